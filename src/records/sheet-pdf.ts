import type { ExerciseCard, Section } from '../../dialogs/reply/reply';
import type { Since } from './check-in/since';
import { Paper } from './paper';
import type { SheetOrder } from './printing/order';
import type { Sheet } from './sheet';

export interface PdfParts extends Pick<SheetOrder, 'size' | 'madeAt' | 'logo' | 'handOver' | 'since'> {
  /** The drawing of an exercise as PNG; null where it cannot be drawn: its steps say it all. */
  readonly drawingOf: (exercise: string) => Buffer | null;
}

const PICTURE_WIDTH = 230;
const RED = '#9c1c1c';
const GREEN = '#1c5f3d';
const GREY = '#5d6b68';
/** Sections that no exercise is done against: they stand out, as on the page. */
const MARKED: ReadonlySet<string> = new Set(['safety-net', 'stop', 'stop-and-ask', 'pain-rule', 'cautions']);

function linesOn(paper: Paper, lines: readonly string[]): void {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) paper.text('P', only);
  else paper.list(lines.map((line) => `• ${line}`));
}

function sectionOn(paper: Paper, { id, title, lines }: Section, heading: 'H2' | 'H4'): void {
  const write = (): void => {
    paper.text(heading, title);
    linesOn(paper, lines);
  };
  if (MARKED.has(id)) paper.marked(RED, write);
  else write();
}

function headOn(paper: Paper, { practice: [name, ...reach], title, given }: Sheet, { logo }: PdfParts): void {
  if (logo !== null) paper.logo(logo, 'left');
  if (name !== undefined) paper.text('P', name, true);
  if (reach.length > 0) paper.text('P', reach.join('\n'));
  paper.text('H1', title);
  paper.text('P', given);
}

/** Before the advice: who reads no further must know what counts now. */
function sinceOn(paper: Paper, { heading, stop }: Since): void {
  paper.marked(RED, () => {
    paper.text('H2', heading);
    for (const line of stop) paper.text('P', line, true);
  });
}

/** Its advice; once that is overtaken, as the advice of its day. */
function headlineOn(paper: Paper, { urgency, heading, soon, urgent }: Sheet, since: Since | null): void {
  const colour = urgency === 'self-care' || urgency === 'routine' ? GREEN : RED;
  paper.marked(since === null ? colour : GREY, () => {
    paper.text('H2', since?.overtaken.heading ?? heading);
    if (since !== null) paper.text('P', since.overtaken.what, true);
    else for (const line of soon) paper.text('P', line);
    for (const line of urgent) paper.text('P', line, true);
  });
}

/** Name, picture, steps and dosage stand on one page: nobody turns the page in the middle of a movement. */
function exerciseOn(paper: Paper, card: ExerciseCard, { title, howMuch, drawing, stop }: Shown): void {
  const { name, purpose, sections } = card;
  const steps = card.steps.map((step, index) => `${index + 1}. ${step}`);
  const dosage = `${howMuch} ${card.dosage}`;
  const picture = drawing === null ? null : { png: drawing, width: PICTURE_WIDTH };
  const lines = [...stop, purpose, ...steps].map((text) => ['P', text] as const);
  paper.together([...title.map((text) => ['H2', text] as const), ['H3', name], ...lines, ['H4', dosage]], picture);
  for (const text of title) paper.text('H2', text);
  paper.text('H3', name);
  for (const line of stop) paper.text('P', line, true);
  paper.text('P', purpose);
  if (picture !== null) paper.picture(picture, name);
  paper.list(steps);
  paper.text('P', dosage, true);
  for (const section of sections) sectionOn(paper, section, 'H4');
}

interface Shown {
  /** What stands above the first of them, so that it is not left alone either. */
  readonly title: readonly string[];
  /** What stands before the dosage. */
  readonly howMuch: string;
  readonly drawing: Buffer | null;
  /** That it is not to be done, as sheets come apart; else none. */
  readonly stop: readonly string[];
}

function exercisesOn(paper: Paper, { exercises, words }: Sheet, { drawingOf, since }: PdfParts): void {
  exercises.forEach((card, index) => {
    const title = index === 0 ? [words.exercises] : [];
    const drawing = drawingOf(card.exercise);
    exerciseOn(paper, card, { title, howMuch: words.dosage, drawing, stop: since?.stop ?? [] });
  });
}

function footOn(paper: Paper, { sources, version }: Sheet, { handOver }: PdfParts): void {
  if (sources.lines.length > 0) {
    paper.text('H2', sources.title);
    paper.text('P', `${sources.lines.join('; ')}.`);
  }
  paper.text('P', version);
  if (handOver !== null) paper.text('P', handOver);
}

/** The sheet as a file to print or send: the same words as on the page, in the same order. */
export async function sheetPdf(sheet: Sheet, parts: PdfParts): Promise<Buffer> {
  const { title, language, sections } = sheet;
  const paper = new Paper({ title, language, size: parts.size, madeAt: parts.madeAt });
  headOn(paper, sheet, parts);
  if (parts.since !== null) sinceOn(paper, parts.since);
  headlineOn(paper, sheet, parts.since);
  for (const section of sections) sectionOn(paper, section, 'H2');
  exercisesOn(paper, sheet, parts);
  footOn(paper, sheet, parts);
  return paper.finish();
}
