import { readFileSync } from 'node:fs';
import path from 'node:path';
import { realKnowledge } from '../knowledge/real-knowledge';
import { smallestSets } from './smallest-sets';

/**
 * raised.txt: how urgent each condition is, how many things it says to watch for, and the smallest sets of answers that
 * lift it, with how far; and what each red flag may come from. Written down from the content, so that a slip in it
 * is seen: whoever means the change writes it down here too.
 */
const LINES = readFileSync(path.join(__dirname, 'raised.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

const { questions, redFlags, conditions } = realKnowledge();

test('what lifts a condition, and how far, is what is written down', () => {
  const found = [
    ...Object.values(conditions).flatMap(({ id, urgency, frequency, safetyNet, raise }) => [
      `${id} | ${urgency} | ${frequency} | ${safetyNet.length} to watch for`,
      ...raise.map((one) => `${id}: ${one.urgency} | ${smallestSets(questions, one.when)}`),
    ]),
    ...Object.values(redFlags).map(({ id, causes }) => `red flag ${id} | ${causes.join(', ') || '-'}`),
  ];
  expect(found).toEqual(LINES);
});
