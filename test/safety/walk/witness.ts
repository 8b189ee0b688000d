import type { Answer, Answers, RaisedFlag } from '../../../knowledge/answers';
import type { Session } from '../../../dialogs/session';
import type { Reads, Step } from './reads';
import type { Place, Transition } from './walk';

/**
 * Two ways in which people answer: pressed as it stands, or each screen one by one, after which more than sixteen
 * questions have been shown and nothing is asked any more that only tells what it is.
 */
export type Manner = 'pressed' | 'one-by-one';
export const MANNERS: readonly Manner[] = ['pressed', 'one-by-one'];

const signsOf = ({ choices }: Step) => choices.filter(({ exclusive }) => !exclusive).map(({ option }) => option);

const isNone = ({ choices }: Step, chosen: readonly string[]): boolean =>
  choices.some(({ option, exclusive }) => exclusive && chosen.includes(option));

function oneByOne(step: Step, chosen: readonly string[]): Answer {
  const items = signsOf(step).map((id) => [id, chosen.includes(id) ? 'yes' : 'no'] as const);
  return { kind: 'items', items: Object.fromEntries(items), origin: 'pressed' };
}

/** An answer that stands for exactly these options. */
export function answerFor(step: Step, chosen: readonly string[], manner: Manner): Answer {
  const { screen, kind } = step.question;
  const isScreen = screen && kind === 'several' && !isNone(step, chosen);
  if (isScreen && (manner === 'one-by-one' || chosen.length === 0)) return oneByOne(step, chosen);
  if (chosen.length === 0) return { kind: 'unsure', origin: 'pressed' };
  return { kind: 'chosen', options: chosen, origin: 'pressed' };
}

/** Red flags that words have raised: of each kind the first. */
export function raisedFor({ words }: Reads, kinds: readonly string[]): readonly RaisedFlag[] {
  return words
    .filter(({ id }) => kinds.includes(id))
    .map(({ redFlags }) => ({ redFlag: redFlags[0]?.id ?? '', certainty: 'unmistakable' }));
}

/** The transitions that lead to a place, from the start; the last of them may be another than the walk took first. */
export function roadTo(place: Place, last: Transition | null = place.by): readonly Transition[] {
  const road: Transition[] = [];
  for (let by = last; by !== null; by = by.from.by) road.unshift(by);
  return road;
}

/** What somebody who came by this road has said. */
export function saidOn(
  reads: Reads,
  road: readonly Transition[],
  manner: Manner,
): { answers: Answers; raised: readonly RaisedFlag[] } {
  const [opening, ...rest] = road;
  const answers = rest.flatMap(({ from, chosen }): readonly (readonly [string, Answer])[] => {
    const step = reads.steps[from.at] as Step;
    return chosen === null ? [] : [[step.question.id, answerFor(step, chosen, manner)]];
  });
  return { answers: Object.fromEntries(answers), raised: raisedFor(reads, opening?.chosen ?? []) };
}

/** A session in which this was said, as it would be stored. */
export const sessionOf = (said: Pick<Session, 'answers' | 'raised'>, knowledgeHash: string): Session => ({
  consent: 'given',
  place: 'gb',
  language: 'en',
  pending: null,
  checked: false,
  changing: null,
  misses: 0,
  knowledgeHash,
  ...said,
});
