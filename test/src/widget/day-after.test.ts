import { dayAfter } from '../../../src/widget/result/day-after';

const FRIDAY = new Date(2026, 10, 27, 10, 42).getTime();
const LATE = new Date(2026, 10, 27, 23, 59).getTime();

test.each([
  ['two weeks from a Friday is a Friday', { inDays: 14, workingDays: false }, FRIDAY, 'Fri Dec 11 2026'],
  ['three working days from a Friday end on Wednesday', { inDays: 3, workingDays: true }, FRIDAY, 'Wed Dec 02 2026'],
  ['one working day from a Friday is Monday', { inDays: 1, workingDays: true }, FRIDAY, 'Mon Nov 30 2026'],
  ['a minute before midnight it is still that day', { inDays: 1, workingDays: false }, LATE, 'Sat Nov 28 2026'],
])('%s', (_, checkBack, givenAt, day) => {
  expect(dayAfter(givenAt, checkBack).toDateString()).toBe(day);
});
