import { MOST_CHARACTERS } from './case-schema';
import { readCases, repeatedIds } from './read-cases';

const VIGNETTE = `
- id: heel-one
  text: "my heel kills me when i get up"
  age: 47
  condition: plantar-heel-pain
  also: [fat-pad]
  slots:
    location: [heel-plantar]
    timing: [first-steps-morning]
    onset: gradual
    severity: 4
    duration: "6 weeks"
  signs: []
  health: [diabetes]
  disposition: self-care
  disposition_also_acceptable: [routine]
`;

const line = (more: object = {}): string =>
  JSON.stringify({
    id: 'dev-1',
    text: 'my calf is swollen',
    age: null,
    slots: { location: ['calf-shin'], onset: 'unknown', severity: null },
    red_flags_present: ['dvt-possible'],
    red_flags_denied: ['fever'],
    gold_diagnosis_source: 'Deep Venous Thrombosis',
    plausible_conditions: ['DVT'],
    disposition: 'urgent',
    disposition_also_acceptable: ['emergency'],
    somethingElse: 1,
    ...more,
  });

test('a vignette keeps its fine urgency, and what it does not list is absent', () => {
  const { cases, problems } = readCases('a.yaml', VIGNETTE);
  expect(problems).toEqual([]);
  expect(cases).toEqual([
    expect.objectContaining({
      id: 'heel-one',
      complete: true,
      disposition: ['self-care'],
      alsoAcceptable: ['routine'],
      condition: 'plantar-heel-pain',
      also: ['fat-pad'],
    }),
  ]);
  expect(cases[0]?.labels).toMatchObject({ onset: ['gradual'], health: ['diabetes'], sensory: [] });
});

test('a development case has a class of urgencies, and is silent about what it does not list', () => {
  const { cases, problems } = readCases('a.jsonl', `${line()}\n\n`);
  expect(problems).toEqual([]);
  expect(cases[0]).toMatchObject({
    complete: false,
    disposition: ['same-day', 'soon'],
    alsoAcceptable: ['ambulance', 'emergency-department'],
    condition: 'Deep Venous Thrombosis',
    also: ['DVT'],
    denied: ['fever'],
  });
});

test('a text longer than a channel takes is clipped, with a remark', () => {
  const [one] = readCases('a.jsonl', line({ text: 'ow '.repeat(1000) })).cases;
  expect(one?.text).toHaveLength(MOST_CHARACTERS);
  expect(one?.remarks).toHaveLength(1);
});

test.each([
  ['a.jsonl', '{"id": ', 'line 1', 'not valid JSON'],
  ['a.jsonl', line({ disposition: 'tomorrow' }), 'dev-1, line 1', 'disposition'],
  ['a.jsonl', line({ slots: undefined }), 'dev-1, line 1', 'slots'],
  ['a.jsonl', '[]', 'line 1', 'the case'],
  ['a.jsonl', '\n', '', 'no cases'],
  ['a.yaml', '', 'line 1', 'not a list'],
  ['a.yaml', 'id: one', 'line 1', 'not a list'],
  ['a.yaml', '[]', '', 'no cases'],
  ['a.yaml', '- id: "one', 'line 1', 'cannot be read'],
  ['a.yaml', '- &a { id: one }\n- *a', '', 'aliases'],
  ['a.yaml', VIGNETTE.replace('signs:', 'sign:'), 'heel-one', 'sign'],
  ['a.yaml', VIGNETTE.replace('severity: 4', 'severity: 11'), 'heel-one', 'slots.severity'],
  ['a.yaml', VIGNETTE.replace('self-care', 'emergency'), 'heel-one', 'disposition'],
  ['a.yaml', VIGNETTE.replace('text:', 'words:'), 'heel-one', 'text'],
])('%s with %j is told where it is wrong', (file, text, where, problem) => {
  const { cases, problems } = readCases(file, text);
  expect(cases).toEqual([]);
  expect(problems.map((one) => one.where)).toContain(where);
  expect(problems.map((one) => one.problem).join()).toContain(problem);
});

test.each([
  ['missing', undefined, '“disposition” is missing'],
  ['misspelt', 'same_day', '“same_day” is not one of the values that the key “disposition” can have'],
])('a disposition that is %s is told with its line and with all that it can be', (_how, disposition, problem) => {
  const { problems } = readCases('a.jsonl', `\n${line({ disposition })}`);
  expect(problems).toEqual([{ file: 'a.jsonl', where: 'dev-1, line 2', ...whole(problem) }]);
});

const whole = (problem: string) => ({
  problem: expect.stringContaining(problem),
  remedy: expect.stringContaining(
    'Use one of: emergency, urgent, ambulance, emergency-department, same-day, soon, routine, self-care.',
  ),
});

test('all problems are listed, not the first', () => {
  const text = [line({ age: 'old' }), '{', line({ id: 'dev-2' })].join('\n');
  const { cases, problems } = readCases('a.jsonl', text);
  expect(cases.map(({ id }) => id)).toEqual(['dev-2']);
  expect(problems.map(({ where }) => where)).toEqual(['dev-1, line 1', 'line 2']);
});

test('an id that is used twice is told, over all files', () => {
  const { cases } = readCases('a.jsonl', line());
  expect(repeatedIds([{ file: 'a.jsonl', cases }])).toEqual([]);
  expect(
    repeatedIds([
      { file: 'a.jsonl', cases },
      { file: 'b.jsonl', cases },
    ]),
  ).toEqual([expect.objectContaining({ file: 'b.jsonl', where: 'dev-1' })]);
});
