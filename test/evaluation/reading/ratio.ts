/** So many of so many. */
export interface Ratio {
  readonly hits: number;
  readonly of: number;
}

export const ratioOf = <T>(items: readonly T[], is: (item: T) => boolean): Ratio => ({
  hits: items.filter(is).length,
  of: items.length,
});

/** From 0 to 1, or null of none. */
export const shareOf = ({ hits, of }: Ratio): number | null => (of === 0 ? null : hits / of);
