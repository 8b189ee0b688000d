import type { Compared } from './compared';
import { f1Of, type Counts } from './f1';
import type { FlagRead } from './flags';
import { GROUPS } from './groups';
import type { ColumnReport } from './part-report';
import { shareOf } from './ratio';
import { FLAG_KINDS, type Sentence } from './sentence';
import { perCent, table } from './table';

const countCells = ({ right, wrong, missed }: Counts): readonly string[] => [right, wrong, missed].map(String);

export const countsTable = (columns: readonly ColumnReport[]): string =>
  table([
    ['findings', ...columns.flatMap(({ title }) => [`${title}: right`, 'wrong', 'missed'])],
    ...[...GROUPS, 'all' as const].map((group) => [
      group,
      ...columns.flatMap(({ groups }) => countCells(groups[group])),
    ]),
  ]);

export const flagsTable = (columns: readonly ColumnReport[]): string =>
  table([
    ['red flags', ...columns.flatMap(({ title }) => [`${title}: at once`, 'asked', 'not'])],
    ...FLAG_KINDS.map((kind) => [
      kind,
      ...columns.flatMap(({ flags: { byKind } }) =>
        [byKind[kind]['at-once'], byKind[kind].asked, byKind[kind].not].map(String),
      ),
    ]),
  ]);

export const curveTable = (columns: readonly ColumnReport[]): string =>
  table([
    ['words misspelt', ...columns.flatMap(({ title }) => [`${title}: F1`, 'red flags'])],
    ...(columns[0]?.curve ?? []).map(({ share }, index) => [
      `${share * 100} %`,
      ...columns.flatMap(({ curve }) => {
        const point = curve[index];
        return point === undefined ? ['–', '–'] : [perCent(f1Of(point.counts)), perCent(shareOf(point.flags))];
      }),
    ]),
  ]);

export const reliabilityTable = ({ confidence }: ColumnReport): string =>
  confidence === null
    ? ''
    : table([
        ['confidence', 'mean', 'right', 'findings'],
        ...confidence.bins.map(({ from, meanConfidence, right }) => [
          `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
          meanConfidence === null ? '–' : meanConfidence.toFixed(3),
          perCent(shareOf(right)),
          String(right.of),
        ]),
      ]);

export const confusionTable = ({ acts: { confusion } }: ColumnReport): string => {
  const meant = Object.keys(confusion).sort();
  const taken = [...new Set(meant.flatMap((row) => Object.keys(confusion[row] ?? {})))].sort();
  return table([
    ['meant \\ taken for', ...taken],
    ...meant.map((row) => [row, ...taken.map((column) => String(confusion[row]?.[column] ?? ''))]),
  ]);
};

const placeOf = ({ file, entry }: Sentence): string => `${file} ${entry}`;

const flagLines = (reads: readonly FlagRead[]): readonly string[] =>
  reads.map(({ sentence, flag, kind }) => `  ${flag} (${kind}), ${placeOf(sentence)}: ${sentence.text}`);

const listOf = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [`${title}: none.`] : [[`${title} (${lines.length}):`, ...lines].join('\n')];

/** Red flags missed, advice given too soon, and routine text alarmed, each with its text. */
export const flagLists = ({ flags, alarms }: ColumnReport): readonly string[] => [
  ...listOf('Red flags missed', flagLines(flags.missed)),
  ...listOf('Denied, past or another’s, and advised at once', flagLines(flags.rushed)),
  ...listOf(
    'Routine text alarmed',
    alarms.sentences.map(({ sentence, reading }) => {
      const dangers = reading.dangers.map(({ redFlag, phrase }) => `${redFlag} by “${phrase}”`).join(', ');
      return `  ${dangers}, ${placeOf(sentence)}: ${sentence.text}`;
    }),
  ),
];

const saidWords = (sign: string, said: Compared['wrong']): readonly string[] =>
  said.map(({ key, polarity }) => `${sign}${key} ${polarity}`);

/** Every sentence that was not read as labelled: + is found and not so, - is so and not found. */
export const mistakeList = ({ compared }: ColumnReport): readonly string[] =>
  listOf(
    'Read otherwise than labelled',
    compared.flatMap(({ sentence, wrong, missed }) => {
      const faults = [...saidWords('+', wrong), ...saidWords('-', missed)];
      return faults.length === 0 ? [] : [`  ${placeOf(sentence)}: ${sentence.text}\n      ${faults.join(', ')}`];
    }),
  );
