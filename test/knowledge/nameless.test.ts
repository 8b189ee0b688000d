import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildKnowledge } from '../../knowledge/load';
import { realKnowledge } from './real-knowledge';

const { nameless } = realKnowledge().vocabulary;

/** Common names of English-speaking countries, those that are words as well among them. */
const namesIn = (file: string): readonly string[] =>
  readFileSync(path.join(__dirname, 'names', `${file}.txt`), 'utf8')
    .trim()
    .split(/\s+/);
const names = ['first-names', 'surnames'].flatMap(namesIn);

const namesAmong = (words: readonly string[]): readonly string[] => {
  const common = new Set(names);
  return words.filter((word) => common.has(word));
};

test('no word that a pattern may show is a common first name or surname', () => {
  expect(names.length).toBeGreaterThan(1_300);
  expect(namesAmong(nameless)).toEqual([]);
});

test('a name in the list would be found, also one that is a word as well', () => {
  const tempting = ['will', 'may', 'mark', 'rose', 'grace', 'heather', 'foot', 'long', 'short', 'day', 'hurt', 'burns'];
  expect(namesAmong([...nameless, ...tempting])).toEqual(tempting);
});

test('the list is short enough to be read, with each word once', () => {
  expect(new Set(nameless).size).toBe(nameless.length);
  expect(nameless.length).toBeLessThan(400);
});

test.each(['Heel', 'my heel', 'heel5', 'heel.'])('“%s” is no such word, and a problem of the content', (word) => {
  const file = { path: 'vocabulary/en/nameless.yaml', text: `nameless: ['${word}']` };
  expect(() => buildKnowledge([file])).toThrow('one word in small letters');
});
