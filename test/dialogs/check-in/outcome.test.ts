import { newSession } from '../../../dialogs/engine';
import type { CheckInAnswers } from '../../../dialogs/check-in/answers';
import { outcomeOf, type CheckInTold, type Outcome } from '../../../dialogs/check-in/outcome';
import { standingOf } from '../../../dialogs/standing';
import type { Findings } from '../../../knowledge/answers';
import { assess } from '../../../knowledge/assess/assess';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { realEngine } from '../../conversations/engine';
import { talkUntil, type Story } from '../../conversations/patient';

const engine = realEngine();
const { knowledge } = engine;
const [rules] = Object.values(knowledge.checkIns);

const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const MODERATE: Story = { ...HEEL, severity: ['moderate'] };

const findingsAfter = (story: Story): Findings => standingOf(engine, talkUntil(engine, story).session).located;
const moderate = findingsAfter(MODERATE);
const mild = findingsAfter(HEEL);
const diabetes = findingsAfter({ ...HEEL, health: ['diabetes'] });

/** Somebody who does the exercises, whose foot is no worse for it, and to whom nothing new has come. */
const well = (pain: number, more: Partial<CheckInAnswers> = {}): CheckInAnswers => ({
  pain,
  doing: 'every-day',
  nextMorning: 'same',
  newSigns: [],
  ...more,
});

const told = (more: Partial<CheckInTold>): Outcome =>
  outcomeOf({
    knowledge,
    findings: moderate,
    advised: 'self-care',
    answers: well(3),
    before: [],
    daysSince: 7,
    ...more,
  });

type Row = readonly [
  patient: string,
  told: Partial<CheckInTold>,
  kind: Outcome['kind'],
  step: Outcome['step'],
  urgency: string,
];

const DAY_2 = { daysSince: 2 };
const DAY_14 = { daysSince: 14 };

