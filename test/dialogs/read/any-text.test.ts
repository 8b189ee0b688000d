import fc from 'fast-check';
import { createReader } from '../../../dialogs/read/create-reader';
import { type LanguageTools } from '../../../dialogs/read/language-tools';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { concepts, knowledge, questions, read } from './small-knowledge';
import { triggers } from './small-triggers';

const phrases = [
  ...concepts.flatMap((one) => one.phrases),
  ...Object.values(triggers).flat(),
  'yes',
  'no',
  'skip',
  '2',
];
const sentence = fc
  .array(fc.tuple(fc.constantFrom(...phrases), fc.constantFrom(' ', ', ', '. ', '? ', '\n', ': ', ' - ', ' and ')), {
    maxLength: 40,
  })
  .map((parts) => parts.flat().join(''));
const anything = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 3000 }), fc.string({ unit: 'grapheme' }));
const openQuestion = fc.option(fc.constantFrom(...Object.values(questions)).map((question) => ({ question })));

test('any text is read, at places inside it, and always the same', () => {
  fc.assert(
    fc.property(anything, openQuestion, (text, open) => {
      const reading = read(text, open);
      expect(reading.text.length).toBeLessThanOrEqual(2000);
      for (const { span } of [...reading.findings, ...reading.dangers]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(reading.text.length);
      }
      expect(read(text, open)).toEqual(reading);
    }),
  );
});

test('a choice is of the question that is open', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...Object.values(questions)), (text, question) => {
      const { choice } = read(text, { question });
      if (choice?.kind !== 'options') return;
      const ids = question.options.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...choice.options]));
      expect(choice.options.length).toBeGreaterThan(0);
      if (question.kind !== 'several') expect(choice.options).toHaveLength(1);
      if (choice.options.includes('none')) expect(choice.options).toEqual(['none']);
    }),
  );
});

test('one finding per option and one danger per flag', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const { findings, dangers } = read(text, null);
      expect(new Set(findings.map(({ question, option }) => `${question}/${option}`)).size).toBe(findings.length);
      expect(new Set(dangers.map(({ redFlag }) => redFlag)).size).toBe(dangers.length);
    }),
  );
});

describe('how a text is written changes nothing:', () => {
  const what = (text: string) => {
    const { command, choice, findings, dangers } = read(text, { question: questions.health });
    const plain = findings.map(({ question, option, polarity }) => [question, option, polarity]);
    return { command, choice, plain, dangers: dangers.map(({ redFlag, certainty }) => [redFlag, certainty]) };
  };
  const same = (change: (text: string) => string) =>
    fc.assert(fc.property(sentence, (text) => expect(what(change(text))).toEqual(what(text))));

  test('capitals', () => same((text) => text.toUpperCase()));
  test('double spaces', () => same((text) => text.replaceAll(' ', '  ')));
  test('curly quotes', () => same((text) => text.replaceAll("'", '’')));
  test('left-out apostrophes', () => same((text) => text.replace(/(?<!i|we)'/g, '')));
  test('a full stop at the end', () =>
    same((text) => `${text.trim().replace(/[,:\-?. ]+$/, '')}${/\?$/.test(text.trim()) ? '?' : '.'}`));
});

test('the work grows with the length of the text and not faster', () => {
  let work = 0;
  const counting: LanguageTools = {
    stem: (word) => ((work += 1), naturalPort.stem(word)),
    editDistance: (one, other) => ((work += 1), naturalPort.editDistance(one, other)),
    soundsLike: (word) => ((work += 1), naturalPort.soundsLike(word)),
  };
  const reader = createReader(knowledge, counting);
  const word = fc.string({ unit: fc.constantFrom(...Array.from('etaoinshrdlumb')), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 100, maxLength: 300 }), (words) => {
      work = 0;
      reader(words.join(' '), null);
      expect(work).toBeLessThan(words.length * 20);
    }),
  );
});
