import { patientTexts } from '../../knowledge/gates/patient-text';
import type { Knowledge } from '../../knowledge/model';
import { pseudoLocale } from '../../knowledge/pseudo-locale';
import { pseudoText } from '../../knowledge/pseudo-text';
import { findWords } from '../../knowledge/glossary';
import { loadContent } from './gates/content';

const english = loadContent();
const pseudo = pseudoLocale(english);

describe('a text of the pseudo-language', () => {
  const text = 'Call {emergency} now.\nDo not wait.';

  test('is accented, longer and in brackets, with a part that is read from right to left', () => {
    expect(pseudoText(text)).toMatch(/^⟦Çáĺĺ \{emergency\} ñöŵ\.\nĎö ñöť ŵáíť\. \u2067[א-ת ]+\u2069⟧$/u);
  });

  test('keeps its placeholders and its line breaks', () => {
    expect(pseudoText('{a-b}{c}\n{a-b}').match(/\{[a-z-]+\}|\n/g)).toEqual(['{a-b}', '{c}', '\n', '{a-b}']);
  });

  test.each(['A', 'Yes', 'About 5 questions left', 'word '.repeat(40).trim()])(
    '“%s” is about 40 %% longer',
    (short) => {
      const longer = pseudoText(short).replace(/[⟦⟧\u2067\u2069]/gu, '').length - short.length;
      expect(longer).toBeGreaterThanOrEqual(short.length * 0.3);
      expect(longer).toBeLessThanOrEqual(short.length * 0.4 + 2);
    },
  );

  test('reads the same once its accents are taken away', () => {
    expect(pseudoText('The quick brown fox jumps over the lazy dog').normalize('NFD').replace(/\p{M}/gu, '')).toContain(
      'The quick brown fox jumps over the lazy dog',
    );
  });
});

test('every text that a patient reads is in it', () => {
  const left = patientTexts(pseudo).filter(({ key, text }) => !key.startsWith('said.') && !/^⟦[^]*⟧$/.test(text));
  expect(left).toEqual([]);
  expect(patientTexts(pseudo).length).toBe(patientTexts(english).length);
});

test('everything else is as it was', () => {
  const { vocabulary, sources, hash } = pseudo;
  expect({ vocabulary, sources, hash }).toEqual({
    vocabulary: english.vocabulary,
    sources: english.sources,
    hash: english.hash,
  });
  for (const id of Object.keys(english.questions)) {
    const [one, other] = [english.questions[id]!, pseudo.questions[id]!];
    expect(other).toMatchObject({ id, kind: one.kind, unsureMeans: one.unsureMeans, cites: one.cites });
    expect(other.askWhen).toEqual(one.askWhen);
    expect(other.options.map((option) => [option.id, option.words])).toEqual(
      one.options.map((option) => [option.id, option.words]),
    );
  }
  for (const id of Object.keys(english.conditions)) {
    const [one, other] = [english.conditions[id]!, pseudo.conditions[id]!];
    expect(other.criteria.map(({ when }) => when)).toEqual(one.criteria.map(({ when }) => when));
    expect([other.frequency, other.urgency, other.programme]).toEqual([one.frequency, one.urgency, one.programme]);
  }
  expect(pseudo.places.gb).toMatchObject({ emergencyNumber: '999', urgentLine: english.places.gb!.urgentLine });
});

test('the hard words are found in its texts as in the English ones', () => {
  const words = (knowledge: Knowledge) =>
    patientTexts(knowledge).map(({ text }) => findWords(knowledge, text.replace(/\{[a-z-]+\}/g, '')).length);
  expect(words(pseudo)).toEqual(words(english));
});

test('the knowledge it is made of stays as it was, and nobody can change what was made', () => {
  expect(english.messages.greeting).not.toContain('⟦');
  expect(Object.isFrozen(pseudo.questions.timing?.options[0])).toBe(true);
  expect(pseudo.messages).not.toHaveProperty('constructor');
});
