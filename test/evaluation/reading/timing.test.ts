import { realKnowledge } from '../../knowledge/real-knowledge';
import { reading, sentence } from './hand-made';
import { longTexts, readyTime, timeFigures } from './timing';

/** A clock that goes on by as many milliseconds as were read in characters, a thousandth each. */
const clocked = () => {
  let now = 0;
  const read = (text: string) => {
    now += text.length / 1000;
    return reading();
  };
  return { read, clock: () => now };
};

test('the middle and the slowest twentieth, of short messages and of long ones', () => {
  const { read, clock } = clocked();
  const sentences = [...Array.from({ length: 99 }, () => 10), 300, 301].map((length) =>
    sentence({ text: 'x'.repeat(length) }),
  );
  const { short, long } = timeFigures(realKnowledge(), { read }, { sentences, clock });
  expect(short).toMatchObject({ median: expect.closeTo(10, 3), p95: expect.closeTo(10, 3), of: 100 });
  expect(long).toMatchObject({ median: expect.closeTo(2000, 3), p95: expect.closeTo(2000, 3) });
});

test('long messages have 2,000 characters, and none are made of nothing', () => {
  const texts = longTexts(['my heel hurts', 'no numbness']);
  expect(new Set(texts.map(({ length }) => length))).toEqual(new Set([2000]));
  expect(longTexts([])).toEqual([]);
});

test('a new reader is ready once it has read a message', () => {
  let now = 0;
  expect(readyTime(realKnowledge(), () => (now += 5))).toBe(5);
});
