import { bandOf } from '../../../dialogs/read/band';
import { confidenceOf } from '../../../dialogs/read/confidence';
import { createReader } from '../../../dialogs/read/create-reader';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { knowledge, questions, read } from './small-knowledge';

/** What bears on the finding of this option. */
const evidence = (text: string, option: string, open: Parameters<typeof read>[1] = null) =>
  read(text, open).findings.find((one) => one.option === option)?.evidence;

describe('what bears on a finding', () => {
  test.each([
    ['numb', 'numb', 'as-listed'],
    ['it burned', 'burn', 'other-form'],
    ['swellimg', 'swollen', 'one-letter-off'],
    ['my diabbetik foot', 'diabetes', 'sounds-alike'],
    ['numb', 'numb', 'one-word'],
    ['sore at night', 'night', 'two-words'],
    ['the ball of my foot', 'ball', 'more-words'],
    ['numb', 'numb', 'brief-message'],
    ['my whole foot is numb', 'numb', 'short-message'],
    [`${'so '.repeat(16)} numb`, 'numb', 'long-message'],
    [`${'so '.repeat(41)} numb`, 'numb', 'story'],
    ['numb', 'numb', 'about-nerve-screen'],
    ['numb', 'numb', 'plainly-so'],
    ['not hot but numb', 'numb', 'so-near-trigger'],
    ['numb all day and in my sleep, no fun', 'numb', 'plainly-so'],
    ['no numbness', 'numb', 'turned-beside'],
    ['no sudden funny heavy numbness', 'numb', 'turned-afar'],
    ['maybe numb', 'numb', 'uncertain'],
    ['I had numbness last year', 'numb', 'past'],
    ['my mum is diabetic', 'diabetes', 'other-person'],
    ['no numbness', 'numb', 'denied'],
  ])('“%s” has, for %s, %s', (text, option, piece) => {
    expect(evidence(text, option)).toContain(piece);
  });

  test('a word that means this only as an answer', () => {
    expect(evidence('the sole', 'arch', { question: questions.place })).toContain('only-as-answer');
    expect(evidence('the arch', 'arch', { question: questions.place })).not.toContain('only-as-answer');
  });

  test('a phrase that denies by itself was turned within', () => {
    const { findings } = createReader(
      {
        ...knowledge,
        vocabulary: {
          ...knowledge.vocabulary,
          concepts: [
            { id: 'weak', means: { question: 'nerve-screen', option: 'weak' }, phrases: ["can't lift it"], except: [] },
          ],
        },
      },
      naturalPort,
    )('I can lift it', null);
    expect(findings).toMatchObject([{ polarity: 'denied', evidence: expect.arrayContaining(['turned-within']) }]);
  });
});

describe('how sure the reader is', () => {
  const table = {
    points: { exact: 1, guessed: -2 },
    curve: [
      { from: -1, is: 0.3 },
      { from: 0.5, is: 0.7 },
      { from: 2, is: 0.95 },
    ],
  };
  test.each([
    [['exact'], 0.7],
    [['exact', 'exact'], 0.95],
    [['exact', 'guessed'], 0.3],
    [['guessed', 'guessed'], 0.3],
    [['never seen'], 0.3],
  ])('%j is worth %d', (pieces, confidence) => {
    expect(confidenceOf(pieces, table)).toBe(confidence);
  });

  test('without a table nothing is relied on', () => {
    expect(confidenceOf(['exact'], null)).toBe(0);
    expect(confidenceOf(['exact'], { points: {}, curve: [] })).toBe(0);
    expect(read('numb', null).findings).toMatchObject([{ confidence: 0 }]);
  });

  test('the table is taken from the vocabulary', () => {
    const points = { 'as-listed': 3 };
    const sure = createReader(
      { ...knowledge, vocabulary: { ...knowledge.vocabulary, confidence: { ...table, points } } },
      naturalPort,
    );
    expect(sure('numb', null).findings).toMatchObject([{ confidence: 0.95 }]);
    expect(sure('it burned', null).findings).toMatchObject([{ confidence: 0.3 }]);
  });
});

test.each([
  [1, 'accept'],
  [0.9, 'accept'],
  [0.8999, 'confirm'],
  [0.6, 'confirm'],
  [0.5999, 'ask'],
  [0, 'ask'],
] as const)('a confidence of %d is in the band “%s”', (confidence, band) => {
  expect(bandOf(confidence)).toBe(band);
});
