import type { ExerciseCard, Section } from '../../dialogs/reply/reply';
import { PICTURES } from '../pictures/exercise/routes';
import { htmlText } from './seen-text';
import type { Sheet } from './sheet';
import { sheetPage } from './sheet-page';

/** A link to another form of the same sheet. */
export interface OtherForm {
  readonly address: string;
  readonly words: string;
}

/** What stands on the page beside the sheet itself. */
export interface Around {
  readonly forms: readonly OtherForm[];
  /** Who can read it, and how long. */
  readonly note: string;
  /** Address of the practice’s logo; null if it has none. */
  readonly logo: string | null;
  /** Markup of ours before its advice, on paper as well: what counts more by now. */
  readonly before?: string;
  /** What its own advice is called and said of, once that counts more; null while it stands. */
  readonly overtaken?: { readonly heading: string; readonly what: string } | null;
  /** Markup of ours right below its advice; never on paper. */
  readonly beside?: string;
  /** That no exercise is to be done, at each of them, as sheets of paper come apart. */
  readonly stop?: readonly string[];
  /** Markup of ours after the sheet; never on paper. */
  readonly after?: string;
  /** Is there a picture of this exercise? */
  readonly isDrawn: (exercise: string) => boolean;
}

/** Text with its numbers to call as links. */
export function withCalls(text: string, [number, ...others]: readonly string[]): string {
  if (number === undefined) return htmlText(text);
  const call = `<a href="tel:${htmlText(number.replace(/[^\d+]/g, ''))}">${htmlText(number)}</a>`;
  return text
    .split(number)
    .map((part) => withCalls(part, others))
    .join(call);
}

/** Sections that no exercise is done against: they stand out. */
const MARKED: ReadonlySet<string> = new Set(['safety-net', 'stop', 'stop-and-ask', 'pain-rule', 'cautions']);

function linesHtml(lines: readonly string[], dial: readonly string[]): string {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return `<p>${withCalls(only, dial)}</p>`;
  return `<ul>${lines.map((line) => `<li>${withCalls(line, dial)}</li>`).join('')}</ul>`;
}

export function sectionHtml({ id, title, lines }: Section, dial: readonly string[], level: 2 | 4): string {
  const marked = MARKED.has(id) ? ' class="marked"' : '';
  return `<section${marked}><h${level}>${htmlText(title)}</h${level}>${linesHtml(lines, dial)}</section>`;
}

function exerciseHtml(card: ExerciseCard, { words, dial }: Sheet, { isDrawn, stop = [] }: Around): string {
  const { exercise, name, purpose, steps, dosage, sections } = card;
  // The steps beside it say all that it shows.
  const picture = `<img src="${PICTURES}/${htmlText(exercise)}.svg" width="408" alt="">`;
  return [
    `<article><h3>${htmlText(name)}</h3>`,
    ...stop.map((line) => `<p class="urgent">${htmlText(line)}</p>`),
    `<p>${htmlText(purpose)}</p>`,
    isDrawn(exercise) ? picture : '',
    `<ol>${steps.map((step) => `<li>${htmlText(step)}</li>`).join('')}</ol>`,
    `<p class="dosage"><strong>${htmlText(words.dosage)}</strong> ${htmlText(dosage)}</p>`,
    ...sections.map((section) => sectionHtml(section, dial, 4)),
    '</article>',
  ].join('\n');
}

function headHtml({ practice: [name, ...reach], title, given, dial }: Sheet, { logo }: Around): string {
  const picture = logo === null ? '' : `<img class="logo" src="${htmlText(logo)}" alt="">`;
  const lines = reach.map((line) => `<br>${withCalls(line, dial)}`).join('');
  const practice =
    name === undefined ? '' : `<p class="practice">${picture}<strong>${htmlText(name)}</strong>${lines}</p>`;
  return `<header>${practice}<h1>${htmlText(title)}</h1><p>${htmlText(given)}</p></header>`;
}

function footHtml({ sources, version }: Sheet): string {
  const from =
    sources.lines.length === 0
      ? ''
      : `<h2>${htmlText(sources.title)}</h2><p>${sources.lines.map(htmlText).join('; ')}.</p>`;
  return `<footer>${from}<p>${htmlText(version)}</p></footer>`;
}

const formsHtml = ({ forms, note }: Around): string =>
  `<div class="screen">${forms.map(({ address, words }) => `<p><a href="${htmlText(address)}">${htmlText(words)}</a></p>`).join('')}<p>${htmlText(note)}</p></div>`;

function headlineHtml({ urgency, heading, soon, urgent, dial }: Sheet, { overtaken = null }: Around): string {
  const lines = [
    ...(overtaken === null
      ? soon.map((line) => `<p>${withCalls(line, dial)}</p>`)
      : [`<p class="urgent">${htmlText(overtaken.what)}</p>`]),
    ...urgent.map((line) => `<p class="urgent">${withCalls(line, dial)}</p>`),
  ];
  const look = overtaken === null ? htmlText(urgency) : 'overtaken';
  const title = withCalls(overtaken?.heading ?? heading, dial);
  return `<section class="headline ${look}"><h2>${title}</h2>${lines.join('')}</section>`;
}

/** The sheet as a page: the one action first, and the emergency number with it. */
export function sheetHtml(sheet: Sheet, around: Around): string {
  const { title, language, dial, sections, exercises, words } = sheet;
  const body = [
    headHtml(sheet, around),
    around.before ?? '',
    headlineHtml(sheet, around),
    around.beside ?? '',
    formsHtml(around),
    ...sections.map((section) => sectionHtml(section, dial, 2)),
    ...(exercises.length === 0 ? [] : [`<h2>${htmlText(words.exercises)}</h2>`]),
    ...exercises.map((card) => exerciseHtml(card, sheet, around)),
    around.after ?? '',
    footHtml(sheet),
  ].join('\n');
  return sheetPage({ title, language, body, hasForm: around.after !== undefined });
}
