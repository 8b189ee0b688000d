import { createReader } from '../../../dialogs/read/create-reader';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { type Concept } from '../../../knowledge/vocabulary-model';
import { knowledge as small } from './small-knowledge';

/** One line of the vocabulary may stand for any number of phrases; only those that a text has are ever made. */

const readerOf = (...phrases: string[]) => {
  const concept: Concept = { id: 'rests', means: { question: 'timing', option: 'rest' }, phrases, except: [] };
  const { vocabulary } = small;
  return createReader(
    { ...small, vocabulary: { ...vocabulary, concepts: [...vocabulary.concepts, concept] } },
    naturalPort,
  );
};

const phrasesRead = (phrase: string, text: string) =>
  readerOf(phrase)(text, null).findings.flatMap(({ option, phrase: read }) => (option === 'rest' ? [read] : []));

test.each([
  ['(my|the|) calf (aches|throbs)', 'calf throbs', ['my calf throbs']],
  ['(my|the|) calf (aches|throbs)', 'my calf seldom aches', []],
  ['calf (|always) (aches|throbs) (|badly)', 'calf always throbs', ['calf always throbs']],
  ['calf (|always) (aches|throbs) (|badly)', 'calf aches badly', ['calf aches badly']],
  ['calf (|always) (aches|throbs) (|badly)', 'calf badly', []],
  ['my calf', 'my calf', ['my calf']],
  ['my calf', 'calf', []],
  ['in my calf', 'in the calf', ['in my calf']],
  ['(in|on) (my|the) calf', 'on calf', ['on my calf']],
])('“%s” in “%s” is read as %j', (phrase, text, read) => {
  expect(phrasesRead(phrase, text)).toEqual(read);
});

test('a line that stands for a thousand million phrases is read at once', () => {
  const line = Array.from(
    { length: 9 },
    (_, part) =>
      `(${'abcdefghij'
        .split('')
        .map((one) => `zz${one}x${part}`)
        .join('|')})`,
  );
  const text = Array.from({ length: 9 }, (_, part) => `zz${'jihgfedca'[part]}x${part}`).join(' ');
  expect(phrasesRead(line.join(' '), text)).toEqual([text]);
});

test('what a text says does not hang on what was read before', () => {
  const line = '(my|the|) calf (|always) (aches|throbs) (|badly)';
  const [early, late] = [readerOf(line), readerOf(line)];
  const texts = ['calf aches', 'my calf always throbs badly', 'the calf throbs'];
  const forwards = texts.map((text) => early(text, null));
  const backwards = [...texts].reverse().map((text) => late(text, null));
  expect(backwards.reverse()).toEqual(forwards);
});
