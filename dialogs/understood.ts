import type { Answer } from '../knowledge/answers';
import type { Engine } from './engine';
import { keepFinding, withAnswer, withoutAnswer } from './keep';
import { bandOf } from './read/band';
import type { Finding, Reading, SaidFinding } from './read/reading';
import type { Session, Told, Understood } from './session';
import type { Standing } from './standing';
import type { Heard } from './understand';
import { understoodId } from './understood-id';
import { isSo, isTakenAtItsWord } from './volunteered';

/** One finding, as it is said back. What is only ticked may be a guess, and is said to be. */
export const toUnderstood = (finding: SaidFinding | Finding): Understood => {
  const { question, option, polarity } = finding;
  if (polarity === 'denied') return { question, option, so: 'no' };
  const isSure = polarity !== 'uncertain' && !('confidence' in finding && bandOf(finding.confidence) === 'ask');
  return { question, option, so: isSure ? 'yes' : 'unsure' };
};

/**
 * What a text was understood to say: what was kept of it, the answer first, and what it denies. Past things and other
 * people’s are not theirs now.
 */
export const understoodIn = (
  { open }: Standing,
  { pressed, findings, deniedDangers }: Heard,
  kept: readonly Finding[],
): readonly Understood[] => {
  if (pressed) return [];
  const denied = [...findings.filter(({ polarity }) => polarity === 'denied'), ...deniedDangers];
  return [...kept, ...denied.filter(({ question }) => question !== open.id)].map(toUnderstood);
};

/** Is it still as it was understood? What has been taken back since need not be confirmed. */
const stands = ({ answers }: Session, { question, option, so }: Understood): boolean => {
  const answer = answers[question];
  return so === 'no' || (answer?.kind === 'chosen' && answer.options.includes(option));
};

/** What waits to be confirmed, with what was said since: what was said last counts. */
export const withWaiting = (session: Session, fresh: readonly Understood[]): readonly Understood[] => {
  const ids = new Set(fresh.map(understoodId));
  const waiting = (session.understood ?? []).filter((one) => !ids.has(understoodId(one)) && stands(session, one));
  return [...waiting, ...fresh];
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

/** What was chosen as right of what was understood: by a press, or in words. */
interface Right {
  readonly ids: readonly string[];
  readonly pressed: boolean;
}

/**
 * Keeps of what was understood only what the patient says is right. The questions of the rest are put again. Where a red
 * flag could hide, words take no tick away: a press does.
 */
export const keepRight = (engine: Engine, session: Session, { ids, pressed }: Right): Session => {
  const wrong = (session.understood ?? []).filter(
    (one) => !ids.includes(understoodId(one)) && (pressed || one.so === 'no' || isTakenAtItsWord(engine, one)),
  );
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
 * “Not the left”: what words put there, words take away, if they were understood just before; so does “the right one”,
 * while it is asked whether it is right. Never where a red flag could hide: there a denial clears nothing.
 */
export const takenBack = (engine: Engine, { session, open }: Standing, { findings }: Heard): Session =>
  (session.understood ?? [])
    .filter((one) => isTakenAtItsWord(engine, one))
    .filter((one) =>
      findings.some((said) => isTakenBackBy(one, said) || (open.id === 'is-right' && isRival(engine, one, said))),
    )
    .reduce(takeBack, session);

const isTakenBackBy = ({ question, option }: Told, said: Finding): boolean =>
  said.polarity === 'denied' && said.question === question && said.option === option;

const isRival = ({ knowledge }: Engine, { question, option }: Told, said: Finding): boolean =>
  knowledge.questions[question]?.kind === 'one' && isSo(said) && said.question === question && said.option !== option;

/** What is denied of the questions that are put all the same: to be said beside them. */
export const withDenied = ({ alwaysAsked }: Engine, session: Session, { findings, deniedDangers }: Heard): Session => {
  const denied = [...findings.filter(({ polarity }) => polarity === 'denied'), ...deniedDangers]
    .filter(({ question }) => alwaysAsked.has(question))
    .map(({ question, option }) => ({ question, option }));
  const known = (session.denied ?? []).filter((one) => !denied.some((more) => isSame(one, more)));
  return denied.length === 0 ? session : { ...session, denied: [...known, ...denied] };
};

const isSame = (one: Told, other: Told): boolean => one.question === other.question && one.option === other.option;
