import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Criterion } from '../../knowledge/criterion-model';
import { realKnowledge } from '../knowledge/real-knowledge';
import { smallestSets } from './smallest-sets';

/**
 * barred.txt: what keeps exercises and advice from somebody. Each red flag that stops all of them, each condition that
 * has none, and one line for each exercise, each entry of a programme and each piece of advice with what rules it out:
 * `what | answers; other answers … | red flags | what is done instead`. Written down from the content, so that a slip
 * in it is seen: an answer that rules out nothing any more puts an exercise before somebody whom it may harm.
 */
const LINES = readFileSync(path.join(__dirname, 'barred.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

const { questions, redFlags, conditions, exercises, programmes, selfCare } = realKnowledge();

const line = (what: string, notWhen: Criterion | undefined, ...more: readonly string[]): string =>
  [what, notWhen === undefined ? '' : smallestSets(questions, notWhen), ...more].map((part) => part || '-').join(' | ');

test('what rules out an exercise or a piece of advice is what is written down', () => {
  const found = [
    ...Object.values(redFlags)
      .filter(({ hardStop }) => hardStop)
      .map(({ id }) => `red flag ${id} | all`),
    ...Object.values(conditions).map(({ id, programme }) => `condition ${id} | ${programme ?? 'none'}`),
    ...Object.values(exercises).map(({ id, loading, notWhen, notWithRedFlags, instead }) =>
      line(
        `${loading ? 'loading ' : ''}exercise ${id}`,
        notWhen,
        [...notWithRedFlags].sort().join(', '),
        instead ?? '',
      ),
    ),
    ...Object.values(programmes).flatMap(({ id, exercises: entries }) =>
      entries.map(({ exercise, stage, notWhen }) => line(`${id}: ${exercise}`, notWhen, `stage ${stage}`)),
    ),
    ...Object.values(selfCare).map(({ id, notWhen }) => line(`advice ${id}`, notWhen)),
  ];
  expect(found).toEqual(LINES);
});
