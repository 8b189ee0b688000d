import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { realKnowledge } from '../../knowledge/real-knowledge';
import { ROOT } from '../inline-case';
import { evaluateReading } from './main';

const knowledge = realKnowledge();
const FIXTURE = path.join(__dirname, 'fixture');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evaluate-reading-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs it with a clock that goes on by a hundredth of a millisecond each time it is looked at. */
const run = (...args: readonly string[]) => {
  const [printed, complaints]: [string[], string[]] = [[], []];
  let now = 0;
  const code = evaluateReading(args, {
    root: ROOT,
    knowledge: () => knowledge,
    clock: () => (now += 0.01),
    print: (text) => void printed.push(text),
    complain: (text) => void complaints.push(text),
  });
  return { code, printed: printed.join(''), complaints: complaints.join('') };
};

const fixture = (...args: readonly string[]) => run('--sentences', FIXTURE, ...args);

test('a report has both parts, all tables and the keyword baseline, and the texts of the own part only', () => {
  const json = path.join(folder, 'out.json');
  const { code, printed, complaints } = fixture('--json', json, '--mistakes');
  expect(complaints).toBe('');
  expect(code).toBe(0);
  expect(printed.match(/^== .*$/gm)).toEqual(['== own: 11 sentences', '== aside: 4 sentences']);
  for (const words of [
    'keywords',
    'location: F1',
    'negation scope',
    'words misspelt',
    'confidence',
    'meant \\ taken',
  ]) {
    expect(printed).toContain(words);
  }
  expect(printed).toContain('Red flags missed');
  expect(printed).toContain('Read otherwise than labelled');
  expect(printed).not.toContain('teh front of my foot');
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(report.parts.map(({ name }: { name: string }) => name)).toEqual(['own', 'aside']);
  expect(report.parts[0].columns.map(({ id }: { id: string }) => id)).toEqual(['reader', 'keywords']);
  expect(report.parts[0].columns[0].curve).toHaveLength(5);
  expect(report.parts[0].columns[0].reliability).toHaveLength(10);
  expect(report.parts[0].columns[1].reliability).toBeNull();
  expect(report.parts[0].bar['location-f1']).toMatchObject({ atLeast: 0.95 });
  expect(report.parts[0].columns[0].sentences).toHaveLength(11);
  expect(JSON.stringify(report.parts[1])).not.toContain('teh front');
});

test('one part may be asked for, and the texts kept aside too', () => {
  const { printed } = fixture('--part', 'aside', '--show-aside');
  expect(printed.match(/^== .*$/gm)).toEqual(['== aside: 4 sentences']);
  expect(printed).toContain('Red flags missed');
});

test('the fit and the floors are printed as the files that they become', () => {
  expect(fixture('--fit').printed).toMatch(/^confidence:\n {2}points:\n/m);
  const floors = fixture('--floors').printed;
  expect(floors).toMatch(/^own:\n {2}location-f1: \{ atLeast: /m);
  expect(floors).toMatch(/^aside:\n/m);
});

test('help is printed', () => {
  expect(run('--help')).toMatchObject({ code: 0, printed: expect.stringContaining('--show-aside') });
});

const sentences = (text: string): readonly string[] => {
  mkdirSync(path.join(folder, 'own'), { recursive: true });
  writeFileSync(path.join(folder, 'own', 'a.yaml'), text);
  return ['--part', 'own', '--sentences', folder];
};

test.each<[string, () => readonly string[], string]>([
  ['a part that is none', () => ['--part', 'mine'], 'no part “mine”'],
  ['an option that is not known', () => ['--parts', 'own'], '--parts'],
  ['a folder without sentences', () => ['--sentences', folder], 'sentences/no-files'],
  [
    'a wrong id',
    () => sentences('- { text: ow, present: [timing/nite] }'),
    'own/a.yaml, entry 1 — “timing” has no option',
  ],
  ['a text that is there twice', () => sentences('- text: ow\n- text: OW'), 'own/a.yaml, entry 2'],
  [
    'a report that cannot be written',
    () => [...sentences('- text: ow'), '--json', path.join(folder, 'no/out.json')],
    'cannot be written',
  ],
])('%s ends with 1 and says why', (_what, args, words) => {
  const { code, printed, complaints } = run(...args());
  expect(code).toBe(1);
  expect(printed).toBe('');
  expect(complaints).toContain(words);
});
