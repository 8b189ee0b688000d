import type { Answer } from '../knowledge/answers';
import type { Engine } from './engine';
import { keepFinding, withAnswer, withoutAnswer } from './keep';
import type { Finding, Reading } from './read/reading';
import type { Session, Understood } from './session';
import type { Standing } from './standing';
import type { Heard } from './understand';
import { understoodId } from './understood-id';

/** What is said back to the patient: past things and other people’s are not theirs now. */
const isSaidBack = ({ polarity }: Finding): boolean =>
  polarity === 'present' || polarity === 'uncertain' || polarity === 'denied';

const toUnderstood = ({ question, option, polarity }: Finding): Understood => ({
  question,
  option,
  so: polarity === 'denied' ? 'no' : polarity === 'uncertain' ? 'unsure' : 'yes',
});

/**
 * What a text was understood to say, where it says more than the answer to the open question. What is kept already is
 * not said again, unless it is denied.
 */
export const understoodIn = (
  { open }: Standing,
  heard: Heard,
  isNew: (finding: Finding) => boolean,
): readonly Understood[] => {
  if (heard.pressed) return [];
  const said = heard.findings.filter(isSaidBack);
  const besides = said.filter((one) => one.question !== open.id && (one.polarity === 'denied' || isNew(one)));
  if (besides.length === 0) return [];
  const chosen = heard.choice?.kind === 'options' ? heard.choice.options : [];
  const answer = said.filter(({ question, option }) => question === open.id && chosen.includes(option));
  return [...answer, ...besides].map(toUnderstood);
};

/** Words are kept as chosen options, whatever stood there before; other answers are left alone. */
const withoutOption = (answer: Answer, option: string): Answer | null => {
  if (answer.kind !== 'chosen') return answer;
  const options = answer.options.filter((id) => id !== option);
  return options.length === 0 ? null : { ...answer, options };
};

/** Takes one option out of what words have put there. What was pressed stays. */
const takeBack = (session: Session, { question, option }: Pick<Understood, 'question' | 'option'>): Session => {
  const answer = session.answers[question];
  if (answer === undefined || answer.origin === 'pressed') return session;
  const left = withoutOption(answer, option);
  return left === null ? withoutAnswer(session, question) : withAnswer(session, question, left);
};

/** Wrongly taken for denied, it is ticked, and its question is put. */
const tick = ({ knowledge }: Engine, session: Session, { question, option }: Understood): Session => {
  const asked = knowledge.questions[question];
  return asked === undefined ? session : keepFinding(session, asked, { finding: { option }, alwaysAsked: true });
};

/** Keeps of what was understood only what the patient says is right. The questions of the rest are put again. */
export const keepRight = (engine: Engine, session: Session, right: readonly string[]): Session => {
  const wrong = (session.understood ?? []).filter((one) => !right.includes(understoodId(one)));
  const kept = wrong.reduce((now, one) => (one.so === 'no' ? tick(engine, now, one) : takeBack(now, one)), session);
  return { ...kept, pending: null, understood: [] };
};

/** A denial of what was just understood is this short; a longer text tells of more. */
const LONGEST_DENIAL = 6;

/**
 * “Not the left”: words that only an answer to its own question would use are read as one to what was understood. Only
 * of a short text that says nothing else; what is so is left to its own question.
 */
export const readDenial = ({ read, knowledge }: Engine, { understood = [] }: Session, reading: Reading): Reading => {
  const { text, command, choice, findings, dangers } = reading;
  const isSilent = command === null && choice === null && findings.length === 0 && dangers.length === 0;
  if (!isSilent || text.split(/\s+/).length > LONGEST_DENIAL) return reading;
  const denied = understood.flatMap(({ question: id, option }) => {
    const question = knowledge.questions[id];
    if (question === undefined) return [];
    return read(text, { question }).findings.filter((one) => one.option === option && one.polarity === 'denied');
  });
  return denied.length === 0 ? reading : { ...reading, findings: denied, outside: null };
};

/**
 * “Not the left”: what words put there, words take away, if they were understood just before. Never where a red flag
 * could hide: there a denial clears nothing.
 */
export const takenBack = ({ alwaysAsked }: Engine, session: Session, { findings }: Heard): Session =>
  findings
    .filter(({ question, option, polarity }) => {
      const isJustSaid = session.understood?.some((one) => one.question === question && one.option === option);
      return polarity === 'denied' && isJustSaid === true && !alwaysAsked.has(question);
    })
    .reduce(takeBack, session);
