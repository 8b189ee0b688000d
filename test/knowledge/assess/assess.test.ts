import { type Answer } from '../../../knowledge/answers';
import { assess } from '../../../knowledge/assess/assess';
import { type Assessment } from '../../../knowledge/assess/assessment';
import { byUrgency, finalUrgency, isAtLeast, mostUrgent } from '../../../knowledge/assess/urgency';
import { URGENCIES } from '../../../knowledge/scales';
import { condition, exercise, findings, knowledgeOf, programme, question, redFlag } from '../small-knowledge';

const knowledge = knowledgeOf({
  questions: [
    question('place', ['heel', 'ball']),
    question('timing', ['first', 'rest']),
    question('signs', ['cold', 'numb', 'none']),
  ],
  redFlags: [
    redFlag('cold-foot', 'ambulance', { rules: [{ when: { signs: ['cold'] } }] }),
    redFlag('numb-foot', 'routine', { rules: [{ when: { signs: ['numb'] } }] }),
    redFlag('old-wound', 'routine', { rules: [{ when: { timing: ['rest'] } }] }),
  ],
  conditions: [
    condition(
      'heel',
      [
        ['required', { place: ['heel'] }],
        ['typical', { timing: ['first'] }],
      ],
      {
        raise: [
          { when: { place: ['heel'], timing: ['rest'] }, urgency: 'routine', because: 'At rest.', cites: [] },
          { when: { place: ['ball'] }, urgency: 'soon', because: 'Two places.', cites: [] },
        ],
      },
    ),
  ],
  exercises: [exercise('stretch')],
  programmes: [programme('heel', ['stretch'])],
});

const heelPain = { place: ['heel'], timing: ['first'] };
const told = (answers: Record<string, string[]>): Assessment => assess(knowledge, findings(answers));

describe('the urgency', () => {
  test('is that of the condition when no red flag stands', () => {
    expect(told(heelPain)).toMatchObject({ urgency: 'self-care', programme: { kind: 'offered' } });
  });

  test('is that of the red flag when it is the more urgent', () => {
    expect(told({ ...heelPain, signs: ['cold'] })).toMatchObject({
      urgency: 'ambulance',
      programme: { reason: 'urgent' },
    });
  });

  test('is routine when neither a condition nor a red flag can say anything', () => {
    expect(told({})).toMatchObject({ urgency: 'routine', differential: [], programme: { reason: 'undetermined' } });
  });

  test('is routine at least when the rules cannot say what it is', () => {
    expect(finalUrgency([], [])).toBe('routine');
  });
});

describe('the reasons for the urgency', () => {
  test('are the red flag and the answers that raised it', () => {
    expect(told({ ...heelPain, signs: ['cold'] }).setBy).toEqual([
      { kind: 'red-flag', redFlag: 'cold-foot', answers: [{ question: 'signs', options: ['cold'] }] },
    ]);
  });

  test('are the condition and the answers that speak for it', () => {
    expect(told(heelPain).setBy).toEqual([
      {
        kind: 'condition',
        condition: 'heel',
        answers: [
          { question: 'place', options: ['heel'] },
          { question: 'timing', options: ['first'] },
        ],
      },
    ]);
  });

  test('are the answers that lifted the condition so far, where some did', () => {
    expect(told({ place: ['heel', 'ball'], timing: ['first', 'rest'] }).setBy).toEqual([
      { kind: 'condition', condition: 'heel', answers: [{ question: 'place', options: ['ball'] }] },
    ]);
  });

  test('say that the rules cannot tell', () => {
    expect(told({}).setBy).toEqual([{ kind: 'undetermined' }]);
  });

  test('name all that reach the same urgency', () => {
    const kinds = told({ place: ['ball'], signs: ['numb'], timing: ['rest'] }).setBy.map(({ kind }) => kind);
    expect(kinds).toEqual(['red-flag', 'red-flag', 'undetermined']);
  });
});

