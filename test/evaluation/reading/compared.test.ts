import { realKnowledge } from '../../knowledge/real-knowledge';
import { compare } from './compared';
import { optionsAlone } from './danger-pairs';
import { countsOf, f1Of, precisionOf, recallOf } from './f1';
import { danger, finding, read } from './hand-made';
import { scopeFigures } from './scope-figures';

const knowledge = realKnowledge();
const compared = (...args: Parameters<typeof read>) => compare(knowledge, read(...args));
const keys = (said: readonly { readonly key: string; readonly polarity: string }[]) =>
  said.map(({ key, polarity }) => `${key} ${polarity}`);

test('what is found with its polarity is right; with another it is wrong and missed', () => {
  const one = compared(
    { present: ['side/left', 'timing/night'], denied: ['nerve-signs/sole'] },
    { findings: [finding('side/left'), finding('nerve-signs/sole'), finding('feel/burn', 'past')] },
  );
  expect(keys(one.right)).toEqual(['side/left present']);
  expect(keys(one.wrong)).toEqual(['nerve-signs/sole present', 'feel/burn past']);
  expect(keys(one.missed)).toEqual(['timing/night present', 'nerve-signs/sole denied']);
});

test.each([
  ['uncertain', []],
  ['present', ['nerve-signs/sole present']],
  ['denied', ['nerve-signs/sole denied']],
] as const)('“what if it goes numb” read as %s is wrong: %j', (polarity, wrong) => {
  const one = compared({ hypothetical: ['nerve-signs/sole'] }, { findings: [finding('nerve-signs/sole', polarity)] });
  expect(keys(one.wrong)).toEqual(wrong);
  expect(one.missed).toEqual([]);
});

test('“no injury” is an injury denied, whichever way it is written or read', () => {
  const one = compared({ denied: ['injury/yes'] }, { findings: [finding('injury/no')] });
  expect(keys(one.right)).toEqual(['injury/yes denied']);
  expect([one.wrong, one.missed]).toEqual([[], []]);
});

test('an answer to the open question says what its options say; “none of these” says nothing', () => {
  const choice = (...options: string[]) => ({ choice: { kind: 'options', options, how: 'words' } as const });
  expect(keys(compared({ asked: 'side', choice: ['left'] }, choice('left')).right)).toEqual(['side/left present']);
  expect(compared({ asked: 'health', choice: ['none'] }, choice('none'))).toMatchObject({ right: [], wrong: [] });
  const twisted = compared(
    { asked: 'injury', present: ['injury/yes'] },
    { ...choice('yes'), findings: [finding('injury/yes', 'past')] },
  );
  expect(keys(twisted.right)).toEqual(['injury/yes present']);
});

test('of “my mum is diabetic, I’m not” either is right, and one is enough', () => {
  for (const polarity of ['other-person', 'denied'] as const) {
    const one = compared(
      { denied: ['health/diabetes'], other: ['health/diabetes'] },
      { findings: [finding('health/diabetes', polarity)] },
    );
    expect([one.right.length, one.wrong.length, one.missed.length]).toEqual([1, 0, 0]);
  }
});

describe('danger words count as the option that raises their red flag alone', () => {
  const KEY = 'emergency-screen/cold-pale';
  test('which that is stands in its rules', () => {
    expect(optionsAlone(knowledge.redFlags['sudden-cold-foot']!)).toContain(KEY);
    expect(optionsAlone({ rules: [{ when: { all: [{ side: ['left'] }] } }] })).toEqual([]);
    expect(optionsAlone({ rules: [{ when: { side: ['left'], feel: ['burn'] } }] })).toEqual([]);
  });
  test.each([
    ['asked about, and so', { present: [KEY] }, 'sudden-cold-foot', [1, 0, 0]],
    ['asked about, and perhaps so', { uncertain: [KEY] }, 'sudden-cold-foot', [1, 0, 0]],
    ['taken for certain, and perhaps so', { uncertain: [KEY] }, 'sudden-cold-foot!', [0, 1, 1]],
    ['asked about, and denied', { denied: [KEY] }, 'sudden-cold-foot', [0, 1, 1]],
    ['heard where nothing is said', {}, 'sudden-cold-foot', [0, 1, 0]],
    ['of the red flag it is about, unlabelled', { flag: 'sudden-cold-foot' }, 'sudden-cold-foot', [0, 0, 0]],
  ])('%s', (_what, said, flag, counts) => {
    const one = compared(said, { dangers: [danger(flag)] });
    expect([one.right.length, one.wrong.length, one.missed.length]).toEqual(counts);
  });
  test('a finding of its own outweighs them', () => {
    const one = compared(
      { denied: [KEY] },
      { findings: [finding(KEY, 'denied')], dangers: [danger('sudden-cold-foot')] },
    );
    expect(keys(one.right)).toEqual([`${KEY} denied`]);
  });
});

test('F1 is over all messages together', () => {
  const all = [
    compared({ present: ['side/left', 'side/right', 'feel/burn'] }, { findings: [finding('side/left')] }),
    compared({ present: ['side/left'] }, { findings: [finding('side/left'), finding('timing/night')] }),
  ];
  const counts = countsOf(all);
  expect(counts).toEqual({ right: 2, wrong: 1, missed: 2 });
  expect(precisionOf(counts)).toBeCloseTo(2 / 3);
  expect(recallOf(counts)).toBe(0.5);
  expect(f1Of(counts)).toBeCloseTo(4 / 7);
  expect(countsOf(all, (key) => key.startsWith('side'))).toEqual({ right: 2, wrong: 0, missed: 1 });
  const nothing = { right: 0, wrong: 0, missed: 0 };
  expect([precisionOf(nothing), recallOf(nothing), f1Of(nothing)]).toEqual([null, null, null]);
});

test('what is denied, past, doubtful, supposed or another person’s, and taken for so', () => {
  const said = (name: string, polarity?: Parameters<typeof finding>[1]) =>
    compared({ [name]: ['feel/burn'] }, { findings: polarity === undefined ? [] : [finding('feel/burn', polarity)] });
  const figures = scopeFigures([
    said('denied', 'present'),
    said('denied', 'denied'),
    said('denied', 'uncertain'),
    said('denied'),
    said('past', 'present'),
    said('past', 'past'),
    said('other', 'other-person'),
    said('uncertain', 'present'),
    said('present', 'denied'),
    said('present', 'present'),
    said('hypothetical', 'present'),
    said('hypothetical'),
  ]);
  expect(figures).toEqual({
    deniedAsserted: { hits: 1, of: 4 },
    pastAsserted: { hits: 1, of: 2 },
    otherAsserted: { hits: 0, of: 1 },
    uncertainAsserted: { hits: 1, of: 1 },
    hypotheticalAsserted: { hits: 1, of: 2 },
    // Of what was found: one of three denials is read so; five of six others are not read as denied.
    sensitivity: { hits: 1, of: 3 },
    specificity: { hits: 5, of: 6 },
  });
});
