/** Every way in which a patient could have been wronged, and how often it happened. */
export const WRONGS = [
  'acknowledged answer lost',
  'turn run twice',
  'reply missing or doubled',
  'not as undisturbed',
  'error not foreseen',
] as const;
export type Wrong = (typeof WRONGS)[number];

/** What a run has counted, by name. */
export class Findings {
  readonly counts: Record<string, number> = {};
  readonly wrongs: Partial<Record<Wrong, number>> = {};
  /** The first few, to look into. */
  readonly told: string[] = [];

  count(what: string, by = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + by;
  }

  wrong(wrong: Wrong, where: string): void {
    this.wrongs[wrong] = (this.wrongs[wrong] ?? 0) + 1;
    if (this.told.length < 10) this.told.push(`${wrong}: ${where}`);
  }

  get isClean(): boolean {
    return Object.keys(this.wrongs).length === 0;
  }
}