describe('the story', () => {
  const health = question('health', ['old', 'fever', 'none'], { screen: true, unsureMeans: 'every-option' });
  const [old, ...others] = health.options;
  const known = knowledgeOf({
    questions: [
      question('place', ['heel']),
      { ...health, options: [...(old ? [{ ...old, tellsCause: true }] : []), ...others] },
    ],
    conditions: [
      condition(
        'crack',
        [
          ['typical', { place: ['heel'] }],
          ['against', { health: ['old'] }],
          ['against', { health: ['fever'] }],
        ],
        { urgency: 'soon' },
      ),
    ],
    programmes: [programme('crack', [])],
  });
  const place = { kind: 'chosen', options: ['heel'], origin: 'pressed' } as const;
  const urgencyWith = (answer: Answer): Assessment => assess(known, { answers: { place, health: answer }, raised: [] });

  test('sets a floor that a sign of danger does not lower, and is named for it', () => {
    const { urgency, setBy, differential } = urgencyWith({ kind: 'chosen', options: ['fever'], origin: 'pressed' });
    expect(differential).toEqual([]);
    expect(urgency).toBe('soon');
    expect(setBy).toMatchObject([{ kind: 'condition', condition: 'crack' }]);
  });

  test.each<[string, Answer]>([
    ['pressed', { kind: 'chosen', options: ['old', 'fever'], origin: 'pressed' }],
    ['answered item by item', { kind: 'items', items: { old: 'yes', fever: 'yes' }, origin: 'pressed' }],
  ])('keeps the age, %s', (_how, answer) => {
    expect(urgencyWith(answer)).toMatchObject({ urgency: 'routine', setBy: [{ kind: 'undetermined' }] });
  });

  test.each<[string, Answer]>([
    ['not sure', { kind: 'unsure', origin: 'pressed' }],
    ['not sure, item by item', { kind: 'items', items: { old: 'unsure', fever: 'yes' }, origin: 'pressed' }],
  ])('knows no age that is %s', (_how, answer) => {
    expect(urgencyWith(answer).urgency).toBe('soon');
  });
});

describe('the causes of an emergency', () => {
  const known = knowledgeOf({
    questions: [question('place', ['ankle', 'edge']), question('signs', ['bone', 'none'], { screen: true })],
    redFlags: [
      redFlag('sore-bone', 'emergency-department', {
        rules: [{ when: { signs: ['bone'] } }],
        causes: ['ankle-break', 'edge-break'],
      }),
    ],
    conditions: [
      condition('ankle-break', [['typical', { place: ['ankle'] }]]),
      condition('edge-break', [['typical', { place: ['edge'] }]]),
    ],
    programmes: [programme('ankle-break', []), programme('edge-break', [])],
  });
  const sore = findings({ signs: ['bone'] });
  const edge = { kind: 'chosen', options: ['edge'], origin: 'pre-filled' } as const;

  test('stand in the order of their red flag', () => {
    expect(assess(known, sore).possibleCauses).toEqual(['ankle-break', 'edge-break']);
  });

  test('stand in the order of what was heard, though it was not looked over, and it changes nothing else', () => {
    const heard = assess(known, { ...sore, heard: { place: edge } });
    expect(heard.possibleCauses).toEqual(['edge-break', 'ankle-break']);
    expect(heard.differential).toEqual([]);
  });
});

describe('answers of an older release', () => {
  const old = { ...heelPain, signs: ['cold', 'gone'], removed: ['yes'] };

  test('to what no longer exists are ignored, and lower nothing', () => {
    expect(told(old).urgency).toBe('ambulance');
  });

  test('named like a part of every object are ignored', () => {
    expect(told({ ...heelPain, ['constructor']: ['yes'], toString: ['name'] }).urgency).toBe('self-care');
  });
});

describe('urgencies', () => {
  test('are ordered from the ambulance to self-care', () => {
    expect([...URGENCIES].reverse().sort(byUrgency)).toEqual([...URGENCIES]);
  });

  test('are at least as urgent as themselves and all below', () => {
    expect(URGENCIES.filter((urgency) => isAtLeast('soon', urgency))).toEqual(['soon', 'routine', 'self-care']);
  });

  test('have a most urgent one, wherever it stands', () => {
    expect(mostUrgent(['routine', 'same-day', 'soon'])).toBe('same-day');
    expect(mostUrgent([])).toBeNull();
  });
});
