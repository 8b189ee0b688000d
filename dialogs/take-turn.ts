import type { Answers } from '../knowledge/answers';
import { assess } from '../knowledge/assess/assess';
import type { Urgency } from '../knowledge/model';
import { readForAnother } from './answers-another';
import { beforeConsent } from './before-consent';
import { withMeanings } from './carry-over';
import { obey } from './commands';
import type { Step } from './step';
import type { Engine } from './engine';
import { withoutOldFeedback } from './feedback';
import { answerForget } from './forget';
import { listen } from './listen';
import { missed } from './missed';
import { answerOutside } from './outside';
import type { OpenQuestion as AskedNow } from './read/open-question';
import type { Reading } from './read/reading';
import { adviceFor } from './reply/advice';
import { askFor } from './reply/ask';
import type { Reply } from './reply/reply';
import { urgentSay, say, speak } from './reply/speech';
import { summaryOf } from './reply/summary';
import { whatChanged } from './reply/what-changed';
import { saidNot } from './said-not';
import type { Input, Session } from './session';
import { sideStep } from './side-step';
import { advisedAt, sinceThen } from './since-then';
import { remainingAfter, standingOf, type Standing } from './standing';
import { hear, type Heard } from './understand';
import { readDenial } from './understood';

/** One whole turn’s outcome. */
export interface Turn {
  readonly session: Session;
  /** Never empty but for an opening that was already made. */
  readonly replies: readonly Reply[];
  /** False until the patient has agreed: then their words must not be stored, only the message’s id. */
  readonly keepWords: boolean;
  /** All that is kept of the conversation is to be deleted, and this is the last that is said in it. */
  readonly forget?: true;
  /** The interview has begun anew. */
  readonly anew?: true;
}

const faulty = ({ session, speech }: Standing, fault: 'stale' | 'one-only'): Step => ({
  session,
  remarks: [say(speech, fault)],
});

/** While emergency advice stands, a word that may mean danger puts no question in its way. */
const standsFirm = ({ rules }: Engine, { located, open }: Standing, { choice, dangers }: Heard): boolean =>
  open.id === 'after-advice' &&
  choice === null &&
  dangers.length > 0 &&
  dangers.every(({ certainty }) => certainty === 'ambiguous') &&
  rules.isEmergency(located.answers, located.raised) &&
  dangers.every(({ redFlag }) => !rules.isGraver(redFlag, located.answers, located.raised));

const adviceStands = (engine: Engine, { session, speech, located }: Standing): Step => {
  const { urgency } = assess(engine.knowledge, located);
  return { session, remarks: [urgentSay(speech, 'advice-stands', { action: speak(speech, `action.${urgency}`) })] };
};

/** Told again beside the advice what it rests on already: that is answered, and not only heard. */
const orStands = (engine: Engine, here: Standing, heard: Step): Step => {
  const { session, remarks } = heard;
  const isKnown = session.answers === here.session.answers && session.raised === here.session.raised;
  const isUnanswered = here.open.id === 'after-advice' && isKnown && remarks.length === 0;
  return isUnanswered ? adviceStands(engine, { ...here, session }) : heard;
};

/** Danger words before anything else, then commands, then answers. */
const step = (engine: Engine, here: Standing, heard: Heard): Step => {
  const forgetting = answerForget(engine, here, heard);
  if (forgetting !== null) return forgetting;
  // Danger words count even beside a button that is out of date.
  if (heard.fault !== null && heard.dangers.length === 0) return faulty(here, heard.fault);
  if (here.session.consent !== 'given') return beforeConsent(here, heard) ?? listenBeforeConsent(engine, here, heard);
  if (heard.command !== null && heard.dangers.length === 0) return quiet(obey(engine, here, heard.command));
  const aside = answerOutside(here, heard);
  if (aside !== null) return aside;
  return standsFirm(engine, here, heard) ? adviceStands(engine, here) : listenOn(engine, here, heard);
};

