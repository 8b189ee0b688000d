import type { Question } from '../knowledge/model';
import type { Engine } from './engine';
import type { Finding, Reading } from './read/reading';
import type { Standing } from './standing';
import { isSo, isTakenAtItsWord } from './volunteered';

/** A short text that only tells what another question asks for is no longer than this; a longer one tells of more. */
const LONGEST = 5;

const isSilent = ({ command, choice, findings, dangers, outside }: Reading): boolean =>
  command === null && choice === null && findings.length === 0 && dangers.length === 0 && outside === null;

/** A label and nothing else is an answer of which there is no doubt. “None of these” says nothing of another question. */
const byLabel = ({ id, options }: Question, { text, choice }: Reading): readonly Finding[] => {
  if (choice?.kind !== 'options' || choice.how !== 'label') return [];
  const real = choice.options.filter((option) => options.some((one) => one.id === option && !one.exclusive));
  const span = { start: 0, end: text.length };
  return real.map((option) => ({
    question: id,
    option,
    polarity: 'present',
    phrase: text,
    span,
    evidence: [],
    confidence: 1,
  }));
};

/** What the text would say to this question, if it were open. */
const answersTo = ({ knowledge, read }: Engine, { text }: Reading, id: string): readonly Finding[] => {
  const question = knowledge.questions[id];
  if (question === undefined) return [];
  const reading = read(text, { question });
  // A word that is only near one of ours is no answer that was not asked for: “wibble”.
  const words = reading.findings.filter((one) => one.question === id && isSo(one) && one.corrected === undefined);
  const said = words.length > 0 ? words : byLabel(question, reading);
  return question.kind === 'one' && said.length > 1 ? [] : said;
};

/**
 * “Left”, said where the place is asked for: words that only an answer to their own question would use are read as one
 * to a question that has no answer yet, if no more than one such question takes them. Never on a screen of danger signs,
 * and never as an answer behind which one could hide: there nothing is taken that was not asked for.
 */
export const readForAnother = (engine: Engine, { open, session }: Standing, reading: Reading): Reading => {
  const asked = engine.knowledge.questions[open.id];
  if (asked === undefined || asked.screen || !isSilent(reading)) return reading;
  if (reading.text.split(/\s+/).length > LONGEST) return reading;
  const others = engine.order.filter(
    (id) => id !== open.id && session.answers[id] === undefined && isTakenAtItsWord(engine, { question: id }),
  );
  const taking = others.map((id) => answersTo(engine, reading, id)).filter((said) => said.length > 0);
  const [findings = []] = taking;
  return taking.length === 1 ? { ...reading, findings } : reading;
};
