// The page read anew from its own address: what the server would show now, to take parts from.

const ITEMS = "[data-live-items]";

export async function readAgain(newIds: string[] = []): Promise<Document> {
  const address = new URL(location.href);
  address.hash = "";
  if (newIds.length > 0) {
    address.searchParams.set("nya", newIds.join(","));
  }
  const answer = await fetch(address.href, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (!answer.ok) {
    throw new Error(`The page answered ${answer.status}.`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** The assignments in the list of a page. */
export function listedIds(page: Document = document): string[] {
  const cards = page.querySelectorAll<HTMLElement>(`${ITEMS} [data-assignment]`);
  return [...cards].map((card) => card.dataset["assignment"] ?? "");
}

/** The page shows a part of the board, whose figures are told to nobody by themselves. */
export function isChosen(): boolean {
  return document.querySelector("[data-live-reread]") !== null;
}

export function hasList(): boolean {
  return document.querySelector(ITEMS) !== null;
}

/** Puts the list of the fresh page in place, and the focus on what is new in it. */
export function takeList(fresh: Document): void {
  const known = new Set(listedIds());
  const old = document.querySelector(ITEMS);
  const next = fresh.querySelector(ITEMS);
  if (!old || !next) {
    location.reload();
    return;
  }
  const list = document.importNode(next, true);
  old.replaceWith(list);
  const arrived = [...list.querySelectorAll<HTMLElement>("[data-assignment]")].filter(
    (card) => !known.has(card.dataset["assignment"] ?? ""),
  );
  for (const card of arrived) {
    card.classList.add("arrived");
  }
  const first = (arrived[0] ?? list).querySelector<HTMLElement>("a");
  first?.focus();
}

export function hasMine(): boolean {
  return mine().length > 0;
}

/** Whether a part of the person's own says something else on the fresh page. */
export function mineDiffers(fresh: Document): boolean {
  return mine().some((part) => {
    const next = fresh.getElementById(part.id);
    return next !== null && words(next) !== words(part);
  });
}

/** A name that its owner no longer shows leaves at once, without waiting for anybody's tap. */
export function followNames(fresh: Document): void {
  for (const name of document.querySelectorAll<HTMLElement>("[data-shown-name][id]")) {
    const now = fresh.getElementById(name.id)?.textContent;
    if (now === undefined || now === null) {
      name.remove();
    } else if (now !== name.textContent) {
      name.textContent = now;
    }
  }
}

export function takeMine(fresh: Document): void {
  for (const part of mine()) {
    const next = fresh.getElementById(part.id);
    if (next) {
      part.replaceWith(document.importNode(next, true));
    }
  }
}

/** The page is no longer the reader's. What has been typed stays, so that it can be sent after a new sign-in. */
export function close(): void {
  const typed = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].some(
    (field) => field.value !== field.defaultValue,
  );
  if (typed) {
    mine().forEach((part) => part.remove());
  } else {
    location.reload();
  }
}

function mine(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-live-mine][id]")];
}

function words(element: HTMLElement): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
