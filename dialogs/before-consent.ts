import type { Step } from './step';
import { URGENCIES } from '../knowledge/scales';
import type { Danger } from './read/reading';
import type { Say } from './reply/reply';
import { urgentSay, localise, say, speak, type Speech } from './reply/speech';
import type { Session } from './session';
import type { Standing } from './standing';
import type { Heard } from './understand';

/** What a danger word calls for, said at once; nothing of it is kept. */
const dangerWords = (speech: Speech, { redFlag, certainty }: Danger): readonly Say[] => {
  const flag = speech.knowledge.redFlags[redFlag];
  if (flag === undefined) return [];
  const action = `${speak(speech, `action.${flag.urgency}`)}.`;
  return certainty === 'unmistakable'
    ? [urgentSay(speech, 'before-consent-emergency', { action, why: localise(speech, flag.say.why) })]
    : [urgentSay(speech, 'before-consent-danger', { check: flag.ask, action })];
};

/** The most urgent of the red flags heard; of two alike, the one that is certain. */
const mostUrgent = ({ knowledge }: Speech, dangers: readonly Danger[]): Danger => {
  const rank = ({ redFlag, certainty }: Danger): number =>
    2 * URGENCIES.indexOf(knowledge.redFlags[redFlag]?.urgency ?? 'self-care') + (certainty === 'unmistakable' ? 0 : 1);
  return dangers.reduce((worst, danger) => (rank(danger) < rank(worst) ? danger : worst));
};

const consented = (heard: Heard): Session['consent'] | null => {
  const [said] = heard.choice?.kind === 'options' ? heard.choice.options : [];
  if (said === 'agree' || said === 'agree-after-all') return 'given';
  return said === 'decline' ? 'refused' : null;
};

/**
 * Before the patient has agreed, their words are read for danger and answered, and nothing of them is kept.
 * Null when the words are neither dangerous nor an answer to the consent question.
 */
export const beforeConsent = ({ session, speech }: Standing, heard: Heard): Step | null => {
  // Danger first: a “yes” within such words is no agreement to be relied on.
  if (heard.dangers.length > 0) return { session, remarks: dangerWords(speech, mostUrgent(speech, heard.dangers)) };
  // Agreement is said in so many words, or pressed; a story that begins with “ok” is none.
  const consent = heard.brief ? consented(heard) : null;
  if (consent === null) return null;
  const remarks = consent === 'refused' ? [say(speech, 'declined')] : [];
  return { session: { ...session, consent, misses: 0 }, remarks };
};
