import type { Findings } from './findings';

/** What a section is given to work with. */
export interface Ground {
  /** The project. */
  readonly root: string;
  /** For what is only there while it runs. */
  readonly folder: string;
  readonly seed: number;
  /** How much is done, in the section’s own unit. */
  readonly size: number;
  readonly findings: Findings;
  readonly print: (text: string) => void;
}

/** One row of the table: something that goes wrong, and what is looked at after it. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** What must hold, in words. */
  readonly promise: string;
  /** How much is done if nothing else is asked for; of what. */
  readonly size: number;
  readonly unit: string;
  /** A seed stands for one case: with `--seed` alone, that one case is done again. */
  readonly replays?: true;
  readonly run: (ground: Ground) => Promise<void>;
}

/** A weaker design on purpose: what the checks of this section found in it. Nothing found is a fault of the checks. */
export interface Control {
  readonly design: string;
  readonly found: Readonly<Record<string, number>>;
}
