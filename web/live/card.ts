// A card's picture leads to the sign-in page with the card's token after #, which no server sees or logs. Here the
// token goes into a form, the address is cleaned, and a press of a button sends it. Without script words are typed.

const PICTURE = /^#([a-z]+-\d\d\.[0-9a-f]{32})$/;

const SLIP = /^#([0-9A-Z]{10})$/;

/** A slip's picture leads to the page for a new card with what stands on the slip after #. */
export function readSlip(): void {
  const box = document.querySelector<HTMLInputElement>("[data-slip-code]");
  const found = SLIP.exec(location.hash)?.[1];
  if (box && found) {
    history.replaceState(null, "", location.pathname);
    box.value = found;
  }
}

export function readCardPicture(): void {
  const offer = document.querySelector<HTMLElement>("[data-card-picture]");
  const token = offer?.querySelector<HTMLInputElement>("[data-card-token]");
  const found = PICTURE.exec(location.hash)?.[1];
  if (!offer || !token || !found) {
    return;
  }
  history.replaceState(null, "", location.pathname);
  token.value = found;
  offer.hidden = false;
  offer.querySelector("button")?.focus();
}
