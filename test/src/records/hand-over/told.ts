import type { Engine } from '../../../../dialogs/engine';
import type { Session } from '../../../../dialogs/session';
import { kept } from '../../../../src/replay/parse-record';
import { recordOf } from '../../../../src/replay/record';
import type { HandOver } from '../../../../src/records/hand-over/hand-over';
import type { AnsweredCheckIn } from '../../../../src/records/check-in/due';
import { toldSince } from '../../../../src/records/check-in/told';
import type { LateTold } from '../../../../src/store/check-in';
import { makeHandOver } from '../../../../src/records/hand-over/make-hand-over';
import type { Content } from '../../../../src/store/store';
import { type Story, talkUntil } from '../../../conversations/patient';

export const VERSION = '1.2.3';
export const MADE = Date.UTC(2026, 10, 28, 9, 30);

/** Sore under the heel with the first steps, and otherwise well. */
export const HEEL: Story = {
  'pain-place': ['heel-under'],
  timing: ['first-steps', 'eases', 'after-long'],
  feel: ['stab'],
};

/** Cannot take four steps after an injury. */
export const INJURED: Story = { injury: ['yes'], 'injury-signs': ['no-walk-now'] };

/** Not sure whether the skin is spreading red, and otherwise sore under the heel. */
export const UNSURE: Story = { ...HEEL, 'skin-and-fever': ['not-sure'], 'skin-and-fever:fever': ['not-sure'] };

export const sessionOf = (engine: Engine, story: Story): Session => talkUntil(engine, story).session;

/** The hand-over of somebody who told this story with buttons, and these words beside them. */
export function handOverOf(engine: Engine, session: Session, contents: readonly Content[] | null = []): HandOver {
  const record = recordOf(engine, VERSION, session);
  if (record === null) throw new Error('This story does not lead to advice.');
  const entries = contents === null ? null : contents.map((content, seq) => ({ seq, content }));
  return makeHandOver({ engine, version: VERSION, kept: kept(record), entries, told: null, madeAt: MADE });
}

/** The hand-over of somebody who has checked in since. */
export function handOverAfter(
  engine: Engine,
  session: Session,
  checkIns: readonly AnsweredCheckIn[],
  late: readonly LateTold[] = [],
): HandOver {
  const told = toldSince(checkIns, late);
  const record = recordOf(engine, VERSION, session);
  if (record === null) throw new Error('This story does not lead to advice.');
  return makeHandOver({ engine, version: VERSION, kept: kept(record), entries: [], told, madeAt: MADE });
}

/** Words as Direct Line keeps them. */
export const wrote = (text: string): Content => ({ type: 'message', from: { id: 'me', role: 'user' }, text });
