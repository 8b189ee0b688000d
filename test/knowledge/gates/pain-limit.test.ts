import { formatComplaint } from '../../../knowledge/gates/complaint';
import { exerciseComplaints } from '../../../knowledge/gates/exercise-limits';
import { exercise, knowledgeOf } from '../small-knowledge';

const told = (stopAbove: number) => {
  const stopIf = ['You feel a pop.', 'The pain goes above 5 out of 10.'];
  const hop = exercise('hop', { stopIf, painLimit: { fineTo: 3, stopAbove } });
  return exerciseComplaints(knowledgeOf({ exercises: [hop] })).map(formatComplaint);
};

test('a screen that would stop an exercise at another pain than its words say is refused', () => {
  expect(told(7)).toEqual([
    expect.stringMatching(/hop\.yaml.*stopIf\.2.*“above 5 out of 10”, and painLimit stops above 7/),
  ]);
});

test('the same limit in words and in numbers is all right', () => {
  expect(told(5)).toEqual([]);
});
