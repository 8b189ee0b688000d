import type { Advice, ExerciseCard, Section, Summary } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { icon } from '../view/icon';
import { LOCALE, PRODUCT, word } from '../words';
import { checkBackWords, dateWords } from './check-back';
import { ICONS, URGENCY } from './headline';
import { sourceWords } from './origins';

/** All that one advice came to. */
export interface Outcome {
  readonly advice: Advice;
  readonly givenAt: number;
  /** The answers it rests on, where they were looked over. */
  readonly summary: Summary | undefined;
  readonly exercises: ExerciseCard[];
}

/** What stands at the end of it, or in its first lines. */
const APART = new Set(['how-soon', 'notice']);
/** What only a chat offers: “choose …”. */
const ONLY_HERE = new Set(['left-out']);

const titled = (title: string, ...children: readonly HTMLElement[]): HTMLElement =>
  element('section', {}, element('h2', {}, title), ...children);

const paragraphs = (lines: readonly string[]): readonly HTMLElement[] => lines.map((line) => element('p', {}, line));

const linesIn = ({ sections }: Advice, id: string): readonly string[] =>
  sections.find((section) => section.id === id)?.lines ?? [];

const pairs = (all: readonly (readonly [string, string])[]): HTMLElement =>
  element('dl', {}, ...all.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]));

/** Writes one outcome as a document: everything unfolded, sources as numbers that are listed at its end. */
class Writer {
  private readonly cited: string[] = [];

  constructor(private readonly outcome: Outcome) {}

  write(): HTMLElement {
    const { advice, summary, exercises } = this.outcome;
    const shown = advice.sections.filter(({ id }) => !APART.has(id) && !ONLY_HERE.has(id));
    const body = [
      ...shown.map((section) => this.section(section)),
      ...(exercises.length === 0
        ? []
        : [titled(word('widget.result.exercises'), ...exercises.map((one) => this.exercise(one)))]),
      ...(summary === undefined
        ? []
        : [titled(summary.title, pairs(summary.rows.map((row) => [row.title, row.answer])))]),
    ];
    return element('article', { class: 'plan', lang: LOCALE }, ...this.head(), ...body, ...this.foot());
  }

  private head(): readonly HTMLElement[] {
    const { advice, givenAt } = this.outcome;
    const given = word('widget.result.given-on', { date: dateWords(givenAt) });
    return [
      element('p', { class: 'made' }, `${PRODUCT}: ${word('widget.title')}. ${given}.`),
      element('p', { class: 'draft' }, linesIn(advice, 'notice').join(' ')),
      element(
        'header',
        {},
        element('p', { class: 'badge' }, icon(ICONS[advice.urgency]), URGENCY[advice.urgency]),
        element('h1', {}, advice.heading),
        ...paragraphs(linesIn(advice, 'how-soon')),
      ),
    ];
  }

  private section(section: Section): HTMLElement {
    const { setBy = [], checkBack } = this.outcome.advice;
    const { id, title } = section;
    const made = titled(title, this.list(section));
    made.classList.add(id);
    if (id === 'why' && setBy.length > 0)
      made.append(
        element('p', {}, word('widget.result.set-by')),
        element('ul', {}, ...setBy.map((one) => element('li', {}, one))),
      );
    if (id === 'safety-net' && checkBack !== undefined)
      made.append(element('p', { class: 'check-back' }, checkBackWords(checkBack, this.outcome.givenAt)));
    return made;
  }

  private list({ lines, origins = [] }: Section): HTMLElement {
    return element('ul', {}, ...lines.map((line, at) => element('li', {}, line, ...this.cite(origins[at]?.sources))));
  }

  private cite(sources: readonly string[] = []): readonly HTMLElement[] {
    for (const id of sources) if (!this.cited.includes(id)) this.cited.push(id);
    return sources.length === 0
      ? []
      : [element('sup', {}, ` ${sources.map((id) => this.cited.indexOf(id) + 1).join(', ')}`)];
  }

  private exercise({ name, purpose, steps, dosage, sections }: ExerciseCard): HTMLElement {
    return element(
      'section',
      { class: 'exercise' },
      element('h3', {}, name),
      element('p', {}, purpose),
      element('ol', {}, ...steps.map((step) => element('li', {}, step))),
      element('p', {}, element('strong', {}, `${word('widget.dosage')}: ${dosage}`)),
      ...sections.map((one) => element('div', {}, element('h4', {}, one.title), this.list(one))),
    );
  }

  private foot(): readonly HTMLElement[] {
    const { explained, sources = {}, version } = this.outcome.advice;
    const cited = this.cited.map((id) => {
      const source = sources[id];
      return element('li', {}, ...(source === undefined ? [id] : [...sourceWords(source), ` ${source.address}`]));
    });
    return [
      ...(explained.length === 0
        ? []
        : [titled(word('widget.result.hard-words'), pairs(explained.map(({ word, meaning }) => [word, meaning])))]),
      ...(cited.length === 0
        ? []
        : [titled(word('widget.result.sources'), element('ol', { class: 'sources' }, ...cited))]),
      ...(version === undefined ? [] : [element('p', { class: 'version' }, version.words)]),
    ];
  }
}

/** The outcome as a document by itself: to be printed or saved. */
export const planOf = (outcome: Outcome): HTMLElement => new Writer(outcome).write();

/** The same in plain letters, a line for each: to be pasted into a message. */
export function planText(plan: HTMLElement): string {
  const lines = [...plan.querySelectorAll<HTMLElement>('h1,h2,h3,h4,p,li,dt,dd')].map((one) => {
    const text = one.textContent.trim();
    if (/^H[1-3]$/.test(one.tagName)) return `\n${text.toUpperCase()}`;
    return /^(LI|DD)$/.test(one.tagName) ? `- ${text}` : text;
  });
  return lines.join('\n').trim();
}
