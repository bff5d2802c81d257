// Keeps a page equal to what the server tells: takes what comes in order, and asks for what it missed.
import { Bar } from "./bar";
import { listen } from "./connection";
import { mark, setFigures, setText } from "./figures";
import { Answer, Figures, Followed, Message } from "./messages";
import * as page from "./page";
import { setPlaces } from "./places";
import { Sequences } from "./sequence";

const POLL_MS = 60_000;
const REREAD_MS = 1_000;
const ASK_RIGHT_MS = 500; // Spread over this, so that a server that restarts is not asked by every desk at once.

export class Follower {
  private readonly bar: Bar;
  private readonly desk: boolean;
  // What is shown is somebody else's, and is not to stay on the screen when the right to it ends.
  private readonly closes: boolean;
  private readonly asked: string[];
  private readonly sequences: Sequences;
  private readonly fresh = new Set<string>();
  private readonly catching = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private changed = false;
  private paused = false;
  private connected = false;
  private heardAt = new Date();
  private reading = false;
  private rereads = false;

  constructor(root: HTMLElement) {
    this.asked = (root.dataset["liveAsk"] ?? "").split(" ").filter((name) => name !== "");
    this.sequences = new Sequences(root.dataset["liveFollow"] ?? "");
    this.desk = this.asked.some((name) => name === "association" || name === "board");
    this.closes = this.desk || this.asked.includes("share");
    this.bar = new Bar(root, { show: () => void this.show(), pause: (paused) => this.pause(paused) }, this.desk);
  }

  start(): void {
    void listen(this.asked, {
      heard: (message) => this.heard(message),
      live: (followed) => this.live(followed),
      lost: () => this.lost(),
    });
    setInterval(() => this.poll(), POLL_MS);
    document.addEventListener("visibilitychange", () => this.poll());
  }

  private live(followed: Followed[]): void {
    this.connected = true;
    this.heardAt = new Date();
    this.bar.live();
    for (const { audience, seq } of followed) {
      if (this.sequences.lastOf(audience) !== seq) {
        void this.catchUp(audience);
      }
    }
  }

  private lost(): void {
    this.connected = false;
    this.bar.lost(this.heardAt);
    if (this.closes) {
      // Such a connection is closed when its right ends: ask at once, also while nobody looks.
      setTimeout(() => this.sequences.names().forEach((name) => void this.catchUp(name)), Math.random() * ASK_RIGHT_MS);
    }
  }

  private heard(message: Message): void {
    this.heardAt = new Date();
    if (this.paused || !this.sequences.names().includes(message.audience)) {
      return;
    }
    const verdict = this.sequences.hear(message.audience, message.seq);
    if (verdict === "next") {
      this.apply(message);
    } else if (verdict === "gap") {
      void this.catchUp(message.audience);
    }
  }

  private apply({ audience, kind, data }: Message): void {
    const id = String(data["id"] ?? "");
    if (audience === "public") {
      setPlaces(id, String(data["places"]), this.bar);
      if (kind === "published" && !this.sequences.names().includes("matches")) {
        this.offer(id);
      }
    } else if (audience === "matches") {
      this.offer(id);
    } else if (audience === "me" && kind === "told") {
      this.offer(id);
    } else if (audience === "me") {
      void this.lookAtMine();
    } else if (audience === "share") {
      void this.lookAtShared();
    } else if (audience === "association" && kind === "waits") {
      void this.lookAtMine();
    } else if (audience === "association") {
      setFigures(id, data as unknown as Figures, this.bar);
      void this.lookAtMine();
    } else if (audience === "board" && kind === "desk") {
      void this.lookAtMine();
    } else if (audience === "board" && page.isChosen()) {
      this.readFigures();
    } else if (audience === "board") {
      for (const group of data["groups"] as (Figures & { group: string })[]) {
        setFigures(group.group, group, this.bar);
      }
    }
  }

  // A selection of the board: what changed says only that its own figures may have. One reading at a time, and not more
  // often than boards are told.
  private readFigures(): void {
    if (this.reading) {
      this.rereads = true;
      return;
    }
    this.reading = true;
    const rest = new Promise((done) => setTimeout(done, REREAD_MS));
    void page
      .readAgain()
      .then((now) => (this.paused ? undefined : this.patch(now)), () => undefined)
      .then(() => rest)
      .then(() => {
        this.reading = false;
        if (this.rereads) {
          this.rereads = false;
          this.readFigures();
        }
      });
  }

