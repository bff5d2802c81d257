// One number for each audience: what has been heard up to. Pure, so that it can be tested without a page.

export type Verdict = "next" | "old" | "gap";

export class Sequences {
  private readonly last = new Map<string, number>();

  /** Reads "public:12 me:7". */
  constructor(marks: string) {
    for (const mark of marks.split(" ")) {
      const colon = mark.indexOf(":");
      if (colon > 0) {
        this.last.set(mark.slice(0, colon), Number(mark.slice(colon + 1)));
      }
    }
  }

  names(): string[] {
    return [...this.last.keys()];
  }

  lastOf(audience: string): number {
    return this.last.get(audience) ?? 0;
  }

  /** What to do with a message; a message that comes next is taken for heard. */
  hear(audience: string, seq: number): Verdict {
    const last = this.lastOf(audience);
    if (seq <= last) {
      return "old";
    }
    if (seq !== last + 1) {
      return "gap";
    }
    this.last.set(audience, seq);
    return "next";
  }

  /** Everything up to a number is known, because the whole was read. */
  jump(audience: string, seq: number): void {
    this.last.set(audience, seq);
  }

  forget(audience: string): void {
    this.last.delete(audience);
  }
}
