import { readFileSync } from 'node:fs';
import path from 'node:path';
import { holds } from '../../knowledge/assess/criterion';
import { presentIn } from '../../knowledge/assess/present';
import type { Criterion } from '../../knowledge/criterion-model';
import { realKnowledge } from '../knowledge/real-knowledge';
import { answersOf, type Sign, signsIn, subsetsOf } from '../safety/prove/classes';

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

/** With more options than this in a criterion, three at a time are tried and no more. */
const ALL_TRIED = 12;
const TOGETHER = 3;

const isWithin = (few: readonly Sign[], many: readonly Sign[]): boolean => few.every((one) => many.includes(one));

/** The smallest sets of answers that rule it out; of what is ruled out from the start, those that let it in. */
function barring(notWhen: Criterion): string {
  const signs = signsIn(notWhen);
  const rulesOut = (some: readonly Sign[]): boolean => holds(notWhen, presentIn(questions, answersOf(some)));
  const isOpen = !rulesOut([]);
  const tried = [...(signs.length <= ALL_TRIED ? subsetsOf(signs) : fewOf(signs))].sort((a, b) => a.length - b.length);
  const found: (readonly Sign[])[] = [];
  for (const some of tried) {
    if (rulesOut(some) === isOpen && !found.some((few) => isWithin(few, some))) found.push(some);
  }
  const told = found.map((some) => some.map(({ question, option }) => `${question} ${option}`).join(' + ')).sort();
  return `${isOpen ? '' : 'unless '}${told.join('; ')}`;
}

/** At most three at a time. */
function* fewOf(signs: readonly Sign[], most = TOGETHER): Generator<readonly Sign[]> {
  yield [];
  if (most === 0) return;
  for (const [at, sign] of signs.entries()) {
    for (const more of fewOf(signs.slice(at + 1), most - 1)) yield [sign, ...more];
  }
}

const line = (what: string, notWhen: Criterion | undefined, ...more: readonly string[]): string =>
  [what, notWhen === undefined ? '' : barring(notWhen), ...more].map((part) => part || '-').join(' | ');

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
