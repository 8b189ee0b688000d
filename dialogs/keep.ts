import type { Answer, Answers, Origin, RaisedFlag } from '../knowledge/answers';
import type { Question } from '../knowledge/model';
import { isTicked, itemsOf } from './locate';
import type { OpenQuestion } from './open-question';
import type { Choice, Danger, Finding } from './read/reading';
import type { Session } from './session';

/** A “not sure” here counts as an emergency at once; on the other screens it opens the items one by one. */
export const FIRST_SCREEN = 'emergency-screen';

export const withAnswer = (session: Session, question: string, answer: Answer): Session => ({
  ...session,
  answers: { ...session.answers, [question]: answer },
});

export const withoutAnswer = (session: Session, question: string): Session => ({
  ...session,
  answers: without(session.answers, question),
});

const without = (answers: Answers, question: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question));

const opensItems = (question: Question): boolean =>
  question.screen && question.kind === 'several' && question.id !== FIRST_SCREEN;

const unsure = (question: Question, origin: Origin): Answer =>
  opensItems(question) ? { kind: 'items', items: {}, origin } : { kind: 'unsure', origin };

const skipped = (question: Question, before: Answer | undefined, origin: Origin): Answer => {
  const times = before?.kind === 'skipped' && !isTicked(before) ? before.times + 1 : 1;
  return times > 1 && opensItems(question) ? unsure(question, origin) : { kind: 'skipped', times, origin };
};

/** “None of these” gives way to anything chosen beside it. */
const chosen = (question: Question, options: readonly string[], origin: Origin): Answer => {
  const exclusive = new Set(question.options.filter((option) => option.exclusive).map((option) => option.id));
  const real = options.filter((id) => !exclusive.has(id));
  return { kind: 'chosen', options: real.length > 0 ? real : options, origin };
};

/** What was said before in words is not cleared by words: “none” means none besides. Only a press clears it. */
const besides = (
  question: Question,
  before: Answer | undefined,
  said: { options: readonly string[]; origin: Origin },
) => {
  const told =
    before?.origin === 'pre-filled' && before.kind === 'chosen' && said.origin === 'typed' ? before.options : [];
  return chosen(question, [...new Set([...said.options, ...told])], said.origin);
};

/** Keeps an answer to a question of the interview. */
export const keepChoice = (session: Session, question: Question, said: { choice: Choice; origin: Origin }): Session => {
  const { choice, origin } = said;
  switch (choice.kind) {
    case 'options':
      return withAnswer(session, question.id, besides(question, session.answers[question.id], { ...choice, origin }));
    case 'unsure':
      return withAnswer(session, question.id, unsure(question, origin));
    case 'skip':
      return withAnswer(session, question.id, skipped(question, session.answers[question.id], origin));
  }
};

/** Keeps the yes, no or not sure to one item; skipping an item counts as not sure. */
export const keepItem = (session: Session, open: OpenQuestion, said: { choice: Choice; origin: Origin }): Session => {
  const before = session.answers[open.id];
  const items = before?.kind === 'items' ? before.items : {};
  const answer = yesNoUnsure(said.choice);
  return withAnswer(session, open.id, {
    kind: 'items',
    items: { ...items, [open.item ?? '']: answer },
    origin: said.origin,
  });
};

export const yesNoUnsure = (choice: Choice): 'yes' | 'no' | 'unsure' => {
  if (choice.kind !== 'options') return 'unsure';
  return choice.options.includes('yes') ? 'yes' : 'no';
};

const optionsIn = (answer: Answer | undefined): readonly string[] => {
  if (answer?.kind === 'items') return Object.keys(answer.items).filter((item) => answer.items[item] !== 'no');
  return answer?.kind === 'chosen' ? answer.options : [];
};

const onlyTicked = ({ option }: Pick<Finding, 'option'>): Answer => ({
  kind: 'chosen',
  options: [option],
  origin: 'pre-filled',
});

/**
 * Of a question that allows one answer only one is ticked, the one told last; but what may hide a danger is not
 * replaced by its denial.
 */
const ticked = (question: Question, known: readonly string[], { option }: Pick<Finding, 'option'>): Answer => {
  if (question.kind === 'several') return chosen(question, [...known, option], 'pre-filled');
  const isDenial = question.unsureMeans.length > 0 && !question.unsureMeans.includes(option);
  const [before = option] = known;
  return onlyTicked({ option: isDenial ? before : option });
};

/**
 * What was said unasked. Where a red flag could hide behind the question, or where only one answer can be right and
 * another was given, it is ticked and the question is put (again). A denial never answers for a risk. Else it is kept.
 */
export const keepFinding = (
  session: Session,
  question: Question,
  said: { finding: Pick<Finding, 'option'>; alwaysAsked: boolean },
): Session => {
  const before = session.answers[question.id];
  const known = optionsIn(before);
  if (known.includes(said.finding.option)) return session;
  if (said.alwaysAsked) return withAnswer(session, question.id, ticked(question, known, said.finding));
  const answer = chosen(question, [...known, said.finding.option], 'typed');
  if (question.kind === 'several') return withAnswer(session, question.id, answer);
  const denial = question.unsureMeans.length > 0 && !question.unsureMeans.includes(said.finding.option);
  return withAnswer(session, question.id, known.length > 0 || denial ? onlyTicked(said.finding) : answer);
};

/** Raises a red flag by words. A check answered before is put again, since it has been said anew. */
export const raise = (session: Session, { redFlag, certainty }: Pick<Danger, 'redFlag' | 'certainty'>): Session => {
  const others = session.raised.filter((flag) => flag.redFlag !== redFlag);
  const before = session.raised.find((flag) => flag.redFlag === redFlag);
  const firm = before?.certainty === 'unmistakable' || before?.answer === 'yes' || before?.answer === 'unsure';
  return firm ? session : { ...session, raised: [...others, { redFlag, certainty }] };
};

/** Puts this in the place of what was kept of the same red flag. */
export const setFlag = (session: Session, flag: RaisedFlag): Session => ({
  ...session,
  raised: session.raised.map((one) => (one.redFlag === flag.redFlag ? flag : one)),
});

/** Keeps the answer to a red flag’s closed check. */
export const keepDangerAnswer = (session: Session, redFlag: string, choice: Choice): Session =>
  setFlag(session, { redFlag, certainty: 'ambiguous', answer: yesNoUnsure(choice) });

/** One step back inside a screen opened item by item: the last item, or the screen itself. */
export const backInside = (session: Session, question: Question): Session => {
  const answer = session.answers[question.id];
  if (answer?.kind !== 'items') return session;
  const last = itemsOf(question)
    .filter((item) => answer.items[item] !== undefined)
    .at(-1);
  if (last === undefined) return { ...session, answers: without(session.answers, question.id) };
  const items = Object.fromEntries(Object.entries(answer.items).filter(([item]) => item !== last));
  return withAnswer(session, question.id, { ...answer, items });
};
