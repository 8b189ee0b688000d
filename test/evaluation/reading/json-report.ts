import type { Compared } from './compared';
import { isReached } from './gates';
import { figuresOf } from './measures';
import type { ColumnReport, PartReport } from './part-report';
import type { Evaluated, Showing } from './print-report';

const sentenceJson = ({ sentence, reading, wrong, missed }: Compared) => ({
  file: sentence.file,
  entry: sentence.entry,
  text: sentence.text,
  findings: reading.findings,
  dangers: reading.dangers,
  command: reading.command,
  choice: reading.choice,
  wrong,
  missed,
});

const columnJson = (report: ColumnReport, shows: boolean) => {
  const { id, groups, curve, confidence, acts, flags } = report;
  return {
    id,
    figures: figuresOf(report),
    groups,
    curve,
    reliability: confidence?.bins ?? null,
    confusion: acts.confusion,
    flags: flags.byKind,
    ...(shows
      ? {
          missedFlags: flags.missed.map(({ sentence, flag, kind, heed }) => ({
            flag,
            kind,
            heed,
            file: sentence.file,
            entry: sentence.entry,
            text: sentence.text,
          })),
          sentences: report.compared.map(sentenceJson),
        }
      : {}),
  };
};

const partJson = ({ name, sentences, columns }: PartReport, { bar }: Evaluated, showing: Showing) => {
  const figures = columns[0] === undefined ? {} : figuresOf(columns[0]);
  return {
    name,
    sentences: sentences.length,
    bar: Object.fromEntries(
      Object.entries(bar).map(([id, limit]) => [id, { ...limit, reached: isReached(figures[id] ?? null, limit) }]),
    ),
    columns: columns.map((column) => columnJson(column, name !== 'aside' || showing.aside)),
  };
};

/** Everything that was measured; of the part kept aside the figures only, unless it is asked for. */
export const readingJson = (evaluated: Evaluated, showing: Showing): string =>
  `${JSON.stringify(
    { load: evaluated.load, parts: evaluated.parts.map((part) => partJson(part, evaluated, showing)) },
    null,
    2,
  )}\n`;
