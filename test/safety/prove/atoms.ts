import type { Knowledge, Question } from '../../../knowledge/model';

/**
 * What reasoning reads of the answers, as yes/no variables: of each question each option, and of those that tell the
 * cause whether they were told with “yes” (ADR 0063).
 */
export interface Atoms {
  readonly count: number;
  /** Questions in the order of the variables; the consent is no finding. */
  readonly questions: readonly Question[];
  /** The variable of this option; undefined if there is none such. */
  readonly present: (question: string, option: string) => number | undefined;
  /** The variable beside an option that tells the cause: told with “yes”. Undefined for all others. */
  readonly told: (question: string, option: string) => number | undefined;
  readonly nameOf: (variable: number) => string;
}

/** Read by most criteria; nearest the root they keep the diagrams small. */
const FIRST = ['pain-place', 'about-whom'];

const byFirst = (questions: readonly Question[]): readonly Question[] => [
  ...FIRST.flatMap((id) => questions.filter((question) => question.id === id)),
  ...questions.filter(({ id }) => !FIRST.includes(id)),
];

const toldNames = ({ id, screen, options }: Question): readonly string[] =>
  screen ? options.filter((one) => one.tellsCause).map((one) => `${id} ${one.id} told`) : [];

/** `order` is that of the chart: what is asked together is read together. */
export function atomsOf(knowledge: Knowledge, order: readonly string[]): Atoms {
  return atomsInOrder(byFirst(order.flatMap((id) => knowledge.questions[id] ?? [])));
}

/** The variables question by question as they stand here: for a walk that answers one after the other. */
export function atomsInOrder(questions: readonly Question[]): Atoms {
  const names = questions.flatMap((question) => [
    ...question.options.map((option) => `${question.id} ${option.id}`),
    ...toldNames(question),
  ]);
  const at = new Map(names.map((name, index) => [name, index]));
  return {
    count: names.length,
    questions,
    present: (question, option) => at.get(`${question} ${option}`),
    told: (question, option) => at.get(`${question} ${option} told`),
    nameOf: (variable) => names[variable] ?? '',
  };
}
