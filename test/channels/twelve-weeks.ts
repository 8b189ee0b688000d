import type { CheckInAnswers } from '../../dialogs/check-in/answers';

/** What a patient tells at one check-in. */
export type Told = readonly [
  days: number,
  pain: number,
  doing: CheckInAnswers['doing'],
  morning: CheckInAnswers['nextMorning'],
  signs: string,
];

/** Patients with moderate heel pain whose advice is to look after it at home, and how it goes with them for 12 weeks. */
export const PATIENTS: Readonly<Record<string, readonly Told[]>> = {
  better: [
    [2, 6, 'every-day', 'worse', 'none'],
    [7, 5, 'every-day', 'same', 'none'],
    [14, 4, 'every-day', 'same', 'none'],
    [42, 2, 'most-days', 'better', 'none'],
    [84, 0, 'most-days', 'better', 'none'],
  ],
  slow: [
    [2, 5, 'some-days', 'same', 'none'],
    [7, 5, 'most-days', 'same', 'none'],
    [14, 5, 'most-days', 'same', 'none'],
    [42, 4, 'most-days', 'same', 'none'],
    [84, 4, 'every-day', 'same', 'none'],
  ],
  worse: [
    [2, 5, 'every-day', 'worse', 'none'],
    [7, 7, 'most-days', 'worse', 'none'],
    [14, 8, 'not-at-all', 'not-done', 'none'],
    [42, 4, 'some-days', 'same', 'none'],
    [84, 6, 'every-day', 'worse', 'none'],
  ],
  'new red flag': [
    [2, 5, 'every-day', 'same', 'none'],
    [7, 4, 'every-day', 'same', 'tingling-one-foot'],
    [14, 3, 'not-at-all', 'not-done', 'none'],
    [42, 2, 'every-day', 'same', 'one-swollen-calf'],
    [84, 1, 'every-day', 'same', 'sudden-cold-foot'],
  ],
};
