import type { Engine } from './engine';
import { keepFinding } from './keep';
import { bandOf, type Band } from './read/band';
import type { Finding } from './read/reading';
import type { Session, Told } from './session';
import type { Standing } from './standing';
import type { Heard } from './understand';

/** What was said unasked, by what may be done with it. */
export interface Volunteered {
  /** Kept, or ticked where the question is put all the same. */
  readonly kept: readonly Finding[];
  /** Neither: the closed question is put as if it had not been said. */
  readonly doubtful: readonly Finding[];
}

const isInBand =
  (band: Band) =>
  ({ confidence }: Finding): boolean =>
    bandOf(confidence) === band;

export const isSo = ({ polarity }: Pick<Finding, 'polarity'>): boolean =>
  polarity === 'present' || polarity === 'uncertain';

/** Of a question that allows one answer, two were named. */
const hasRival = ({ knowledge }: Engine, { question, option }: Finding, all: readonly Finding[]): boolean =>
  knowledge.questions[question]?.kind === 'one' &&
  all.some((other) => isSo(other) && other.question === question && other.option !== option);

/**
 * Sorts what was said about other questions than the open one, as present or as “maybe”. Whatever its band, a sign behind
 * which a red flag could hide is ticked: words raise it, and its question is put. Of the rest a guess is not used.
 */
export const volunteeredIn = (engine: Engine, { open }: Standing, { findings }: Heard): Volunteered => {
  const besides = findings.filter((one) => one.question !== open.id && isSo(one));
  const isDoubtful = (one: Finding): boolean =>
    isTakenAtItsWord(engine, one) && (bandOf(one.confidence) === 'ask' || hasRival(engine, one, besides));
  return { kept: besides.filter((one) => !isDoubtful(one)), doubtful: besides.filter(isDoubtful) };
};

/** The answer to the open question, where words spoke for it: a label, a number or a bare “no” needs no echo. */
export const answerInWords = (
  { open }: Pick<Standing, 'open'>,
  { pressed, choice, findings }: Heard,
): readonly Finding[] => {
  if (pressed || choice?.kind !== 'options') return [];
  return findings.filter((one) => one.question === open.id && isSo(one) && choice.options.includes(one.option));
};

/**
 * Is that answer too doubtful to go by? Then it is ticked, and the question is put again; said once more, it is taken.
 * Signs of danger count however doubtful the words are, but a word that was misspelt asks and never asserts.
 */
export const isGuess = (engine: Engine, here: Pick<Standing, 'open' | 'session'>, heard: Heard): boolean => {
  const words = answerInWords(here, heard);
  const isAgain = here.session.answers[here.open.id]?.origin === 'pre-filled';
  if (isAgain || words.length === 0) return false;
  if (here.open.screen) return words.every(({ corrected }) => corrected !== undefined);
  return isTakenAtItsWord(engine, { question: here.open.id }) && words.every(isInBand('ask'));
};

/** Is this used without its question being put? */
export const isTakenAtItsWord = ({ alwaysAsked }: Engine, { question }: Pick<Told, 'question'>): boolean =>
  !alwaysAsked.has(question);

/** A guess about a question that has its answer already: it is ticked beside it, and the question is put again. */
const isAnswered = ({ answers }: Session, { question }: Finding): boolean => answers[question] !== undefined;

/** Keeps what was said unasked: ticked where its question is put all the same. */
export const keepVolunteered = (engine: Engine, session: Session, { kept, doubtful }: Volunteered): Session => {
  const known = doubtful.filter((one) => isAnswered(session, one));
  return [...kept, ...known].reduce((now, finding) => {
    const question = engine.knowledge.questions[finding.question];
    const alwaysAsked = !isTakenAtItsWord(engine, finding) || known.includes(finding);
    return question ? keepFinding(now, question, { finding, alwaysAsked }) : now;
  }, session);
};
