import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildKnowledge, loadKnowledge } from '../../../knowledge/load';
import { edited, filesWith, problemsOf, problemsWith } from './small-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
  for (const { path: file, text } of filesWith()) write(file, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

const problems = () => problemsOf(() => loadKnowledge(folder));

describe('what is loaded', () => {
  test('is the same from a folder as from texts', () => {
    expect(loadKnowledge(folder)).toEqual(buildKnowledge(filesWith()));
  });

  test('has the same hash whatever order the files come in', () => {
    expect(buildKnowledge([...filesWith()].reverse()).hash).toBe(buildKnowledge(filesWith()).hash);
  });

  test.each([
    ['a word changes', { 'messages/en/all.yaml': 'welcome: Hello!\n' }],
    ['a comment changes', { 'messages/en/all.yaml': 'welcome: Hello\n# kind\n' }],
    ['a file is added', { 'messages/en/more.yaml': 'goodbye: Bye\n' }],
  ])('has another hash when %s', (_what, changes) => {
    expect(buildKnowledge(filesWith(changes)).hash).not.toBe(buildKnowledge(filesWith()).hash);
  });

  test('is frozen all the way down', () => {
    const { questions, vocabulary } = loadKnowledge(folder);
    expect(() => questions.timing!.options[0]!.words.push('x')).toThrow(TypeError);
    expect(() => Object.assign(vocabulary.triggers, { x: [] })).toThrow(TypeError);
  });

  test('keeps “no”, dates and numbers in quotes as text', () => {
    const { vocabulary, sources, places } = loadKnowledge(folder);
    expect([vocabulary.triggers.negation, sources['a-book']?.dateRead, places.gb?.emergencyNumber]).toEqual([
      ['no'],
      '2026-01-01',
      '999',
    ]);
  });

  test('knows only what was put in, not what every object has', () => {
    expect(loadKnowledge(folder).messages).not.toHaveProperty('constructor');
  });

  test('joins words of one kind from several files', () => {
    write('vocabulary/en/more.yaml', 'triggers: { negation: [not], past: [was] }\ncommands: { back: [back] }\n');
    expect(loadKnowledge(folder).vocabulary).toMatchObject({
      triggers: { negation: ['not', 'no'], past: ['was'] },
      commands: { back: ['back'] },
    });
  });

  test('leaves out code, notes and hidden files beside the content', () => {
    write('README.md', '# Notes');
    write('model.ts', 'export {};');
    write('assess/assess.ts', 'export {};');
    write('questions/.DS_Store', 'x');
    expect(problems()).toEqual([]);
  });

  test('may begin with a byte order mark', () => {
    write('messages/en/all.yaml', '\uFEFFwelcome: Hello\n');
    expect(loadKnowledge(folder).messages.welcome).toBe('Hello');
  });
});

describe('a file that cannot be read', () => {
  test('because it is a picture is told at the first line that is not text', () => {
    const picture = Buffer.concat([Buffer.from('id: timing\nkind: '), Buffer.from([0x89, 0xff, 0x00, 0x0a, 0x01])]);
    write('questions/timing.yaml', picture);
    expect(problems()).toMatchObject(
      [{ file: 'knowledge/questions/timing.yaml', line: 2, problem: 'this is not plain text', remedy: /UTF-8/ }].map(
        (one) => ({ ...one, remedy: expect.stringMatching(one.remedy) }),
      ),
    );
  });

  test('because it holds characters that no one can see is told', () => {
    write('questions/timing.yaml', 'id: timing\u0000\n');
    expect(problems()).toMatchObject([{ line: 1, problem: 'this is not plain text' }]);
  });

  test('because it is huge is told, and not read', () => {
    write('questions/timing.yaml', 'x'.repeat(200_001));
    expect(problems()).toMatchObject([{ line: 1, problem: 'the file is too large (200 kB)' }]);
  });

  test('because it leads to a folder is told', () => {
    symlinkSync(folder, path.join(folder, 'questions/loop.yaml'));
    expect(problems()).toMatchObject([{ file: 'knowledge/questions/loop.yaml', problem: 'this is not plain text' }]);
  });

  test('because it leads nowhere is told', () => {
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'questions/lost.yaml'));
    expect(problems()).toMatchObject([{ file: 'knowledge/questions/lost.yaml', problem: 'this is not plain text' }]);
  });

  test('of small lines that stand for gigabytes is told, and never followed', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    );
    const bomb = `l0: &l0 [x]\n${levels.join('\n')}\n`;
    expect(problemsWith({ 'questions/bomb.yaml': bomb })[0]).toMatchObject({
      file: 'knowledge/questions/bomb.yaml',
      line: 2,
      remedy: expect.stringContaining('Write it out'),
    });
  });

  test('that is nested without end is told once', () => {
    expect(problemsWith({ 'questions/deep.yaml': '['.repeat(50_000) })).toMatchObject([
      { file: 'knowledge/questions/deep.yaml', line: 1, problem: 'this is nested too deeply to be read' },
    ]);
  });
});

test('a folder that is missing is told', () => {
  rmSync(path.join(folder, 'self-care'), { recursive: true });
  write('programmes/heel.yaml', edited('programmes/heel.yaml', '[ice]', '[]')['programmes/heel.yaml'] ?? '');
  expect(problems()).toMatchObject([{ file: 'knowledge/self-care', problem: 'the folder is missing or empty' }]);
});

test('keys of two kinds of meaning are told apart', () => {
  const mixed = edited('vocabulary/en/signs.yaml', 'certainty: ambiguous', 'option: rest');
  expect(problemsWith(mixed).map(({ problem }) => problem)).toEqual([
    'the key “question” is missing',
    '“redFlag” does not go with the keys beside it',
  ]);
});

test('every problem of all files is told, in the order of files and lines', () => {
  const found = problemsWith({
    ...edited('red-flags/cold-foot.yaml', 'urgency: ambulance', 'urgency: fast'),
    ...edited('questions/timing.yaml', 'prompt:', 'promt:'),
    'messages/en/all.yaml': 'Welcome: Hi\nB: Bye\n',
  });
  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'knowledge/messages/en/all.yaml:1',
    'knowledge/messages/en/all.yaml:2',
    'knowledge/questions/timing.yaml:4',
    'knowledge/red-flags/cold-foot.yaml:5',
  ]);
});

test('the message of the error is a list to work through', () => {
  const load = () => buildKnowledge(filesWith(edited('self-care/ice.yaml', 'night', 'nite')));
  expect(load).toThrow(
    'The knowledge has one problem.\n' +
      'knowledge/self-care/ice.yaml:4 — the option “nite” is not one of timing’s options. ' +
      'Did you mean “night”? Use one of: rest, night.',
  );
  expect(load).toThrow(expect.objectContaining({ name: 'KnowledgeError', code: 'knowledge-invalid' }));
});
