import type { Input, Session } from '../../dialogs/session';
import type { CheckIn } from '../store/check-in';
import type { Core, Turn } from './core';

/** Does it stop check-ins, if there are any to stop? Only words of a whole message do. */
export const asksToStop = (core: Core, session: Session, input: Input | null): boolean =>
  input?.kind === 'said' && core.checkIns.isStop(session, input.text);

export const canBeStopped = (checkIns: readonly CheckIn[]): boolean =>
  checkIns.some(({ answered }) => answered === null);

/** Says that they are stopped; the dialogue stays where it is, and what is open is asked again. */
export const stoppedTurn = (core: Core, session: Session): Turn => ({
  session,
  replies: [core.checkIns.stopped(session), ...core.again(session)],
  keepWords: session.consent === 'given',
  stopsCheckIns: true,
});

const PROGRAMME: readonly string[] = ['advice', 'exercise'];

/** Advice with exercises also says where their page is, before the next question. `link` makes its address. */
export function withOffer(core: Core, turn: Turn, link: () => string): Turn {
  const { session, replies, record } = turn;
  const isProgramme = PROGRAMME.every((wanted) => replies.some(({ kind }) => kind === wanted));
  // What has no record has no page.
  if (!isProgramme || record === undefined) return turn;
  const question = replies.findLastIndex(({ kind }) => kind === 'ask');
  const place = question === -1 ? replies.length : question;
  return { ...turn, replies: replies.toSpliced(place, 0, core.checkIns.offer(session, link())) };
}
