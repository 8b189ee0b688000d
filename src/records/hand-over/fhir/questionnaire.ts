import { itemsOf } from '../../../../dialogs/locate';
import type { Knowledge, Question } from '../../../../knowledge/model';
import { type Json, NOT_SURE, type Resource, SKIPPED, urnOf, uuidOf } from './resource';

/** The answers to one sign of a screen that was opened. */
export const ITEM_ANSWERS = { yes: 'Yes', no: 'No', unsure: NOT_SURE } as const;

/** The link id of one sign of a screen, beside that of the screen itself. */
export const itemLink = (question: string, option: string): string => `${question}.${option}`;

export const optionCoding = (code: string, display: string): Json => ({ code, display });

const answerOption = (valueCoding: Json): Json => ({ valueCoding });

const signItems = (question: Question): readonly Json[] =>
  itemsOf(question).map((id) => {
    const { ask, label = id } = question.options.find((option) => option.id === id) ?? {};
    const { yes, no, unsure } = ITEM_ANSWERS;
    return {
      linkId: itemLink(question.id, id),
      text: ask ?? label,
      type: 'choice',
      answerOption: [optionCoding('yes', yes), optionCoding('no', no), unsure].map(answerOption),
    };
  });

/** A screen may be answered as a whole, or sign by sign: both are among its items. */
const itemsFor = (question: Question): readonly Json[] => [
  {
    linkId: question.id,
    text: question.prompt,
    type: 'choice',
    required: question.mustAnswer,
    repeats: question.kind === 'several',
    answerOption: [
      ...question.options.map(({ id, label }) => optionCoding(id, label)),
      ...(question.mustAnswer ? [] : [NOT_SURE, SKIPPED]),
    ].map(answerOption),
  },
  ...(question.screen ? signItems(question) : []),
];

/** All questions of this release in the order of the interview; the version is the hash of the content. */
export function questionnaireOf(knowledge: Knowledge, order: readonly string[]): Resource {
  const id = uuidOf(knowledge.hash, 'questionnaire');
  return {
    resourceType: 'Questionnaire',
    id,
    url: urnOf(id),
    version: knowledge.hash,
    name: 'SurefootFootAndAnklePain',
    title: 'Surefoot: foot and ankle pain in adults',
    status: 'draft',
    subjectType: ['Patient'],
    item: order.flatMap((one) => knowledge.questions[one] ?? []).flatMap(itemsFor),
  };
}
