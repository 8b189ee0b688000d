import { newSession } from '../../dialogs/engine';
import { keepChoice, keepFinding, withAnswer } from '../../dialogs/keep';
import type { Session } from '../../dialogs/session';
import type { Question } from '../../knowledge/model';
import { realEngine } from '../conversations/engine';

/** A danger that was told in words keeps its tick, whatever words say after it: only a press takes it away. */
const engine = realEngine();
const questions = Object.values(engine.knowledge.questions);

const told = (question: Question, option: string): Session =>
  withAnswer(newSession(engine, 'gb'), question.id, { kind: 'chosen', options: [option], origin: 'pre-filled' });

const ticks = (session: Session, question: Question): readonly string[] => {
  const answer = session.answers[question.id];
  return answer?.kind === 'chosen' ? answer.options : [];
};

const signsOf = ({ kind, options, unsureMeans }: Question): readonly string[] => {
  const signs = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  return kind === 'several' || unsureMeans === 'every-option' ? signs : unsureMeans;
};

const denialsOf = (question: Question): readonly string[] =>
  question.options.map(({ id }) => id).filter((id) => !signsOf(question).includes(id));

const pairs = questions
  .filter(({ kind, screen, unsureMeans }) => (kind === 'several' && screen) || unsureMeans.length > 0)
  .flatMap((question) =>
    signsOf(question).flatMap((sign) => denialsOf(question).map((denial) => [question.id, sign, denial] as const)),
  );

const lost = (after: (session: Session, question: Question, denial: string) => Session) =>
  pairs.filter(([id, sign, denial]) => {
    const question = engine.knowledge.questions[id];
    return question === undefined || !ticks(after(told(question, sign), question, denial), question).includes(sign);
  });

test('every screen of dangers is among those looked at, and so is the first', () => {
  expect(pairs.map(([question]) => question)).toEqual(
    expect.arrayContaining(['emergency-screen', 'injury-signs', 'skin-and-fever', 'swelling', 'health', 'nerve-signs']),
  );
});

test('a denial told besides never takes the tick of a danger', () => {
  const besides = (session: Session, question: Question, option: string) =>
    keepFinding(session, question, { finding: { option }, alwaysAsked: true });
  expect(lost(besides)).toEqual([]);
});

test('“none of these” in words never takes the tick of a danger on a screen that allows several', () => {
  const typed = (session: Session, question: Question, option: string) =>
    question.kind === 'several'
      ? keepChoice(session, question, { choice: { kind: 'options', options: [option], how: 'words' }, origin: 'typed' })
      : session;
  expect(lost(typed)).toEqual([]);
});
