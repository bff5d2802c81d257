// The bar: the button with the count, what is spoken, pause, and the words for how live the page is.

const SPEAK_EVERY_MS = 30_000;

export interface Choices {
  show(): void;
  pause(paused: boolean): void;
}

export class Bar {
  private readonly button: HTMLElement | null;
  private readonly state: HTMLElement | null;
  private readonly says: HTMLElement | null;
  private readonly pause: HTMLElement | null;
  private readonly resume: HTMLElement | null;
  private liveAt: Date | null = null;
  private lostAt: Date | null = null;
  private paused = false;
  private spokenAt = -SPEAK_EVERY_MS;
  private speaking = 0;

  /** Pages of figures are quiet: what changes there is never spoken. */
  constructor(readonly root: HTMLElement, choices: Choices, private readonly quiet: boolean) {
    this.button = root.querySelector("[data-live-show]");
    this.state = root.querySelector("[data-live-state]");
    this.says = root.querySelector("[data-live-says]");
    this.pause = root.querySelector("[data-live-pause]");
    this.resume = root.querySelector("[data-live-resume]");
    this.button?.addEventListener("click", () => choices.show());
    this.pause?.addEventListener("click", () => this.setPaused(true, choices));
    this.resume?.addEventListener("click", () => this.setPaused(false, choices));
  }

  /** How many new ones can be shown, and whether something of the person's own has changed. */
  offer(count: number, changed: boolean): void {
    if (!this.button) {
      return;
    }
    const text = this.words(this.button, count, changed);
    this.button.textContent = text;
    this.button.hidden = text === "";
    if (text !== "" && !this.quiet) {
      this.speak(() => (this.says ? this.words(this.says, count, changed) : ""));
    }
  }

  live(): void {
    this.lostAt = null;
    this.liveAt = this.liveAt ?? new Date();
    this.tell();
  }

  /** Not live any more; the time is when it was last known to be. */
  lost(at: Date): void {
    this.lostAt = this.lostAt ?? at;
    this.liveAt = null;
    this.tell();
  }

  word(name: string): string {
    return this.root.dataset[name] ?? "";
  }

  private words(from: HTMLElement, count: number, changed: boolean): string {
    const template = count === 1 ? from.dataset["one"] : from.dataset["many"];
    const texts = [];
    if (count > 0) {
      texts.push((template ?? "").replace("{0}", String(count)));
    }
    if (changed) {
      texts.push(from.dataset["changed"] ?? "");
    }
    return texts.join(" · ");
  }

  // At most one message each half minute; what is said then is how it stands then.
  private speak(text: () => string): void {
    const wait = this.spokenAt + SPEAK_EVERY_MS - performance.now();
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => {
      if (this.says && !this.button?.hidden) {
        this.says.textContent = text();
        this.spokenAt = performance.now();
      }
    }, Math.max(0, wait)) as unknown as number;
  }

  private setPaused(paused: boolean, choices: Choices): void {
    this.paused = paused;
    if (this.pause && this.resume) {
      this.pause.hidden = paused;
      this.resume.hidden = !paused;
      (paused ? this.resume : this.pause).focus();
    }
    this.tell();
    choices.pause(paused);
  }

  private tell(): void {
    if (!this.state) {
      return;
    }
    this.root.hidden = false;
    const key = this.paused ? "paused" : this.lostAt ? "lost" : "on";
    // A desk's figures say since when they can be trusted; a person's page only that it is up to date.
    const text = this.state.dataset[key === "on" && this.quiet && this.liveAt ? "since" : key] ?? "";
    const at = this.lostAt ?? this.liveAt;
    this.state.dataset["state"] = key;
    this.state.textContent = text.replace("{0}", at ? clock(at) : "");
  }
}

function clock(at: Date): string {
  const sign = document.documentElement.lang === "en" ? ":" : ".";
  return `${String(at.getHours()).padStart(2, "0")}${sign}${String(at.getMinutes()).padStart(2, "0")}`;
}