const listenOn = (engine: Engine, here: Standing, heard: Heard): Step =>
  orStands(engine, here, listen(engine, here, heard));

const quiet = (step: Step): Step => ({ ...step, session: { ...step.session, misses: 0 } });

const listenBeforeConsent = (engine: Engine, here: Standing, heard: Heard): Step =>
  heard.command === null
    ? (answerOutside(here, heard) ?? missed(here, heard))
    : quiet(obey(engine, here, heard.command));

/** Did this turn lead to the advice, or to other advice than before? */
const isNews = (before: Standing, after: Standing): boolean =>
  before.located.position.at !== 'advice' ||
  before.session.answers !== after.session.answers ||
  before.session.raised !== after.session.raised;

/** What the changes since the last advice have come to, once there is advice again. */
const changes = ({ session, speech, located }: Standing): Step => {
  if (!session.changing || located.position.at !== 'advice' || sideStep(session, located) !== null)
    return { session, remarks: [] };
  return { session: { ...session, changing: null }, remarks: whatChanged(speech, session.changing, located) };
};

/** What stands at the new position: the advice or the summary when they are news, and always the open question. */
const next = (engine: Engine, before: Standing, after: Standing): readonly Reply[] => {
  const ask = askFor(after.speech, after.open, {
    answers: after.session.answers,
    remaining: remainingAfter(engine, after),
  });
  if (sideStep(after.session, after.located) !== null) return [ask];
  const { at } = after.located.position;
  if (at === 'advice' && isNews(before, after)) return [...adviceFor(after.speech, after.located), ask];
  const first = at === 'check-answers' ? [summaryOf(after.speech, after.located)] : saidNot(before, after);
  return [...first, ask];
};

const speaksForAnother = (answers: Answers): boolean => {
  const whom = answers['about-whom'];
  return whom?.kind === 'chosen' && !whom.options.includes('me-adult');
};

/** The open question as the reader knows it. Of our own questions it needs only the options. */
const readable = ({ knowledge }: Engine, { open, session }: Standing): AskedNow => {
  const forAnother = speaksForAnother(session.answers);
  const question = knowledge.questions[open.id];
  if (question === undefined) return { question: open, forAnother };
  return { question, forAnother, ...(open.item === undefined ? {} : { item: open.item }) };
};

const readWith = (engine: Engine, here: Standing, text: string): Reading =>
  readForAnother(engine, here, readDenial(engine, here.session, engine.read(text, readable(engine, here))));

const greeting = ({ speech }: Standing): readonly Reply[] => [say(speech, 'greeting'), say(speech, 'if-emergency')];

/** The same object where nothing changes: what is known of where it stands is then known in the next turn. */
const withAdvised = (session: Session, advised: Urgency | null): Session =>
  session.advised === advised ? session : { ...session, advised };

/**
 * Takes one whole turn. Pure and synchronous: the same session and input give the same replies on any machine.
 * Throws only if the knowledge lacks a message or place; the caller then sends the failure message.
 */
export const takeTurn = (engine: Engine, session: Session, input: Input): Turn => {
  const before = standingOf(engine, session);
  const heard = hear((text) => readWith(engine, before, text), input, before.open);
  const taken: Step =
    input.kind === 'opened' ? { session: before.session, remarks: greeting(before) } : step(engine, before, heard);
  const { session: kept, remarks } = taken;
  if (taken.forget === true) return { session: kept, replies: remarks, keepWords: false, forget: true };
  const after = standingOf(engine, withMeanings(engine, before.session, kept));
  const changed = changes(after);
  return {
    session: withoutOldFeedback(session, withAdvised(changed.session, advisedAt(engine, after))),
    replies: [...sinceThen(engine, session, before), ...remarks, ...changed.remarks, ...next(engine, before, after)],
    keepWords: session.consent === 'given',
    ...(taken.anew && { anew: true }),
  };
};
