import type { Figures, Naming, Share } from './figures';

const percent = (part: number): string => `${(100 * part).toFixed(0)} %`;

const shareWords = ({ count, of }: Share): string => (of === 0 ? '–' : `${count}/${of} ${percent(count / of)}`);

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

const naming = ({ top1, top3 }: Naming): readonly [string, string] => [shareWords(top1), shareWords(top3)];

/** The rows of the table: what is measured, and how it is written for one column. */
const ROWS: readonly (readonly [title: string, words: (figures: Figures) => string])[] = [
  ['cases', ({ cases }) => String(cases)],
  ['interviews that failed', ({ failed }) => String(failed)],
  ['top-1, all', ({ naming: { all } }) => naming(all)[0]],
  ['top-3, all', ({ naming: { all } }) => naming(all)[1]],
  ['top-1, not ended as emergency', ({ naming: { notEmergency } }) => naming(notEmergency)[0]],
  ['top-3, not ended as emergency', ({ naming: { notEmergency } }) => naming(notEmergency)[1]],
  ['top-1, main name only', ({ naming: { main } }) => naming(main)[0]],
  ['top-3, main name only', ({ naming: { main } }) => naming(main)[1]],
  ['condition not in this release', ({ notInRelease }) => String(notInRelease)],
  ['urgency exact', ({ exact }) => shareWords(exact)],
  ['urgency acceptable', ({ acceptable }) => shareWords(acceptable)],
  ['hazardous under-triage', ({ hazardous }) => shareWords(hazardous)],
  ['  its 95 % upper bound', ({ hazardous }) => (hazardous.of === 0 ? '–' : `${(100 * hazardous.upper).toFixed(1)} %`)],
  ['under-triage, any', ({ under }) => shareWords(under)],
  ['over-triage', ({ over }) => shareWords(over)],
  ['between two acceptable', ({ between }) => shareWords(between)],
  ['mean urgency rank, said', ({ meanRank }) => number(meanRank.said)],
  ['mean urgency rank, gold', ({ meanRank }) => number(meanRank.gold)],
  ['screens: median', ({ screens }) => String(screens?.median ?? '–')],
  ['screens: 90th percentile', ({ screens }) => String(screens?.p90 ?? '–')],
  ['screens: most', ({ screens }) => String(screens?.max ?? '–')],
];

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** One table: a row for each measure, a column for each way of answering. */
export const figuresTable = (columns: readonly { readonly title: string; readonly figures: Figures }[]): string =>
  table([
    ['', ...columns.map(({ title }) => title)],
    ...ROWS.map(([title, words]) => [title, ...columns.map(({ figures }) => words(figures))]),
  ]);

const MOST_STARS = 40;

/** How many screens the interviews had, and how often each question was put. */
export const screensWords = ({ screens, cases }: Figures): string => {
  if (screens === null) return '';
  const most = Math.max(...screens.histogram.map(([, count]) => count));
  const bars = screens.histogram.map(([count, number]) => {
    const stars = '#'.repeat(Math.max(1, Math.round((MOST_STARS * number) / most)));
    return `  ${String(count).padStart(3)} screens  ${String(number).padStart(4)}  ${stars}`;
  });
  const asked = Object.entries(screens.asked).sort(([, one], [, other]) => other - one);
  const questions = asked.map(([question, count]) => `${question} ${percent(count / cases)}`);
  return ['Screens asked (silent means none):', ...bars, `Put in so many interviews: ${questions.join(', ')}.`].join(
    '\n',
  );
};
