import type { ChartStep } from '../../dialogs/chart-steps';
import type { Knowledge, Question } from '../../knowledge/model';
import { type Block, heading, table, text } from './blocks';
import { drawChart } from './draw-chart';
import { criterionWords, plainId } from './in-words';

const whenAsked = (knowledge: Knowledge, question: Question): string => {
  const { askWhen, unlessClear, evenIfClear, beforeExercises } = question;
  const parts = [
    askWhen === undefined ? 'always' : `when ${criterionWords(knowledge, askWhen)}`,
    ...(unlessClear ? ['unless one condition already stands out, or it is for today anyway'] : []),
    ...(evenIfClear === undefined ? [] : [`even then when ${criterionWords(knowledge, evenIfClear)}`]),
    ...(beforeExercises ? ['only before exercises'] : []),
  ];
  return parts.join('; ');
};

const unsureWords = ({ unsureMeans, mustAnswer, options }: Question): string => {
  if (mustAnswer) return 'no answer: it must be answered';
  if (unsureMeans === 'every-option') return 'each item, one by one; not sure there counts as yes';
  const labels = unsureMeans.map((id) => options.find((option) => option.id === id)?.label ?? id);
  return labels.length === 0 ? 'nothing' : labels.join(' / ');
};

/** Which numbers of its scale stand for this answer. */
const onScale = ({ scale }: Question, id: string): string => {
  const bands = scale?.bands ?? [];
  const at = bands.findIndex(({ option }) => option === id);
  const from = (bands[at - 1]?.upTo ?? -1) + 1;
  return at < 0 ? '' : ` (${String(from)} to ${String(bands[at]?.upTo)} on the scale)`;
};

const row = (knowledge: Knowledge, question: Question, place: number): readonly string[] => [
  String(place + 1),
  question.prompt,
  question.options.map(({ id, label }) => `${plainId(id)}: ${label}${onScale(question, id)}`).join(' / '),
  whenAsked(knowledge, question),
  unsureWords(question),
];

/** The interview: its drawing, and every question in its order. */
export const questionPages = (knowledge: Knowledge, steps: readonly ChartStep[]): readonly Block[] => {
  const asked = steps.flatMap(({ question }) => knowledge.questions[question] ?? []);
  return [
    heading(2, 'The interview'),
    text(
      'One question at a time, from the top. From every question an emergency sign leads straight to the advice, and so do words that mean danger, after their own closed question where they may be meant otherwise. In the drawing a dashed line goes round a question that may be passed over.',
    ),
    {
      kind: 'drawing',
      svg: drawChart(knowledge, steps),
      file: 'images/interview.svg',
      says: 'The interview as a chart: each question, when it is asked, and where it leads',
    },
    ...table(
      ['No.', 'Question', 'Answers', 'Asked', '“Not sure” counts as'],
      asked.map((question, place) => row(knowledge, question, place)),
    ),
  ];
};
