import type { Option } from '../knowledge/model';
import type { Step } from './step';
import type { OpenQuestion } from './open-question';
import { patternOf } from './pattern';
import type { Reply } from './reply/reply';
import { personWords, say } from './reply/speech';
import type { Session } from './session';
import type { Standing } from './standing';
import type { Heard } from './understand';

/** Turns in a row not understood before we offer a person. */
const MISSES_BEFORE_PERSON = 3;

/** “1 Left; 2 Right”: the numbers by which they can be chosen. */
const numbered = ({ options }: OpenQuestion): string =>
  options.map(({ label }, index) => `${String(index + 1)} ${label}`).join('; ');

/** The choices that words could mean. */
export const whichOf = ({ speech }: Standing, options: readonly Option[]): Reply =>
  say(speech, 'which-of-these', { options: options.map(({ label }) => label).join('; ') });

const unclear = (here: Standing, misses: number, near: readonly Option[]): Reply => {
  const { speech, open } = here;
  if (misses >= MISSES_BEFORE_PERSON) return say(speech, 'unclear-person', { person: personWords(speech) });
  if (near.length > 0) return whichOf(here, near);
  return misses > 1 ? say(speech, 'unclear-number', { options: numbered(open) }) : say(speech, 'unclear');
};

/** Patterns kept of one question; what comes after them is only counted. */
const MOST_PATTERNS = 3;

/** How often a text was not understood while this was open, and how such texts look with nothing in them that names anybody. */
const noted = ({ session, speech, open }: Standing, { text }: Heard): Session => {
  const { unclear = {}, unclearPatterns = {} } = session;
  const counted = { ...session, unclear: { ...unclear, [open.id]: (unclear[open.id] ?? 0) + 1 } };
  const known = unclearPatterns[open.id] ?? [];
  const pattern = session.consent === 'given' ? patternOf(text, speech.knowledge.vocabulary.nameless) : null;
  if (pattern === null || known.includes(pattern) || known.length >= MOST_PATTERNS) return counted;
  return { ...counted, unclearPatterns: { ...unclearPatterns, [open.id]: [...known, pattern] } };
};

/** What we say when a text was not understood: narrower choices first, in the end a person. */
export const missed = (here: Standing, heard: Heard, near: readonly Option[] = []): Step => {
  const { session, speech, open } = here;
  if (open.id === 'after-advice') return { session, remarks: [say(speech, 'closing')] };
  if (open.id === 'consent') return { session, remarks: [say(speech, 'consent-first')] };
  const misses = session.misses + 1;
  return { session: { ...noted(here, heard), misses }, remarks: [unclear(here, misses, near)] };
};
