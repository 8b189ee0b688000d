import type { Origin } from '../knowledge/answers';
import { assess } from '../knowledge/assess/assess';
import { screenRedFlags } from '../knowledge/assess/screen-red-flags';
import { obey, type Step } from './commands';
import type { Engine } from './engine';
import { keepChoice, keepDangerAnswer, keepFinding, keepItem, raise, reopen } from './keep';
import type { OpenQuestion as AskedNow } from './read/open-question';
import type { Choice, Danger, Finding } from './read/reading';
import { adviceFor } from './reply/advice';
import { askFor } from './reply/ask';
import { beforeConsent } from './before-consent';
import type { Reply } from './reply/reply';
import { alert, personWords, say, speak } from './reply/speech';
import { answerWords, summaryOf } from './reply/summary';
import { notedWords } from './reply/noted';
import type { Input, Session } from './session';
import { remainingAfter, standingOf, type Standing } from './standing';
import { hear, type Heard } from './understand';

/** One whole turn’s outcome. */
export interface Turn {
  readonly session: Session;
  /** Never empty but for an opening that was already made. */
  readonly replies: readonly Reply[];
  /** False until the patient has agreed: then their words must not be stored, only the message’s id. */
  readonly keepWords: boolean;
}

/** Turns in a row not understood before we offer a person. */
const MISSES_BEFORE_PERSON = 3;

/** A red flag in the middle of a story ticks its box, and the question is put again. */
const originOf = ({ alwaysAsked }: Engine, question: string, { pressed, story }: Heard): Origin => {
  if (pressed) return 'pressed';
  return story && alwaysAsked.has(question) ? 'pre-filled' : 'typed';
};

const answerInterview = (engine: Engine, here: Standing, said: { choice: Choice; heard: Heard }): Session => {
  const { session, open } = here;
  const question = engine.knowledge.questions[open.id];
  if (question === undefined) return session;
  const origin = originOf(engine, question.id, said.heard);
  return open.item === undefined
    ? keepChoice(session, question, { choice: said.choice, origin })
    : keepItem(session, open, { choice: said.choice, origin });
};

const changeWhich = (session: Session, choice: Choice): Session => {
  const [id] = choice.kind === 'options' ? choice.options : [];
  return id === undefined || id === 'keep-answers' ? { ...session, pending: null } : reopen(session, id);
};

/** Keeps what was said to the open question, whichever kind of question that is. */
const answerOpen = (engine: Engine, here: Standing, said: { choice: Choice; heard: Heard }): Session => {
  const { session, open } = here;
  switch (open.id) {
    case 'danger-check':
      return keepDangerAnswer(session, open.item ?? '', said.choice);
    case 'change-which':
      return changeWhich(session, said.choice);
    case 'check-answers':
      return said.choice.kind === 'options' ? { ...session, checked: true } : session;
    default:
      return answerInterview(engine, here, said);
  }
};

/** What was said about other questions than the open one, as present or as “maybe”. */
const volunteered = (here: Standing, { findings }: Heard): readonly Finding[] =>
  findings.filter(
    ({ question, polarity }) => question !== here.open.id && (polarity === 'present' || polarity === 'uncertain'),
  );

const keepAll = (engine: Engine, session: Session, findings: readonly Finding[]): Session =>
  findings.reduce((kept, finding) => {
    const question = engine.knowledge.questions[finding.question];
    return question ? keepFinding(kept, question, { finding, alwaysAsked: engine.alwaysAsked.has(question.id) }) : kept;
  }, session);

/** An ambiguous danger word needs no check of its own where the answers already raise that flag. */
const raiseAll = (engine: Engine, session: Session, dangers: readonly Danger[]): Session => {
  const raised = new Set(
    screenRedFlags(engine.knowledge, { answers: session.answers, raised: [] }).map((flag) => flag.redFlag),
  );
  return dangers
    .filter((danger) => danger.certainty === 'unmistakable' || !raised.has(danger.redFlag))
    .reduce(raise, session);
};

/** In the closing note any words are an answer; words that fit nothing lead to someone who can ask further. */
const noteChoice = (here: Standing, heard: Heard): Choice | null => {
  if (here.open.kind !== 'note' || heard.choice !== null) return heard.choice;
  const understood = heard.findings.length > 0 || heard.dangers.length > 0;
  return { kind: 'options', options: [understood ? 'said' : 'unclear'], how: 'words' };
};

const missed = ({ session, speech, open }: Standing): Step => {
  if (open.id === 'after-advice') return { session, remarks: [say(speech, 'closing')] };
  const misses = session.misses + 1;
  const remark =
    misses >= MISSES_BEFORE_PERSON
      ? say(speech, 'unclear-person', { person: personWords(speech) })
      : say(speech, misses > 1 ? 'unclear-number' : 'unclear');
  return { session: { ...session, misses }, remarks: [remark] };
};

const faulty = ({ session, speech }: Standing, fault: 'stale' | 'one-only'): Step => ({
  session,
  remarks: [say(speech, fault)],
});

