import { rankConditions } from '../../../knowledge/assess/rank-conditions';
import { type Condition } from '../../../knowledge/model';
import { condition, findings, knowledgeOf, question, withoutProgramme } from '../small-knowledge';

const questions = [
  question('place', ['heel', 'ball', 'arch']),
  question('timing', ['first', 'rest', 'during', 'night']),
];

/** The conditions shown for these answers, in order. */
function shown(conditions: readonly Condition[], answers: Record<string, string[]>): readonly string[] {
  return rankConditions(knowledgeOf({ questions, conditions }), findings(answers).answers).map((one) => one.condition);
}

const heel = condition('heel-pain', [
  ['required', { place: ['heel'] }],
  ['typical', { timing: ['first'] }],
  ['possible', { timing: ['during'] }],
  ['against', { timing: ['rest'] }],
]);

describe('a condition', () => {
  const rows: [sentence: string, answers: Record<string, string[]>, isShown: boolean][] = [
    ['is shown by one typical sign', { place: ['heel'], timing: ['first'] }, true],
    ['is not shown without what it requires', { place: ['ball'], timing: ['first'] }, false],
    ['is not shown by what it requires alone', { place: ['heel'] }, false],
    ['is not shown by one possible sign alone', { place: ['heel'], timing: ['during'] }, false],
    ['is not shown when as much speaks against it as for it', { place: ['heel'], timing: ['first', 'rest'] }, false],
    [
      'is not shown when less than two points are left',
      { place: ['heel'], timing: ['first', 'during', 'rest'] },
      false,
    ],
    ['is not shown when nothing was answered', {}, false],
  ];

  test.each(rows)('%s', (_sentence, answers, isShown) => {
    expect(shown([heel], answers)).toEqual(isShown ? ['heel-pain'] : []);
  });

  test('is shown by two possible signs', () => {
    const vague = condition('vague', [
      ['possible', { timing: ['rest'] }],
      ['possible', { timing: ['night'] }],
    ]);
    expect(shown([vague], { timing: ['rest', 'night'] })).toEqual(['vague']);
  });

  test('gives its reasons for and against, with the answers they rest on', () => {
    const [candidate] = rankConditions(
      knowledgeOf({
        questions,
        conditions: [
          condition('mixed', [
            ['typical', { place: ['heel'] }],
            ['typical', { timing: ['first'] }],
            ['against', { timing: ['rest'] }],
          ]),
        ],
      }),
      findings({ place: ['heel'], timing: ['first', 'rest'] }).answers,
    );
    expect(candidate).toMatchObject({
      points: 3,
      reasonsFor: [
        { bearing: 'typical', answers: [{ question: 'place', options: ['heel'] }], cites: [{ source: 'a-source' }] },
        { bearing: 'typical', answers: [{ question: 'timing', options: ['first'] }] },
      ],
      reasonsAgainst: [{ bearing: 'against', answers: [{ question: 'timing', options: ['rest'] }] }],
    });
  });

  test('is as urgent as the most urgent of the answers that lift it', () => {
    const lifted = condition('lifted', [['typical', { place: ['heel'] }]], {
      urgency: 'self-care',
      raise: [
        { when: { timing: ['rest'] }, urgency: 'routine', because: 'At rest.', cites: [] },
        { when: { timing: ['night'] }, urgency: 'soon', because: 'At night.', cites: [] },
        { when: { timing: ['during'] }, urgency: 'same-day', because: 'Not so.', cites: [] },
      ],
    });
    const knowledge = knowledgeOf({ questions, conditions: [lifted] });
    const [candidate] = rankConditions(knowledge, findings({ place: ['heel'], timing: ['rest', 'night'] }).answers);
    expect(candidate?.urgency).toBe('soon');
    expect(candidate?.raisedBy.map(({ because }) => because)).toEqual(['At rest.', 'At night.']);
  });
});

describe('the list of conditions', () => {
  const signs = {
    strong: [
      ['typical', { place: ['heel'] }],
      ['typical', { timing: ['first'] }],
    ],
  } as const;
  const strong = condition('strong', signs.strong);
  const close = condition('close', [
    ['typical', { place: ['heel'] }],
    ['possible', { timing: ['first'] }],
  ]);
  const far = condition('far', [['typical', { place: ['heel'] }]]);
  const answers = { place: ['heel'], timing: ['first'] };

  test('holds those within two points of the top, and no others', () => {
    expect(shown([far, close, strong], answers)).toEqual(['strong', 'close']);
  });

  test('puts the common one of equals first, and the rare one last, before it looks at urgency', () => {
    const common = condition('x-common', signs.strong, { frequency: 'common' });
    const rare = condition('a-rare', signs.strong, { frequency: 'rare', urgency: 'soon' });
    expect(shown([rare, strong, common], answers)).toEqual(['x-common', 'strong', 'a-rare']);
  });

  test('counts being common for less than one typical sign', () => {
    const common = condition(
      'common',
      [
        ['possible', { place: ['heel'] }],
        ['possible', { timing: ['first'] }],
      ],
      { frequency: 'common' },
    );
    const rare = condition('rare', signs.strong, { frequency: 'rare' });
    expect(shown([common, rare], answers)).toEqual(['rare', 'common']);
  });

  test.each([
    ['common', ['named']],
    ['occasional', []],
  ] as const)('holds a %s condition with one vague sign: %s', (frequency, named) => {
    const vague = condition('named', [['possible', { place: ['heel'] }]], { frequency });
    expect(shown([vague], answers)).toEqual(named);
  });

  test('holds a rare condition only with a typical sign', () => {
    const vague = [
      ['possible', { place: ['heel'] }],
      ['possible', { timing: ['first'] }],
    ] as const;
    expect(shown([condition('rare', vague, { frequency: 'rare' })], answers)).toEqual([]);
    expect(shown([condition('rare', signs.strong, { frequency: 'rare' })], answers)).toEqual(['rare']);
  });

  test('names nothing because it is common: without a sign there is nothing to name', () => {
    const common = condition('common', [['required', { place: ['heel'] }]], { frequency: 'common' });
    expect(shown([common], answers)).toEqual([]);
  });

  test('puts the more urgent of equals first', () => {
    const urgent = condition('urgent', signs.strong, { urgency: 'soon' });
    expect(shown([strong, urgent], answers)).toEqual(['urgent', 'strong']);
  });

  test('puts equals that are as urgent in the order of their ids, whichever comes first', () => {
    const other = condition('another', signs.strong);
    expect(shown([strong, other], answers)).toEqual(['another', 'strong']);
    expect(shown([other, strong], answers)).toEqual(['another', 'strong']);
  });

  test('shows conditions that have no programme as well', () => {
    expect(shown([withoutProgramme(strong)], answers)).toEqual(['strong']);
  });
});
