// Exact figures, on the pages of those who may see them. They change in place and are never announced.
import { Bar } from "./bar";
import { Figures } from "./messages";

const MARK_MS = 5_000;

/** Sets every bar and figure of an assignment or a group. */
export function setFigures(key: string, figures: Figures, bar: Bar): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-figures]")) {
    if (element.dataset["figures"] === key) {
      setBar(element, figures, bar);
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-figure]")) {
    if (element.dataset["figure"] === key) {
      setText(element, fill(element, figures), bar);
    }
  }
}

/** Changes a text, with a mark that fades, when it differs. */
export function setText(element: HTMLElement, text: string, bar: Bar): void {
  if (element.textContent !== text) {
    element.textContent = text;
    mark(element, bar);
  }
}

/** "Nyss ändrat" for a few seconds. */
export function mark(element: HTMLElement, bar: Bar): void {
  element.dataset["changedWord"] = bar.word("wordChanged");
  element.classList.remove("changed");
  void element.offsetWidth; // Read, so that the fading starts anew.
  element.classList.add("changed");
  setTimeout(() => element.classList.remove("changed"), MARK_MS);
}

function setBar(element: HTMLElement, figures: Figures, bar: Bar): void {
  const places = figures.places ?? 0;
  const { taken, held } = figures;
  element.querySelector("svg")?.setAttribute("viewBox", `0 0 ${Math.max(1, places)} 10`);
  element.querySelector(".bar-taken")?.setAttribute("width", String(taken));
  const heldPart = element.querySelector(".bar-held");
  heldPart?.setAttribute("x", String(taken));
  heldPart?.setAttribute("width", String(held));
  const caption = element.querySelector<HTMLElement>("figcaption");
  if (caption) {
    const free = Math.max(0, places - taken - held);
    const values = held > 0 ? [taken, places, held, free] : [taken, places, free];
    const template = bar.word(held > 0 ? "barHeld" : "bar");
    setText(caption, template.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? "")), bar);
  }
}

function fill(element: HTMLElement, figures: Figures): string {
  const { format, none, words } = element.dataset;
  const free = Math.max(0, (figures.places ?? 0) - figures.taken - figures.held);
  const values: Record<string, unknown> = { free, ...figures, change: signed(figures.changeToday ?? 0) };
  const said = words?.split("|") ?? [];
  let hidden = false;
  const text = (format ?? "").replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? null;
    hidden ||= value === null;
    return said[Number(value)] ?? String(value);
  });
  return hidden ? (none ?? "") : text;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0";
}