const noted = ({ speech }: Standing, said: readonly Finding[]): readonly Reply[] =>
  said.length === 0 ? [] : [say(speech, 'noted', { answers: notedWords(speech, said) })];

/** Tells the patient what was kept from their earlier words though they did not repeat it. */
const remembered = ({ session, speech, open }: Standing, kept: Session): readonly Reply[] => {
  const question = speech.knowledge.questions[open.id];
  const [before, after] = [session.answers[open.id], kept.answers[open.id]];
  if (question === undefined || before?.origin !== 'pre-filled' || after?.origin !== 'typed') return [];
  return [say(speech, 'remembered', { answers: answerWords(speech, question, after) })];
};

/** Keeps all that one message said: the answer, what was said besides, and danger words above all. */
const listen = (engine: Engine, here: Standing, heard: Heard): Step => {
  const choice = noteChoice(here, heard);
  const said = volunteered(here, heard);
  const answered = choice === null ? here.session : answerOpen(engine, here, { choice, heard });
  const kept = raiseAll(engine, keepAll(engine, answered, said), heard.dangers);
  const useful = choice !== null || heard.findings.length > 0 || heard.dangers.length > 0;
  if (!useful) return missed(here);
  const remarks = [...remembered(here, kept), ...noted(here, said)];
  return { session: { ...kept, misses: 0 }, remarks };
};

/** While emergency advice stands, a word that may mean danger puts no question in its way. */
const standsFirm = ({ rules }: Engine, { located, open }: Standing, { choice, dangers }: Heard): boolean =>
  open.id === 'after-advice' &&
  choice === null &&
  dangers.length > 0 &&
  dangers.every(({ certainty }) => certainty === 'ambiguous') &&
  rules.isEmergency(located.answers, located.raised);

const adviceStands = (engine: Engine, { session, speech, located }: Standing): Step => {
  const { urgency } = assess(engine.knowledge, located);
  return { session, remarks: [alert(speech, 'advice-stands', { action: speak(speech, `action.${urgency}`) })] };
};

/** Danger words before anything else, then commands, then answers. */
const step = (engine: Engine, here: Standing, heard: Heard): Step => {
  if (heard.fault !== null) return faulty(here, heard.fault);
  if (here.session.consent !== 'given') return beforeConsent(here, heard) ?? listenBeforeConsent(engine, here, heard);
  if (heard.command !== null && heard.dangers.length === 0) return quiet(obey(engine, here, heard.command));
  return standsFirm(engine, here, heard) ? adviceStands(engine, here) : listen(engine, here, heard);
};

const quiet = ({ session, remarks }: Step): Step => ({ session: { ...session, misses: 0 }, remarks });

const listenBeforeConsent = (engine: Engine, here: Standing, heard: Heard): Step =>
  heard.command === null ? missed(here) : quiet(obey(engine, here, heard.command));

/** Did this turn lead to the advice, or to other advice than before? */
const isNews = (before: Standing, after: Standing): boolean =>
  before.located.position.at !== 'advice' ||
  before.session.answers !== after.session.answers ||
  before.session.raised !== after.session.raised;

const outcome = (engine: Engine, after: Standing): readonly Reply[] =>
  adviceFor(after.speech, assess(engine.knowledge, after.located));

/** What stands at the new position: the advice or the summary when they are news, and always the open question. */
const next = (engine: Engine, before: Standing, after: Standing): readonly Reply[] => {
  const ask = askFor(after.speech, after.open, {
    answers: after.session.answers,
    remaining: remainingAfter(engine, after),
  });
  if (after.session.pending !== null) return [ask];
  const { at } = after.located.position;
  if (at === 'advice' && isNews(before, after)) return [...outcome(engine, after), ask];
  return at === 'check-answers' ? [summaryOf(after.speech, after.located), ask] : [ask];
};

/** The open question as the reader knows it. Of our own questions it needs only the options. */
const readable = ({ knowledge }: Engine, { open }: Standing): AskedNow => {
  const question = knowledge.questions[open.id];
  if (question === undefined) return { question: open };
  return open.item === undefined ? { question } : { question, item: open.item };
};

const greeting = ({ speech }: Standing): readonly Reply[] => [say(speech, 'greeting'), say(speech, 'if-emergency')];

/**
 * Takes one whole turn. Pure and synchronous: the same session and input give the same replies on any machine.
 * Throws only if the knowledge lacks a message or place; the caller then sends the failure message.
 */
export const takeTurn = (engine: Engine, session: Session, input: Input): Turn => {
  const before = standingOf(engine, session);
  const heard = hear((text) => engine.read(text, readable(engine, before)), input, before.open);
  const { session: kept, remarks } =
    input.kind === 'opened' ? { session, remarks: greeting(before) } : step(engine, before, heard);
  const current = { ...kept, knowledgeHash: engine.knowledge.hash };
  const after = standingOf(engine, current);
  return {
    session: current,
    replies: [...remarks, ...next(engine, before, after)],
    keepWords: session.consent === 'given',
  };
};
