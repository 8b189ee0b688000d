import { type Answer, type RaisedFlag } from '../../../knowledge/answers';
import { isNeeded } from '../../../knowledge/assess/needed';
import { type Criterion } from '../../../knowledge/criterion-model';
import { type Bearing, type Knowledge } from '../../../knowledge/model';
import {
  condition,
  exercise,
  findings,
  items,
  knowledgeOf,
  programme,
  question,
  redFlag,
  SKIPPED,
  UNSURE,
  withoutProgramme,
} from '../small-knowledge';

type Told = Readonly<Record<string, readonly string[] | Answer>>;
type Row = readonly [sentence: string, question: string, told: Told, asked: boolean, words?: RaisedFlag];

const questions = [
  question('place', ['heel', 'calf', 'ball', 'toe', 'arch', 'sole', 'shin']),
  question('timing', ['morning', 'evening', 'night']),
  question('injury', ['yes', 'no'], { kind: 'one', unsureMeans: ['yes'] }),
  question('screen', ['hot', 'warm', 'cool', 'none'], { screen: true, unsureMeans: 'every-option' }),
  question('injury-signs', ['crack', 'none'], { askWhen: { injury: ['yes'] } }),
  question('feel', ['stab'], { unlessClear: true }),
  question('onset', ['sudden'], { unlessClear: true, evenIfClear: { place: ['calf'] } }),
  question('movement', ['up'], { unlessClear: true, askWhen: { place: ['heel'] } }),
  question('band', ['no-band', 'none'], { beforeExercises: true }),
];

function atNight(...place: string[]): readonly (readonly [Bearing, Criterion])[] {
  return [
    ['typical', { place }],
    ['typical', { timing: ['night'] }],
  ];
}

/** The heel has 3 points, 4 in the evening, 6 in the morning; the ball, the sole and the shin at night fit two each. */
const conditions = [
  condition('heel-pain', [
    ['typical', { place: ['heel', 'calf'] }],
    ['typical', { timing: ['morning'] }],
    ['possible', { timing: ['evening'] }],
  ]),
  condition('ball-pain', atNight('ball')),
  condition('toe-pain', atNight('ball', 'toe')),
  withoutProgramme(condition('arch-pain', [['typical', { place: ['arch'] }]])),
  ...['sole-pain', 'band-pain'].map((id) => condition(id, atNight('sole'), { programme: 'sole-pain' })),
  ...['shin-pain', 'bone-pain'].map((id) => withoutProgramme(condition(id, atNight('shin')))),
];

const knowledge: Knowledge = knowledgeOf({
  questions,
  conditions,
  exercises: [exercise('stretch')],
  programmes: ['heel-pain', 'ball-pain', 'toe-pain', 'sole-pain'].map((id) => programme(id, ['stretch'])),
  redFlags: [
    redFlag('for-today', 'same-day', { hardStop: true, rules: [{ when: { screen: ['hot'] } }] }),
    redFlag('for-soon', 'soon', { hardStop: true, rules: [{ when: { screen: ['warm'] } }] }),
    redFlag('for-routine', 'routine', { rules: [{ when: { screen: ['cool'] } }] }),
  ],
});

const CLEAR: Told = { place: ['heel'], timing: ['morning'] };
const NEARLY: Told = { place: ['heel'] };

const NEITHER_KIND: readonly Row[] = [
  ['without a condition is asked from the start', 'place', {}, true],
  ['without a condition is asked whatever was said', 'timing', { ...CLEAR, screen: ['hot'] }, true],
  ['is asked when its condition holds', 'injury-signs', { injury: ['yes'] }, true],
  ['is asked when its condition holds through “not sure”', 'injury-signs', { injury: UNSURE }, true],
  ['is asked when its condition holds through a skip', 'injury-signs', { injury: SKIPPED }, true],
  ['is not asked when its condition does not hold', 'injury-signs', { injury: ['no'] }, false],
  ['is not asked while what its condition needs is open', 'injury-signs', {}, false],
  ['behind which a danger could hide is asked in a clear story', 'injury-signs', { ...CLEAR, injury: ['yes'] }, true],
  ['behind which a danger could hide is asked though today is set', 'screen', { screen: ['hot'] }, true],
];

/** A screen opened item by item: with the screen itself so many and one are shown. */
const opened = (count: number): Answer =>
  items(Object.fromEntries(Array.from({ length: count }, (_none, n) => [`item-${n}`, 'no' as const])));

