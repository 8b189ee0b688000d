/** Which question a row of buttons belongs to, and where that stands in the log; written into the ids of blocks. */
export interface Asked {
  readonly question: string;
  readonly item: string | null;
  /** The number of its entry: the same question asked again has another. */
  readonly seq: number;
}

const NONE = '-';

/** `ask timing - 12 0`: the question, its item, its entry, the row. */
export const blockId = ({ question, item, seq }: Asked, row: number): string =>
  ['ask', question, item ?? NONE, seq, row].join(' ');

/** Null if the block is not one of our questions. */
export function askedBy(id: string): Asked | null {
  const [kind, question, item, seq, row, ...more] = id.split(' ');
  if (kind !== 'ask' || !question || !item || !/^\d{1,9}$/.test(seq ?? '') || !row || more.length > 0) return null;
  return { question, item: item === NONE ? null : item, seq: Number(seq) };
}
