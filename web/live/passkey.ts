// Passkeys: a button's form asks the server for a challenge, the browser's own window answers it, and the form goes off
// with the answer. Whatever goes wrong, one of the sentences beside the button is shown. And the link of an
// invitation: its secret stands after #, which no server sees; here it goes into a form and out of the address.

const CODE = /^#((?:forening|kommun)\.[\w-]+\.[\w-]+\.[0-9a-f]{32})$/;

type Says = "missing" | "cancelled" | "known" | "failed";

interface Descriptor {
  id: string;
  type: "public-key";
  transports?: AuthenticatorTransport[];
}

export function readInvitation(): void {
  const panel = document.querySelector<HTMLElement>("[data-link-read]");
  const field = panel?.querySelector<HTMLInputElement>("[data-link-code]");
  const found = CODE.exec(location.hash)?.[1];
  if (!panel || !field || !found) {
    return;
  }
  history.replaceState(null, "", location.pathname);
  field.value = found;
  panel.hidden = false;
  panel.querySelector("button")?.focus();
}

export function readyPasskeys(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-passkey-ask]")) {
    const form = button.form;
    if (form) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void answer(form, button);
      });
    }
  }
}

async function answer(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  say(form, null);
  if (!("credentials" in navigator) || !("PublicKeyCredential" in window)) {
    say(form, "missing");
    return;
  }
  button.disabled = true;
  try {
    const isNew = button.dataset["passkeyKind"] === "new";
    const options = await ask(form, button.dataset["passkeyAsk"] ?? "");
    if (options === null) {
      // The form itself is answered with what is wrong in it, in words.
      form.submit();
      return;
    }
    const made = isNew
      ? await navigator.credentials.create({ publicKey: creation(options) })
      : await navigator.credentials.get({ publicKey: request(options) });
    const field = form.querySelector<HTMLInputElement>("[data-passkey-answer]");
    if (!made || !field) {
      throw new Error("The browser answered nothing.");
    }
    field.value = JSON.stringify(json(made as PublicKeyCredential));
    form.submit();
  } catch (failure) {
    const name = failure instanceof DOMException ? failure.name : "";
    say(form, name === "NotAllowedError" ? "cancelled" : name === "InvalidStateError" ? "known" : "failed");
    button.disabled = false;
    button.focus();
  }
}

async function ask(form: HTMLFormElement, address: string): Promise<any> {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => fields.append(name, String(value)));
  const reply = await fetch(address, {
    method: "POST",
    body: fields,
    headers: { Accept: "application/json" },
    cache: "no-store",
  });
  return reply.ok ? reply.json() : null;
}

function say(form: HTMLFormElement, what: Says | null): void {
  for (const sentence of form.querySelectorAll<HTMLElement>("[data-passkey-says]")) {
    sentence.hidden = sentence.dataset["passkeySays"] !== what;
  }
}

function creation(options: any): PublicKeyCredentialCreationOptions {
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(descriptor),
  };
}

function request(options: any): PublicKeyCredentialRequestOptions {
  return {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(descriptor),
  };
}

function descriptor(known: Descriptor): PublicKeyCredentialDescriptor {
  return { ...known, id: bytes(known.id) };
}

function json(made: PublicKeyCredential): object {
  const response = made.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  return {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    authenticatorAttachment: made.authenticatorAttachment,
    clientExtensionResults: made.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
      transports: response.attestationObject && response.getTransports ? response.getTransports() : undefined,
    },
  };
}

function bytes(written: string): ArrayBuffer {
  const plain = atob(written.replace(/-/g, "+").replace(/_/g, "/"));
  const read = new Uint8Array(plain.length);
  for (let i = 0; i < plain.length; i++) {
    read[i] = plain.charCodeAt(i);
  }
  return read.buffer;
}

function text(data: ArrayBuffer | null | undefined): string | undefined {
  if (!data) {
    return undefined;
  }
  const plain = String.fromCharCode(...new Uint8Array(data));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
