import { answerOpen } from '../../../dialogs/answer-open';
import { obey } from '../../../dialogs/commands';
import type { Engine } from '../../../dialogs/engine';
import { locate, type Located } from '../../../dialogs/locate';
import type { Choice } from '../../../dialogs/read/reading';
import type { Session } from '../../../dialogs/session';
import { standingOf, type Standing } from '../../../dialogs/standing';
import { takeTurn } from '../../../dialogs/take-turn';
import type { Heard } from '../../../dialogs/understand';
import { redFlagUrgency, screenRedFlags } from '../../../knowledge/assess/screen-red-flags';
import { isAtLeast } from '../../../knowledge/assess/urgency';

/** The code that serves patients, as the walk meets it. A test puts a broken one in its place. */
export interface Running {
  readonly engine: Engine;
  readonly obey: typeof obey;
  readonly answerOpen: typeof answerOpen;
  readonly takeTurn: typeof takeTurn;
}

export const runningOf = (engine: Engine): Running => ({ engine, obey, answerOpen, takeTurn });

export const locateIn = ({ engine }: Pick<Running, 'engine'>, session: Session): Located =>
  locate({ ...engine, questions: engine.knowledge.questions }, session);

/** Where it stands, in one word: the question, or the state that is none. */
export const nameOf = ({ position }: Located): string => (position.at === 'question' ? position.question : position.at);

/** The urgency bounds that the red flags reach, and whether one stops exercises: the marks of the walk, but for numbness. */
export function marksIn({ engine: { knowledge } }: Running, { answers, raised }: Pick<Located, 'answers' | 'raised'>) {
  const urgency = redFlagUrgency(knowledge, { answers, raised });
  const reaches = (bound: Parameters<typeof isAtLeast>[1]) => urgency !== null && isAtLeast(urgency, bound);
  const isStopped = screenRedFlags(knowledge, { answers, raised }).some(({ hardStop }) => hardStop);
  return [reaches('emergency-department'), reaches('same-day'), reaches('routine'), isStopped];
}

export const hasStop = ({ engine: { knowledge } }: Running, findings: Pick<Located, 'answers' | 'raised'>): boolean =>
  screenRedFlags(knowledge, findings).some(({ hardStop }) => hardStop);

const PRESSED: Heard = {
  fault: null,
  pressed: true,
  story: false,
  long: false,
  brief: true,
  command: null,
  choice: null,
  also: null,
  findings: [],
  dangers: [],
  deniedDangers: [],
  text: '',
  near: [],
  inPassing: [],
  outside: null,
};

/** Presses an answer to the open question; nothing is put into words. */
export const press = ({ answerOpen: answer, engine }: Running, here: Standing, choice: Choice): Session =>
  answer(engine, here, { choice, heard: PRESSED });

export const standingIn = ({ engine }: Running, session: Session): Standing => standingOf(engine, session);
