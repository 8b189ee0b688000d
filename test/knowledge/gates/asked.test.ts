import { loadContent, signsOf } from './content';

/**
 * How each question is asked, written down a second time: the rules about asking are read by all other tests from the
 * content itself, so that a slip there would change both sides.
 */

const { questions } = loadContent();
const all = Object.values(questions);
const idsWhere = (is: (question: (typeof all)[number]) => boolean): readonly string[] =>
  all
    .filter(is)
    .map(({ id }) => id)
    .sort();

/** “Not sure” on one of these opens it item by item, and a skip puts it once more. */
const SCREENS = [
  'bone-signs',
  'burn-signs',
  'child-signs',
  'emergency-screen',
  'health',
  'injury-signs',
  'nerve-course',
  'nerve-signs',
  'pop-or-snap',
  'pregnancy-signs',
  'rest-pain',
  'skin-and-fever',
  'swelling',
  'treatments',
];

test('the red-flag screens are these, and no other', () => {
  expect(idsWhere(({ screen }) => screen)).toEqual(SCREENS);
});

/** What “not sure” and a skip count as, where it is not every sign of the screen. */
const UNSURE: Readonly<Record<string, readonly string[]>> = {
  'about-whom': [],
  'before-exercises': ['unsteady'],
  consent: [],
  feel: [],
  'gout-before': ['no'],
  injury: ['yes', 'no'],
  movement: [],
  onset: [],
  'pain-place': [],
  'pop-or-snap': ['yes'],
  severity: ['mild', 'moderate'],
  side: [],
  timing: [],
  'weakness-since': ['new'],
};

test.each(all.map((question) => [question.id, question] as const))(
  'not sure about “%s” counts as the graver reading, and where no danger hides, as nothing',
  (id, question) => {
    const { unsureMeans } = question;
    const standsFor = unsureMeans === 'every-option' ? signsOf(question) : unsureMeans;
    expect(standsFor).toEqual(UNSURE[id] ?? signsOf(question));
  },
);

test('what is left out once it is clear, or before exercises that will not come, is this and no more', () => {
  expect(idsWhere(({ unlessClear }) => unlessClear)).toEqual(['bone-signs', 'feel', 'movement', 'onset', 'side']);
  expect(idsWhere(({ beforeExercises }) => beforeExercises)).toEqual(['before-exercises']);
});

test('what must be answered, and what is put even if it was said before, is this', () => {
  expect(idsWhere(({ mustAnswer }) => mustAnswer)).toEqual(['about-whom', 'consent']);
  expect(idsWhere(({ confirm }) => confirm)).toEqual(['injury', 'movement', 'pain-place', 'weakness-since']);
});

const optionsWhere = (is: (option: (typeof all)[number]['options'][number]) => boolean): readonly string[] =>
  all.flatMap(({ id, options }) => options.filter(is).map((option) => `${id} ${option.id}`)).sort();

test('what is told once for ever, and what tells the cause rather than danger (ADR 0063), is this', () => {
  const lasting = ['health cancer', 'health circulation', 'treatments clot-history'];
  expect(optionsWhere((option) => option.lasting === true)).toEqual(lasting);
  const telling = ['health over-45', 'nerve-signs one-area', 'nerve-signs sole'];
  expect(optionsWhere(({ tellsCause }) => tellsCause === true)).toEqual(telling);
});

test.each(all.filter(({ screen }) => screen).map((question) => [question.id, question] as const))(
  '“%s” can be answered with “none of these”, and nothing stands beside it',
  (_id, { options }) => {
    const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => id);
    expect([['none'], ['no']]).toContainEqual(alone);
  },
);
