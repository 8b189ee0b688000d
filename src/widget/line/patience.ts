const FIRST_MS = 400;
const LONGEST_MS = 8_000;

/** How long to wait before try number `failures` + 1: doubling, and never two pages in step. */
export function backoff(failures: number): number {
  const exact = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return exact * (0.75 + Math.random() / 2);
}

/** Waits; ends early when the browser comes back on line. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}

/** Waits until the browser believes it is on line. */
export async function untilOnline(): Promise<void> {
  while (!navigator.onLine) await pause(LONGEST_MS);
}
