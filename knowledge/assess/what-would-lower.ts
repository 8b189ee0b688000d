import { type Answer, type Answers, type Findings } from '../answers';
import { type Knowledge, type Question, type Urgency } from '../model';
import { holds } from './criterion';
import { presentIn } from './present';
import { urgencyIn } from './urgency-in';
import { byUrgency, isAtLeast } from './urgency';

/** One answer given otherwise, for a clinician who checks it. Never shown to patients. */
export type Otherwise =
  /** Of several options told, this one is not so. */
  | { readonly kind: 'without'; readonly question: string; readonly option: string }
  /** Of a choice of one, this instead. */
  | { readonly kind: 'instead'; readonly question: string; readonly option: string }
  /** “Not sure”, or a skip, is “none of these”. */
  | { readonly kind: 'none'; readonly question: string }
  /** What words said is denied when its closed question is put. */
  | { readonly kind: 'denied'; readonly redFlag: string };

export type Lowering = Otherwise & { readonly urgency: Urgency };

/** Each single answer that, given otherwise, would make the advice less urgent, the least urgent first. */
export function whatWouldLower(knowledge: Knowledge, findings: Findings): readonly Lowering[] {
  const now = urgencyIn(knowledge, findings);
  return otherwiseOf(knowledge, findings)
    .map((one) => ({ ...one, urgency: urgencyIn(knowledge, givenOtherwise(knowledge, findings, one)) }))
    .filter(({ urgency }) => !isAtLeast(urgency, now))
    .sort((a, b) => byUrgency(b.urgency, a.urgency));
}

/** Every single answer that could have been given otherwise. Whom it is about is known. */
export function otherwiseOf({ questions }: Knowledge, { answers, raised }: Findings): readonly Otherwise[] {
  return [
    ...Object.entries(answers).flatMap(([id, answer]) => {
      const question = questions[id];
      return question === undefined || question.mustAnswer ? [] : ofAnswer(question, answer);
    }),
    ...raised.filter(({ answer }) => answer !== 'no').map(({ redFlag }) => ({ kind: 'denied', redFlag }) as const),
  ];
}

function ofAnswer(question: Question, answer: Answer): readonly Otherwise[] {
  const { id, kind, options } = question;
  const present = answer.kind === 'chosen' ? answer.options : [];
  if (kind === 'one')
    return options
      .filter((one) => !present.includes(one.id))
      .map((one) => ({ kind: 'instead', question: id, option: one.id }));
  if (answer.kind === 'unsure' || answer.kind === 'skipped') return [{ kind: 'none', question: id }];
  const told =
    answer.kind === 'items' ? Object.keys(answer.items).filter((item) => answer.items[item] !== 'no') : present;
  return told
    .filter((option) => !noneOf(question).includes(option))
    .map((option) => ({ kind: 'without', question: id, option }));
}

/** The findings with that one answer given otherwise, and without what would then not be asked. */
export function givenOtherwise(knowledge: Knowledge, findings: Findings, one: Otherwise): Findings {
  if (one.kind === 'denied') {
    const raised = findings.raised.map((flag) =>
      flag.redFlag === one.redFlag ? { ...flag, answer: 'no' as const } : flag,
    );
    return { ...findings, raised };
  }
  const [question, answer] = [knowledge.questions[one.question], findings.answers[one.question]];
  if (question === undefined || answer === undefined) return findings;
  const answers = { ...findings.answers, [question.id]: answerOtherwise(question, answer, one) };
  return { ...findings, answers: fitting(knowledge, findings.answers, answers) };
}

function answerOtherwise(question: Question, answer: Answer, one: Exclude<Otherwise, { kind: 'denied' }>): Answer {
  if (one.kind === 'instead') return { kind: 'chosen', options: [one.option], origin: 'pressed' };
  const without = one.kind === 'without' ? one.option : null;
  if (answer.kind === 'items' && without !== null) return { ...answer, items: { ...answer.items, [without]: 'no' } };
  const left = answer.kind === 'chosen' ? answer.options.filter((option) => option !== without) : [];
  return { kind: 'chosen', options: left.length > 0 ? left : noneOf(question), origin: 'pressed' };
}

function noneOf({ options }: Question): readonly string[] {
  return options.filter(({ exclusive }) => exclusive).map(({ id }) => id);
}

/** Without the answers to questions that were asked beside the others, and would be no more. */
function fitting({ questions }: Knowledge, before: Answers, after: Answers): Answers {
  const isAsked = (id: string, answers: Answers): boolean => {
    const askWhen = questions[id]?.askWhen;
    return askWhen === undefined || holds(askWhen, presentIn(questions, answers));
  };
  const left = Object.entries(after).filter(([id]) => isAsked(id, after) || !isAsked(id, before));
  return Object.fromEntries(left);
}