  private offer(id: string): void {
    if (page.hasList() && !page.listedIds().includes(id)) {
      this.fresh.add(id);
      this.bar.offer(this.fresh.size, this.changed);
    }
  }

  private async lookAtMine(): Promise<void> {
    if (!page.hasMine()) {
      return;
    }
    try {
      const now = await page.readAgain();
      page.followNames(now);
      this.offerMine(now);
    } catch {
      // Away. The next reading of the whole page finds it.
    }
  }

  private async lookAtShared(): Promise<void> {
    try {
      this.offerMine(await page.readAgain());
    } catch {
      page.close();
    }
  }

  private offerMine(now: Document): void {
    if (page.mineDiffers(now)) {
      this.changed = true;
      this.bar.offer(this.fresh.size, this.changed);
    }
  }

  private async show(): Promise<void> {
    const ids = [...this.fresh];
    try {
      const now = await page.readAgain(ids);
      if (this.changed) {
        page.takeMine(now);
      }
      if (ids.length > 0) {
        page.takeList(now);
      }
    } catch {
      location.reload();
      return;
    }
    ids.forEach((id) => this.fresh.delete(id));
    this.changed = false;
    this.bar.offer(this.fresh.size, this.changed);
  }

  private pause(paused: boolean): void {
    this.paused = paused;
    if (!paused) {
      this.poll();
    }
  }

  // The connection may have missed something without knowing: once a minute, and when the page is looked at again.
  private poll(): void {
    if (!document.hidden && !this.paused) {
      this.sequences.names().forEach((audience) => void this.catchUp(audience));
    }
  }

  private catchUp(audience: string): Promise<void> {
    const running = this.catching.get(audience);
    if (running) {
      this.again.add(audience);
      return running;
    }
    const run = this.ask(audience).finally(() => {
      this.catching.delete(audience);
      if (this.again.delete(audience)) {
        void this.catchUp(audience);
      }
    });
    this.catching.set(audience, run);
    return run;
  }

  private async ask(audience: string): Promise<void> {
    const since = this.sequences.lastOf(audience);
    try {
      const reply = await fetch(`/live/changes?audience=${encodeURIComponent(audience)}&since=${since}`, {
        headers: { Accept: "application/json" },
        cache: "no-store",
      });
      if (reply.status === 404) {
        // The right has ended. What is shown is no longer followed, and a desk's is no longer shown.
        this.sequences.forget(audience);
        this.bar.lost(this.heardAt);
        if (this.closes) {
          page.close();
        }
      }
      if (reply.ok && !this.paused) {
        await this.take((await reply.json()) as Answer);
      }
    } catch {
      // Away. The poll and the next connection ask again.
    }
  }

  private async take(answer: Answer): Promise<void> {
    if (answer.snapshot) {
      this.patch(await page.readAgain());
      this.sequences.jump(answer.audience, answer.seq);
    }
    for (const event of answer.events) {
      if (this.sequences.hear(event.audience, event.seq) === "next") {
        this.apply(event);
      }
    }
    if (this.connected) {
      this.heardAt = new Date();
    }
  }

  // The whole page is known anew: words and figures change in place, what is new in the list is offered.
  private patch(now: Document): void {
    for (const element of document.querySelectorAll<HTMLElement>("[data-places]")) {
      const id = element.dataset["places"] ?? "";
      const next = now.querySelector(`[data-places="${CSS.escape(id)}"]`);
      if (next) {
        element.className = next.className;
        element.innerHTML = next.innerHTML;
      }
    }
    this.patchEach("data-figures", now, (element, next) => {
      if (element.innerHTML !== next.innerHTML) {
        element.innerHTML = next.innerHTML;
        mark(element, this.bar);
      }
    });
    this.patchEach("data-figure", now, (element, next) => setText(element, next.textContent ?? "", this.bar));
    page.listedIds(now).forEach((id) => this.offer(id));
    this.offerMine(now);
  }

  // The same key may stand in several places with different formats, so they are paired by their order.
  private patchEach(name: string, now: Document, change: (element: HTMLElement, next: HTMLElement) => void): void {
    const nexts = [...now.querySelectorAll<HTMLElement>(`[${name}]`)];
    for (const element of document.querySelectorAll<HTMLElement>(`[${name}]`)) {
      const at = nexts.findIndex((next) => next.getAttribute(name) === element.getAttribute(name));
      const [next] = at < 0 ? [] : nexts.splice(at, 1);
      if (next) {
        change(element, next);
      }
    }
  }
}
