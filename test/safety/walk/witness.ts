import type { Answer, Answers, RaisedFlag } from '../../../knowledge/answers';
import type { Session } from '../../../dialogs/session';
import type { Reads, Step } from './reads';
import { guardsAt, type Transition } from './walk';

/**
 * Two ways in which people answer: with the fewest screens, so that whatever only tells what it is may still be asked;
 * or each screen item by item, so that after sixteen screens it is asked no more.
 */
export type Manner = 'pressed' | 'one-by-one';
export const MANNERS: readonly Manner[] = ['pressed', 'one-by-one'];

/** What somebody has said until they stand at a place. */
export interface Said {
  readonly answers: Answers;
  readonly raised: readonly RaisedFlag[];
  /** Questions that were passed since they do not fit what was answered: each may have an answer from before a change. */
  readonly unfit: readonly Step[];
}

export const NOTHING_SAID: Said = { answers: {}, raised: [], unfit: [] };

export const signsOf = ({ choices }: Step): readonly string[] =>
  choices.filter(({ exclusive }) => !exclusive).map(({ option }) => option);

export const isNone = ({ choices }: Step, chosen: readonly string[]): boolean =>
  choices.some(({ option, exclusive }) => exclusive && chosen.includes(option));

/** A red-flag screen that can be opened item by item. */
export const isByItem = ({ question: { screen, kind } }: Step): boolean => screen && kind === 'several';

export function oneByOne(step: Step, chosen: readonly string[]): Answer {
  const items = signsOf(step).map((id) => [id, chosen.includes(id) ? 'yes' : 'no'] as const);
  return { kind: 'items', items: Object.fromEntries(items), origin: 'pressed' };
}

/** What is pressed for none of the signs where it cannot be told item by item: no guard tells it apart. */
const emptyOf = ({ choices, unsure }: Step): Answer => {
  const none = choices.filter(({ exclusive }) => exclusive).map(({ option }) => option);
  return unsure.length === 0 || none.length === 0
    ? { kind: 'unsure', origin: 'pressed' }
    : { kind: 'chosen', options: none, origin: 'pressed' };
};

/** An answer that stands for exactly these options. */
export function answerFor(step: Step, chosen: readonly string[], manner: Manner): Answer {
  if (isByItem(step) && !isNone(step, chosen) && (manner === 'one-by-one' || chosen.length === 0))
    return oneByOne(step, chosen);
  if (chosen.length === 0) return emptyOf(step);
  if (step.question.kind === 'one' && chosen.length > 1) return { kind: 'unsure', origin: 'pressed' };
  return { kind: 'chosen', options: chosen, origin: 'pressed' };
}

/** Red flags that words have raised: of each kind the first. */
export function raisedFor({ words }: Reads, kinds: readonly string[]): readonly RaisedFlag[] {
  return words
    .filter(({ id }) => kinds.includes(id))
    .map(({ redFlags }) => ({ redFlag: redFlags[0]?.id ?? '', certainty: 'unmistakable' }));
}

/** What was said before, and this transition. */
export function saidAfter(reads: Reads, said: Said, by: Transition, manner: Manner): Said {
  if (by.from.at < 0) return { ...said, raised: raisedFor(reads, by.chosen ?? []) };
  const step = reads.steps[by.from.at];
  if (step === undefined) return said;
  if (by.chosen === null)
    return guardsAt(reads, step, by.from.sees).ask ? said : { ...said, unfit: [...said.unfit, step] };
  return { ...said, answers: { ...said.answers, [step.question.id]: answerFor(step, by.chosen, manner) } };
}

/** How many screens these answers took: a screen opened item by item is one more for each item. */
export const screensOf = (answers: Answers): number =>
  Object.values(answers).reduce(
    (sum, answer) => sum + 1 + (answer.kind === 'items' ? Object.keys(answer.items).length : 0),
    0,
  );

/** A session in which this was said, as it would be stored. */
export const sessionOf = ({ answers, raised }: Omit<Said, 'unfit'>, knowledgeHash: string): Session => ({
  consent: 'given',
  place: 'gb',
  language: 'en',
  pending: null,
  checked: false,
  changing: null,
  misses: 0,
  knowledgeHash,
  answers,
  raised,
});
