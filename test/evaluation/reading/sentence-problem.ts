import type { InputProblem } from '../case';

/** What can be wrong with a file of sentences; the code is stable, the words are not. */
export type SentenceCode =
  | 'no-files'
  | 'not-yaml'
  | 'not-a-list'
  | 'not-an-entry'
  | 'unknown-question'
  | 'unknown-option'
  | 'unknown-red-flag'
  | 'twice-listed'
  | 'half-a-flag'
  | 'choice-unasked'
  | 'same-text';

/** One of them, with where it stands and what to do. */
export const sentenceProblem = (
  code: SentenceCode,
  where: Pick<InputProblem, 'file'> & { readonly entry: number | null },
  told: Pick<InputProblem, 'problem' | 'remedy'>,
): InputProblem => ({
  file: where.file,
  where: where.entry === null ? '' : `entry ${where.entry}`,
  code: `sentences/${code}`,
  ...told,
});