// prettier-ignore
const ROWS: Row[] = [
  ['hurts little after a week, and goes on', { answers: well(2) }, 'progress', 'progress', 'self-care'],
  ['hurts little after two days, and keeps on', { answers: well(2), ...DAY_2 }, 'hold', 'hold', 'self-care'],
  ['has some pain after a week, and keeps on', { answers: well(4) }, 'hold', 'hold', 'self-care'],
  ['has 5 of 10, which is allowed', { answers: well(5), before: [well(5)] }, 'hold', 'hold', 'self-care'],
  ['has 6 of 10, which is too much', { answers: well(6), before: [well(6)] }, 'regress', 'regress', 'self-care'],
  ['is sore the morning after', { answers: well(3, { nextMorning: 'worse' }) }, 'regress', 'regress', 'self-care'],
  ['hurts little and does nothing', { answers: well(2, { doing: 'not-at-all' }) }, 'hold', 'hold', 'self-care'],
  ['hurts little and did nothing the day before', { answers: well(2, { nextMorning: 'not-done' }) }, 'hold', 'hold', 'self-care'],
  ['said moderate, and first tells 9 of 10', { answers: well(9), ...DAY_2 }, 'see-someone', 'regress', 'soon'],
  ['goes from 5 to 7 of 10', { answers: well(7), before: [well(5)] }, 'see-someone', 'regress', 'routine'],
  ['goes from 5 to 6 of 10, which may be chance', { answers: well(6), before: [well(5)] }, 'regress', 'regress', 'self-care'],
  ['was better, and the pain is back', { answers: well(4), before: [well(6), well(2)] }, 'see-someone', 'regress', 'routine'],
  ['is no better after two weeks', { answers: well(5), before: [well(5)], ...DAY_14 }, 'see-someone', 'hold', 'routine'],
  ['is no better after 13 days', { answers: well(5), before: [well(5)], daysSince: 13 }, 'hold', 'hold', 'self-care'],
  ['is better by one point after two weeks', { answers: well(4), before: [well(5)], ...DAY_14 }, 'see-someone', 'hold', 'routine'],
  ['is better by two points after two weeks', { answers: well(3), before: [well(5)], ...DAY_14 }, 'progress', 'progress', 'self-care'],
  ['is no better after two weeks, and did nothing', { answers: well(5, { doing: 'not-at-all' }), before: [well(5)], ...DAY_14 }, 'see-someone', 'hold', 'routine'],
  ['had little pain, and has little', { findings: mild, answers: well(1), before: [well(1)], ...DAY_14 }, 'progress', 'progress', 'self-care'],
  ['answers for the first time after two weeks, at 4 of 10', { answers: well(4), ...DAY_14 }, 'see-someone', 'hold', 'routine'],
  ['answers for the first time after two weeks, at 2 of 10', { answers: well(2), ...DAY_14 }, 'progress', 'progress', 'self-care'],
  ['was told to see someone soon, and is better', { answers: well(2), advised: 'soon' }, 'progress', 'progress', 'soon'],
  ['was told to see someone soon, and is worse', { answers: well(7), before: [well(5)], advised: 'soon' }, 'see-someone', 'regress', 'soon'],
  ['has a foot that is suddenly cold', { answers: well(2, { newSigns: ['sudden-cold-foot'] }) }, 'see-someone', null, 'ambulance'],
  ['can take no four steps', { answers: well(2, { newSigns: ['cannot-take-four-steps'] }) }, 'see-someone', null, 'emergency-department'],
  ['has one swollen calf', { answers: well(2, { newSigns: ['one-swollen-calf'] }) }, 'see-someone', null, 'same-day'],
  ['has a lump that grows', { answers: well(2, { newSigns: ['growing-lump'] }) }, 'see-someone', null, 'soon'],
  ['has new tingling', { answers: well(2, { newSigns: ['tingling-one-foot'] }) }, 'see-someone', null, 'routine'],
  ['has a wound that does not heal', { answers: well(2, { newSigns: ['wound-not-healing'] }) }, 'see-someone', null, 'routine'],
  ['has diabetes, and a wound that does not heal', { findings: diabetes, answers: well(2, { newSigns: ['wound-not-healing'] }) }, 'see-someone', null, 'same-day'],
  ['has a fever and a hot joint', { answers: well(2, { newSigns: ['fever-with-foot-pain', 'hot-joint'] }) }, 'see-someone', null, 'emergency-department'],
  ['told of a swollen calf last time, and of nothing new now', { answers: well(1), before: [well(2, { newSigns: ['one-swollen-calf'] })] }, 'see-someone', null, 'same-day'],
  ['was not sure last time, and says none of these now', { answers: well(1), before: [well(2, { newSigns: 'not-sure' })] }, 'progress', 'progress', 'self-care'],
  ['was not sure last time, and ticks one sign now', { answers: well(1, { newSigns: ['tingling-one-foot'] }), before: [well(2, { newSigns: 'not-sure' })] }, 'see-someone', null, 'ambulance'],
  ['was not sure two times ago, and ticked one sign then, and another now', { answers: well(1, { newSigns: ['growing-lump'] }), before: [well(2, { newSigns: 'not-sure' }), well(2, { newSigns: ['tingling-one-foot'] })] }, 'see-someone', null, 'ambulance'],
  ['was not sure, said none of these, and ticks one sign now', { answers: well(1, { newSigns: ['tingling-one-foot'] }), before: [well(2, { newSigns: 'not-sure' }), well(2)] }, 'see-someone', null, 'routine'],
  ['said none of these, and then was not sure, and ticks one sign now', { answers: well(1, { newSigns: ['tingling-one-foot'] }), before: [well(2), well(2, { newSigns: 'not-sure' })] }, 'see-someone', null, 'ambulance'],
  ['is not sure about the signs', { answers: well(0, { newSigns: 'not-sure' }) }, 'see-someone', null, 'ambulance'],
];

test.each(ROWS)('who %s', (...[, more, kind, step, urgency]) => {
  expect(told(more)).toMatchObject({ kind, step, urgency });
});

