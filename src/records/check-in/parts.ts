import type { CheckInDays } from '../../../dialogs/check-in/answers';
import type { Answered, CheckIn } from '../../store/check-in';

/** What check-ins need of the store. */
export interface CheckInStore {
  planCheckIns(conversation: string, planned: readonly { days: CheckInDays; due: number }[]): Promise<void>;
  checkIns(conversation: string): Promise<readonly CheckIn[]>;
  answerCheckIn(conversation: string, days: CheckInDays, answered: Answered): Promise<'kept' | 'already' | 'gone'>;
}

/** The store, if it keeps check-ins; else nobody is offered any. */
export const checkInsIn = (store: object): CheckInStore | null =>
  'planCheckIns' in store && 'checkIns' in store && 'answerCheckIn' in store ? (store as CheckInStore) : null;

export interface CheckInParts {
  readonly store: CheckInStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where we are reached from outside; null where that was not configured. */
  readonly publicUrl: string | null;
}
