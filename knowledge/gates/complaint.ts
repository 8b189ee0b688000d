/** What content must not be, though it can be loaded: where, what is wrong, and what to do. */
export interface Complaint {
  readonly file: string;
  /** The key in the file; empty for the file as a whole. */
  readonly key: string;
  readonly problem: string;
  readonly remedy: string;
}

/** One line: `knowledge/questions/timing.yaml, help — what is wrong. What to do.` */
export function formatComplaint({ file, key, problem, remedy }: Complaint): string {
  return `${key === '' ? file : `${file}, ${key}`} — ${problem}. ${remedy}`;
}
