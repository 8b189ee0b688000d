/** Time as an argument. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, after so many milliseconds; what it returns calls that off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The machine’s own timers, which keep no process alive that has nothing else to do. */
export const realClock = (now: () => number): Clock => ({
  now,
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds).unref();
    return () => clearTimeout(timer);
  },
});
