import { assess } from '../knowledge/assess/assess';
import type { Step } from './step';
import { notPlaced } from './listen';
import { missed } from './missed';
import type { Outside } from './read/reading';
import { personWords, say, speak } from './reply/speech';
import type { Standing } from './standing';
import type { Heard } from './understand';

/** The kinds that may tell of something that nobody has looked at. */
const UNPLACED: readonly Outside['kind'][] = ['body-part', 'other-child', 'language'];

const GOODBYES: readonly string[] = ['thanks', 'stop'];

/** After the advice thanks and goodbyes have an answer of their own, which says once more what to do. */
const goodbye = ({ session, speech, located, open }: Standing, { topic }: Outside): Step | null => {
  if (open.id !== 'after-advice' || !GOODBYES.includes(topic)) return null;
  const { urgency } = assess(speech.knowledge, located);
  return { session, remarks: [say(speech, 'goodbye', { action: speak(speech, `action.${urgency}`) })] };
};

/** Said once: repeated, it would only answer back. After that it counts as not understood. */
const abuse = (here: Standing, heard: Heard): Step => {
  const { session, speech } = here;
  if (session.askedToBeKind === true) return missed(here, heard);
  return {
    session: { ...session, askedToBeKind: true },
    remarks: [say(speech, 'outside.abuse', { person: personWords(speech) })],
  };
};

const answerTopic = (here: Standing, heard: Heard, outside: Outside): Step => {
  const id = outside.kind === 'language' ? `language.${outside.topic}` : `outside.${outside.topic}`;
  const answer = say(here.speech, id);
  // Added to the answers, it is looked at by someone all the same.
  const added = UNPLACED.includes(outside.kind) ? notPlaced(here, heard) : null;
  return added === null
    ? { session: here.session, remarks: [answer] }
    : { ...added, remarks: [answer, ...added.remarks] };
};

/** Talk about something else gets its fixed answer, and the question is put again. Null for anything else. */
export const answerOutside = (here: Standing, heard: Heard): Step | null => {
  const { outside, choice, dangers } = heard;
  if (outside === null || choice !== null || dangers.length > 0) return null;
  if (outside.kind === 'abuse') return abuse(here, heard);
  return goodbye(here, outside) ?? answerTopic(here, heard, outside);
};
