import type { Content, TurnRecord } from '../store/store';
import type { Turn } from './core';

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
