import type { Option } from '../knowledge/model';
import type { Step } from './step';
import type { OpenQuestion } from './open-question';
import type { Reply } from './reply/reply';
import { personWords, say } from './reply/speech';
import type { Standing } from './standing';

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

/** What we say when a text was not understood: narrower choices first, in the end a person. */
export const missed = (here: Standing, near: readonly Option[] = []): Step => {
  const { session, speech, open } = here;
  if (open.id === 'after-advice') return { session, remarks: [say(speech, 'closing')] };
  if (open.id === 'consent') return { session, remarks: [say(speech, 'consent-first')] };
  const misses = session.misses + 1;
  const known = session.unclear ?? {};
  const unclearAt = { ...known, [open.id]: (known[open.id] ?? 0) + 1 };
  return { session: { ...session, misses, unclear: unclearAt }, remarks: [unclear(here, misses, near)] };
};
