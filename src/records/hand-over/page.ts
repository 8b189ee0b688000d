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

const partMarkup = ({ title, rows }: Part, index: number): string =>
  `<section${index === 0 ? ' class="standing"' : ''}><h2>${htmlText(title)}</h2>\n${rowsMarkup(rows)}</section>`;

/** Its style is at `/hand-over.css`; there is no script. The words are English, as those of the atlas. */
export const pageOf = (handOver: HandOver): string =>
  [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">',
    `<title>${htmlText(TITLE)}</title><link rel="stylesheet" href="/hand-over.css"></head>`,
    `<body><main><h1>${htmlText(TITLE)}</h1>`,
    ...outlineOf(handOver).map(partMarkup),
    '</main></body></html>',
    '',
  ].join('\n');
