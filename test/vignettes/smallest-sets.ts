import { holds } from '../../knowledge/assess/criterion';
import { presentIn } from '../../knowledge/assess/present';
import type { Criterion } from '../../knowledge/criterion-model';
import type { Knowledge } from '../../knowledge/model';
import { answersOf, type Sign, signsIn, subsetsOf } from '../safety/prove/classes';

/** With more options than this in a criterion, three at a time are tried and no more. */
const ALL_TRIED = 12;
const TOGETHER = 3;

const isWithin = (few: readonly Sign[], many: readonly Sign[]): boolean => few.every((one) => many.includes(one));

/** The smallest sets of answers with which it holds, in words; where it holds from the start, those with which it does not. */
export function smallestSets(questions: Knowledge['questions'], when: Criterion): string {
  const signs = signsIn(when);
  const isSo = (some: readonly Sign[]): boolean => holds(when, presentIn(questions, answersOf(some)));
  const isOpen = !isSo([]);
  const tried = [...(signs.length <= ALL_TRIED ? subsetsOf(signs) : fewOf(signs))].sort((a, b) => a.length - b.length);
  const found: (readonly Sign[])[] = [];
  for (const some of tried) {
    if (isSo(some) === isOpen && !found.some((few) => isWithin(few, some))) found.push(some);
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
