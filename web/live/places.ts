// The public word for places, wherever it stands on the page: word, shape and colour together.
import { Bar } from "./bar";

const SHAPES = ["open", "few", "full", "free", "closed"];

export function setPlaces(id: string, shape: string, bar: Bar): void {
  if (!SHAPES.includes(shape)) {
    return;
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-places]")) {
    if (element.dataset["places"] === id) {
      setOne(element, shape, bar);
    }
  }
}

function setOne(element: HTMLElement, shape: string, bar: Bar): void {
  for (const other of SHAPES) {
    element.classList.toggle(`places-${other}`, other === shape);
  }
  element.querySelector("use")?.setAttribute("href", `/pictograms.svg#places-${shape}`);
  const word = element.querySelector("span");
  if (word) {
    word.textContent = bar.word(`word${shape.charAt(0).toUpperCase()}${shape.slice(1)}`);
  }
}
