import { formatComplaint } from '../../../knowledge/gates/complaint';
import { exerciseComplaints } from '../../../knowledge/gates/exercise-limits';
import { neverHoldsComplaints } from '../../../knowledge/gates/never-holds';
import { overdueComplaints } from '../../../knowledge/gates/overdue';
import { reachableComplaints } from '../../../knowledge/gates/reachable';
import { type Criterion } from '../../../knowledge/criterion-model';
import { type Condition } from '../../../knowledge/model';
import { condition, exercise, glossary, knowledgeOf, question, redFlag } from '../small-knowledge';

const questions = [question('place', ['heel', 'toes']), question('timing', ['rest', 'night', 'steps'])];

describe('a condition that', () => {
  const told = (...conditions: readonly Condition[]) =>
    reachableComplaints(knowledgeOf({ questions, conditions })).map(formatComplaint);

  const heel = condition('sore-heel', [
    ['required', { place: ['heel'] }],
    ['typical', { timing: ['steps'] }],
    ['typical', { timing: ['rest'] }],
  ]);
  const toe = condition('sore-toe', [
    ['required', { place: ['toes'] }],
    ['typical', { timing: ['night'] }],
    ['typical', { timing: ['rest'] }],
  ]);

  test('has answers of its own is as it should be', () => {
    expect(told(heel, toe)).toEqual([]);
  });

  test('nothing speaks for is named by no answers', () => {
    const silent = condition('silent', [['required', { place: ['toes'] }]]);
    expect(told(heel, toe, silent)).toEqual([
      'knowledge/conditions/silent.yaml, criteria — no answers lead to this condition. Add typical signs, or require less.',
    ]);
  });

  test('requires what cannot be at once is named by no answers', () => {
    const torn = condition('torn', [
      ['required', { place: ['toes'] }],
      ['required', { not: { place: ['toes'] } }],
      ['typical', { timing: ['night'] }],
    ]);
    expect(told(heel, torn)).toEqual([
      expect.stringMatching(/^knowledge\/conditions\/torn\.yaml, criteria — no answers lead to this condition\./),
    ]);
  });

  test('another one always fits better never comes first', () => {
    const shadow = condition(
      'shadow',
      [
        ['required', { place: ['heel'] }],
        ['typical', { timing: ['steps'] }],
        ['possible', { timing: ['rest'] }],
        ['against', { timing: ['night'] }],
      ],
      { frequency: 'rare' },
    );
    expect(told(heel, toe, shadow)).toEqual([
      expect.stringMatching(
        /^knowledge\/conditions\/shadow\.yaml, criteria — it never comes first: .*“sore-heel” better\. .*conditions\/sore-heel\.yaml/,
      ),
    ]);
  });

  test('fits all that fits every other one is told, and not the others', () => {
    const whatever = condition('whatever', [
      ['typical', { timing: ['steps', 'rest', 'night'] }],
      ['typical', { place: ['heel', 'toes'] }],
    ]);
    expect(told(heel, toe, whatever)).toEqual([
      'knowledge/conditions/whatever.yaml, criteria — it is shown whatever the patient answers. Require a place or a sign.',
    ]);
  });

  test('fits every answer to what everybody is asked is told alone, though no condition asks for it', () => {
    const severity = question('severity', ['mild', 'severe'], { kind: 'one' });
    const signs = [1, 2, 3].map(() => ['typical', { severity: ['mild', 'severe'] }] as const);
    const always = condition('whatever', signs);
    const knowledge = knowledgeOf({ questions: [...questions, severity], conditions: [heel, toe, always] });
    expect(reachableComplaints(knowledge).map(formatComplaint)).toEqual([
      expect.stringMatching(/^knowledge\/conditions\/whatever\.yaml, criteria — it is shown whatever/),
    ]);
  });
});

describe('a rule that', () => {
  const severity = question('severity', ['mild', 'severe'], { kind: 'one' });
  const whom = question('whom', ['adult', 'child'], { kind: 'one' });
  const asked = [...questions, severity, whom, question('growth', ['fast', 'none'], { askWhen: { whom: ['child'] } })];
  const told = (when: Criterion) => {
    const raise = [{ when, urgency: 'soon' as const, because: 'x', cites: [] }];
    const redFlags = [redFlag('bad', 'soon', { rules: [{ when: { timing: ['rest'] } }, { when }] })];
    const conditions = [condition('sore', [], { raise: [...raise] })];
    return neverHoldsComplaints(knowledgeOf({ questions: asked, redFlags, conditions })).map(formatComplaint);
  };

  test.each<[string, Criterion]>([
    ['needs two answers to a choice of one', { all: [{ severity: ['mild'] }, { severity: ['severe'] }] }],
    ['needs what it forbids', { all: [{ timing: ['rest'] }, { not: { timing: ['rest', 'night'] } }] }],
    ['needs an answer that is asked of others only', { growth: ['fast'], whom: ['adult'] }],
  ])('%s can never hold', (_why, when) => {
    expect(told(when)).toEqual([
      expect.stringMatching(/^knowledge\/red-flags\/bad\.yaml, rules\.2\.when — this can never hold: /),
      expect.stringMatching(/^knowledge\/conditions\/sore\.yaml, raise\.1\.when — this can never hold: /),
    ]);
  });

  test.each<[string, Criterion]>([
    ['either answer is enough for', { severity: ['mild', 'severe'] }],
    ['is asked where it holds', { growth: ['fast'], whom: ['child'] }],
    ['needs that something was not said', { not: { severity: ['mild', 'severe'] } }],
  ])('%s can hold', (_why, when) => {
    expect(told(when)).toEqual([]);
  });
});

