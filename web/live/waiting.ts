// When to try again, and when the page is looked at.

const FIRST_MS = 8_000; // Wide from the start: after a restart every page comes back at once otherwise.
const WIDEST_MS = 30_000;

/** Full jitter: anywhere between nothing and a width that doubles up to half a minute. */
export function waitAfter(failures: number, chance: number): number {
  return Math.min(WIDEST_MS, FIRST_MS * 2 ** Math.min(failures, 4)) * chance;
}

/** Waits so long, or until the page is looked at again or the network is back. */
export function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener("online", end);
      document.removeEventListener("visibilitychange", whenSeen);
      resolve();
    };
    const whenSeen = (): void => {
      if (!document.hidden) {
        end();
      }
    };
    const timer = setTimeout(end, ms);
    addEventListener("online", end);
    document.addEventListener("visibilitychange", whenSeen);
  });
}

/** At once when the page is looked at, otherwise when it is. */
export function seen(): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!document.hidden) {
        document.removeEventListener("visibilitychange", check);
        resolve();
      }
    };
    document.addEventListener("visibilitychange", check);
    check();
  });
}
