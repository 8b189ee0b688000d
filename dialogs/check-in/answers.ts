/** After how many days from the advice a check-in may be asked for. */
export type CheckInDays = 2 | 7 | 14 | 42 | 84;

/** What a patient answers when they check in. */
export interface CheckInAnswers {
  /** Pain now: a whole number from 0 to 10. */
  readonly pain: number;
  readonly doing: 'every-day' | 'most-days' | 'some-days' | 'not-at-all';
  /** The morning after doing the exercises. */
  readonly nextMorning: 'better' | 'same' | 'worse' | 'not-done';
  /** Ids of red flags; none means none of these. */
  readonly newSigns: readonly string[] | 'not-sure';
}

/** What is told beside the check-ins: a whole form that none of them took, or new signs alone, where no more was asked. */
export type ToldAnswers = CheckInAnswers | (Pick<CheckInAnswers, 'newSigns'> & { readonly pain?: undefined });
