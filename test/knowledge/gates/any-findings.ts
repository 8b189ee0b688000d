import fc from 'fast-check';
import { type Answer, type Answers, type Findings, type ItemAnswer } from '../../../knowledge/answers';
import { type Knowledge, type Question } from '../../../knowledge/model';
import { signsOf } from './content';

export const chosen = (options: readonly string[]): Answer => ({ kind: 'chosen', options, origin: 'pressed' });
export const UNSURE: Answer = { kind: 'unsure', origin: 'pressed' };
export const SKIPPED: Answer = { kind: 'skipped', times: 2, origin: 'pressed' };

function answerTo(question: Question): fc.Arbitrary<Answer> {
  const ids = question.options.map(({ id }) => id);
  const one = fc.constantFrom(...ids).map((id) => chosen([id]));
  const several = fc.uniqueArray(fc.constantFrom(...signsOf(question)), { minLength: 1, maxLength: 4 }).map(chosen);
  const item = fc.constantFrom<ItemAnswer[]>('yes', 'no', 'unsure');
  const items = fc.dictionary(fc.constantFrom(...signsOf(question)), item, { maxKeys: 4 });
  const byItem = items.map((answered): Answer => ({ kind: 'items', items: answered, origin: 'pressed' }));
  const unsure = fc.constantFrom(UNSURE, SKIPPED);
  return question.kind === 'several' ? fc.oneof(one, several, byItem, unsure) : fc.oneof(one, unsure);
}

/** Any answers to some of the questions. Screens are often “none”, or else everything would be an emergency. */
function someAnswers(knowledge: Knowledge): fc.Arbitrary<Answers> {
  const each = Object.values(knowledge.questions).map((question) =>
    fc.option(calm(question)).map((answer) => [question.id, answer] as const),
  );
  return fc
    .tuple(...each)
    .map((entries) => Object.fromEntries(entries.filter(([, answer]) => answer !== null)) as Answers);
}

function calm(question: Question): fc.Arbitrary<Answer> {
  const none = question.options.find(({ id, exclusive }) => exclusive || (question.screen && id === 'no'));
  if (!none) return answerTo(question);
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(chosen([none.id])) },
    { weight: 1, arbitrary: answerTo(question) },
  );
}

function raisedByWords(redFlags: readonly string[]): fc.Arbitrary<Findings['raised']> {
  const raised = fc.record(
    {
      redFlag: fc.constantFrom(...redFlags),
      certainty: fc.constantFrom('unmistakable' as const, 'ambiguous' as const),
      answer: fc.constantFrom<ItemAnswer[]>('yes', 'no', 'unsure'),
    },
    { requiredKeys: ['redFlag', 'certainty'] },
  );
  return fc.array(raised, { maxLength: 1 });
}

/** Anything that a patient can have told us, in buttons and in words. */
export function anyFindings(knowledge: Knowledge): fc.Arbitrary<Findings> {
  return fc.record({ answers: someAnswers(knowledge), raised: raisedByWords(Object.keys(knowledge.redFlags)) });
}