describe('an exercise that', () => {
  const told = (...exercises: Parameters<typeof exercise>[]) =>
    exerciseComplaints(knowledgeOf({ exercises: exercises.map((one) => exercise(...one)) })).map(formatComplaint);

  test('is done standing is kept from those who cannot', () => {
    expect(told(['hop', { standing: true }])).toEqual([
      'knowledge/exercises/hop.yaml, notWhen — it can be offered with “before-exercises.unsteady”, and it is done standing. Add before-exercises: [unsteady] to notWhen.',
    ]);
  });

  test('is done standing is not told when it is kept from them, whatever else keeps it from others', () => {
    const notWhen = { any: [{ 'before-exercises': ['unsteady'] }, { 'bone-signs': ['spot'] }] };
    expect(told(['hop', { standing: true, notWhen }])).toEqual([]);
  });

  test('is kept from them only together with something else is told', () => {
    const notWhen = { 'before-exercises': ['unsteady'], 'bone-signs': ['spot'] };
    expect(told(['hop', { standing: true, notWhen }])).toHaveLength(1);
  });

  test.each([
    ['a band', 'a stretchy band', 'no-band'],
    ['a step', 'the bottom step', 'no-step'],
    ['stairs', 'stairs', 'no-step'],
    ['bands', 'exercise bands', 'no-band'],
    ['steps', 'steps with a rail', 'no-step'],
  ])('needs %s is kept from those without', (_what, thing, answer) => {
    expect(told(['pull', { equipment: [thing], withoutEquipment: 'a towel' }])).toEqual([
      expect.stringContaining(`it can be offered with “before-exercises.${answer}”`),
    ]);
    expect(told(['pull', { equipment: [thing], notWhen: { 'before-exercises': [answer] } }])).toEqual([]);
  });

  test('loads the foot standing is kept from a torn cord, a clot and a cracked bone', () => {
    const notWhen = { 'before-exercises': ['unsteady'] };
    const raise: Parameters<typeof exercise>[1] = { standing: true, trains: 'strength', notWhen };
    expect(told(['raise', raise])).toEqual(
      ['achilles-snap', 'sudden-calf-pain', 'stress-fracture-signs'].map(
        (redFlag) =>
          `knowledge/exercises/raise.yaml, notWithRedFlags — it can be offered while “${redFlag}” stands, and it loads the foot with the weight of the body. Add ${redFlag} to notWithRedFlags.`,
      ),
    );
  });

  test.each(['balance', 'function'] as const)('trains %s is kept from feet that are numb', (trains) => {
    expect(told(['hop', { trains }])).toEqual([
      'knowledge/exercises/hop.yaml, notWhen — it can be offered with “nerve-signs.both”, and it needs feet that feel the floor. Add nerve-signs: [both] to notWhen.',
    ]);
    expect(told(['hop', { trains, notWhen: { 'nerve-signs': ['both'] } }])).toEqual([]);
  });

  test('says that it is not done standing, though a step says stand, is told', () => {
    expect(told(['hop', { steps: ['Hold the wall.', 'Stand on one leg.'] }])).toEqual([
      'knowledge/exercises/hop.yaml, steps.2 — “Stand”, and the exercise says “standing: false”. Write “standing: true”, or say how to do it sitting.',
    ]);
    expect(told(['hop', { steps: ['Sit on a chair, or stand and hold on.'] }])).toEqual([]);
  });

  test('lets the heel hang over a step is kept from numb feet and thin bones', () => {
    const notWhen = { any: [{ 'before-exercises': ['unsteady', 'no-step'] }, { 'pain-place': ['heel-back'] }] };
    const drop = { trains: 'strength', equipment: ['step with a rail'], withoutEquipment: 'the floor' } as const;
    expect(told(['drop', { ...drop, equipment: [...drop.equipment], notWhen }])).toEqual([
      expect.stringContaining(
        'it can be offered with “nerve-signs.both”, and the weight of the body hangs over an edge',
      ),
      expect.stringContaining('it can be offered with “health.bones”'),
    ]);
  });

  test('needs a chair reaches everybody', () => {
    expect(told(['sit', { equipment: ['chair'] }])).toEqual([]);
  });
});

describe('a review', () => {
  const review = { status: 'draft', author: 'A test', lastReviewed: '2026-01-01', reviewDue: '2026-11-19' } as const;
  const told = (today: string) =>
    overdueComplaints(
      knowledgeOf({
        questions: [question('timing', ['rest'], { review })],
        conditions: [condition('sore-heel', [])],
        glossary: [{ ...glossary('body', { heel: 'The back of the foot.' }), review }],
      }),
      today,
    ).map(formatComplaint);

  test('that was due yesterday is told, on every shelf, and only there', () => {
    expect(told('2026-11-20')).toEqual([
      'knowledge/questions/timing.yaml, review.reviewDue — its review was due on 2026-11-19. Read it again with its sources, then set lastReviewed to today and a new reviewDue.',
      expect.stringMatching(/^knowledge\/glossary\/body\.yaml, review\.reviewDue — /),
    ]);
  });

  test('that is due today is not late', () => {
    expect(told('2026-11-19')).toEqual([]);
  });

  test('is late for all in time', () => {
    expect(told('2027-06-01')).toHaveLength(3);
  });
});