test('that somebody was not sure is a reason until they say that none is there', () => {
  const unsure = well(2, { newSigns: 'not-sure' });
  const reasons = (answers: CheckInAnswers, ...before: CheckInAnswers[]) => told({ answers, before }).because;
  expect(reasons(well(2, { newSigns: ['tingling-one-foot'] }), unsure)).toContain('unsure-before');
  expect(reasons(unsure, unsure)).not.toContain('unsure-before');
  expect(reasons(well(2), unsure)).not.toContain('unsure-before');
});

test('after 12 weeks who is no better asks to be sent on, and not before', () => {
  const noBetter = { answers: well(5), before: [well(5)] };
  expect(told({ ...noBetter, daysSince: 84 }).refer).toBe(true);
  expect(told({ ...noBetter, daysSince: 42 }).refer).toBe(false);
  expect(told({ answers: well(1), before: [well(5)], daysSince: 84 }).refer).toBe(false);
});

describe('whatever is told', () => {
  const STORIES = [
    HEEL,
    MODERATE,
    { ...HEEL, severity: ['severe'] },
    { ...HEEL, health: ['diabetes'] },
    { swelling: ['one-calf'] },
  ];
  const every = STORIES.map(findingsAfter).flatMap((findings) =>
    Array.from({ length: 11 }, (_, pain) => pain).flatMap((pain) =>
      [2, 14, 84].flatMap((daysSince) =>
        [[], ...(rules?.signs.map(({ redFlag }) => [redFlag]) ?? []), 'not-sure' as const].map((newSigns) => {
          const { urgency: advised } = assess(knowledge, findings);
          return {
            newSigns,
            advised,
            outcome: told({ findings, advised, daysSince, answers: well(pain, { newSigns }) }),
          };
        }),
      ),
    ),
  );

  test('the urgency is never lower than the advice that stands, nor than that of the sign', () => {
    for (const { newSigns, advised, outcome } of every) {
      expect(isAtLeast(outcome.urgency, advised)).toBe(true);
      for (const sign of newSigns === 'not-sure' ? [] : newSigns)
        expect(isAtLeast(outcome.urgency, knowledge.redFlags[sign]!.urgency)).toBe(true);
    }
  });

  test('a new sign, or not being sure of one, stops the exercises, and so does a hard stop', () => {
    for (const { newSigns, outcome } of every) {
      const stops = assess(knowledge, outcome.findings).redFlags.some(({ hardStop }) => hardStop);
      if (stops || newSigns === 'not-sure' || newSigns.length > 0) expect(outcome.step).toBeNull();
    }
  });

  test('whoever is to see someone is told so at least within two weeks', () => {
    for (const { outcome } of every.filter(({ outcome: { kind } }) => kind === 'see-someone'))
      expect(isAtLeast(outcome.urgency, 'routine')).toBe(true);
  });
});

test('a sign that this release does not know is seen by someone all the same', () => {
  expect(told({ answers: well(2, { newSigns: ['constructor', 'gone'] }) })).toMatchObject({
    urgency: 'routine',
    step: null,
  });
});

test('a session of an older release without its advice counts by its answers', () => {
  expect(told({ advised: null })).toMatchObject({ urgency: assess(knowledge, moderate).urgency });
  expect(newSession(engine, null).advised).toBeUndefined();
});

describe('a sign that was told beside the check-ins', () => {
  const cold = { newSigns: ['sudden-cold-foot'] };

  test('stands at the next one, while pain is compared with check-ins alone', () => {
    const outcome = told({ answers: well(3), before: [well(3)], signsBefore: [well(3), cold] });
    expect(outcome).toMatchObject({ kind: 'see-someone', step: null, urgency: 'ambulance' });
    expect(outcome.because).toContain('told-before');
    expect(outcome.course).toBe(told({ answers: well(3), before: [well(3)] }).course);
  });

  test('that they were not sure of stands until a clear no', () => {
    const unsure = { newSigns: 'not-sure' } as const;
    const named = { newSigns: ['one-swollen-calf'] };
    expect(told({ answers: well(3, named), signsBefore: [unsure] }).because).toContain('unsure-before');
    expect(told({ answers: well(3, named), signsBefore: [unsure, { newSigns: [] }] }).because).not.toContain(
      'unsure-before',
    );
  });
});
