import type { Bearing, Condition, Frequency, Knowledge, Question, Urgency } from '../../../knowledge/model';
import { URGENCIES } from '../../../knowledge/scales';
import type { Criterion } from '../../../knowledge/criterion-model';
import type { Atoms } from './atoms';
import { type Bounds, boundsOf, compile, presentLeaf } from './compile';
import type { Diagram, Diagrams } from './diagrams';
import { domainOf, ofQuestion } from './domain';

/**
 * The rules over every answer set at once. Written from the decisions (ADR 0010, 0011, 0061, 0063) and the content,
 * not from `assess`: that the two say the same is tested on more than a million answer sets.
 */
export interface RuleModel {
  readonly diagrams: Diagrams;
  readonly atoms: Atoms;
  readonly domain: Diagram;
  readonly holds: (criterion: Criterion) => Diagram;
  /** Each rule of each red flag. */
  readonly rules: readonly { readonly urgency: Urgency; readonly when: Diagram }[];
  /** Where a red flag's rules make it this urgent or more. */
  readonly flagsReach: (urgency: Urgency) => Diagram;
  /** What one question's answer can stand for. */
  readonly only: (question: Question) => Diagram;
  /** Each condition among the answers, and with or without signs of danger. Made when first asked for: it takes seconds. */
  readonly whole: () => readonly Ranked[];
  readonly possible: () => readonly Possible[];
}

export interface Ranked {
  readonly condition: Condition;
  /** The weight in the order where it is a candidate, `NO_CANDIDATE` elsewhere. */
  readonly weight: Diagram;
  /** Where its own urgency, lifted by what holds, is this urgent or more. */
  readonly reaches: (urgency: Urgency) => Diagram;
}

/** A condition with or without each sign of danger (ADR 0063). */
export interface Possible extends Ranked {
  /** The weight at the least, where it is a candidate for certain; `weight` is that at the most. */
  readonly least: Diagram;
}

/** Lighter than any sum of points. */
export const NO_CANDIDATE = -1000;
const POINTS: Readonly<Record<Bearing, number>> = { required: 0, typical: 3, possible: 1, against: -3 };
const FREQUENCY: Readonly<Record<Frequency, number>> = { common: 1, occasional: 0, rare: -1 };
const NEEDED = 2;
export const CLOSE = 2;

export const isAtLeast = (urgency: Urgency, bound: Urgency): boolean =>
  URGENCIES.indexOf(urgency) <= URGENCIES.indexOf(bound);

function once<T>(make: () => T): () => T {
  let made: { readonly result: T } | null = null;
  return () => (made ??= { result: make() }).result;
}

export function modelOf(diagrams: Diagrams, atoms: Atoms, knowledge: Knowledge): RuleModel {
  const leaf = presentLeaf(diagrams, atoms);
  const holds = (criterion: Criterion): Diagram => compile(diagrams, criterion, leaf);
  const rules = Object.values(knowledge.redFlags).flatMap((flag) =>
    flag.rules.map((rule) => ({ urgency: rule.urgency ?? flag.urgency, when: holds(rule.when) })),
  );
  const reach = URGENCIES.map((urgency) =>
    rules
      .filter((rule) => isAtLeast(rule.urgency, urgency))
      .map(({ when }) => when)
      .reduce(diagrams.or, diagrams.never),
  );
  const ranking = rankingIn(diagrams);
  const whole = { least: leaf, most: leaf };
  const bounds = boundsOf(diagrams, atoms);
  const conditions = Object.values(knowledge.conditions);
  return {
    diagrams,
    atoms,
    domain: domainOf(diagrams, atoms),
    holds,
    rules,
    flagsReach: (urgency) => reach[URGENCIES.indexOf(urgency)] ?? diagrams.never,
    only: (question) => ofQuestion(diagrams, atoms, question),
    whole: once(() => conditions.map((condition) => ranking(condition, whole))),
    possible: once(() =>
      conditions.map((condition) => {
        const { weight: least } = ranking(condition, { least: bounds.most, most: bounds.least });
        return { ...ranking(condition, bounds), least };
      }),
    ),
  };
}

/** At the most that may count; with the bounds turned round, at the least. */
function rankingIn(diagrams: Diagrams): (condition: Condition, bounds: Bounds) => Ranked {
  const { and, or, always, never, plus, constant } = diagrams;
  const times = diagrams.operation((is, points) => is * points);
  const where = diagrams.operation((is, points) => (is === 0 ? NO_CANDIDATE : points));
  const candidate = { common: never, occasional: never, rare: never };
  const finish = Object.fromEntries(
    Object.keys(candidate).map((frequency) => [frequency, diagrams.operation(finished(frequency as Frequency))]),
  ) as Record<Frequency, (one: Diagram, other: Diagram) => Diagram>;
  return (condition, { least, most }) => {
    const { criteria, raise, frequency } = condition;
    const when = ({ when }: { readonly when: Criterion }): Diagram => compile(diagrams, when, most, least);
    const against = ({ when }: { readonly when: Criterion }): Diagram => compile(diagrams, when, least, most);
    const required = criteria
      .filter(({ bearing }) => bearing === 'required')
      .map(when)
      .reduce(and, always);
    const points = criteria
      .filter(({ bearing }) => bearing !== 'required')
      .map((one) => times(one.bearing === 'against' ? against(one) : when(one), constant(POINTS[one.bearing])))
      // Without what is required there is nothing to add up, which keeps the sums small.
      .reduce((sum, one) => where(required, plus(sum, one)), where(required, constant(0)));
    const lifts = raise.map((one) => ({ urgency: one.urgency, when: when(one) }));
    const reach = URGENCIES.map((urgency) =>
      isAtLeast(condition.urgency, urgency)
        ? always
        : lifts
            .filter((lift) => isAtLeast(lift.urgency, urgency))
            .map((lift) => lift.when)
            .reduce(or, never),
    );
    return {
      condition,
      weight: finish[frequency](points, never),
      reaches: (urgency) => reach[URGENCIES.indexOf(urgency)] ?? never,
    };
  };
}

/** From points to weight: no candidate without a sign, or with too little. */
const finished =
  (frequency: Frequency) =>
  (points: number): number => {
    const weight = points + FREQUENCY[frequency];
    return points > 0 && weight >= NEEDED ? weight : NO_CANDIDATE;
  };
