import type { Advice } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { word } from '../words';
import { card } from './card';
import { checkBackWords } from './check-back';
import { headline } from './headline';
import { originsOfAll } from './origins';
import { picture } from './picture';
import { sectionOf, withoutOrigins, type Wording } from './section';
import { isEmergency } from './urgency';

/** What can wait until it is looked for. The reason, the safety net and what stops an exercise are never folded. */
const FOLDED = new Set(['reasons', 'against', 'course', 'programme', 'later', 'left-out', 'no-exercises']);

/** The answers that set the urgency, beside the reason that they give. */
const setBy = ({ setBy: answers = [] }: Advice): readonly HTMLElement[] =>
  answers.length === 0
    ? []
    : [
        element('p', { class: 'set-by' }, word('widget.result.set-by')),
        element('ul', {}, ...answers.map((answer) => element('li', {}, answer))),
      ];

const checkBack = ({ checkBack: back }: Advice, givenAt: number): readonly HTMLElement[] =>
  back === undefined
    ? []
    : [element('p', { class: 'check-back' }, picture('calendar'), element('span', {}, checkBackWords(back, givenAt)))];

const version = ({ version: of }: Advice): readonly HTMLElement[] =>
  of === undefined ? [] : [element('p', { class: 'version' }, of.words)];

/** An emergency is read out whole and at once; its card must not say the same again when it is focused. */
function nameQuietly(made: HTMLElement): void {
  made.classList.add('alarm');
  made.removeAttribute('aria-labelledby');
  made.setAttribute('aria-label', word('widget.advice'));
}

/** What comes after `id`, beside what the section itself says. */
function extras(advice: Advice, givenAt: number): Readonly<Record<string, readonly HTMLElement[]>> {
  return { why: setBy(advice), 'safety-net': checkBack(advice, givenAt), notice: version(advice) };
}

/** The outcome: what to do first, then why, and what else there is to know. */
export function adviceCard(advice: Advice, givenAt: number, wording: Wording): HTMLElement {
  const emergency = isEmergency(advice);
  const heading = element('h3');
  const shown = advice.sections.filter(({ id }) => id !== 'how-soon');
  const more = extras(advice, givenAt);
  const made = card(`advice ${advice.urgency}`, heading, headline(advice, heading, wording));
  if (!shown.some(({ id }) => id === 'why')) made.append(element('div', { class: 'section' }, ...setBy(advice)));
  for (const section of shown) {
    // An emergency has no room for origins below each section.
    const body = sectionOf(emergency ? withoutOrigins(section) : section, wording, FOLDED.has(section.id));
    made.append(body);
    const beside = more[section.id] ?? [];
    const last = body.querySelector(':scope > .origins');
    if (last === null) body.append(...beside);
    else last.before(...beside);
  }
  if (emergency) {
    made.append(...originsOfAll(word('widget.advice'), advice.sections, wording.sources));
    nameQuietly(made);
  }
  return made;
}
