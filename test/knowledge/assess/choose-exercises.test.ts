import { type Candidate, type RaisedRedFlag } from '../../../knowledge/assess/assessment';
import { chooseExercises } from '../../../knowledge/assess/choose-exercises';
import { presentIn } from '../../../knowledge/assess/present';
import { type Situation } from '../../../knowledge/assess/situation';
import { type Urgency } from '../../../knowledge/model';
import { type Exercise } from '../../../knowledge/treatment-model';
import { chose, condition, exercise, knowledgeOf, programme, question, withoutProgramme } from '../small-knowledge';

const stand = question('stand', ['yes', 'unsteady']);
const heel = condition('heel', [['typical', { stand: ['yes'] }]]);
const fracture = withoutProgramme(condition('fracture', [['typical', { stand: ['yes'] }]]));

/** Knowledge whose programme `heel` holds all of these exercises but those called `spare-…`. */
function knowledgeWith(exercises: readonly Exercise[], more: Parameters<typeof programme>[2] = {}) {
  const listed = exercises.map(({ id }) => id).filter((id) => !id.startsWith('spare'));
  return knowledgeOf({
    questions: [stand],
    conditions: [heel, fracture],
    exercises,
    programmes: [programme('heel', listed, more)],
  });
}

const candidate = (id: string): Candidate => {
  return { condition: id, points: 3, urgency: 'self-care', reasonsFor: [], reasonsAgainst: [], raisedBy: [] };
};

const flag = (redFlag: string, hardStop = false): RaisedRedFlag => {
  return { redFlag, urgency: 'routine', hardStop, byWords: false, unsure: false, answers: [], because: [] };
};

function situation(more: Partial<Situation> & { standing?: string } = {}): Situation {
  const present = presentIn({ stand }, { stand: chose(more.standing ?? 'yes') });
  return { present, redFlags: [], differential: [candidate('heel')], possible: [], urgency: 'self-care', ...more };
}

const one = knowledgeWith([exercise('stretch')]);

describe('no exercise is offered', () => {
  test.each<Urgency>(['same-day', 'emergency-department', 'ambulance'])('when the urgency is %s', (urgency) => {
    expect(chooseExercises(one, situation({ urgency }))).toEqual({ kind: 'withheld', reason: 'urgent' });
  });

  test('while a red flag that forbids it stands, and it is named', () => {
    const choice = chooseExercises(
      one,
      situation({ redFlags: [flag('wound', true), flag('mild')], urgency: 'routine' }),
    );
    expect(choice).toEqual({ kind: 'withheld', reason: 'hard-stop', redFlags: ['wound'] });
  });

  test('when no condition fits', () => {
    expect(chooseExercises(one, situation({ differential: [] }))).toEqual({ kind: 'withheld', reason: 'undetermined' });
  });

  test.each([
    ['leads', ['fracture', 'heel']],
    ['is a close second', ['heel', 'fracture']],
  ])('when a condition that has no programme %s', (_where, shown) => {
    const choice = chooseExercises(one, situation({ differential: shown.map(candidate) }));
    expect(choice).toEqual({
      kind: 'withheld',
      reason: 'no-programme',
      condition: 'fracture',
      why: 'not with fracture',
    });
  });

  test('when each exercise is ruled out', () => {
    const knowledge = knowledgeWith([exercise('balance', { notWhen: { stand: ['unsteady'] } })]);
    expect(chooseExercises(knowledge, situation({ standing: 'unsteady' }))).toMatchObject({
      kind: 'withheld',
      reason: 'nothing-left',
      leftOut: [{ exercise: 'balance' }],
    });
  });
});

test.each<Urgency>(['soon', 'routine', 'self-care'])('%s leaves room for exercise', (urgency) => {
  expect(chooseExercises(one, situation({ urgency }))).toMatchObject({ kind: 'offered', programme: 'heel' });
});

/** Which exercises are offered, and which are left out for which reason. */
function outcome(exercises: readonly Exercise[], when: Parameters<typeof situation>[0]) {
  const choice = chooseExercises(knowledgeWith([exercise('always'), ...exercises]), situation(when));
  if (choice.kind !== 'offered') throw new Error(`Not offered: ${choice.reason}`);
  const { exercises: offered, leftOut } = choice;
  return { offered: offered.map((entry) => entry.exercise), leftOut };
}

const NOT_UNSTEADY = { notWhen: { stand: ['unsteady'] } };
const unsteady = { kind: 'answers', answers: [{ question: 'stand', options: ['unsteady'] }] };

/** What to begin with and what comes later, of a programme with these stages. */
function inTurn(exercises: readonly Exercise[], stages: readonly number[], standing = 'yes') {
  const entries = exercises.map(({ id }, place) => ({ exercise: id, stage: stages[place] ?? 1 }));
  const choice = chooseExercises(knowledgeWith(exercises, { exercises: entries }), situation({ standing }));
  if (choice.kind !== 'offered') throw new Error(`Not offered: ${choice.reason}`);
  const ids = (list: readonly { readonly exercise: string }[]) => list.map((entry) => entry.exercise);
  return { now: ids(choice.exercises), later: ids(choice.later) };
}

