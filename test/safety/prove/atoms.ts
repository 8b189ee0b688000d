import type { Knowledge, Question } from '../../../knowledge/model';

/**
 * What reasoning reads of the answers, as yes/no variables: of each question each option, as it counts in the whole
 * answers and as it counts in the story (the answers without those that speak only for danger, ADR 0063).
 */
export interface Atoms {
  readonly count: number;
  /** Questions in the order of the variables; the consent is no finding. */
  readonly questions: readonly Question[];
  /** The variable of this option; undefined if there is none such. */
  readonly present: (question: string, option: string) => number | undefined;
  /** How the option counts in the story: as in the whole, by a variable of its own beside it, or never. */
  readonly inStory: (question: string, option: string) => InStory;
  readonly nameOf: (variable: number) => string;
}

/** `beside`: it counts when both the option's own variable and this one are so. */
export type InStory = 'as-present' | 'never' | { readonly beside: number };

/** Read by most criteria; nearest the root they keep the diagrams small. */
const FIRST = ['pain-place', 'about-whom'];

const byFirst = (questions: readonly Question[]): readonly Question[] => [
  ...FIRST.flatMap((id) => questions.filter((question) => question.id === id)),
  ...questions.filter(({ id }) => !FIRST.includes(id)),
];

const storyNames = ({ id, screen, tellsCause, options }: Question): readonly string[] => {
  if (!screen) return [];
  return tellsCause ? [`${id} told`] : options.filter((one) => one.tellsCause).map((one) => `${id} ${one.id} told`);
};

/** `order` is that of the chart: what is asked together is read together. */
export function atomsOf(knowledge: Knowledge, order: readonly string[]): Atoms {
  const questions = byFirst(order.flatMap((id) => knowledge.questions[id] ?? []));
  const names = questions.flatMap((question) => [
    ...question.options.map((option) => `${question.id} ${option.id}`),
    ...storyNames(question),
  ]);
  const at = new Map(names.map((name, index) => [name, index]));
  return {
    count: names.length,
    questions,
    present: (question, option) => at.get(`${question} ${option}`),
    inStory: (question, option) => {
      const asked = knowledge.questions[question];
      if (asked?.screen !== true) return 'as-present';
      const beside = at.get(asked.tellsCause ? `${question} told` : `${question} ${option} told`);
      return beside === undefined ? 'never' : { beside };
    },
    nameOf: (variable) => names[variable] ?? '',
  };
}
