import type { Diagram } from '../prove/diagrams';
import { Mark, type Reads, type Step } from './reads';

/**
 * All conversations that stand at one question and in which guards and claims see the same from here on: what each of
 * them makes of any further answers is the same function (equal diagrams). Such answers cannot be told apart any more.
 */
export interface Place {
  readonly number: number;
  /** Index of the question in the order of the chart; that of none once all are passed: the answers are looked over. */
  readonly at: number;
  readonly sees: readonly Diagram[];
  /** How the walk first came here. */
  readonly by: Transition | null;
  /** How many ways of answering lead here. */
  ways: bigint;
}

/** From one place to the next: by an answer that stands for these options, or past a question that is not asked. */
export interface Transition {
  readonly from: Place;
  readonly chosen: readonly string[] | null;
  /** How many answers, told apart by options, are one transition. */
  readonly answers: bigint;
}

/** The end of an interview: an emergency, or all questions passed. `marks` are settled there. */
export interface End {
  readonly by: Transition;
  readonly isEmergency: boolean;
  readonly marks: readonly boolean[];
}

/** Sees each place and each transition of the walk once, a transition with where it leads. */
export interface Visitor {
  readonly place: (place: Place) => void;
  readonly transition: (transition: Transition, to: Place | End) => void;
}

interface Answered {
  readonly sees: readonly Diagram[];
  readonly chosen: readonly string[];
  answers: bigint;
}

const MARKS = 5;

function settle(reads: Reads, sees: readonly Diagram[], { variable }: { variable: number }, isSo: boolean) {
  return sees.map((one) => reads.diagrams.down(one, variable, isSo));
}

/** What the guards and claims see after an answer that stands for these options; none is given where it is passed. */
export function seesAfter(reads: Reads, step: Step, chosen: readonly string[], sees: readonly Diagram[]) {
  const settled = step.choices.reduce((now, one) => settle(reads, now, one, chosen.includes(one.option)), sees);
  return passed(step, settled);
}

/** The same after words of these kinds, before the first question. */
export function seesAfterWords(reads: Reads, kinds: readonly string[]): readonly Diagram[] {
  return reads.words.reduce((sees, one) => settle(reads, sees, one, kinds.includes(one.id)), reads.nothingSaid);
}

/** All answers to a choice of one: each option, and what “not sure” stands for. */
function ofOne(reads: Reads, { choices, unsure, question }: Step, sees: readonly Diagram[]): readonly Answered[] {
  return [...(question.mustAnswer ? [] : [unsure]), ...choices.map(({ option }) => [option])].map((chosen) => ({
    sees: choices.reduce((now, one) => settle(reads, now, one, chosen.includes(one.option)), sees),
    chosen,
    answers: 1n,
  }));
}

/** All answers to a choice of several: each set of signs, the empty one too, and “none of these”. */
function ofSeveral(reads: Reads, { choices }: Step, sees: readonly Diagram[]): readonly Answered[] {
  let answered = new Map<string, Answered>([['', { sees, chosen: [], answers: 1n }]]);
  for (const one of choices) {
    const next = new Map<string, Answered>();
    for (const before of answered.values()) {
      for (const isSo of one.exclusive ? [false] : [false, true]) {
        const after = settle(reads, before.sees, one, isSo);
        const key = after.join();
        const known = next.get(key);
        if (known) known.answers += before.answers;
        else {
          const chosen = isSo ? [...before.chosen, one.option] : before.chosen;
          next.set(key, { sees: after, chosen, answers: before.answers });
        }
      }
    }
    answered = next;
  }
  const none = choices.filter(({ exclusive }) => exclusive).map(({ option }) => [option]);
  return [...answered.values(), ...none.map((chosen) => noneOf(reads, choices, { sees, chosen }))];
}

function noneOf(reads: Reads, choices: Step['choices'], { sees, chosen }: Omit<Answered, 'answers'>): Answered {
  const settled = choices.reduce((now, one) => settle(reads, now, one, chosen.includes(one.option)), sees);
  return { sees: settled, chosen, answers: 1n };
}

/** Is it so, if nothing more is said? Guards see only what was answered before. */
export const isSoNow = ({ diagrams }: Reads, one: Diagram): boolean => diagrams.valueAt(one, () => false) !== 0;

/**
 * May the question be asked here, and may it be passed? Where only the ranking, the number of questions or what was told
 * before decides, it may go either way.
 */
export function guardsAt(reads: Reads, { question, askWhen }: Step, sees: readonly Diagram[]) {
  const ask = askWhen === null || isSoNow(reads, sees[askWhen] ?? 0);
  return { ask, pass: !ask || question.unlessClear || question.beforeExercises };
}

/** The guard of a question that is passed is read no more. */
function passed({ askWhen }: Step, sees: readonly Diagram[]): readonly Diagram[] {
  return sees.map((one, place) => (place === askWhen ? 0 : one));
}

interface Layer {
  readonly reads: Reads;
  readonly next: Map<string, Place>;
  readonly visitor: Visitor;
  readonly count: () => number;
}

/** Follows one transition: to an end, or to a place that may be known already. */
function follow(layer: Layer, by: Transition, { at, sees }: Pick<Place, 'at' | 'sees'>): void {
  const { reads, next, visitor, count } = layer;
  const isEmergency = isSoNow(reads, sees[Mark.Emergency] ?? 0);
  if (isEmergency || at === reads.steps.length) {
    visitor.transition(by, { by, isEmergency, marks: sees.slice(0, MARKS).map((one) => isSoNow(reads, one)) });
    return;
  }
  const key = sees.join();
  const known = next.get(key);
  const ways = by.from.ways * by.answers;
  if (known) {
    known.ways += ways;
    visitor.transition(by, known);
    return;
  }
  const place: Place = { number: count(), at, sees, by, ways };
  next.set(key, place);
  visitor.transition(by, place);
}

function walkFrom(layer: Layer, from: Place): void {
  const { reads } = layer;
  const step = reads.steps[from.at] as Step;
  const { ask, pass } = guardsAt(reads, step, from.sees);
  const at = from.at + 1;
  if (pass) follow(layer, { from, chosen: null, answers: 1n }, { at, sees: seesAfter(reads, step, [], from.sees) });
  if (!ask) return;
  const answered = step.question.kind === 'one' ? ofOne : ofSeveral;
  for (const { sees, chosen, answers } of answered(reads, step, from.sees))
    follow(layer, { from, chosen, answers }, { at, sees: passed(step, sees) });
}

/** Walks everything that can be answered, question by question, and shows each place and transition once. */
export function walk(reads: Reads, visitor: Visitor): void {
  let number = 0;
  const count = (): number => number++;
  const start: Place = { number: count(), at: -1, sees: reads.nothingSaid, by: null, ways: 1n };
  visitor.place(start);
  let next = new Map<string, Place>();
  const opening: Layer = { reads, next, visitor, count };
  const choices = reads.words.map(({ id, variable }) => ({ option: id, variable, exclusive: false }));
  for (const { sees, chosen, answers } of ofSeveral(reads, { choices } as unknown as Step, start.sees))
    follow(opening, { from: start, chosen, answers }, { at: 0, sees });
  while (next.size > 0) {
    const places = [...next.values()];
    next = new Map();
    for (const place of places) {
      visitor.place(place);
      walkFrom({ reads, next, visitor, count }, place);
    }
  }
}
