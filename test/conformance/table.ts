/** A row of docs/channels.md: what a channel has, and how its patients fared. */
export interface Row {
  readonly name: string;
  readonly supports: Supports;
  readonly run: number;
  /** Asked and told the same as by the dialogue itself. */
  readonly alike: number;
}

/** What a channel does, in a few words each; the order is that of the table. */
export interface Supports {
  /** Where its code is. */
  readonly folder: string;
  readonly questions: string;
  /** How several options are chosen. */
  readonly several: string;
  /** What becomes of a question that has been answered. */
  readonly answered: string;
  /** How a patient learns which sources the advice rests on. */
  readonly sources: string;
  /** How replies get through if the channel is down. */
  readonly delivery: string;
  readonly sharedPlaces: string;
}

const HEADS: Readonly<Record<keyof Supports, string>> = {
  folder: 'folder',
  questions: 'a question is',
  several: 'several answers',
  answered: 'once answered',
  sources: 'sources',
  delivery: 'if it is down',
  sharedPlaces: 'where others read along',
};

const KEYS = Object.keys(HEADS) as readonly (keyof Supports)[];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Markdown, with one column for each channel. */
export function tableOf(rows: readonly Row[]): string {
  return [
    line(['', ...rows.map(({ name }) => name)]),
    line(['---', ...rows.map(() => '---')]),
    ...KEYS.map((key) => line([HEADS[key], ...rows.map(({ supports }) => supports[key])])),
    line(['patients run', ...rows.map(({ run }) => String(run))]),
    line(['asked and told alike', ...rows.map(({ alike }) => String(alike))]),
  ].join('\n');
}

export const BEGINS = '<!-- made by npm run channels:table -->';
export const ENDS = '<!-- end of the table -->';

/** The page with this table in it. Throws if it has no place for one. */
export function withTable(page: string, table: string): string {
  const [from, to] = [page.indexOf(BEGINS), page.indexOf(ENDS)];
  if (from < 0 || to < from) throw new Error(`The page has no “${BEGINS}” with an “${ENDS}” after it.`);
  return `${page.slice(0, from)}${BEGINS}\n\n${table}\n\n${page.slice(to)}`;
}
