import type { Content, Entry, TurnRecord } from '../store/store';
import type { Turn } from './core';
import type { Message, Stamp } from './message';

/** What is kept besides. Where somebody can be written to is kept of those alone who agreed. */
export const besides = (
  turn: Turn,
  replyTo: Content | undefined,
): Pick<TurnRecord, 'record' | 'address' | 'stopsCheckIns' | 'dropsCheckIns'> => ({
  ...(turn.record !== undefined && { record: turn.record }),
  ...(turn.stopsCheckIns && { stopsCheckIns: true }),
  ...(turn.anew && { dropsCheckIns: true }),
  ...(turn.session.consent === 'given' && replyTo !== undefined && { address: replyTo }),
});

/** The patient’s own entry; its words only where they are kept. */
export const heard = (message: Message | null, stamp: Stamp, words: boolean): Entry[] =>
  message === null ? [] : [{ seq: stamp.seq, content: message.entry(stamp, words) }];