describe('at a time', () => {
  test('five exercises at most are offered, and the rest of the stage comes later', () => {
    const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => exercise(id));
    expect(inTurn(seven, [])).toEqual({ now: ['a', 'b', 'c', 'd', 'e'], later: ['f', 'g'] });
  });

  test('only one stage is offered, and the next ones come later in their order', () => {
    const four = ['third', 'first', 'second', 'also-first'].map((id) => exercise(id));
    expect(inTurn(four, [3, 1, 2, 1])).toEqual({ now: ['first', 'also-first'], later: ['second', 'third'] });
  });

  test('the first stage with anything left is offered when all before it is ruled out', () => {
    const two = [exercise('standing', NOT_UNSTEADY), exercise('seated')];
    expect(inTurn(two, [1, 2], 'unsteady')).toEqual({ now: ['seated'], later: [] });
  });

  test('a stage goes from moving over nerves, strength and balance to doing', () => {
    const kinds = ['function', 'balance', 'strength', 'nerve', 'mobility'] as const;
    const mixed = kinds.map((trains) => exercise(trains, { trains }));
    expect(inTurn(mixed, []).now).toEqual(['mobility', 'nerve', 'strength', 'balance', 'function']);
  });
});

describe('an exercise', () => {
  test('is offered in its place with its stage and note', () => {
    const entries = [
      { exercise: 'always', stage: 1 },
      { exercise: 'late', stage: 2, note: 'slowly' },
    ];
    const knowledge = knowledgeWith([exercise('always'), exercise('late')], { exercises: entries });
    const [first, second] = entries;
    expect(chooseExercises(knowledge, situation())).toMatchObject({
      exercises: [first],
      later: [second],
      leftOut: [],
    });
  });

  test('is left out while an answer rules it out, and the answer is named', () => {
    const balance = exercise('balance', NOT_UNSTEADY);
    expect(outcome([balance], {})).toEqual({ offered: ['always', 'balance'], leftOut: [] });
    expect(outcome([balance], { standing: 'unsteady' })).toEqual({
      offered: ['always'],
      leftOut: [{ exercise: 'balance', why: unsteady }],
    });
  });

  test('is left out while a red flag rules it out, and the red flag is named', () => {
    const nerveGlide = exercise('nerve-glide', { notWithRedFlags: ['drop', 'weak'], ...NOT_UNSTEADY });
    expect(outcome([nerveGlide], { redFlags: [flag('weak')], standing: 'unsteady' }).leftOut).toEqual([
      { exercise: 'nerve-glide', why: { kind: 'red-flags', redFlags: ['weak'] } },
    ]);
  });

  test('is left out where this programme rules it out', () => {
    const entries = [
      { exercise: 'always', stage: 1 },
      { exercise: 'late', stage: 2, notWhen: { stand: ['unsteady'] } },
    ];
    const knowledge = knowledgeWith([exercise('always'), exercise('late')], { exercises: entries });
    const choice = chooseExercises(knowledge, situation({ standing: 'unsteady' }));
    expect(choice).toMatchObject({ leftOut: [{ exercise: 'late', why: unsteady }] });
  });

  test('is replaced where it stands by the one named instead', () => {
    const balance = exercise('balance', { ...NOT_UNSTEADY, instead: 'spare-seated' });
    expect(outcome([balance, exercise('last'), exercise('spare-seated')], { standing: 'unsteady' })).toEqual({
      offered: ['always', 'spare-seated', 'last'],
      leftOut: [{ exercise: 'balance', why: unsteady, replacedBy: 'spare-seated' }],
    });
  });

  test.each([
    [
      'is itself ruled out',
      [exercise('balance', { ...NOT_UNSTEADY, instead: 'spare' }), exercise('spare', NOT_UNSTEADY)],
    ],
    ['is in the programme anyway', [exercise('balance', { ...NOT_UNSTEADY, instead: 'always' })]],
  ])('is not replaced by one that %s', (_why, exercises) => {
    expect(outcome(exercises, { standing: 'unsteady' })).toEqual({
      offered: ['always'],
      leftOut: [{ exercise: 'balance', why: unsteady }],
    });
  });

  test('is not replaced where this programme rules it out: the one named instead does much the same', () => {
    const entries = [
      { exercise: 'always', stage: 1 },
      { exercise: 'drops', stage: 1, notWhen: { stand: ['unsteady'] } },
    ];
    const drops = exercise('drops', { instead: 'spare-raise' });
    const knowledge = knowledgeWith([exercise('always'), drops, exercise('spare-raise')], { exercises: entries });
    expect(chooseExercises(knowledge, situation({ standing: 'unsteady' }))).toMatchObject({
      exercises: [{ exercise: 'always' }],
      later: [],
      leftOut: [{ exercise: 'drops', why: unsteady }],
    });
  });

  test('is not put in twice when two exercises name the same one instead', () => {
    const twins = ['one-leg', 'two-legs'].map((id) => exercise(id, { ...NOT_UNSTEADY, instead: 'spare-seated' }));
    const { offered } = outcome([...twins, exercise('spare-seated')], { standing: 'unsteady' });
    expect(offered).toEqual(['always', 'spare-seated']);
  });

  test('put in instead says what it stands for', () => {
    const balance = exercise('balance', { ...NOT_UNSTEADY, instead: 'spare-seated' });
    const choice = chooseExercises(
      knowledgeWith([balance, exercise('spare-seated')]),
      situation({ standing: 'unsteady' }),
    );
    expect(choice).toMatchObject({ exercises: [{ exercise: 'spare-seated', stage: 1, insteadOf: 'balance' }] });
  });
});

test('knowledge that was not linked is refused with its remedy', () => {
  expect(() => chooseExercises(knowledgeWith([]), situation({ differential: [candidate('gone')] }))).toThrow(
    'buildKnowledge',
  );
});
