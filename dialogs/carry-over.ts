import type { Answer, RaisedFlag } from '../knowledge/answers';
import type { Question } from '../knowledge/model';
import type { Engine } from './engine';
import { setFlag, withAnswer } from './keep';
import { meaningOf, meaningOfCheck } from './meaning';
import type { Session } from './session';

/** Of an answer kept before meanings were: it fits none. */
const NOT_KNOWN = '';

/** What this question, or the closed question of this red flag, means today; null where there is none any more. */
const meaningToday = ({ knowledge }: Engine, id: string): string | null => {
  const [question, redFlag] = [knowledge.questions[id], knowledge.redFlags[id]];
  if (question !== undefined) return meaningOf(question);
  return redFlag === undefined ? null : meaningOfCheck(redFlag);
};

/**
 * What it meant when it was answered. Where that was not kept and the knowledge is another one, nobody knows it of
 * what may hide a red flag; of the rest it is taken to mean the same.
 */
const meaningThen = (engine: Engine, session: Session, id: string): string | null => {
  const kept = session.asked?.[id];
  if (kept !== undefined) return kept;
  const mayHide = engine.alwaysAsked.has(id) || engine.knowledge.questions[id] === undefined;
  return mayHide && session.knowledgeHash !== engine.knowledge.hash ? NOT_KNOWN : meaningToday(engine, id);
};

const isOther = (engine: Engine, session: Session, id: string): boolean => {
  const today = meaningToday(engine, id);
  return today !== null && meaningThen(engine, session, id) !== today;
};

/** Questions and red flags answered when they meant something else. A “yes” to danger stands, whatever it was put as. */
export const otherMeaning = (engine: Engine, session: Session): readonly string[] => [
  ...engine.order.filter((id) => session.answers[id] !== undefined && isOther(engine, session, id)),
  ...session.raised
    .filter(({ redFlag, answer }) => answer === 'no' && isOther(engine, session, redFlag))
    .map(({ redFlag }) => redFlag),
];

const told = (answer: Answer | undefined): readonly string[] => {
  if (answer?.kind === 'items') return Object.keys(answer.items).filter((item) => answer.items[item] === 'yes');
  return answer?.kind === 'chosen' ? answer.options : [];
};

/** Signs told stay ticked; “none of these” does not, or a sign that is new could be passed over. */
const stillTicked = ({ kind, options }: Question, answer: Answer | undefined): readonly string[] =>
  kind === 'one' ? [] : told(answer).filter((id) => options.some((option) => option.id === id && !option.exclusive));

const putAgain = ({ knowledge }: Engine, session: Session, id: string): Session => {
  const question = knowledge.questions[id];
  if (question === undefined) return setFlag(session, { redFlag: id, certainty: 'ambiguous' });
  const options = stillTicked(question, session.answers[id]);
  return withAnswer(session, id, { kind: 'chosen', options, origin: 'reopened' });
};

/** The session with each answer to a question that means something else today to be given anew, and no other. */
export const carriedOver = (engine: Engine, session: Session): Session => {
  const other = otherMeaning(engine, session);
  if (other.length === 0) return session;
  return other.reduce<Session>((now, id) => putAgain(engine, now, id), { ...session, checked: false });
};

type Given = Answer | RaisedFlag;

const givenIn = ({ answers, raised }: Session): ReadonlyMap<string, Given> =>
  new Map<string, Given>([...Object.entries(answers), ...raised.map((flag) => [flag.redFlag, flag] as const)]);

/** Beside each answer, what its question meant: today’s meaning for what was said in this turn, else as it was. */
export const withMeanings = (engine: Engine, before: Session, after: Session): Session => {
  const given = givenIn(before);
  const asked = [...givenIn(after)].map(([id, answer]) => {
    const meaning = given.get(id) === answer ? meaningThen(engine, before, id) : meaningToday(engine, id);
    return [id, meaning ?? NOT_KNOWN] as const;
  });
  return { ...after, asked: Object.fromEntries(asked), knowledgeHash: engine.knowledge.hash };
};
