import type { CheckInAnswers, CheckInDays } from '../../../../dialogs/check-in/answers';
import type { AnsweredCheckIn } from '../../../../src/records/check-in/due';
import { plainTextOf } from '../../../../src/records/hand-over/plain-text';
import { realEngine } from '../../../conversations/engine';
import { handOverAfter, HEEL, MADE, sessionOf } from './told';

const engine = realEngine();
const DAY = 24 * 3600 * 1000;

const answered = (days: CheckInDays, pain: number, newSigns: CheckInAnswers['newSigns']): AnsweredCheckIn => {
  const at = MADE + days * DAY;
  const answers = { pain, doing: 'most-days', nextMorning: 'same', newSigns } as const;
  return { conversation: 'one', days, due: at, asked: null, answered: { at, answers } };
};

const textAfter = (...checkIns: readonly AnsweredCheckIn[]): string =>
  plainTextOf(handOverAfter(engine, sessionOf(engine, HEEL), checkIns)).replace(/\s+/g, ' ');

test('a clinician reads how it went since the advice, and what was told', () => {
  const text = textAfter(answered(2, 3, []), answered(7, 5, ['one-swollen-calf']));
  expect(text).toContain('Day 2, answered 2026-11-30: Pain 3 of 10. Exercises: most days. Next morning: same.');
  expect(text).toContain('no new danger signs. Told: the same as now');
  expect(text).toContain(`NEW: ${engine.knowledge.redFlags['one-swollen-calf']!.sign}. Told: see someone`);
});

test('not sure is told as such', () => {
  expect(textAfter(answered(2, 3, 'not-sure'))).toContain('not sure about new danger signs (counted as present)');
});

test('that they were not sure before stands beside what they told later, until they said that there was none', () => {
  const unsure = answered(2, 3, 'not-sure');
  const later = 'NOT SURE about danger signs on day 2, and no clear no since. Told: see someone (ambulance';
  expect(textAfter(unsure, answered(7, 3, ['one-swollen-calf']))).toContain(later);
  expect(textAfter(unsure, answered(7, 3, []), answered(14, 2, ['one-swollen-calf']))).not.toContain('NOT SURE');
  expect(textAfter(unsure)).not.toContain('NOT SURE');
});

test('who has not checked in has no such part', () => {
  expect(textAfter()).not.toContain('check-ins');
});
