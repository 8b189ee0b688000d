import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadKnowledge } from '../../../knowledge/load';
import { otherLanguages } from '../../../knowledge/read-content';
import { checkFolder } from '../../../knowledge/report';
import { filesWith, problemsOf } from './small-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
  for (const { path: file, text } of filesWith({ 'messages/en/all.yaml': 'welcome: Hello {name}\n' }))
    write(file, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

const german = (messages: string): void => {
  write('messages/de/all.yaml', messages);
  write('vocabulary/de/words.yaml', 'commands: { back: [zurück] }\n');
};
const problems = () => problemsOf(() => loadKnowledge(folder, 'de')).map(({ file, problem }) => `${file}: ${problem}`);

test('each language has its own words, and all else in common', () => {
  german('welcome: Hallo {name}\n');
  const [english, translated] = [loadKnowledge(folder), loadKnowledge(folder, 'de')];
  expect([english.messages, translated.messages]).toEqual([{ welcome: 'Hello {name}' }, { welcome: 'Hallo {name}' }]);
  expect(translated.vocabulary.commands).toEqual({ back: ['zurück'] });
  expect(english.vocabulary.commands).toEqual({});
  expect(translated.questions).toEqual(english.questions);
  expect(translated.hash).not.toBe(english.hash);
});

test('the pseudo-language is made of English', () => {
  expect(loadKnowledge(folder, 'en-XA').messages.welcome).toMatch(/^⟦Ĥéĺĺö \{name\} .*⟧$/u);
});

test('a language that there are no words in is told', () => {
  expect(problems()).toEqual([
    'knowledge/messages/de: the folder is missing or empty',
    'knowledge/vocabulary/de: the folder is missing or empty',
  ]);
});

test.each([
  ['is missing', '{}\n', 'the message “welcome” is missing'],
  ['is too many', 'welcome: Hallo {name}\nbye: Ade\n', 'there is no English message “bye”'],
  ['names something else', 'welcome: Hallo {du}\n', 'the message “welcome” has other words in {brackets}'],
  ['names nothing', 'welcome: Hallo\n', 'the message “welcome” has other words in {brackets}'],
])('a message that %s is told', (_what, messages, problem) => {
  german(messages);
  expect(problems()).toEqual([`knowledge/messages/de: ${problem}`]);
  expect(checkFolder(folder, '2026-06-01')).toMatchObject({ ok: false, text: expect.stringContaining(problem) });
});

test('a broken file of one language stops no other', () => {
  german('welcome: [\n');
  expect(loadKnowledge(folder).messages.welcome).toBe('Hello {name}');
  expect(problems()).toEqual([expect.stringContaining('knowledge/messages/de/all.yaml')]);
  expect(otherLanguages(folder)).toEqual(['de']);
});
