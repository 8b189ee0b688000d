import { Paper } from '../paper';
import type { HandOverOrder } from '../printing/order';
import type { Block, Run } from '../small-print';
import { outlineOf, TITLE } from './outline';
import type { Part, Row } from './part';

/** Points: what every printer can do. */
const MARGIN = 23;
/** Points of its letters: the largest with which it is one page, and never smaller than can be read. */
const ROOMY = [10, 9.25];
const SMALLEST = 8.5;
const RED = '#9c1c1c';
const GREEN = '#1c5f3d';
const CALM: ReadonlySet<string> = new Set(['self-care', 'routine']);

const runsOf = ({ label, text }: Row): readonly Run[] =>
  label === undefined ? [{ text }] : [{ text: `${label}:`, bold: true }, { text }];

const paragraphs = (rows: readonly Row[]): readonly Block[] => rows.map((row) => ({ kind: 'P', runs: runsOf(row) }));

const heading = (text: string): Block => ({ kind: 'H2', runs: [{ text }] });

const blocksOf = ({ title, rows }: Part): readonly Block[] => [heading(title), ...paragraphs(rows)];

/** Short facts one after the other, as where it comes from. */
const inOne = ({ title, rows }: Part): readonly Block[] => [
  heading(title),
  { kind: 'P', runs: rows.flatMap(({ text, ...row }) => runsOf({ ...row, text: `${text}.` })) },
];

const parted = (outline: readonly Part[]): readonly Block[] => [
  ...outline.slice(0, -1).flatMap(blocksOf),
  ...outline.slice(-1).flatMap(inOne),
];

/** What has to be seen at once goes over the whole page: how urgent it is, and what the patient was told. */
function written({ handOver, madeAt, logo, ...order }: HandOverOrder, size: number): Paper {
  const paper = new Paper({ title: TITLE, language: 'en-GB', size: order.size, madeAt, margin: MARGIN });
  const [standing, advice, ...others] = outlineOf(handOver);
  const [urgency, ...told] = advice?.rows ?? [];
  if (logo !== null) paper.logo(logo, 'right');
  paper.columns([{ kind: 'H1', runs: [{ text: TITLE }] }], 1, size);
  paper.belowLogo();
  paper.columns(paragraphs(standing?.rows ?? []), 1, size);
  paper.marked(CALM.has(handOver.advice.urgency) ? GREEN : RED, () => {
    const words = runsOf(urgency ?? { text: '' }).map(({ text }) => ({ text }));
    paper.columns([{ kind: 'H2', runs: words }, ...paragraphs(told)], 1, size);
  });
  paper.columns(parted(others), 2, size);
  return paper;
}

/** The hand-over as a file: what the page says, in the same order, and as a rule on one page. */
export function handOverPdf(order: HandOverOrder): Promise<Buffer> {
  for (const size of ROOMY) {
    const paper = written(order, size);
    if (paper.pages === 1) return paper.finish();
  }
  return written(order, SMALLEST).finish();
}
