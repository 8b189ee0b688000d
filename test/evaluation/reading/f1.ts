import type { Compared, Said } from './compared';

/** What was found and is so, was found and is not so, and was not found. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Over all messages together, so that one that says much counts for more. */
export const countsOf = (compared: readonly Compared[], counts: (key: string) => boolean = () => true): Counts => {
  const count = (said: (one: Compared) => readonly Said[]): number =>
    compared.reduce((sum, one) => sum + said(one).filter(({ key }) => counts(key)).length, 0);
  return { right: count((one) => one.right), wrong: count((one) => one.wrong), missed: count((one) => one.missed) };
};

const share = (hits: number, of: number): number | null => (of === 0 ? null : hits / of);

export const precisionOf = ({ right, wrong }: Counts): number | null => share(right, right + wrong);
export const recallOf = ({ right, missed }: Counts): number | null => share(right, right + missed);
export const f1Of = ({ right, wrong, missed }: Counts): number | null => share(2 * right, 2 * right + wrong + missed);
