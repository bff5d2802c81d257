// A card's picture leads to the sign-in page with the card's token after #, which no server sees or logs. Here the
// token goes into a form, the address is cleaned, and a press of a button sends it. Without script words are typed.

const PICTURE = /^#([a-z]+-\d\d\.[0-9a-f]{32})$/;

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
