import type { Condition, Knowledge } from '../../knowledge/model';
import { type Block, heading, list, table, text } from './blocks';
import { criterionWords, sourceWords, urgencyWords } from './in-words';

const exercisesOf = ({ programmes, exercises }: Knowledge, { programme }: Condition): readonly string[] =>
  programme === null
    ? []
    : (programmes[programme]?.exercises ?? []).map(({ exercise }) => exercises[exercise]?.name ?? exercise);

const citesOf = ({ cites, criteria, raise }: Condition): ReadonlySet<string> =>
  new Set([cites, ...[...criteria, ...raise].map((one) => one.cites)].flat().map(({ source }) => source));

const countOf = ({ criteria }: Condition, bearing: string): string =>
  String(criteria.filter((one) => one.bearing === bearing).length);

const overviewRow = (knowledge: Knowledge, condition: Condition): readonly string[] => [
  `${condition.name} (${condition.layName})`,
  condition.frequency,
  urgencyWords(condition.urgency),
  countOf(condition, 'required'),
  countOf(condition, 'typical'),
  countOf(condition, 'possible'),
  countOf(condition, 'against'),
  condition.programme === null ? 'none' : exercisesOf(knowledge, condition).join(', '),
  String(citesOf(condition).size),
];

const criteriaRows = (knowledge: Knowledge, { criteria, raise }: Condition): readonly (readonly string[])[] => [
  ...criteria.map(({ bearing, when, because, cites }) => [
    bearing,
    criterionWords(knowledge, when),
    because,
    sourceWords(cites),
  ]),
  ...raise.map(({ urgency, when, because, cites }) => [
    `raises to ${urgencyWords(urgency)}`,
    criterionWords(knowledge, when),
    because,
    sourceWords(cites),
  ]),
];

const onePage = (knowledge: Knowledge, condition: Condition): readonly Block[] => {
  const { name, layName, explanation, course, seekReview, safetyNet, couldAlsoBe, whyNoProgramme, review } = condition;
  return [
    heading(3, name),
    text(`${layName}; ${condition.frequency}; ${urgencyWords(condition.urgency)} at the least. ${explanation}`),
    ...table(['Bearing', 'When', 'Because', 'Sources'], criteriaRows(knowledge, condition)),
    ...list([
      `What to expect: ${course}`,
      `When to seek review: ${seekReview}`,
      `Safety net: ${safetyNet.join(' ')}`,
      `It could also be: ${couldAlsoBe.join(', ')}`,
      whyNoProgramme === undefined
        ? `Exercises: ${exercisesOf(knowledge, condition).join(', ')}`
        : `No exercises: ${whyNoProgramme}`,
      ...(condition.selfCare.length > 0 ? [`For home: ${condition.selfCare.join(', ')}`] : []),
      `Sources of the whole: ${sourceWords(condition.cites)}`,
      ...(review.forClinician ?? []).map((point) => `To be decided by a clinician: ${point}`),
    ]),
  ];
};

/** Conditions × criteria × sources × exercises: first all in one table, then one by one. */
export const conditionPages = (knowledge: Knowledge): readonly Block[] => {
  const conditions = Object.values(knowledge.conditions);
  return [
    heading(2, 'Conditions'),
    ...table(
      ['Condition', 'How common', 'How soon', 'Required', 'Typical', 'Possible', 'Against', 'Exercises', 'Sources'],
      conditions.map((condition) => overviewRow(knowledge, condition)),
    ),
    ...conditions.flatMap((condition) => onePage(knowledge, condition)),
  ];
};
