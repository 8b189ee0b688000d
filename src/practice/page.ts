import { type Clear, CLEAR } from '../../dialogs/session';
import type { Knowledge } from '../../knowledge/model';
import { URGENCIES } from '../../knowledge/scales';
import { type Block, heading, table, text } from '../atlas/blocks';
import { toHtml } from '../atlas/html';
import { type Bar, drawBars } from './bars';
import { coarse, FEW, stepOf } from './few';
import type { PracticeNumbers } from './numbers';

/** So long that what is shown alike looks alike, whatever it stands for. */
const barOf = (name: string, count: number): Bar => ({
  name,
  count: count < FEW ? FEW - 1 : stepOf(count),
  shown: coarse(count),
});

type Counts = Readonly<Record<string, number>>;

/** A name among those that only some have tells by itself that somebody is there. */
const isShared = (count: number): boolean => count >= FEW;

const notListed = text(`What fewer than ${FEW} share is not listed.`);

/** Those that enough share, the largest first; what is equally large by its name. */
const barsOf = (counts: Counts, nameOf: (id: string) => string): readonly Bar[] =>
  Object.entries(counts)
    .filter(([, count]) => isShared(count))
    .map(([id, count]) => barOf(nameOf(id), count))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'en'));

/** So many bars stand on one sheet of paper; the table has the rest. */
const MOST_BARS = 12;

const chart = (file: string, bars: readonly Bar[], head: readonly [string, string]): readonly Block[] => {
  if (bars.length === 0) return [notListed];
  const says = bars.length > MOST_BARS ? `The first ${MOST_BARS}; all of them as a table:` : 'The same as a table:';
  const drawing: Block = { kind: 'drawing', svg: drawBars(bars.slice(0, MOST_BARS)), file, says };
  return [
    drawing,
    ...table(
      head,
      bars.map((bar) => [bar.name, bar.shown]),
    ),
  ];
};

/** Steps of the conversation that are no questions of the interview. */
const STEPS: Readonly<Record<string, string>> = {
  consent: 'Whether to go on (consent)',
  'danger-check': 'The check of a danger that words spoke of',
  'check-answers': 'Looking over the answers',
  'is-right': 'Whether we understood',
  'what-understood': 'What we understood rightly',
  'change-which': 'Which answer to change',
  forget: 'Whether to delete everything',
};

const questionName = ({ questions }: Knowledge) => {
  return (id: string): string => STEPS[id] ?? questions[id]?.prompt ?? id;
};

const sourceName = ({ conditions }: Knowledge) => {
  return (id: string): string => conditions[id]?.name ?? id;
};

const QUESTION_COLUMNS = ['Question', 'Answered', 'Stopped there', 'Texts not understood', 'Hard to answer'];

/** Each question that enough met: how many answered it, stopped there, called it hard, and what was not understood. */
const byQuestion = (knowledge: Knowledge, { answered, leftAt, unclear, hard }: PracticeNumbers): readonly Block[] => {
  const nameOf = questionName(knowledge);
  const columns = [answered, leftAt, unclear, hard];
  const ids = new Set(['consent', ...Object.keys(knowledge.questions), ...columns.flatMap(Object.keys)]);
  const met = [...ids].filter((id) => columns.some((counts) => (counts[id] ?? 0) >= FEW));
  // None is no different from a few: which questions one patient was asked tells what they have.
  const rows = met.map((id) => [nameOf(id), ...columns.map((counts) => coarse(counts[id] ?? 0))]);
  return [
    ...chart('left.svg', barsOf(leftAt, nameOf), ['Open when they stopped', 'Conversations']),
    heading(3, 'By question'),
    ...(rows.length === 0 ? [notListed] : table(QUESTION_COLUMNS, rows)),
  ];
};

const SAID: Readonly<Record<Clear, string>> = { yes: 'all of it clear', partly: 'some of it clear', no: 'not clear' };

/** What patients said of their advice, by how urgent it was. No sums of these, from which a small one could be reckoned. */
const clearness = ({ clear }: PracticeNumbers): readonly Block[] => {
  const bars = URGENCIES.flatMap((urgency) =>
    CLEAR.filter((said) => isShared(clear[urgency][said])).map((said) =>
      barOf(`${urgency}: ${SAID[said]}`, clear[urgency][said]),
    ),
  );
  return chart('clear.svg', bars, ['Advice', 'Patients']);
};

