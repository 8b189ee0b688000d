import fc from 'fast-check';
import { type Answer, type Answers } from '../../../knowledge/answers';
import { canHold, holds } from '../../../knowledge/assess/criterion';
import { type Present, presentIn } from '../../../knowledge/assess/present';
import { rangeOf } from '../../../knowledge/assess/range';
import { conditionsNear, POINTS } from '../../../knowledge/assess/rank-conditions';
import { createIndex, needsOf } from '../../../knowledge/assess/rule-index';
import { type Criterion } from '../../../knowledge/criterion-model';
import { realKnowledge } from '../real-knowledge';

const knowledge = realKnowledge();
const SEED = 20261127;

const options = fc.subarray(['a', 'b', 'c'], { minLength: 1 });
const { criterion } = fc.letrec<{ criterion: Criterion }>((tie) => ({
  criterion: fc.oneof(
    { depthSize: 'small' },
    fc.record({ one: options }),
    fc.record({ one: options, two: options }),
    fc.record({ all: fc.array(tie('criterion'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('criterion'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('criterion') }),
    fc.record({ two: options, not: tie('criterion') }),
  ),
}));
const presents = fc
  .record({ one: fc.subarray(['a', 'b', 'c']), two: fc.subarray(['a', 'b', 'c']) }, { requiredKeys: [] })
  .map((record): Present => new Map(Object.entries(record)));

test('whatever rules there are, each one that holds is found, and in the order of the rules', () => {
  fc.assert(
    fc.property(fc.array(criterion, { maxLength: 8 }), presents, (criteria, present) => {
      const found = createIndex(criteria, needsOf)(present);
      expect(found.filter((one) => holds(one, present))).toEqual(criteria.filter((one) => holds(one, present)));
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});

test('a rule that names an option nobody has is not looked at', () => {
  expect(createIndex([{ one: ['a'] }, { one: ['b'] }], needsOf)(new Map([['one', ['b']]]))).toEqual([{ one: ['b'] }]);
});

/** Some answers of the real questions, chosen or not sure. */
const answers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...Object.values(knowledge.questions).map((question) =>
      fc.option(
        fc.oneof(
          fc
            .subarray(
              question.options.map(({ id }) => id),
              { minLength: 1 },
            )
            .map((chosen): Answer => ({ kind: 'chosen', options: chosen, origin: 'pressed' })),
          fc.constant<Answer>({ kind: 'unsure', origin: 'pressed' }),
        ),
        { freq: 3, nil: null },
      ),
    ),
  )
  .map((all) => {
    const ids = Object.keys(knowledge.questions);
    return Object.fromEntries(all.flatMap((answer, place) => (answer === null ? [] : [[ids[place] ?? '', answer]])));
  });

test('for every patient, each condition that could be named or might be is among those looked at', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const present = presentIn(knowledge.questions, given);
      const range = rangeOf(knowledge.questions, given);
      const [near, possible] = [
        conditionsNear(knowledge.conditions)(present),
        conditionsNear(knowledge.conditions)(range.most),
      ];
      for (const condition of Object.values(knowledge.conditions)) {
        const fits = (test: (when: Criterion) => boolean) =>
          condition.criteria.every(({ bearing, when }) => bearing !== 'required' || test(when)) &&
          condition.criteria.some(({ bearing, when }) => POINTS[bearing] > 0 && test(when));
        if (fits((when) => holds(when, present))) expect(near).toContain(condition);
        if (fits((when) => canHold(when, range))) expect(possible).toContain(condition);
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});
