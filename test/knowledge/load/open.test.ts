import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadKnowledge } from '../../../knowledge/load';
import { openKnowledge } from '../../../knowledge/open';
import { compiledText, fromCompiled } from '../../../knowledge/compiled';
import { MAX_BYTES } from '../../../knowledge/read-content';
import { filesWith, problemsOf } from './small-files';

const CONTENT = path.resolve(__dirname, '../../../knowledge');
const MESSAGES = 'messages/en/all.yaml';

let folder = '';
let copies = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
  copies = path.join(folder, '.copies');
  for (const { path: file, text } of filesWith({ [MESSAGES]: 'welcome: Hello\n' })) write(file, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

const copy = () => path.join(copies, 'en.json');
const open = () => openKnowledge(folder, copies);

/** With another word in it, and its own sum put right: who opens it can tell only by what it says that it was read. */
function markCopy(): void {
  const marked = { ...open(), messages: { welcome: 'from the copy' } };
  writeFileSync(copy(), compiledText(marked));
}

test('the first time a copy is left, and the next time it is read', () => {
  expect(open()).toEqual(loadKnowledge(folder));
  markCopy();
  expect(open().messages.welcome).toBe('from the copy');
});

test('a copy of the real content is the real content, frozen', () => {
  const content = loadKnowledge(CONTENT);
  const copied = fromCompiled(Buffer.from(compiledText(content)), content.hash);
  expect(copied).toStrictEqual(content);
  expect(Object.isFrozen(copied?.questions)).toBe(true);
  expect(Object.getPrototypeOf(copied?.questions)).toBeNull();
});

test.each([
  ['a word is changed', () => write(MESSAGES, 'welcome: Good day\n')],
  ['a file is added', () => write('messages/en/more.yaml', 'bye: Bye\n')],
  ['a file is renamed', () => renameSync(path.join(folder, MESSAGES), path.join(folder, 'messages/en/other.yaml'))],
])('when %s, the copy counts no more, and is made anew', (_what, change) => {
  markCopy();
  change();
  expect(open()).toEqual(loadKnowledge(folder));
  markCopy();
  expect(open().messages.welcome).toBe('from the copy');
});

test.each([
  ['cut short', (text: string) => text.slice(0, -10)],
  ['changed in one letter', (text: string) => text.replace('from the copy', 'from the cop?')],
  ['empty', () => ''],
  ['no text of ours', () => 'null\nnull'],
])('a copy that is %s is not believed', (_what, damage) => {
  markCopy();
  writeFileSync(copy(), damage(readFileSync(copy(), 'utf8')));
  expect(open()).toEqual(loadKnowledge(folder));
});

test('content with a mistake is told, whatever copy there is', () => {
  markCopy();
  write(MESSAGES, 'welcome: [\n');
  expect(problemsOf(open)).toHaveLength(1);
});

test('content that is no text is told, whatever copy there is', () => {
  markCopy();
  mkdirSync(path.join(folder, 'messages/en/folder.yaml'));
  writeFileSync(path.join(folder, 'messages/en/picture.yaml'), Buffer.from([0xff, 0xd8, 0x00]));
  expect(problemsOf(open)).toEqual([expect.objectContaining({ file: 'knowledge/messages/en/picture.yaml' })]);
});

test.each<[string, (file: string) => void]>([
  ['a folder that a link leads to', (file) => symlinkSync(path.join(folder, 'messages'), file)],
  ['a pipe, which nobody writes to', (file) => execFileSync('mkfifo', [file])],
  ['too large', (file) => writeFileSync(file, `# ${'.'.repeat(MAX_BYTES)}\n`)],
])('content that is %s is told, whatever copy there is', (_what, make) => {
  markCopy();
  make(path.join(folder, 'messages/en/more.yaml'));
  expect(problemsOf(open)).toEqual([expect.objectContaining({ file: 'knowledge/messages/en/more.yaml' })]);
});

test('two files run together are not taken for the two, whatever copy there is', () => {
  write('messages/en/zoo.yaml', 'bye: Bye\n');
  markCopy();
  rmSync(path.join(folder, 'messages/en/zoo.yaml'));
  write(MESSAGES, 'welcome: Hello\n\0messages/en/zoo.yaml\0bye: Bye\n');
  expect(problemsOf(open)).toEqual([expect.objectContaining({ file: `knowledge/${MESSAGES}` })]);
});

test('the vocabulary of a copy is that of the content, frozen, and the same each time', () => {
  markCopy();
  const { vocabulary } = loadKnowledge(folder);
  const copied = open();
  expect(copied.vocabulary).toStrictEqual(vocabulary);
  expect(copied.vocabulary).toBe(copied.vocabulary);
  expect(Object.isFrozen(copied.vocabulary)).toBe(true);
});

test('where no copy can be left, the content is read all the same', () => {
  writeFileSync(copies, 'a file where the folder should be');
  expect(open()).toEqual(loadKnowledge(folder));
  expect(existsSync(copy())).toBe(false);
});

test('other languages are read from their files', () => {
  expect(openKnowledge(folder, copies, 'en-XA').messages.welcome).toMatch(/^⟦/u);
});
