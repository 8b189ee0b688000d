import { ownQuestion } from '../controls/own-question';
import { scaleButtons } from '../controls/scale';
import { element } from '../view/dom';
import { withPhone } from '../view/phone';
import { word } from '../words';
import { canBeginAgain, verdictOf, type Outcome, type State } from './machine';
import {
  easier,
  foot,
  headingOf,
  pressable,
  sections,
  urgentSections,
  type Around,
  type Page,
  type Guided,
} from './parts';
import type { Stop } from './standing';

const page = (heading: HTMLElement, ...rest: readonly HTMLElement[]): Page => ({
  heading,
  element: element('div', { class: 'page' }, heading, ...rest),
});

const newSign = { label: word('widget.session.new-sign'), type: 'ALARMED', kind: 'other hurt wide' } as const;

/** Things by commas; how to do without them is a sentence of its own. */
const inOneLine = (lines: readonly string[]): string =>
  lines.reduce((told, line) => told + (line.endsWith('.') ? '. ' : ', ') + line);

/** What each exercise needs, a line for each. */
function equipment({ exercises }: Guided): readonly HTMLElement[] {
  const all = exercises.flatMap(({ name, sections: own }) =>
    own.filter(({ id }) => id === 'equipment').map((one) => ({ ...one, lines: [`${name}: ${inOneLine(one.lines)}`] })),
  );
  const [first] = all;
  if (first === undefined) return [];
  return sections({ sections: [{ ...first, lines: all.flatMap(({ lines }) => lines) }] }, 'equipment');
}

export function startPage({ told, send }: Around): Page {
  const { advice, exercises } = told;
  return page(
    headingOf(word('widget.session.before')),
    element('p', {}, word('widget.session.how', { count: exercises.length })),
    element('p', {}, word('widget.session.ready-offline')),
    ...equipment(told),
    ...sections(advice, 'pain-rule', 'stop-and-ask'),
    foot(send, { label: word('widget.session.begin'), type: 'BEGAN' }),
  );
}

const NUMBERS = Array.from({ length: 11 }, (_, pain) => ({ upTo: pain, option: `${pain}` }));
const HOW_MUCH = ownQuestion({ question: 'pain', prompt: '' });

export function hurtPage({ send }: Around): Page {
  const scale = { least: word('widget.session.no-pain'), most: word('widget.session.worst-pain'), bands: NUMBERS };
  return page(
    headingOf(word('widget.session.how-much')),
    scaleButtons(HOW_MUCH, scale, ([chosen]) => send('RATED', Number(chosen?.id))),
    foot(send, newSign, { label: word('widget.session.not-hurt'), type: 'WENT_ON' }),
  );
}

function stopPage({ told, send }: Around, state: State): Page {
  const card = told.exercises[state.exercise];
  return page(
    headingOf(word('widget.session.stop', { pain: state.pain })),
    element('p', {}, word('widget.session.stop-today')),
    ...urgentSections(told),
    ...(card === undefined ? [] : sections(card, 'stop')),
    ...easier(card, word('widget.session.easier-later')),
    element('p', {}, word('widget.session.when-settled')),
    foot(
      send,
      { label: word('widget.session.end'), type: 'SESSION_ENDED' },
      { label: word('widget.session.next'), type: 'MOVED_ON' },
      newSign,
    ),
  );
}

/** What a pain means, by the limits of the exercise. */
export function judgedPage(around: Around, state: State): Page {
  const { told, send } = around;
  const card = told.exercises[state.exercise];
  const verdict = verdictOf(state.pain, card ?? {});
  if (verdict === 'stop') return stopPage(around, state);
  const { pain } = state;
  const eases = verdict === 'ease';
  return page(
    headingOf(eases ? word('widget.session.ease', { pain }) : word('widget.session.fine', { pain })),
    ...(eases ? easier(card, word('widget.session.easier-now')) : []),
    ...sections(told.advice, 'pain-rule', 'stop-and-ask'),
    foot(
      send,
      { label: eases ? word('widget.session.go-on-easier') : word('widget.session.go-on'), type: 'WENT_ON' },
      { label: word('widget.session.skip'), type: 'MOVED_ON' },
      newSign,
    ),
  );
}

/** Nothing here leads back to an exercise. */
export function alarmPage({ told, tell }: Around): Page {
  return page(
    headingOf(word('widget.session.alarm')),
    ...urgentSections(told),
    element('p', {}, word('widget.session.tell')),
    element('div', { class: 'foot' }, pressable(word('widget.session.to-chat'), 'solid', tell)),
  );
}

/** A danger was told since the advice: nothing here leads to an exercise. */
export function stoppedPage({ told, close }: Around, { heading, lines }: Stop): Page {
  const { dial } = told.advice;
  return page(
    headingOf(word('widget.session.alarm')),
    element('p', { class: 'urgent' }, ...withPhone(heading, dial)),
    ...lines.map((line) => element('p', {}, line)),
    ...urgentSections(told),
    element('div', { class: 'foot' }, pressable(word('widget.session.back'), 'solid', close)),
  );
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  done: word('widget.session.outcome.done'),
  skipped: word('widget.session.outcome.skipped'),
  stopped: word('widget.session.outcome.stopped'),
};

export function overPage({ told, send, close }: Around, state: State): Page {
  const rows = state.outcomes.map((outcome, place) => {
    const name = told.exercises[place]?.name ?? '';
    return element('li', { 'data-outcome': outcome }, element('strong', {}, name), `: ${OUTCOMES[outcome]}`);
  });
  const buttons = [pressable(word('widget.session.back'), 'solid', close)];
  if (canBeginAgain(state)) buttons.push(pressable(word('widget.session.again'), 'other', () => send('BEGAN')));
  return page(
    headingOf(word('widget.session.over')),
    ...(rows.length === 0 ? [] : [element('ul', { class: 'outcomes' }, ...rows)]),
    ...sections(told.advice, 'pain-rule'),
    ...urgentSections(told),
    element('div', { class: 'foot' }, ...buttons),
  );
}
