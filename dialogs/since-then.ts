import { assess } from '../knowledge/assess/assess';
import { isAtLeast } from '../knowledge/assess/urgency';
import type { Urgency } from '../knowledge/model';
import { otherMeaning } from './carry-over';
import type { Engine } from './engine';
import { adviceFor } from './reply/advice';
import type { Reply } from './reply/reply';
import { adviceAnew, adviceStays, askedAnew } from './reply/since-then';
import type { Session } from './session';
import type { Standing } from './standing';

/** How urgent the advice is that stands here; null where there is none. */
export const advisedAt = ({ knowledge }: Engine, { located }: Standing): Urgency | null =>
  located.position.at === 'advice' ? assess(knowledge, located).urgency : null;

/** The same answers are more urgent by what is known today, or nobody knows how urgent they were. */
const isGraverNow = ({ advised }: Session, now: Urgency): boolean => !advised || !isAtLeast(advised, now);

const sinceAdvice = (engine: Engine, stored: Session, here: Standing): readonly Reply[] => {
  const { knowledge } = engine;
  const { urgency } = assess(knowledge, here.located);
  if (isGraverNow(stored, urgency)) return [adviceAnew(here.speech), ...adviceFor(here.speech, here.located)];
  return otherMeaning(engine, stored).length > 0 ? [adviceStays(here.speech)] : [];
};

/**
 * What a release since the last turn has come to, said once: which questions are put again; after advice, that it
 * stays, or the advice of today where that is more urgent. Nothing for all who spoke with this release.
 */
export const sinceThen = (engine: Engine, stored: Session, here: Standing): readonly Reply[] => {
  if (stored.knowledgeHash === engine.knowledge.hash) return [];
  if (here.located.position.at === 'advice') return sinceAdvice(engine, stored, here);
  const again = otherMeaning(engine, stored);
  return again.length > 0 ? [askedAnew(here.speech, again)] : [];
};
