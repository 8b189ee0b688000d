import type { Answer, Answers, RaisedFlag } from '../../../knowledge/answers';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { redFlagUrgency, screenRedFlags } from '../../../knowledge/assess/screen-red-flags';
import type { Engine } from '../../../dialogs/engine';
import { locate, type Located } from '../../../dialogs/locate';
import type { Session } from '../../../dialogs/session';
import { type Chart, isEnd, type Way } from './chart';
import { Mark, type Reads, type Step } from './reads';
import { answerFor, type Manner, raisedFor, sessionOf } from './witness';
import { type End, guardsAt, isSoNow, type Place } from './walk';

/** A way of the walk, and the running code in the session of somebody who goes it. */
export interface Stand {
  readonly way: Way;
  readonly session: Session;
  readonly located: Located;
}

/** What somebody has said until they stand at a place. */
interface Said {
  readonly answers: Answers;
  readonly raised: readonly RaisedFlag[];
}

/** Which transitions are tried: every one, or each so many. */
export type IsTried = (transition: number) => boolean;

export const locateIn = (engine: Engine, session: Session): Located =>
  locate({ ...engine, questions: engine.knowledge.questions }, session);

interface Tour {
  readonly chart: Chart;
  readonly engine: Engine;
  readonly manner: Manner;
  readonly isTried: IsTried;
  readonly visit: (stand: Stand) => void;
}

/**
 * Goes every way in the running code, from the start and back by the way it came, so that of each conversation only what
 * is new is replayed.
 */
export function tour({ chart, engine, manner, isTried, visit }: Tour): number {
  const { reads, ways } = chart;
  let seen = 0;
  let tried = 0;
  const saidAfter = (said: Said, { by }: Way): Said => {
    if (by.from.at < 0) return { ...said, raised: raisedFor(reads, by.chosen ?? []) };
    if (by.chosen === null) return said;
    const step = reads.steps[by.from.at] as Step;
    const answer: Answer = answerFor(step, by.chosen, manner);
    return { ...said, answers: { ...said.answers, [step.question.id]: answer } };
  };
  const goOn = (place: Place, said: Said): void => {
    for (const way of ways.get(place) ?? []) {
      const after = saidAfter(said, way);
      if (isTried(seen++)) {
        tried += 1;
        const session = sessionOf(after, engine.knowledge.hash);
        visit({ way, session, located: locateIn(engine, session) });
      }
      if (!isEnd(way.to) && way.to.by === way.by) goOn(way.to, after);
    }
  };
  const [start] = chart.places;
  if (start !== undefined) goOn(start, { answers: {}, raised: [] });
  return tried;
}

const CHECK = 'check-answers';
const ADVICE = 'advice';

/** Where the running code may stand: the first question that may be asked, or a later one if that may be passed. */
export function mayStandAt({ reads, ways }: Chart, to: Place | End): ReadonlySet<string> {
  const open = new Set<string>();
  for (let at: Place | End | undefined = to; at !== undefined;) {
    if (isEnd(at)) {
      open.add(at.isEmergency ? ADVICE : CHECK);
      return open;
    }
    const step = reads.steps[at.at] as Step;
    const { ask, pass } = guardsAt(reads, step, at.sees);
    if (ask) open.add(step.question.id);
    at = pass ? ways.get(at)?.find(({ by }) => by.chosen === null)?.to : undefined;
  }
  return open;
}

export const nameOf = ({ position }: Located): string => (position.at === 'question' ? position.question : position.at);

/** Was a question passed on this way that the running code asks? Then it stands there, on the same road. */
export function asksWhatWasPassed({ reads }: Chart, { way, located }: Stand): boolean {
  for (let by = way.by as Way['by'] | null; by !== null && by.from.at >= 0; by = by.from.by)
    if (by.chosen === null && reads.steps[by.from.at]?.question.id === nameOf(located)) return true;
  return false;
}

/** The marks as the running code has them: what stands now, if nothing more is said. */
export function marksIn({ knowledge }: Engine, { answers, raised }: Located): readonly boolean[] {
  const urgency = redFlagUrgency(knowledge, { answers, raised });
  const reaches = (bound: Parameters<typeof isAtLeast>[1]) => urgency !== null && isAtLeast(urgency, bound);
  const isStopped = screenRedFlags(knowledge, { answers, raised }).some(({ hardStop }) => hardStop);
  return [reaches('emergency-department'), reaches('same-day'), reaches('routine'), isStopped];
}

export function marksOf(reads: Reads, to: Place | End): readonly boolean[] {
  const marks = isEnd(to) ? to.marks : to.sees.slice(0, Mark.Numb + 1).map((one) => isSoNow(reads, one));
  return marks.slice(0, Mark.Numb);
}
