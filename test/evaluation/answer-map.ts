import { z } from 'zod';
import type { Knowledge } from '../../knowledge/model';
import { LABEL_GROUPS } from './case';
import { readData } from './read-data';

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));

/** Question → options; under `unless` and `with` the groups or labels beside which they do not, or only, hold. */
const gives = z.array(z.record(z.string(), oneOrMore));
const ofLabels = z.record(z.string(), gives);
const wordList = z.array(z.string()).default([]);

const answerMap = z.strictObject({
  always: gives,
  age: z.array(z.strictObject({ from: z.number().optional(), under: z.number().optional(), gives })),
  severity: z.array(z.strictObject({ from: z.number().optional(), to: z.number().optional(), words: wordList, gives })),
  duration: z.array(z.strictObject({ words: wordList, with: wordList, gives })),
  text: z.array(
    z.strictObject({
      tags: wordList,
      words: wordList,
      side: z.enum(['left', 'right', 'both']).optional(),
      gives,
    }),
  ),
  labels: z.strictObject(
    Object.fromEntries(LABEL_GROUPS.map((group) => [group, ofLabels])) as Record<
      (typeof LABEL_GROUPS)[number],
      typeof ofLabels
    >,
  ),
  denied: ofLabels,
  flags: z.record(z.string(), z.array(z.string())),
});
export type AnswerMap = z.infer<typeof answerMap>;
export type Gives = z.infer<typeof gives>;

/** Keys beside the questions of one answer. */
const CONDITIONS = new Set(['unless', 'with']);

/** The questions and options of one answer. */
export const answersIn = (
  answer: Gives[number],
): readonly (readonly [question: string, options: readonly string[]])[] =>
  Object.entries(answer).filter(([key]) => !CONDITIONS.has(key));

/** Options that are no question’s: they belong to the conversation itself. */
const OWN = new Set(['check-answers']);

export const readAnswerMap = (root: string): AnswerMap => readData(root, 'answers.yaml', answerMap);

const allGives = ({ always, age, severity, duration, text, labels, denied }: AnswerMap) => [
  ['always', always] as const,
  ...[...age, ...severity, ...duration, ...text].map((rule) => ['rules', rule.gives] as const),
  ...Object.values(labels).flatMap((group) => Object.entries(group)),
  ...Object.entries(denied),
];

/** What this answer names that the knowledge does not hold. */
const strangers = ({ questions }: Knowledge, answer: Gives[number]): readonly string[] =>
  answersIn(answer).flatMap(([id, options]) => {
    if (OWN.has(id)) return [];
    const known = questions[id]?.options.map((option) => option.id);
    if (known === undefined) return [id];
    return options.filter((option) => !known.includes(option)).map((option) => `${id}: ${option}`);
  });

/** Every question, option and red flag of the mapping that this release does not hold, with the labels that name it. */
export const mapProblems = (knowledge: Knowledge, map: AnswerMap): readonly string[] => {
  const found = new Map<string, Set<string>>();
  const note = (what: string, label: string): void => void found.set(what, (found.get(what) ?? new Set()).add(label));
  for (const [label, list] of allGives(map)) {
    for (const answer of list) for (const what of strangers(knowledge, answer)) note(what, label);
  }
  for (const [label, flags] of Object.entries(map.flags)) {
    for (const flag of flags) if (knowledge.redFlags[flag] === undefined) note(`red flag ${flag}`, label);
  }
  return [...found].map(([what, labels]) => `${what} (${[...labels].join(', ')})`);
};
