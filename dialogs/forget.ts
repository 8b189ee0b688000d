import type { Step } from './step';
import { newSession, type Engine } from './engine';
import { practiceWords, say, speak, type Speech } from './reply/speech';
import type { Standing } from './standing';
import type { Heard } from './understand';

/** Ends with how the practice can be reached, if that is known. */
const forgottenWords = (speech: Speech): string =>
  speak(speech, 'forgotten', { practice: practiceWords(speech) }).trimEnd();

/** All of it is deleted with this turn: what is left is a conversation that has not begun. */
const forgetAll = (engine: Engine, { session, speech }: Standing): Step => ({
  session: newSession(engine, session.place, session.language),
  remarks: [{ kind: 'say', id: 'forgotten', text: forgottenWords(speech), tone: 'notice' }],
  forget: true,
});

/** “Forget me”: asked for once more, since it cannot be undone. */
export const forget = (here: Standing): Step => {
  const { session, speech, open } = here;
  // Asked twice, it may have been sent twice: only an answer to the question deletes.
  if (open.id === 'forget') return { session, remarks: [say(speech, 'forget-again')] };
  return { session: { ...session, pending: { kind: 'forget', before: session.pending } }, remarks: [] };
};

/** The answer to whether all is to be deleted. Null for anything else. */
export const answerForget = (engine: Engine, here: Standing, { choice, dangers }: Heard): Step | null => {
  if (here.open.id !== 'forget' || choice?.kind !== 'options' || dangers.length > 0) return null;
  if (choice.options.includes('forget-all')) return forgetAll(engine, here);
  return {
    session: { ...here.session, pending: here.session.pending?.before ?? null },
    remarks: [say(here.speech, 'kept-all')],
  };
};
