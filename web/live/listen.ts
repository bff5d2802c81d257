// Reads the page aloud with the device's own voice, from the top, block by block. Nothing leaves the device: a voice
// that a distant server makes is never used, so the button is there only where the device has one of its own.

const BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,th,td,label,legend,summary,button,a.button,a.button-main,a.card-link";
const SILENT = "[data-listen],select,textarea,script,svg,audio,[aria-hidden=true]";
// A little slower than people talk: chosen, for somebody who follows with the eyes.
const RATE = 0.9;

export let held: SpeechSynthesisUtterance | undefined;

interface Part {
  block: Element;
  language: string;
  text: string;
}

export function readyListening(): void {
  const bar = document.querySelector<HTMLElement>("[data-listen]");
  if (bar && "speechSynthesis" in window) {
    new Reader(bar, window.speechSynthesis).ready();
  }
}

class Reader {
  private readonly start: HTMLButtonElement | null;
  private readonly stop: HTMLButtonElement | null;
  private readonly language = base(document.documentElement.lang);
  // What is said belongs to a press; after stop an older press says no more.
  private press = 0;

  constructor(private readonly bar: HTMLElement, private readonly speech: SpeechSynthesis) {
    this.start = bar.querySelector("[data-listen-start]");
    this.stop = bar.querySelector("[data-listen-stop]");
  }

  ready(): void {
    this.start?.addEventListener("click", () => this.read());
    this.stop?.addEventListener("click", () => this.end());
    addEventListener("pagehide", () => this.end());
    // Voices come when the device has found them.
    this.speech.onvoiceschanged = () => this.offer();
    this.offer();
  }

  private offer(): void {
    this.bar.toggleAttribute("data-ready", this.voice(this.language) !== null);
  }

  private read(): void {
    this.show(true);
    const press = ++this.press;
    const parts = partsOf(document.querySelector("main"), this.language);
    this.speech.cancel();
    this.say(parts, 0, press);
  }

  private say(parts: Part[], number: number, press: number): void {
    const part = parts[number];
    if (press !== this.press) {
      return;
    }
    if (!part) {
      this.end();
      return;
    }
    const voice = this.voice(part.language) ?? this.voice(this.language);
    const saying = new SpeechSynthesisUtterance(part.text);
    if (voice) {
      saying.voice = voice;
      saying.lang = voice.lang;
    }
    saying.rate = RATE;
    saying.onend = () => this.say(parts, number + 1, press);
    saying.onerror = () => press === this.press && this.end();
    mark(part.block);
    // Some browsers forget an utterance that nothing holds, and never say that it has ended.
    held = saying;
    this.speech.speak(saying);
  }

  private end(): void {
    this.press++;
    this.speech.cancel();
    mark(null);
    this.show(false);
  }

  private show(isReading: boolean): void {
    if (!this.start || !this.stop || this.stop.hidden === !isReading) {
      return;
    }
    const [leaves, comes] = isReading ? [this.start, this.stop] : [this.stop, this.start];
    const hadFocus = document.activeElement === leaves;
    leaves.hidden = true;
    comes.hidden = false;
    if (hadFocus) {
      comes.focus();
    }
  }

  private voice(language: string): SpeechSynthesisVoice | null {
    const own = this.speech.getVoices().filter((voice) => voice.localService && base(voice.lang) === language);
    return own.find((voice) => voice.default) ?? own[0] ?? null;
  }
}

/** What can be seen, in the order it stands, cut where a block or a language ends. */
function partsOf(root: Element | null, language: string): Part[] {
  const parts: Part[] = [];
  if (!root) {
    return parts;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? "").replace(/\s+/g, " ").trim();
    if (!parent || text === "" || parent.closest(SILENT) || parent.getClientRects().length === 0) {
      continue;
    }
    const block = parent.closest(BLOCKS) ?? parent;
    const own = base(parent.closest("[lang]")?.getAttribute("lang") ?? language);
    const last = parts[parts.length - 1];
    if (last && last.block === block && last.language === own) {
      last.text += ` ${text}`;
    } else {
      parts.push({ block, language: own, text });
    }
  }
  return parts;
}

function mark(block: Element | null): void {
  document.querySelector(".listening")?.classList.remove("listening");
  block?.classList.add("listening");
}

/** "sv" of "sv-SE", "sv_SE" and "sv-x-lattlast". */
function base(language: string): string {
  return (language.split(/[-_]/)[0] ?? "").toLowerCase();
}