/** The same by the likeliest source, for those of which enough patients said the same. */
const clearnessBySource = (knowledge: Knowledge, { clearBySource }: PracticeNumbers): readonly Block[] => {
  const told = Object.entries(clearBySource).filter(([, said]) => CLEAR.some((one) => said[one] >= FEW));
  const rows = told.map(([id, said]) => [sourceName(knowledge)(id), ...CLEAR.map((one) => coarse(said[one]))]);
  if (rows.length === 0) return [text(`Of no source so far did ${FEW} or more say the same.`)];
  return table(['Likeliest source', ...CLEAR.map((one) => SAID[one])], rows.sort(byName));
};

const byName = ([one = '']: readonly string[], [other = '']: readonly string[]): number =>
  one.localeCompare(other, 'en');

/** How such texts looked, where enough of them looked alike. */
const patternsOf = (knowledge: Knowledge, { patterns }: PracticeNumbers): readonly Block[] => {
  if (patterns.length === 0) return [text(`So far no ${FEW} conversations had texts that look alike.`)];
  const nameOf = questionName(knowledge);
  const rows = patterns.map(({ question, pattern, atLeast }) => [nameOf(question), pattern, coarse(atLeast)]);
  return table(['Question', 'Pattern', 'Conversations'], rows);
};

/** What the page says of its own reach. */
export interface Reach {
  readonly days: number;
  /** Are there more than were looked at? */
  readonly cut: boolean;
}

const totals = ({ conversations, advised, declined, underWay }: PracticeNumbers): readonly Block[] =>
  table(
    ['Conversations', 'Came to advice', 'Under way', 'Declined'],
    [[conversations, advised, underWay, declined].map(coarse)],
  );

/** Of so few, anything that is counted beside others would tell of one of them. */
const tooFew = (of: string): readonly Block[] => [text(`Nothing is shown of fewer than ${FEW} ${of}.`)];

const ofAdvice = (knowledge: Knowledge, numbers: PracticeNumbers): readonly Block[] => {
  const byUrgency = URGENCIES.map((urgency) => barOf(urgency, numbers.urgencies[urgency]));
  const few = numbers.advised < FEW ? tooFew('patients who came to advice') : null;
  const sources = barsOf(numbers.sources, sourceName(knowledge));
  return [
    heading(2, 'How urgent the advice was'),
    ...(few ?? chart('urgency.svg', byUrgency, ['Urgency', 'Conversations'])),
    heading(2, 'The likeliest sources that were shown'),
    ...(few ?? chart('sources.svg', sources, ['Source', 'Conversations'])),
  ];
};

const ofFeedback = (knowledge: Knowledge, numbers: PracticeNumbers): readonly Block[] => [
  heading(2, 'Was the advice clear?'),
  text('What patients said at the end of their own page. Who said nothing is not counted.'),
  ...(numbers.advised < FEW
    ? tooFew('patients who came to advice')
    : [...clearness(numbers), heading(3, 'By the likeliest source'), ...clearnessBySource(knowledge, numbers)]),
];

const ofTexts = (knowledge: Knowledge, numbers: PracticeNumbers): readonly Block[] => [
  heading(2, 'What we did not understand'),
  text('How many texts were not understood, by the question that was open. The texts are not shown.'),
  ...chart('unclear.svg', barsOf(numbers.unclear, questionName(knowledge)), ['Question', 'Texts']),
  heading(3, 'What such texts look like'),
  text(
    'Only everyday words from a list of ours are left of a text: “…” stands for all others, and “#” for numbers. ' +
      `Shown is only what ${FEW} conversations or more have in common.`,
  ),
  ...patternsOf(knowledge, numbers),
];

const numbersShown = (knowledge: Knowledge, numbers: PracticeNumbers): readonly Block[] => [
  ...totals(numbers),
  ...ofAdvice(knowledge, numbers),
  heading(2, 'Where they stopped'),
  ...byQuestion(knowledge, numbers),
  ...ofFeedback(knowledge, numbers),
  ...ofTexts(knowledge, numbers),
];

/** How it goes, for the practice: counts alone, and none that tells of one patient. */
export function practicePage(knowledge: Knowledge, numbers: PracticeNumbers, { days, cut }: Reach): string {
  return toHtml('Surefoot: how it goes', [
    heading(1, 'How it goes'),
    text(
      `Conversations of the last ${days} days that are still kept: who asked to be forgotten is not counted. ` +
        `${cut ? 'There are more than are counted here. ' : ''}Numbers go in steps of ${FEW}, so that none tells of one patient. What fewer than ${FEW} share is not listed. ` +
        'The advice is by the rules and the content of today, of which no clinician has signed off any.',
    ),
    ...(numbers.conversations < FEW ? tooFew('conversations') : numbersShown(knowledge, numbers)),
  ]);
}
