import { findWords } from '../../../knowledge/glossary';
import { formatComplaint } from '../../../knowledge/gates/complaint';
import { glossaryComplaints } from '../../../knowledge/gates/glossary';
import { type Glossary } from '../../../knowledge/glossary-model';
import { type Knowledge } from '../../../knowledge/model';
import { condition, glossary, knowledgeOf, question } from '../small-knowledge';

const PLAIN = glossary('plain-words', {}, ['heel', 'sore']);

/** Knowledge in which a question says this in its help, beside a condition that clinicians call “Sore heel”. */
function saying(help: string, ...files: readonly Glossary[]): Knowledge {
  return knowledgeOf({
    questions: [question('timing', ['rest'], { help })],
    conditions: [condition('heel-pain', [], { name: 'Sore heel' })],
    glossary: [PLAIN, ...files],
  });
}

const told = (help: string, ...files: readonly Glossary[]) =>
  glossaryComplaints(saying(help, ...files)).map(formatComplaint);

describe('a medical word needs an entry', () => {
  test.each([
    ['by its ending', 'It can be bursitis.', 'bursitis'],
    ['by its ending, in the plural', 'There are lipomas.', 'lipomas'],
    ['by its ending, in British spelling', 'This is anaemia.', 'anaemia'],
    ['because it is long', 'A podiatrist can help.', 'podiatrist'],
    ['in capitals too', 'Bursitis hurts.', 'bursitis'],
  ])('%s', (_how, help, word) => {
    expect(told(help)).toEqual([
      `knowledge/questions/timing.yaml, help — no entry of the glossary explains “${word}”. Use a plainer word, or explain it in knowledge/glossary. If everybody knows it, list it under “plain:”.`,
    ]);
    expect(told(help, glossary('more', { [word]: 'A word.' }))).toEqual([]);
    expect(told(help, glossary('more', {}, [word]))).toEqual([]);
  });

  test('because a condition is named with it, and is told where it is named', () => {
    const named = condition('gout', [], { name: 'Gout' });
    const knowledge = knowledgeOf({
      questions: [question('timing', ['rest'], { help: 'Is it gout?' })],
      conditions: [named],
    });
    expect(glossaryComplaints(knowledge).map(formatComplaint)).toEqual([
      expect.stringMatching(/^knowledge\/conditions\/gout\.yaml, name — no entry of the glossary explains “gout”/),
    ]);
  });

  test('and is told once, however often it is used', () => {
    expect(told('Bursitis is bursitis.')).toHaveLength(1);
  });

  test('in a meaning too', () => {
    const files = [glossary('body', { fascia: 'It gets fasciitis.' })];
    expect(told('The fascia.', ...files)).toEqual([
      expect.stringMatching(/^knowledge\/glossary\/body\.yaml, fascia — no entry of the glossary explains “fasciitis”/),
    ]);
  });

  test('but not in the words of another country, which are its own', () => {
    const place = { id: 'it', doctor: 'medico di famiglia', emergencyDepartment: 'pronto soccorso' };
    const knowledge = { ...saying('It hurts.'), places: { it: place } } as unknown as Knowledge;
    expect(glossaryComplaints(knowledge)).toEqual([]);
  });
});

describe('the glossary holds', () => {
  test('no word that no text uses, not even if its own texts do', () => {
    const files = [glossary('body', { tendon: 'A cord, not a bursa.', bursa: 'A bag.' })];
    expect(told('The tendon hurts.', ...files)).toEqual([
      'knowledge/glossary/body.yaml, bursa — no text that patients read uses this word. Delete it, or write under “forms:” how it is spelt there.',
    ]);
  });

  test('a word of which one form is used', () => {
    const files = [glossary('body', { tendon: { forms: ['tendons'], meaning: 'A cord.' } })];
    expect(told('Your tendons hurt.', ...files)).toEqual([]);
  });

  test('no word twice, in any form and spelling', () => {
    const files = [
      glossary('body', { 'X-ray': 'A picture.' }),
      glossary('tests', { picture: { forms: ['x ray'], meaning: 'A view.' } }),
    ];
    expect(told('An X-ray is a picture.', ...files)).toContain(
      'knowledge/glossary/tests.yaml, picture — “x ray” is already explained in knowledge/glossary/body.yaml. Keep one of the two.',
    );
  });

  test('no plain word that would not be taken for medical', () => {
    expect(told('It hurts.', glossary('more', {}, ['knee']))).toEqual([
      'knowledge/glossary/more.yaml, plain — “knee” would not be taken for medical. Delete it from the list.',
    ]);
  });
});

describe('a word of the glossary is found', () => {
  const files = [
    glossary('body', {
      fascia: 'A band.',
      'stress fracture': 'A tiny crack.',
      fracture: 'A break.',
      "Crohn's": 'An illness.',
      'A&E': 'A place.',
      'X-ray': 'A picture.',
    }),
  ];
  const found = (text: string) => findWords(saying('', ...files), text).map(({ shown }) => shown);

  test.each([
    ['as a whole word only', 'The fascias, the fascia.', ['fascia']],
    ['in capitals', 'FASCIA and Fascia', ['FASCIA', 'Fascia']],
    ['the longest first', 'A stress fracture is a fracture.', ['stress fracture', 'fracture']],
    ['with a hyphen or a space', 'stress-fracture, x ray, X-ray', ['stress-fracture', 'x ray', 'X-ray']],
    ['with either apostrophe', "Crohn's or Crohn’s", ["Crohn's", 'Crohn’s']],
    ['with signs in it', 'Go to A&E.', ['A&E']],
    ['beside letters of other languages not', 'éfascia', []],
  ])('%s', (_how, text, words) => {
    expect(found(text)).toEqual(words);
  });

  test('nowhere in a glossary without words', () => {
    expect(findWords({ glossary: {} }, 'The fascia.')).toEqual([]);
  });
});
