import { assess } from '../../../knowledge/assess/assess';
import { rankConditions } from '../../../knowledge/assess/rank-conditions';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { type Condition } from '../../../knowledge/model';
import { loadContent, told } from './content';
import { type Choices, patternsOf } from '../../../knowledge/gates/reachable';
import { waysTo } from '../../../knowledge/gates/ways';

const knowledge = loadContent();
const conditions = Object.values(knowledge.conditions);

/** The first of the condition's patterns for which this is true. */
function firstPattern(condition: Condition, isMet: (choices: Choices) => boolean) {
  return patternsOf(condition, knowledge).find(isMet) ?? null;
}

const shownBy = (choices: Choices) =>
  rankConditions(knowledge, told(choices).answers).map(({ condition }) => condition);

const complaint = (id: string, key: string, what: string) => `knowledge/conditions/${id}.yaml, ${key} — ${what}`;

describe('each condition', () => {
  test.each(conditions.map((condition) => [condition.id, condition] as const))(
    '%s can lead the list',
    (id, condition) => {
      expect(firstPattern(condition, (choices) => shownBy(choices)[0] === id)).not.toBeNull();
    },
  );

  test.each(
    conditions.filter(({ programme }) => programme !== null).map((condition) => [condition.id, condition] as const),
  )('%s can end with its own programme', (_id, condition) => {
    const isOffered = (choices: Choices) => {
      const { programme } = assess(knowledge, told(choices));
      return programme.kind === 'offered' && programme.programme === condition.programme;
    };
    expect(firstPattern(condition, isOffered)).not.toBeNull();
  });

  test('is not shown by everything: each has a pattern that another does not share', () => {
    const everywhere = conditions.filter(({ id }) =>
      conditions.every((other) => firstPattern(other, (choices) => !shownBy(choices).includes(id)) === null),
    );
    expect(everywhere.map(({ id }) => complaint(id, 'criteria', 'every pattern shows it. Require something.'))).toEqual(
      [],
    );
  });

  test('is not shown before anything was answered', () => {
    expect(shownBy({})).toEqual([]);
  });

  test('that needs help the same day or sooner has no programme', () => {
    const exercised = conditions.filter(
      ({ urgency, programme }) => isAtLeast(urgency, 'same-day') && programme !== null,
    );
    expect(exercised.map(({ id }) => complaint(id, 'programme', 'it is too urgent for exercise. Write null.'))).toEqual(
      [],
    );
  });

  test('has criteria that can hold', () => {
    const idle = conditions.flatMap(({ id, criteria, raise }) =>
      [...criteria, ...raise]
        .filter(({ when }) => waysTo(when, knowledge).length === 0)
        .map(({ because }) => complaint(id, 'criteria', `this can never hold: ${because}`)),
    );
    expect(idle).toEqual([]);
  });
});
