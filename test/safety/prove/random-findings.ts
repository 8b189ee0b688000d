import type { Answer, Answers, Findings, ItemAnswer, RaisedFlag } from '../../../knowledge/answers';
import type { Knowledge, Question } from '../../../knowledge/model';

/** Numbers from 0 up to, not with, `below`; the same seed gives the same numbers anywhere. */
export type Dice = (below: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(dice: Dice, list: readonly T[]): T => list[dice(list.length)] as T;

export function shuffled<T>(dice: Dice, list: readonly T[]): readonly T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = dice(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

const ORIGINS = ['pressed', 'typed', 'pre-filled', 'reopened'] as const;
const ITEMS: readonly ItemAnswer[] = ['yes', 'no', 'no', 'unsure'];

/** Up to four signs, in any order; where danger stands it is mostly one or two. */
function several(dice: Dice, signs: readonly string[]): readonly string[] {
  return shuffled(dice, signs).slice(0, 1 + dice(dice(3) + 1) + dice(2));
}

function answerTo(dice: Dice, question: Question): Answer {
  const origin = pick(dice, ORIGINS);
  const options = question.options.map(({ id }) => id);
  const signs = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const kind = dice(12);
  if (kind === 0) return { kind: 'unsure', origin };
  if (kind === 1) return { kind: 'skipped', times: 1 + dice(2), origin };
  if (question.kind === 'one') return { kind: 'chosen', options: [pick(dice, options)], origin };
  if (kind === 2 && question.screen) {
    return { kind: 'items', items: Object.fromEntries(signs.map((id) => [id, pick(dice, ITEMS)])), origin };
  }
  return { kind: 'chosen', options: several(dice, signs), origin };
}

/** Mostly calm where danger is asked for, or else every set would be an emergency. */
function calmly(dice: Dice, question: Question): Answer {
  const none = question.options.find(({ exclusive }) => exclusive);
  const calm = question.id === 'emergency-screen' ? 40 : 4;
  return none !== undefined && dice(calm) > 0
    ? { kind: 'chosen', options: [none.id], origin: pick(dice, ORIGINS) }
    : answerTo(dice, question);
}

function raisedByWords(dice: Dice, flags: readonly string[]): readonly RaisedFlag[] {
  if (dice(15) > 0) return [];
  const raised = { redFlag: pick(dice, flags), certainty: pick(dice, ['unmistakable', 'ambiguous'] as const) };
  return [dice(2) === 0 ? raised : { ...raised, answer: pick(dice, ['yes', 'no', 'unsure'] as const) }];
}

/** Any answers to any of the questions, in any order, with or without words. */
export function randomFindings(dice: Dice, knowledge: Knowledge): Findings {
  const asked = shuffled(dice, Object.values(knowledge.questions)).filter(() => dice(7) > 0);
  const answers: Answers = Object.fromEntries(asked.map((question) => [question.id, calmly(dice, question)]));
  return { answers, raised: raisedByWords(dice, Object.keys(knowledge.redFlags)) };
}

const signsOf = ({ options }: Question): readonly string[] =>
  options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);

/** May these chosen options be told item by item, and count for the same? */
const isByItem = (question: Question, options: readonly string[]): boolean =>
  question.screen && question.kind === 'several' && options.every((id) => signsOf(question).includes(id));

/** An answer that stands for the same, given in another way: another order, another origin, item by item. */
function otherwise(dice: Dice, question: Question, answer: Answer): Answer {
  const origin = pick(dice, ORIGINS);
  const byItem = (ids: readonly string[], is: ItemAnswer): Answer => {
    return { kind: 'items', items: Object.fromEntries(shuffled(dice, ids).map((id) => [id, is])), origin };
  };
  switch (answer.kind) {
    case 'skipped':
      return { kind: 'unsure', origin };
    case 'unsure':
      return question.unsureMeans === 'every-option' && dice(2) === 0 ? byItem(signsOf(question), 'unsure') : answer;
    case 'items':
      return { ...answer, origin };
    case 'chosen':
      return isByItem(question, answer.options)
        ? byItem(answer.options, 'yes')
        : { kind: 'chosen', options: [...shuffled(dice, answer.options), 'no-such-option'], origin };
  }
}

/** Another answer set of the same class: all that reasoning may look at is alike, and nothing else. */
export function twinOf(dice: Dice, knowledge: Knowledge, { answers, raised }: Findings): Findings {
  const mixed = shuffled(dice, Object.entries(answers)).map(([id, answer]) => {
    const question = knowledge.questions[id];
    return [id, question === undefined ? answer : otherwise(dice, question, answer)] as const;
  });
  const gone: readonly (readonly [string, Answer])[] = [
    ['no-such-question', { kind: 'unsure', origin: 'typed' }],
    ['consent', { kind: 'chosen', options: ['agree'], origin: 'pressed' }],
  ];
  return { answers: Object.fromEntries([...mixed, ...gone]), raised };
}
