import type { Answer, Answers } from '../knowledge/answers';
import { assess } from '../knowledge/assess/assess';
import { whatWouldRaise } from '../knowledge/assess/what-would-raise';
import { newSession, type Engine } from './engine';
import { backInside } from './keep';
import { reopen } from './reopen';
import type { Command, CommandName } from './read/reading';
import type { Reply } from './reply/reply';
import { laterExercises, leftOut, whatRaises } from './reply/about-advice';
import { adviceCard, whyAdvice } from './reply/advice';
import { explainedOf, explainWords } from './reply/explained';
import { urgentSay, notice, personWords, say } from './reply/speech';
import { forget } from './forget';
import { sideStep } from './side-step';
import { answerAside, type SideQuestion } from './side-questions';
import type { Standing } from './standing';
import type { Step } from './step';

const stay = ({ session }: Standing, ...remarks: readonly Reply[]): Step => ({ session, remarks });

/** Answered on the page of another question: “back” leads to that page. */
const isBesideAnother = (answer: Answer, answers: Answers): boolean =>
  answer.kind === 'chosen' && answers[answer.with ?? ''] !== undefined;

/** The answer last given, or the danger check last answered when nothing has been asked since. */
const lastGiven = ({ located: { answers, raised } }: Standing): string | undefined =>
  Object.entries(answers).findLast(([, answer]) => !isBesideAnother(answer, answers))?.[0] ?? raised.at(-1)?.redFlag;

const back = (engine: Engine, here: Standing): Step => {
  const { session, speech, located, open } = here;
  if (sideStep(session, located) !== null)
    return { session: { ...session, pending: session.pending?.before ?? null }, remarks: [] };
  const question = engine.knowledge.questions[open.id];
  if (open.item !== undefined && question !== undefined) return { session: backInside(session, question), remarks: [] };
  const last = located.position.at === 'danger-check' ? undefined : lastGiven(here);
  return last === undefined ? stay(here, say(speech, 'nothing-back')) : { session: reopen(here, last), remarks: [] };
};

/** Was this answered, be it a question or the check of a red flag? */
const isGiven = ({ located: { answers, raised } }: Standing, id: string): boolean =>
  answers[id] !== undefined || raised.some(({ redFlag }) => redFlag === id);

const change = (here: Standing, question: string | undefined): Step => {
  const { session, speech, located } = here;
  if (located.position.at === 'danger-check') return stay(here, say(speech, 'answer-first'));
  const given = Object.keys(located.answers).length + located.raised.length > 0;
  if (session.consent !== 'given' || !given) return stay(here, say(speech, 'nothing-back'));
  if (question !== undefined && isGiven(here, question))
    return { session: reopen(here, question), remarks: [say(speech, 'changed')] };
  const remarks = question === undefined ? [] : [say(speech, 'change-unknown')];
  return { session: { ...session, pending: { kind: 'change-which' } }, remarks };
};

const restart = (engine: Engine, { session, speech, located }: Standing): Step => ({
  session: { ...newSession(engine, session.place, session.language), consent: session.consent },
  remarks: [notice(speech, located.position.at === 'advice' ? 'restarted-after-advice' : 'restarted')],
  anew: true,
});

const why = (engine: Engine, here: Standing): Step => {
  const { speech, located, open } = here;
  const text =
    located.position.at === 'advice' && open.id === 'after-advice'
      ? whyAdvice(speech, assess(engine.knowledge, located))
      : open.why;
  return stay(here, { kind: 'say', id: 'why', text, tone: 'plain' });
};

/** What a word means; without one, what the hard words mean in what was shown last. */
const explain = (here: Standing, word: string | null | undefined): Step => {
  const { speech, located, open } = here;
  const shown =
    located.position.at === 'advice' && open.id === 'after-advice'
      ? adviceCard(speech, located).explained
      : explainedOf(speech, open);
  return stay(here, { kind: 'say', id: 'explain', text: explainWords(speech, word, shown), tone: 'plain' });
};

type AboutAdvice = 'later-exercises' | 'left-out' | 'what-raises';

/** What can be asked about the advice, once there is one. */
const aboutAdvice = ({ knowledge }: Engine, here: Standing, name: AboutAdvice): Step => {
  const { speech, located } = here;
  if (located.position.at !== 'advice') return stay(here, say(speech, 'after-the-advice'));
  switch (name) {
    case 'later-exercises':
      return stay(here, ...laterExercises(speech, assess(knowledge, located)));
    case 'left-out':
      return stay(here, ...leftOut(speech, assess(knowledge, located)));
    case 'what-raises':
      return stay(here, ...whatRaises(speech, whatWouldRaise(knowledge, located)));
  }
};

/** “That is not right”: what was understood is shown, so that what is wrong can be taken out. */
const putRight = (here: Standing): Step =>
  (here.session.understood ?? []).length === 0
    ? stay(here, say(here.speech, 'nothing-back'))
    : { session: { ...here.session, pending: { kind: 'what-understood' } }, remarks: [] };

/** “That is not what I meant”: words raised it, so only the flag’s own closed question can settle it. */
const notMeant = (here: Standing): Step => {
  if (here.located.position.at === 'check-answers') return change(here, undefined);
  const flag = here.located.raised.findLast((one) => one.certainty === 'unmistakable');
  if (flag === undefined) return putRight(here);
  return { session: reopen(here, flag.redFlag), remarks: [say(here.speech, 'not-meant')] };
};

const person = ({ speech }: Standing): readonly Reply[] => [
  { kind: 'say', id: 'person', text: personWords(speech), tone: 'plain' },
  say(speech, 'if-emergency'),
];

/** What leaves everything as it is: it is answered, and the question is put again. */
const ANSWERED: Record<'help' | 'emergency' | 'person' | SideQuestion, (here: Standing) => readonly Reply[]> = {
  help: ({ speech }) => [say(speech, 'help')],
  emergency: ({ speech }) => [urgentSay(speech, 'emergency-words')],
  person,
  sources: (here) => answerAside(here, 'sources'),
  hold: (here) => answerAside(here, 'hold'),
};

const isAnswered = (name: CommandName): name is keyof typeof ANSWERED => name in ANSWERED;

/** Carries out a command; each works from every state. */
export const obey = (engine: Engine, here: Standing, command: Command): Step => {
  const { name } = command;
  if (isAnswered(name)) return stay(here, ...ANSWERED[name](here));
  switch (name) {
    case 'back':
      return back(engine, here);
    case 'change':
      return change(here, command.question);
    case 'restart':
      return restart(engine, here);
    case 'why':
      return why(engine, here);
    case 'explain':
      return explain(here, command.word);
    case 'forget':
      return forget(here);
    case 'not-me':
      return notMeant(here);
    default:
      return aboutAdvice(engine, here, name);
  }
};
