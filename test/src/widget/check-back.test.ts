import { checkBackWords } from '../../../src/widget/result/check-back';

const FRIDAY = new Date(2026, 10, 27, 10, 42).getTime();
const LATE = new Date(2026, 10, 27, 23, 59).getTime();
const words = 'Look again on {date}.';

test.each([
  ['two weeks from a Friday is a Friday', { inDays: 14, workingDays: false }, FRIDAY, 'Friday 11 December'],
  [
    'three working days from a Friday end on Wednesday',
    { inDays: 3, workingDays: true },
    FRIDAY,
    'Wednesday 2 December',
  ],
  ['one working day from a Friday is Monday', { inDays: 1, workingDays: true }, FRIDAY, 'Monday 30 November'],
  ['a minute before midnight it is still that day', { inDays: 1, workingDays: false }, LATE, 'Saturday 28 November'],
])('%s', (_, when, givenAt, day) => {
  expect(checkBackWords({ ...when, words }, givenAt)).toBe(`Look again on ${day}.`);
});