const UNLESS_CLEAR: readonly Row[] = [
  ['is asked while nothing is known', 'feel', {}, true],
  ['is asked while one condition stands out by one typical finding', 'feel', NEARLY, true],
  ['is not asked once one more finding fits', 'feel', { place: ['heel'], timing: ['evening'] }, false],
  ['is not asked once one condition stands out', 'feel', CLEAR, false],
  ['is not asked when a second one is far behind', 'feel', { place: ['heel', 'toe'], timing: ['morning'] }, false],
  ['is asked while two cannot be told apart', 'feel', { place: ['ball'], timing: ['night'] }, true],
  ['is not asked while two are close that are treated alike', 'feel', { place: ['sole'], timing: ['night'] }, false],
  ['is asked while two are close that have no programme', 'feel', { place: ['shin'], timing: ['night'] }, true],
  ['is asked after fifteen screens, items included', 'feel', { screen: opened(14) }, true],
  ['is not asked after sixteen screens, items included', 'feel', { screen: opened(15) }, false],
  ['is asked in a clear story when `evenIfClear` holds', 'onset', { place: ['calf'], timing: ['morning'] }, true],
  ['is not asked in a clear story when `evenIfClear` does not hold', 'onset', CLEAR, false],
  ['is not asked while unclear when its own condition does not hold', 'movement', { place: ['ball'] }, false],
  ['is asked while unclear when its own condition holds', 'movement', { place: ['heel', 'ball'] }, true],
  ['is not asked once a same-day red flag stands', 'feel', { screen: ['hot'] }, false],
  ['is asked then if `evenIfClear` holds', 'onset', { place: ['calf'], screen: ['hot'] }, true],
  ['is not asked once “not sure” raises such a red flag', 'feel', { screen: UNSURE }, false],
  ['is not asked once one item raises such a red flag', 'feel', { screen: items({ hot: 'unsure' }) }, false],
  ['is asked while only a less urgent red flag stands', 'feel', { screen: ['warm'] }, true],
  ['is not asked once words raised such a red flag', 'feel', {}, false, by('unmistakable')],
  ['is asked while such words are still to be asked about', 'feel', {}, true, by('ambiguous')],
  ['is not asked once the patient said yes to such words', 'feel', {}, false, by('ambiguous', 'yes')],
  ['is asked after the patient said no to such words', 'feel', {}, true, by('ambiguous', 'no')],
];

const BEFORE_EXERCISES: readonly Row[] = [
  ['is asked when exercises would follow', 'band', CLEAR, true],
  ['is asked when exercises would follow though it is not clear', 'band', { place: ['ball'], timing: ['night'] }, true],
  ['is not asked while we cannot say what it is', 'band', {}, false],
  ['is not asked when the condition has no programme', 'band', { place: ['arch'] }, false],
  ['is not asked once a same-day red flag stands', 'band', { ...CLEAR, screen: ['hot'] }, false],
  ['is not asked once a red flag forbids exercise', 'band', { ...CLEAR, screen: ['warm'] }, false],
  ['is asked beside a red flag that allows exercise', 'band', { ...CLEAR, screen: ['cool'] }, true],
  ['is not asked once words raised a red flag', 'band', CLEAR, false, by('unmistakable')],
];

function by(certainty: RaisedFlag['certainty'], answer?: 'yes' | 'no'): RaisedFlag {
  return { redFlag: 'for-today', certainty, ...(answer === undefined ? {} : { answer }) };
}

describe.each<readonly [kind: string, rows: readonly Row[]]>([
  ['a question', NEITHER_KIND],
  ['a question asked only while unclear', UNLESS_CLEAR],
  ['a question before exercises', BEFORE_EXERCISES],
])('%s', (_kind, rows) => {
  test.each(rows.map(([sentence, ...row]) => ({ sentence, row })))('$sentence', ({ row: [id, told, asked, words] }) => {
    const one = knowledge.questions[id];
    expect(one && isNeeded(knowledge, one, findings(told, ...(words ? [words] : [])))).toBe(asked);
  });
});

test('the same answers judged by other knowledge are judged anew', () => {
  const told = findings(CLEAR);
  const strangers: Knowledge = { ...knowledge, conditions: {} };
  const feel = questions.find(({ id }) => id === 'feel');
  expect(feel && isNeeded(knowledge, feel, told)).toBe(false);
  expect(feel && isNeeded(strangers, feel, told)).toBe(true);
});
