// Saves a long form while it is written, field by field, so that a window that is closed loses nothing. Without script
// a button does the same.

const WAIT_MS = 600; // Longer than it takes to go on to the next field.

export function keepDraft(): void {
  const says = document.querySelector<HTMLElement>("form [data-draft]");
  const form = says?.closest("form");
  if (!form || !says) {
    return;
  }
  let waiting = 0;
  form.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void save(form, says), WAIT_MS);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
}

async function save(form: HTMLFormElement, says: HTMLElement): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") {
      fields.append(name, value);
    }
  }
  fields.set("knapp", "utkast");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields });
    says.textContent = answer.ok ? (says.dataset["saved"] ?? "") : "";
  } catch {
    says.textContent = ""; // Away. The next field, or the button, saves it.
  }
}
