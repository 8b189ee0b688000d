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

test('who reads only the top learns that it became more urgent, and which sign was told', () => {
  const sign = engine.knowledge.redFlags['one-swollen-calf']!.sign;
  const text = textAfter(answered(2, 3, []), answered(7, 5, ['one-swollen-calf']), answered(14, 2, []));
  const [top = '', rest = ''] = text.split('SOURCES CONSIDERED');
  expect(top).toContain('MORE URGENT SINCE: same day');
  expect(top).toContain('by what was told on day 7: see the progress below');
  expect(top).toContain(`Present at the time of the advice: None - ${sign}: told since the advice, on day 7`);
  expect(rest).toContain('Day 7, answered 2026-12-05');
});

test('and of those whom nothing new has come to no such thing is said', () => {
  expect(textAfter(answered(2, 3, []))).not.toMatch(/MORE URGENT|since the advice, on day|at the time of the advice/);
});

test('who told of danger beside a check-in has told it on a day of its own', () => {
  const session = sessionOf(engine, HEEL);
  const answers = { pain: 4, doing: 'most-days', nextMorning: 'same', newSigns: 'not-sure' } as const;
  const late = [{ at: MADE + 3 * DAY, days: 3, answers }];
  const text = plainTextOf(handOverAfter(engine, session, [answered(2, 3, [])], late)).replace(/\s+/g, ' ');
  expect(text).toContain('Not sure about danger signs: told since the advice, on day 3');
  expect(text).toContain('Day 3, told when no check-in was open (2026-12-01): Pain 4 of 10. not sure about new danger');
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
