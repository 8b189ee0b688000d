import { rankConditions } from '../../../knowledge/assess/rank-conditions';
import type { Bearing, Condition, Frequency, Knowledge, Urgency } from '../../../knowledge/model';
import { FREQUENCIES, URGENCIES } from '../../../knowledge/scales';
import type { Criterion } from '../../../knowledge/criterion-model';
import { chosen } from './classes';
import { newTally, type Proof } from './proof';

/** A made-up condition: all that the ranking knows of one. */
interface Kind {
  readonly points: number;
  readonly frequency: Frequency;
  readonly urgency: Urgency;
}

/** From below what is needed to well above what is close. */
const POINTS = [-3, 0, 1, 2, 3, 4, 5, 6, 7];
const WEIGHT: Readonly<Record<Frequency, number>> = { common: 1, occasional: 0, rare: -1 };
const [GRAVE, MILD] = [URGENCIES[2], 'self-care'] as const;

/** Always holds: which criteria hold is another proof’s matter. */
const SO: Criterion = { made: ['up'] };

function bearingsFor(points: number): readonly Bearing[] {
  if (points < 0) return ['required', 'against'];
  const typical = Array.from({ length: Math.floor(points / 3) }, () => 'typical' as const);
  const possible = Array.from({ length: points % 3 }, () => 'possible' as const);
  return ['required', ...typical, ...possible];
}

function conditionOf(id: string, { points, frequency, urgency }: Kind): Condition {
  const criteria = bearingsFor(points).map((bearing) => ({ when: SO, bearing, because: '', cites: [] }));
  return { id, frequency, urgency, criteria, raise: [] } as unknown as Condition;
}

/** Those within two of the top, the best fit first, then the more urgent, then by id (ADR 0010, 0061). */
function expected(kinds: readonly Kind[]): string {
  const all = kinds.map((kind, at) => ({
    ...kind,
    id: `c${String(at)}`,
    weight: kind.points + WEIGHT[kind.frequency],
  }));
  const candidates = all.filter(({ points, weight }) => points > 0 && weight >= 2);
  const top = Math.max(...candidates.map(({ weight }) => weight));
  const rank = (urgency: Urgency): number => URGENCIES.indexOf(urgency);
  return candidates
    .filter(({ weight }) => weight >= top - 2)
    .sort((a, b) => b.weight - a.weight || rank(a.urgency) - rank(b.urgency) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
    .join(' ');
}

/** The running ranking over every three conditions that differ in what it looks at. */
export function whatIsCloseIsShown(knowledge: Knowledge): Proof {
  const tally = newTally();
  const question = { id: 'made', options: [{ id: 'up' }], unsureMeans: [] };
  const kinds = POINTS.flatMap((points) =>
    FREQUENCIES.flatMap((frequency) => [GRAVE, MILD].map((urgency): Kind => ({ points, frequency, urgency }))),
  );
  // Three are enough: two are compared at a time, and the third is close to one of them and not to the other.
  const answers = { made: chosen(['up']) };
  for (const one of kinds) {
    for (const other of kinds) {
      for (const third of kinds.filter(({ points, urgency }) => points % 2 === 0 && urgency === MILD)) {
        const made = [one, other, third].map((kind, at) => conditionOf(`c${String(at)}`, kind));
        const known = {
          ...knowledge,
          questions: { made: question },
          conditions: Object.fromEntries(made.map((condition) => [condition.id, condition])),
        } as unknown as Knowledge;
        const found = rankConditions(known, answers).map(({ condition }) => condition);
        tally.check(found.join(' ') === expected([one, other, third]), () => JSON.stringify([one, other, third]));
      }
    }
  }
  return {
    id: 'what-is-close-is-shown',
    bearsOn: ['INV2', 'INV11'],
    holds: 'All conditions within two points of the top are shown, in one order, and none that too little speaks for.',
    over: 'all-classes',
    cases: tally.cases(),
    arithmetic:
      '54 × 54 × 12 triples of conditions: 9 sums of points, 3 frequencies, 2 urgencies; the third 12 of them',
    failures: tally.failures,
  };
}
