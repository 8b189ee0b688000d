import type { ShelfName } from '../../../knowledge/shelves';

/** One fault in the content, as a slip of the hand could put it there: the file with another value in it. */
export interface RuleMutant {
  readonly part: 'rules';
  /** The kind, the file, and what is different: the same for as long as all three are there. */
  readonly id: string;
  readonly kind: string;
  readonly shelf: ShelfName;
  readonly path: string;
  /** What the file says instead; undefined when the whole file is gone. */
  readonly value: unknown;
}

/** One fault in the code: words of a file in the place of others, which must stand in it exactly once. */
export interface CodeMutant {
  readonly part: 'code';
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  readonly find: string;
  readonly replace: string;
}

export type Mutant = RuleMutant | CodeMutant;
