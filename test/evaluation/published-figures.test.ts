import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Every figure of ours in docs/benchmark.md is one of the run recorded in docs/benchmark-figures.json. */

const ROOT = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

type Share = readonly [number, number];
interface Column {
  readonly cases: number;
  readonly exact: Share;
  readonly acceptable: Share;
  readonly hazardous: Share;
  readonly hazardousUpper: number;
  readonly under: Share;
  readonly over: Share;
  readonly meanRank: Share;
  readonly top1: Share;
  readonly top3: Share;
  readonly screens: number | null;
}
type Part = Readonly<Record<'none' | 'unsure' | 'always-emergency' | 'always-self-care', Column>>;

const { parts } = JSON.parse(read('docs/benchmark-figures.json')) as {
  readonly parts: Readonly<Record<'tuning' | 'kept-aside', Part>>;
};
const columns = [parts.tuning, parts['kept-aside']] as const;

const percent = ([count, of]: Share): string => `${String(Math.round((100 * count) / of))} %`;
const share = (one: Share): string => `${one.join('/')}, ${percent(one)}`;
const acceptable = (one: Share): string => `${one.join('/')} acceptable, ${percent(one)}`;

const EXPECTED: Readonly<Record<string, (part: Part) => string>> = {
  'urgency exact': ({ none }) => share(none.exact),
  'urgency acceptable': ({ none }) => share(none.acceptable),
  'hazardous under-triage': ({ none }) => share(none.hazardous),
  'upper bound of that (95 %)': ({ none }) => `${(100 * none.hazardousUpper).toFixed(1)} %`,
  'under-triage, any': ({ none }) => share(none.under),
  'over-triage': ({ none }) => share(none.over),
  'mean urgency rank, said and gold': ({ none }) => none.meanRank.map((rank) => rank.toFixed(2)).join(', '),
  'first condition right': ({ none }) => share(none.top1),
  'right among the first three': ({ none }) => share(none.top3),
  'screens, median': ({ none }) => String(none.screens),
  'over-triage, not sure everywhere': ({ unsure }) => share(unsure.over),
  'control: always emergency': (part) => acceptable(part['always-emergency'].acceptable),
  'control: always self-care': (part) => acceptable(part['always-self-care'].acceptable),
};

const rows = read('docs/benchmark.md')
  .split('## Ours')[1]
  ?.split('**These figures')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.replace(/\*\*/g, '').trim()))
  .map(([, name = '', tuning, aside]) => ({ name, cells: [tuning, aside] }));

test('the page has a row for each measure of the run, and no other', () => {
  expect(rows?.slice(2).map(({ name }) => name)).toEqual(Object.keys(EXPECTED));
});

test.each(Object.entries(EXPECTED))('%s is as in the recorded run, in both parts', (name, expected) => {
  expect(rows?.find((row) => row.name === name)?.cells).toEqual(columns.map(expected));
});

test('the parts are as large as the page says', () => {
  const [tuning, aside] = columns.map(({ none }) => none.cases);
  expect(rows?.[0]?.cells).toEqual([`tuning (${String(tuning)})`, `kept aside (${String(aside)})`]);
});
