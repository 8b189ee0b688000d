import { readBar, type Limit, type Limits } from './gates';
import { figuresOf } from './measures';
import type { PartReport } from './part-report';
import { PARTS } from './sentence-files';

/** A floor lies so much below what was measured: half a point of a share. */
const SLACK = 0.005;

/** Held to a floor though the bar does not name it. */
const BESIDE_THE_BAR: Limits = {
  'all-f1': { atLeast: 0 },
  'past-asserted': { atMost: 1 },
  'other-asserted': { atMost: 1 },
  'flag-recall-misspelt': { atLeast: 0 },
  'flag-hedged': { atLeast: 0 },
  'flag-negated-at-once': { atMost: 1 },
  'flag-past-at-once': { atMost: 1 },
  'flag-other-at-once': { atMost: 1 },
  'act-right': { atLeast: 0 },
};

/** These hang on when the table of confidence was fitted last, and a reader that gets better may worsen them. */
const OF_THE_FIT = ['ece', 'accept-precision', 'accept-coverage'];

const rounded = (value: number, round: (value: number) => number): number => round(value * 1000) / 1000;

const floorFor = (value: number, limit: Limit): Limit =>
  'atLeast' in limit
    ? { atLeast: Math.max(0, rounded(value - SLACK, Math.floor)) }
    : { atMost: rounded(value + SLACK, Math.ceil) };

const limitWords = (limit: Limit): string =>
  'atLeast' in limit ? `{ atLeast: ${limit.atLeast} }` : `{ atMost: ${limit.atMost} }`;

const partLines = ({ columns }: PartReport, wanted: Limits): readonly string[] => {
  const figures = columns[0] === undefined ? {} : figuresOf(columns[0]);
  return Object.entries(wanted).flatMap(([id, limit]) => {
    const value = figures[id] ?? null;
    if (value === null || id.startsWith('time-') || OF_THE_FIT.includes(id)) return [];
    return [`  ${id}: ${limitWords(floorFor(value, limit))}`];
  });
};

/** `floors.yaml` as it fits what was just measured. */
export const floorsWords = (root: string, reports: readonly PartReport[]): string => {
  const wanted = { ...readBar(root), ...BESIDE_THE_BAR };
  return [
    '# What the reader must not fall behind, by part; `npm run evaluate:reading -- --floors` prints it from what is measured.',
    '# A part that is named here must have sentences. Times hang on the machine, and how sure the reader is on the last fit.',
    ...PARTS.flatMap((part) => {
      const report = reports.find(({ name }) => name === part);
      const lines = report === undefined ? [] : partLines(report, wanted);
      return lines.length === 0 ? [`${part}: {}`] : [`${part}:`, ...lines];
    }),
    '',
  ].join('\n');
};
