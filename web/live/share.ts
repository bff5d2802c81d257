// A share card's picture leads to the page that opens it with the code after #, which no server sees or logs. Here the
// code goes into the field and the address is cleaned. Without script the code is typed.

const CODE = /^#([0-9A-Za-z]{16})$/;

export function readShareCode(): void {
  const field = document.querySelector<HTMLInputElement>("[data-share-code] input");
  const found = CODE.exec(location.hash)?.[1];
  if (field && found) {
    history.replaceState(null, "", location.pathname);
    field.value = found;
  }
}
