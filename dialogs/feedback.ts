import type { Question } from '../knowledge/model';
import type { Engine } from './engine';
import type { Feedback, Session } from './session';
import { standingOf } from './standing';

/** The questions that somebody was asked and answered, in the order of the chart. What words told before was not asked. */
export function questionsAsked(engine: Engine, session: Session): readonly Question[] {
  const { answers } = standingOf(engine, session).located;
  return engine.order.flatMap((id) => {
    const question = engine.knowledge.questions[id];
    const answer = answers[id];
    return question === undefined || answer === undefined || answer.origin === 'pre-filled' ? [] : [question];
  });
}

const told = ({ answers, raised }: Session): string => JSON.stringify([answers, raised]);

/** Do both have the same advice, by the same rules? */
export const isOfSameAdvice = (one: Session, other: Session): boolean => told(one) === told(other);

/** The session with what was said of its advice, saved outside of a turn. */
export const withFeedback = (session: Session, feedback: Feedback): Session => ({
  ...session,
  feedback,
  savedBeside: (session.savedBeside ?? 0) + 1,
});

/** What a turn has left of a session: what was said of one advice is not said of another. */
export function withoutOldFeedback(before: Session, after: Session): Session {
  const { savedBeside } = before;
  if (savedBeside === undefined) return after;
  const isSame = after.feedback === undefined || isOfSameAdvice(before, after);
  return { ...after, ...(!isSame && { feedback: null }), savedBeside };
}
