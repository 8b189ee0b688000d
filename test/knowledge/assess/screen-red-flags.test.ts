import { type Findings, type RaisedFlag } from '../../../knowledge/answers';
import { isEmergency, redFlagUrgency, screenRedFlags } from '../../../knowledge/assess/screen-red-flags';
import { type Urgency } from '../../../knowledge/model';
import { findings, items, knowledgeOf, question, redFlag, SKIPPED, UNSURE } from '../small-knowledge';

const knowledge = knowledgeOf({
  questions: [
    question('screen', ['cold', 'chest', 'none'], { screen: true, unsureMeans: 'every-option' }),
    question('skin', ['wound', 'black', 'none'], { screen: true, unsureMeans: 'every-option' }),
    question('health', ['diabetes', 'none']),
  ],
  redFlags: [
    redFlag('wound', 'routine', {
      hardStop: true,
      rules: [
        { when: { skin: ['wound'] }, because: 'A wound.' },
        { when: { skin: ['wound'], health: ['diabetes'] }, urgency: 'same-day', because: 'A wound with diabetes.' },
      ],
    }),
    redFlag('cold-foot', 'ambulance', { rules: [{ when: { screen: ['cold'] } }] }),
    redFlag('black-skin', 'emergency-department', { rules: [{ when: { skin: ['black'] } }] }),
    redFlag('by-words', 'soon'),
  ],
});

const said = (redFlag: string, certainty: RaisedFlag['certainty'], answer?: RaisedFlag['answer']) =>
  findings({}, { redFlag, certainty, ...(answer === undefined ? {} : { answer }) });

describe('a red flag', () => {
  test('is raised by its rule, with the answers behind it', () => {
    expect(screenRedFlags(knowledge, findings({ skin: ['wound'] }))).toEqual([
      {
        redFlag: 'wound',
        urgency: 'routine',
        hardStop: true,
        byWords: false,
        unsure: false,
        answers: [{ question: 'skin', options: ['wound'] }],
        because: ['A wound.'],
      },
    ]);
  });

  test('is as urgent as the most urgent of its rules that hold, and names the answers of that one', () => {
    const [wound] = screenRedFlags(knowledge, findings({ skin: ['wound'], health: ['diabetes'] }));
    expect(wound).toMatchObject({
      urgency: 'same-day',
      because: ['A wound with diabetes.'],
      answers: [
        { question: 'skin', options: ['wound'] },
        { question: 'health', options: ['diabetes'] },
      ],
    });
  });

  test.each([
    ['by an answer', findings({ skin: ['wound'] }), false],
    ['by not sure alone', findings({ skin: UNSURE }), true],
    ['by a skip alone', findings({ skin: SKIPPED }), true],
    ['by an item that they are not sure of', findings({ skin: items({ wound: 'unsure', black: 'no' }) }), true],
    ['by an item that is so', findings({ skin: items({ wound: 'yes', black: 'no' }) }), false],
    ['half by an answer, half by not sure', findings({ skin: UNSURE, health: ['diabetes'] }), false],
  ])('says whether anybody said so: raised %s', (_how, told, unsure) => {
    expect(screenRedFlags(knowledge, told).find(({ redFlag }) => redFlag === 'wound')).toMatchObject({ unsure });
  });

  test.each([
    ['words that nobody can mistake', said('by-words', 'unmistakable'), false],
    ['a check that was answered yes', said('by-words', 'ambiguous', 'yes'), false],
    ['a check that was answered not sure', said('by-words', 'ambiguous', 'unsure'), true],
  ])('says so of words as well: %s', (_how, told, unsure) => {
    expect(screenRedFlags(knowledge, told)).toMatchObject([{ redFlag: 'by-words', unsure }]);
  });

  test('stands behind the more urgent ones, then in the order of ids', () => {
    const raised = screenRedFlags(
      knowledge,
      findings({ skin: UNSURE, screen: UNSURE }, ...said('by-words', 'unmistakable').raised),
    );
    expect(raised.map(({ redFlag }) => redFlag)).toEqual(['cold-foot', 'black-skin', 'by-words', 'wound']);
  });

  const words: [sentence: string, findings: Findings, expected: Urgency | null][] = [
    ['stands by words nobody can mistake', said('cold-foot', 'unmistakable'), 'ambulance'],
    ['does not stand by ambiguous words alone', said('cold-foot', 'ambiguous'), null],
    ['stands by ambiguous words once its check says yes', said('cold-foot', 'ambiguous', 'yes'), 'ambulance'],
    ['stands by ambiguous words when its check says not sure', said('cold-foot', 'ambiguous', 'unsure'), 'ambulance'],
    ['does not stand once its check says no', said('cold-foot', 'ambiguous', 'no'), null],
    [
      'does not stand once unmistakable words are taken back in its check',
      said('cold-foot', 'unmistakable', 'no'),
      null,
    ],
    ['from an older release that no longer exists is left out', said('gone', 'unmistakable'), null],
  ];

  test.each(words)('%s', (_sentence, told, expected) => {
    expect(redFlagUrgency(knowledge, told)).toBe(expected);
    expect(screenRedFlags(knowledge, told)[0]?.urgency ?? null).toBe(expected);
  });

  test('raised by words and by a rule takes the more urgent of the two', () => {
    const both = findings({ skin: ['wound'], health: ['diabetes'] }, { redFlag: 'wound', certainty: 'unmistakable' });
    expect(screenRedFlags(knowledge, both)).toMatchObject([{ redFlag: 'wound', urgency: 'same-day', byWords: true }]);
  });

  test('raised by a “no” in its check still stands by its rule', () => {
    const denied = findings({ screen: ['cold'] }, { redFlag: 'cold-foot', certainty: 'unmistakable', answer: 'no' });
    expect(redFlagUrgency(knowledge, denied)).toBe('ambulance');
  });
});

describe('an emergency', () => {
  const rows: [sentence: string, findings: Findings, expected: boolean][] = [
    ['is what needs an ambulance', findings({ screen: ['cold'] }), true],
    ['is what needs the emergency department', findings({ skin: ['black'] }), true],
    ['is not what a clinician should see the same day', findings({ skin: ['wound'], health: ['diabetes'] }), false],
    ['is not where nothing was said', findings({}), false],
  ];

  test.each(rows)('%s', (_sentence, told, expected) => {
    expect(isEmergency(knowledge, told)).toBe(expected);
  });
});

test('knowing nothing about questions, no red flag stands', () => {
  expect(screenRedFlags(knowledge, findings({ gone: ['yes'], screen: ['gone'] }))).toEqual([]);
});
