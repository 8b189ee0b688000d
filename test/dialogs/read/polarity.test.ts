import { createKeywordReader } from '../../evaluation/reading/keyword-reader';
import { knowledge, said } from './real-reader';

/** What each sentence says to be so; what it denies, dates back or tells of others is not listed. */
const SENTENCES: readonly (readonly [text: string, ...present: string[]])[] = [
  ['no numbness'],
  ['I have no numbness or tingling'],
  ["there isn't any numbness and it doesn't hurt at night"],
  ['it hurts at rest but not at night', 'timing/rest'],
  ['not numb but burning', 'feel/burn'],
  ["I'm not diabetic"],
  ['no diabetes, not pregnant'],
  ['my mum is diabetic'],
  ['a friend of mine had the same in the ball of his foot'],
  ['diabetes runs in the family'],
  ['I used to get numbness, years ago'],
  ['the numbness has gone away'],
  ['Numbness: no. Diabetes: no.'],
  ['burning pain in the ball of my foot, no numbness', 'feel/burn', 'pain-place/ball'],
  ['worse at night, not when I am at rest', 'timing/night'],
  ["it isn't the ball of the foot, it's in the arch", 'pain-place/arch'],
  ['never numb'],
  ['without any burning or tingling'],
  ['numbness in the sole of my left foot', 'nerve-signs/sole', 'side/left'],
  ['pain in the arch of my right foot at night', 'pain-place/arch', 'side/right', 'timing/night'],
];

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

function score(reader: (text: string) => readonly string[]): Score & { f1: number } {
  const sum: Score = { right: 0, wrong: 0, missed: 0 };
  for (const [text, ...present] of SENTENCES) {
    const found = reader(text);
    const right = found.filter((one) => present.includes(one)).length;
    sum.right += right;
    sum.wrong += found.length - right;
    sum.missed += present.length - right;
  }
  return { ...sum, f1: (2 * sum.right) / (2 * sum.right + sum.wrong + sum.missed) };
}

const present = (text: string) => said(text).filter((one) => !one.includes(' '));

test.each(SENTENCES)('“%s” says so much and no more', (text, ...expected) => {
  expect(present(text).sort()).toEqual([...expected].sort());
});

test('the reader takes nothing for so that is not, where plain keywords do so again and again', () => {
  const keywords = createKeywordReader(knowledge);
  const plain = score((text) => keywords(text, null).findings.map(({ question, option }) => `${question}/${option}`));
  const ours = score(present);
  expect(ours).toMatchObject({ wrong: 0, missed: 0 });
  expect(plain.wrong).toBeGreaterThan(10);
  expect(ours.f1).toBeGreaterThan(plain.f1);
});
