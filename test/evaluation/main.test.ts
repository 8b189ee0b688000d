import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './inline-case';
import { evaluate, settingIn } from './main';

const CASES = `
- id: inline-heel
  text: "under my heel, worst when I get up"
  age: 44
  condition: plantar-heel-pain
  slots:
    location: [heel-plantar]
    timing: [first-steps-morning, eases-with-walking]
    quality: [stabbing]
    onset: gradual
    severity: 3
  disposition: self-care
  disposition_also_acceptable: [routine]
- id: inline-cold
  text: "my foot went cold an hour ago"
  age: 70
  condition: acute-limb-ischaemia
  slots: { location: [whole-foot], onset: sudden-no-injury }
  signs: [cold-foot, made-up-sign]
  disposition: routine
- id: inline-knee
  text: "what do you charge"
  in_scope: false
  slots: {}
  disposition: routine
`;

const setting = settingIn(ROOT);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, text: string): string => {
  const whole = path.join(folder, name);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
};

const run = (...args: readonly string[]) => {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const code = evaluate(args, {
    setting: () => setting,
    print: (text) => void printed.push(text),
    complain: (text) => void complaints.push(text),
  });
  return { code, printed: printed.join(''), complaints: complaints.join('') };
};

test('a report has the figures, the controls, what went wrong and what was not understood', () => {
  const json = path.join(folder, 'out.json');
  const { code, printed, complaints } = run('--cases', file('a.yaml', CASES), '--json', json, '--transcripts');
  expect(complaints).toBe('');
  expect(code).toBe(0);
  for (const words of ['hazardous under-triage', 'always self-care', 'keywords of the seeds', 'Cases out of scope']) {
    expect(printed).toContain(words);
  }
  expect(printed).toContain('signs: made-up-sign (inline-cold)');
  expect(printed).toContain('inline-cold: over');
  expect(printed).toContain('[danger-check: sudden-cold-foot]');
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(report.parts[0].columns.map((one: { id: string }) => one.id)).toEqual([
    'none',
    'unsure',
    'unsure-later',
    'always-emergency',
    'always-self-care',
    'seed-keywords',
  ]);
  expect(report.parts[0].columns[0].figures).toMatchObject({ cases: 2, failed: 0 });
  expect(report.parts[0].cases[0].transcript.length).toBeGreaterThan(5);
});

test('of cases kept aside only the figures are shown, unless it is asked for', () => {
  file('kept-aside/a.yaml', CASES);
  file('tuning/b.yaml', CASES.replaceAll('inline-', 'tuned-'));
  const json = path.join(folder, 'out.json');
  const { code, printed } = run('--cases', folder, '--json', json);
  expect(code).toBe(0);
  expect(printed.match(/^== .*$/gm)).toHaveLength(2);
  expect(printed).not.toContain('inline-');
  expect(printed).toContain('tuned-cold: over');
  expect(readFileSync(json, 'utf8')).not.toContain('inline-');
  expect(run('--cases', folder, '--show-kept-aside').printed).toContain('inline-cold: over');
});

test('help is printed', () => {
  expect(run('--help')).toMatchObject({ code: 0, printed: expect.stringContaining('--cases') });
});

test.each<[string, () => readonly string[], string]>([
  ['no cases', () => [], 'no cases are named'],
  ['an option that is not known', () => ['--case', 'x'], '--case'],
  ['a file that is not there', () => ['--cases', path.join(folder, 'x.yaml')], 'no such file'],
  ['a file of another kind', () => ['--cases', file('a.csv', 'id')], 'no case file'],
  ['an empty folder', () => ['--cases', folder], 'no case files'],
  ['an empty file', () => ['--cases', file('a.jsonl', '')], 'holds no cases'],
  ['a line that is not JSON', () => ['--cases', file('a.jsonl', '\n{')], 'line 2'],
  ['YAML that cannot be read', () => ['--cases', file('a.yml', '- id: [')], 'cannot be read'],
  ['a file that is not text', () => ['--cases', file('a.yaml', '\u0000')], 'not text'],
  ['a file that is too large', () => ['--cases', file('a.yaml', ' '.repeat(5_000_001))], 'too large'],
  ['a case with a mistake', () => ['--cases', file('a.yaml', CASES.replace('age: 44', 'age: old'))], 'inline-heel'],
  [
    'a report that cannot be written',
    () => ['--cases', file('a.yaml', CASES), '--json', path.join(folder, 'no/out.json')],
    'cannot be written',
  ],
])('%s ends with 1 and says why', (_what, args, words) => {
  const { code, printed, complaints } = run(...args());
  expect(code).toBe(1);
  expect(printed).toBe('');
  expect(complaints).toContain(words);
});
