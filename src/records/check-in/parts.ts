import type { LocalTime } from '../../local-time';
import type { Store } from '../../store/store';

/** What check-ins need of the store. */
export type CheckInStore = Pick<Store, 'planCheckIns' | 'checkIns' | 'answerCheckIn' | 'tellLate' | 'lateTold'>;

export interface CheckInParts {
  readonly store: CheckInStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where the practice is: its days are those that are chosen. */
  readonly local: LocalTime;
  /** Where we are reached from outside; null where that was not configured. */
  readonly publicUrl: string | null;
}
