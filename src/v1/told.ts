import type { Answer, Answers, RaisedFlag } from '../../knowledge/answers';
import type { Knowledge, Question } from '../../knowledge/model';
import type { Fault } from '../http/http-error';
import type { GivenAnswer, GivenTold } from './shapes';

export interface Told {
  readonly answers: Answers;
  readonly raised: readonly RaisedFlag[];
}

/** A question skipped twice is closed; with us it is skipped once and for all. */
const SKIPPED_FOR_GOOD = 2;

const own = <T>(all: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(all, id) ? all[id] : undefined;

/** Only ids of ours and of a question’s own shape get so far, so nothing that was sent needs to be quoted. */
const pointerTo = (...path: readonly string[]): string =>
  path.map((part) => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

const isOption = ({ options }: Question, id: string): boolean => options.some((option) => option.id === id);
const isExclusive = ({ options }: Question, id: string): boolean =>
  options.some((option) => option.id === id && option.exclusive);

function chosenFault(question: Question, options: readonly string[]): string | null {
  if (options.length === 0 || new Set(options).size < options.length) return 'one option or more, each once';
  if (options.some((id) => !isOption(question, id))) return 'options of this question: see GET /v1/questions';
  if (question.kind === 'one' && options.length > 1) return 'one option';
  if (options.length > 1 && options.some((id) => isExclusive(question, id))) return 'an exclusive option by itself';
  return null;
}

function itemsFault(question: Question, items: readonly string[]): string | null {
  if (!question.screen || question.kind !== 'several')
    return 'a list of options: only a screen is answered item by item';
  if (items.some((id) => !isOption(question, id) || isExclusive(question, id))) return 'options of this question';
  return null;
}

function answerFault(question: Question, given: GivenAnswer): string | null {
  if (Array.isArray(given)) return chosenFault(question, given);
  if (typeof given === 'object') return itemsFault(question, Object.keys(given));
  return question.mustAnswer ? 'one of its options: this question must be answered' : null;
}

function answerOf(given: GivenAnswer): Answer {
  const origin = 'pressed';
  if (given === 'not-sure') return { kind: 'unsure', origin };
  if (given === 'skip') return { kind: 'skipped', times: SKIPPED_FOR_GOOD, origin };
  return Array.isArray(given) ? { kind: 'chosen', options: given, origin } : { kind: 'items', items: given, origin };
}

const faultsIn = (knowledge: Knowledge, { answers, raised }: GivenTold): readonly Fault[] => [
  ...Object.entries(answers).flatMap(([id, given]): readonly Fault[] => {
    const question = own(knowledge.questions, id);
    if (question === undefined) return [{ pointer: '/answers', allowed: 'ids of questions: see GET /v1/questions' }];
    const allowed = answerFault(question, given);
    return allowed === null ? [] : [{ pointer: pointerTo('answers', id), allowed }];
  }),
  ...raised.flatMap(({ redFlag }, index): readonly Fault[] => {
    if (own(knowledge.redFlags, redFlag) !== undefined) return [];
    return [{ pointer: pointerTo('raised', String(index), 'redFlag'), allowed: 'an id as POST /v1/read gives it' }];
  }),
];

/** What was told, as the reasoning takes it; or all that is wrong with it. */
export function toldFrom(knowledge: Knowledge, given: GivenTold): { told: Told } | { faults: readonly Fault[] } {
  const faults = faultsIn(knowledge, given);
  if (faults.length > 0) return { faults };
  const answers = Object.fromEntries(Object.entries(given.answers).map(([id, one]) => [id, answerOf(one)]));
  const raised = given.raised.map(({ answer, ...flag }) => (answer === undefined ? flag : { ...flag, answer }));
  return { told: { answers, raised } };
}
