import { f1Of, precisionOf, recallOf, type Counts } from './f1';
import { heeded } from './flags';
import { GROUPS, type Group } from './groups';
import type { ColumnReport } from './part-report';
import { shareOf, type Ratio } from './ratio';
import { flagsAtFifth, lossAtFifth } from './typo-curve';

/** How a value is written: a share as per cent, a loss in points, a distance as it is, a time. */
export type Unit = 'share' | 'points' | 'plain' | 'us' | 'ms';

/** One figure of the table; the bar and the floors name it by its id. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly of: (report: ColumnReport) => number | null;
  /** Of how many, where that can be said. */
  readonly base: (report: ColumnReport) => number | null;
}

const GROUP_TITLES: Record<Group | 'all', string> = {
  location: 'location',
  symptom: 'symptom',
  numbness: 'numbness',
  'timing-and-onset': 'timing and onset',
  risk: 'risk factors',
  all: 'all findings',
};

const groupMeasures = (group: Group | 'all'): readonly Measure[] => {
  const named = [
    ['precision', 'precision', precisionOf, ({ right, wrong }: Counts) => right + wrong],
    ['recall', 'recall', recallOf, ({ right, missed }: Counts) => right + missed],
    ['f1', 'F1', f1Of, ({ right, missed }: Counts) => right + missed],
  ] as const;
  return named.map(([id, title, of, base]) => ({
    id: `${group}-${id}`,
    title: `${GROUP_TITLES[group]}: ${title}`,
    unit: 'share',
    of: ({ groups }) => of(groups[group]),
    base: ({ groups }) => base(groups[group]),
  }));
};

const share = (id: string, title: string, of: (report: ColumnReport) => Ratio | null): Measure => {
  const ratio = (report: ColumnReport): Ratio => of(report) ?? { hits: 0, of: 0 };
  return { id, title, unit: 'share', of: (report) => shareOf(ratio(report)), base: (report) => ratio(report).of };
};

const value = (id: string, titled: Pick<Measure, 'title' | 'unit'>, of: Measure['of']): Measure => ({
  id,
  ...titled,
  of,
  base: () => null,
});

const SCOPE: readonly Measure[] = [
  share('denied-asserted', 'denied, taken for so', ({ scope }) => scope.deniedAsserted),
  share('negation-sensitivity', 'negation scope: sensitivity', ({ scope }) => scope.sensitivity),
  share('negation-specificity', 'negation scope: specificity', ({ scope }) => scope.specificity),
  share('past-asserted', 'past, taken for so', ({ scope }) => scope.pastAsserted),
  share('other-asserted', 'another person’s, taken for so', ({ scope }) => scope.otherAsserted),
  share('uncertain-asserted', 'doubtful, taken for so', ({ scope }) => scope.uncertainAsserted),
  share('hypothetical-asserted', 'supposed, taken for so', ({ scope }) => scope.hypotheticalAsserted),
];

const FLAGS: readonly Measure[] = [
  share('flag-recall', 'red flags heeded', ({ flags }) => heeded(flags, 'positive', ['at-once', 'asked'])),
  share('flag-recall-misspelt', 'red flags heeded, misspelt', ({ flags }) =>
    heeded(flags, 'misspelt', ['at-once', 'asked']),
  ),
  share('flag-hedged', 'hedged red flags heeded', ({ flags }) => heeded(flags, 'hedged', ['at-once', 'asked'])),
  share('flag-hedged-at-once', 'hedged red flags, advised at once', ({ flags }) =>
    heeded(flags, 'hedged', ['at-once']),
  ),
  share('flag-negated-at-once', 'denied red flags, advised at once', ({ flags }) =>
    heeded(flags, 'negated', ['at-once']),
  ),
  share('flag-past-at-once', 'past red flags, advised at once', ({ flags }) => heeded(flags, 'past', ['at-once'])),
  share('flag-other-at-once', 'another’s red flags, advised at once', ({ flags }) =>
    heeded(flags, 'other', ['at-once']),
  ),
  value('flag-recall-typos', { title: 'red flags heeded, 20 % of words misspelt', unit: 'share' }, ({ curve }) =>
    flagsAtFifth(curve),
  ),
  share('routine-alarmed', 'routine text alarmed', ({ alarms }) => alarms.alarmed),
  share('routine-at-once', 'routine text advised at once', ({ alarms }) => alarms.alarmedAtOnce),
  share('routine-raised', 'routine text: findings raise a red flag', ({ alarms }) => alarms.raised),
];

const ACTS: readonly Measure[] = [
  share('act-right', 'acts right', ({ acts }) => acts.right),
  share('act-made-up', 'no act, taken for one', ({ acts }) => acts.madeUp),
  share('out-accepted', 'out of scope, taken for act or answer', ({ acts }) => acts.outAccepted),
  share('other-emergency', 'emergencies of other kinds heard', ({ acts }) => acts.otherEmergencyHeard),
  share('choice-right', 'answers to the open question right', ({ acts }) => acts.choiceRight),
];

const CONFIDENCE: readonly Measure[] = [
  value('typo-loss', { title: 'F1 lost, 20 % of words misspelt', unit: 'points' }, ({ curve }) => lossAtFifth(curve)),
  value('ece', { title: 'calibration error (ECE)', unit: 'plain' }, ({ confidence }) => confidence?.ece ?? null),
  share('accept-precision', 'accept band: right', ({ confidence }) => confidence?.bands.accept ?? null),
  share('accept-coverage', 'accept band: share of findings', ({ confidence }) => confidence?.acceptCoverage ?? null),
  share('confirm-precision', 'confirm band: right', ({ confidence }) => confidence?.bands.confirm ?? null),
  share('ask-precision', 'ask band: right', ({ confidence }) => confidence?.bands.ask ?? null),
];

const TIME: readonly Measure[] = [
  value(
    'time-median',
    { title: 'time to 300 characters: median', unit: 'us' },
    ({ time }) => time?.short.median ?? null,
  ),
  value('time-p95', { title: 'time to 300 characters: p95', unit: 'us' }, ({ time }) => time?.short.p95 ?? null),
  value('time-long-median', { title: 'time at 2,000: median', unit: 'us' }, ({ time }) => time?.long.median ?? null),
  value('time-long-p95', { title: 'time at 2,000: p95', unit: 'us' }, ({ time }) => time?.long.p95 ?? null),
];

/** All figures, in the order of the table. */
export const MEASURES: readonly Measure[] = [
  ...[...GROUPS, 'all' as const].flatMap(groupMeasures),
  ...SCOPE,
  ...FLAGS,
  ...ACTS,
  ...CONFIDENCE,
  ...TIME,
];

/** Every figure by its id. */
export const figuresOf = (report: ColumnReport): Readonly<Record<string, number | null>> =>
  Object.fromEntries(MEASURES.map(({ id, of }) => [id, of(report)]));
