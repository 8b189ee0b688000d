import type { Criterion } from '../knowledge/criterion-model';
import { screenRedFlags } from '../knowledge/assess/screen-red-flags';
import { isAtLeast } from '../knowledge/assess/urgency';
import { answerOpen } from './answer-open';
import type { Step } from './step';
import type { Engine } from './engine';
import { FIRST_SCREEN, raise } from './keep';
import { missed, whichOf } from './missed';
import type { Option } from '../knowledge/model';
import type { Choice, Danger } from './read/reading';
import type { Reply } from './reply/reply';
import { say, urgentSay } from './reply/speech';
import { answerWords } from './reply/summary';
import type { Session } from './session';
import { type Kept, sayBack } from './say-back';
import type { Standing } from './standing';
import type { Heard } from './understand';
import { takenBack, withDenied } from './understood';
import { answerInWords, isGuess, isSo, keepVolunteered, volunteeredIn } from './volunteered';

/** An ambiguous danger word needs no check of its own where the answers raise that flag already, and no less urgently. */
const raiseAll = (engine: Engine, session: Session, dangers: readonly Danger[]): Session => {
  const standing = screenRedFlags(engine.knowledge, { answers: session.answers, raised: [] });
  const raised = new Set(
    standing
      .filter(({ redFlag, urgency }) => isAtLeast(urgency, engine.knowledge.redFlags[redFlag]?.urgency ?? urgency))
      .map(({ redFlag }) => redFlag),
  );
  return dangers
    .filter((danger) => danger.certainty === 'unmistakable' || !raised.has(danger.redFlag))
    .reduce(raise, dangers.length > 0 ? { ...session, pending: null } : session);
};

/** What counts as the answer. Where one must be given, “not sure” is none. */
const answerIn = (here: Standing, heard: Heard): Choice | null =>
  here.open.mustAnswer && heard.choice?.kind !== 'options' ? null : heard.choice;

/** The red flag of those whose words fit none of our questions. */
const DOES_NOT_FIT = 'does-not-fit';

/** Words added to the answers that mean nothing to us lead to someone who can ask further; a word or two do not. */
export const notPlaced = (here: Standing, heard: Heard): Step | null => {
  if (here.open.id !== 'check-answers' || heard.brief) return null;
  const session = raise(here.session, { redFlag: DOES_NOT_FIT, certainty: 'unmistakable' });
  return { session, remarks: [say(here.speech, 'not-placed')] };
};

/** Said at once beside a closed question, for the red flags that have such words: whom to call, and not to be alone. */
const atOnce = ({ speech }: Standing, dangers: readonly Danger[]): readonly Reply[] =>
  dangers
    .filter(({ certainty }) => certainty === 'ambiguous')
    .map(({ redFlag }) => `heard.${redFlag}`)
    .filter((id) => id in speech.knowledge.messages)
    .slice(0, 1)
    .map((id) => urgentSay(speech, id));

/** Tells the patient what was kept from their earlier words though they did not repeat it. */
const remembered = ({ session, speech, open }: Standing, kept: Session): readonly Reply[] => {
  const question = speech.knowledge.questions[open.id];
  const [before, after] = [session.answers[open.id], kept.answers[open.id]];
  if (question === undefined || before?.origin !== 'pre-filled' || after?.origin !== 'typed') return [];
  // “Maybe” opens the screen item by item: nothing is kept of it yet.
  if (after.kind === 'items') return [];
  return [say(speech, 'remembered', { answers: answerWords(speech, question, after) })];
};

/** A sign of the first screen named in passing puts the closed question of its red flag. */
const namedInPassing = ({ knowledge }: Engine, { inPassing }: Heard): readonly Danger[] =>
  inPassing.flatMap((option) =>
    Object.values(knowledge.redFlags)
      .filter(({ rules }) => rules.some(({ when }) => isJust(when, option)))
      .slice(0, 1)
      .map(({ id }) => ({ redFlag: id, certainty: 'ambiguous', phrase: option, span: { start: 0, end: 0 } }) as const),
  );

const isJust = (when: Criterion, option: string): boolean => {
  const asked = when[FIRST_SCREEN];
  return Object.keys(when).length === 1 && Array.isArray(asked) && asked.some((one) => one === option);
};

const isPutRight = ({ open }: Standing, { choice }: Heard): boolean => open.id === 'what-understood' && choice !== null;

/** All that one message leaves: the answer, what was said besides, and danger words above all. */
const keepSaid = (engine: Engine, here: Standing, heard: Heard): Kept => {
  const choice = answerIn(here, heard);
  const before = { ...here, session: takenBack(engine, here, heard) };
  const answered = choice === null ? before.session : answerOpen(engine, before, { choice, heard });
  const volunteered = volunteeredIn(engine, here, heard);
  const told = keepVolunteered(engine, answered, volunteered);
  const session = raiseAll(engine, told, [...heard.dangers, ...namedInPassing(engine, heard)]);
  return {
    session: withDenied(engine, session, heard),
    answer: answerInWords(here, heard),
    isGuess: choice !== null && isGuess(engine, here, heard),
    fresh: volunteered.kept.filter(({ question }) => session.answers[question] !== answered.answers[question]),
    doubtful: volunteered.doubtful,
  };
};

/** Of a question that allows one answer the words name two: the patient chooses. */
const ambiguous = ({ open }: Standing, { choice, findings }: Heard): readonly Option[] => {
  if (choice !== null || open.kind !== 'one') return [];
  const named = findings.filter((one) => one.question === open.id && isSo(one)).map(({ option }) => option);
  const options = open.options.filter(({ id }) => named.includes(id));
  return options.length > 1 ? options : [];
};

/** Where nothing else was said of them: the choices that the words could mean, or that they were read. */
const silent = (here: Standing, heard: Heard): Reply => {
  const options = ambiguous(here, heard);
  return options.length === 0 ? say(here.speech, 'read-on') : whichOf(here, options);
};

/** Keeps all that one message said, and says back what was understood of it. */
export const listen = (engine: Engine, here: Standing, heard: Heard): Step => {
  const kept = keepSaid(engine, here, heard);
  const useful = answerIn(here, heard) !== null || heard.findings.length > 0 || heard.dangers.length > 0;
  if (!useful) return notPlaced(here, heard) ?? missed(here, heard, heard.near);
  const { session, told } = sayBack(engine, { here, heard, kept });
  const remarks = [
    ...atOnce(here, heard.dangers),
    ...(isPutRight(here, heard) ? [say(here.speech, 'put-right')] : [...remembered(here, kept.session), ...told]),
  ];
  const isSilent = remarks.length === 0 && kept.session === here.session && session.pending === here.session.pending;
  return { session: { ...session, misses: 0 }, remarks: isSilent ? [silent(here, heard)] : remarks };
};
