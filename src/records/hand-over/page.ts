import { htmlText } from '../seen-text';
import type { HandOver } from './hand-over';
import { outlineOf, TITLE } from './outline';
import type { Part, Row } from './part';

const isLabelled = (row: Row): row is Required<Row> => row.label !== undefined;

/** Rows of one kind that follow one another: a list of terms, or paragraphs. */
function rowsMarkup(rows: readonly Row[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const labelled = isLabelled(first);
  const end = rows.findIndex((row) => isLabelled(row) !== labelled);
  const run = end === -1 ? rows : rows.slice(0, end);
  const terms = run
    .filter(isLabelled)
    .map(({ label, text }) => `<dt>${htmlText(label)}</dt><dd>${htmlText(text)}</dd>`);
  const markup = labelled
    ? `<dl>${terms.join('\n')}</dl>`
    : run.map(({ text }) => `<p>${htmlText(text)}</p>`).join('\n');
  return `${markup}\n${rowsMarkup(rows.slice(run.length))}`;
}

/** What the style tells apart, by place. */
const classOf = (index: number, of: readonly Part[]): string =>
  index === 0 ? 'standing' : index === 1 ? 'advice' : index === of.length - 1 ? 'made' : 'part';

const partMarkup = ({ title, rows }: Part, index: number, of: readonly Part[]): string =>
  `<section class="${classOf(index, of)}"><h2>${htmlText(title)}</h2>\n${rowsMarkup(rows)}</section>`;

/** What stands around the hand-over where it is served. */
export interface Around {
  /** Addresses of its other forms, as they are said to a reader; never on paper. */
  readonly forms: Readonly<Record<string, string>>;
  /** Address of the practice’s picture; null if it has none. */
  readonly logo: string | null;
}

const NOTHING: Around = { forms: {}, logo: null };

const formsMarkup = ({ forms }: Around): string => {
  const links = Object.entries(forms).map(
    ([words, address]) => `<a href="${htmlText(address)}">${htmlText(words)}</a>`,
  );
  return links.length === 0 ? '' : `<p class="forms">${links.join(' ')}</p>`;
};

const logoMarkup = ({ practice }: HandOver, { logo }: Around): string =>
  logo === null ? '' : `<img class="logo" src="${htmlText(logo)}" alt="${htmlText(practice ?? '')}">`;

/** Its style is at `/hand-over.css`; there is no script. The words are English, as those of the atlas. */
export const pageOf = (handOver: HandOver, around = NOTHING): string =>
  [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">',
    `<title>${htmlText(TITLE)}</title><link rel="stylesheet" href="/hand-over.css"></head>`,
    `<body><main>${logoMarkup(handOver, around)}<h1>${htmlText(TITLE)}</h1>${formsMarkup(around)}`,
    ...outlineOf(handOver).map(partMarkup),
    '</main></body></html>',
    '',
  ].join('\n');
