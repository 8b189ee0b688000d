import { assess } from '../knowledge/assess/assess';
import { setFlag, withAnswer } from './keep';
import type { Changing, Session } from './session';
import type { Standing } from './standing';

/** What stood before anything was changed since the advice; null where there has been none yet. */
const changingFrom = ({ session, speech, located }: Standing): Changing | null => {
  if (session.changing) return session.changing;
  if (located.position.at !== 'advice') return null;
  return { urgency: assess(speech.knowledge, located).urgency, answers: {}, raised: [] };
};

/** With the old answer to this question, unless it is noted already. */
const noting = (here: Standing, id: string): Changing | null => {
  const changing = changingFrom(here);
  if (changing === null) return null;
  const { answers, raised } = changing;
  const answer = here.session.answers[id];
  if (answer !== undefined) return { ...changing, answers: { [id]: answer, ...answers } };
  const flag = here.session.raised.find(({ redFlag }) => redFlag === id);
  const isNoted = flag === undefined || raised.some(({ redFlag }) => redFlag === id);
  return isNoted ? changing : { ...changing, raised: [...raised, flag] };
};

/** Puts a question again; the old answer stays ticked until it is given anew. */
export const reopen = (here: Standing, id: string): Session => {
  const open: Session = { ...here.session, checked: false, pending: null, changing: noting(here, id) };
  const answer = here.session.answers[id];
  if (answer !== undefined) return withAnswer(open, id, { ...answer, origin: 'reopened' });
  return setFlag(open, { redFlag: id, certainty: 'ambiguous' });
};
