import { assess } from '../knowledge/assess/assess';
import { createKeywordReader } from '../test/evaluation/reading/keyword-reader';
import type { Answers } from '../knowledge/answers';
import { allocatedBy } from './allocations';
import { theEngine } from './interview';
import { type Spread, spreadOf } from './statistics';

const ROUNDS = 7;
const TIMES = 40;
const SENTENCES = [
  'my heel hurts, right under it',
  'it is worst with the first steps in the morning',
  'it began some weeks ago and comes and goes',
  'no, I did not hurt it and nothing is swollen',
  'I walk a lot at work on hard floors and my ankel is sore too',
];
const ANSWERS = {
  'pain-place': { kind: 'chosen', options: ['heel-under'], origin: 'pressed' },
  timing: { kind: 'chosen', options: ['first-steps'], origin: 'pressed' },
} as const satisfies Answers;

/** Microseconds of one call, by round; interleaved with the others, and the first round is not counted. */
function timed(works: readonly (() => unknown)[]): readonly Spread[] {
  const samples = works.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [place, work] of works.entries()) {
      const before = process.cpuUsage();
      for (let time = 0; time < TIMES; time += 1) work();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) samples[place]?.push((user + system) / TIMES);
    }
  }
  return samples.map(spreadOf);
}

/** One thing that is done without a server. */
export interface Within {
  /** Microseconds of processor time for one. */
  readonly spent: Spread;
  /** Kilobytes that the heap has to give for one. */
  readonly allocated: number;
}

export interface InProcess {
  /** A message, with spelling, denial and reach. */
  readonly reading: Within;
  /** The same messages by looking for keywords alone. */
  readonly keywords: Within;
  readonly assessing: Within;
}

const perMessage = ({ median, least, most }: Spread): Spread => ({
  median: median / SENTENCES.length,
  least: least / SENTENCES.length,
  most: most / SENTENCES.length,
});

export async function inProcess(): Promise<InProcess> {
  const engine = theEngine();
  const keywords = createKeywordReader(engine.knowledge);
  const works = [
    () => SENTENCES.map((text) => engine.read(text, null)),
    () => SENTENCES.map((text) => keywords(text, null)),
    // New objects each time, as they come from the store.
    () => assess(engine.knowledge, { answers: { ...ANSWERS }, raised: [] }),
  ] as const;
  const [reading, byKeywords, assessing] = timed(works) as [Spread, Spread, Spread];
  const kilobytes = (work: () => unknown) => allocatedBy(work, TIMES);
  return {
    reading: { spent: perMessage(reading), allocated: (await kilobytes(works[0])) / SENTENCES.length },
    keywords: { spent: perMessage(byKeywords), allocated: (await kilobytes(works[1])) / SENTENCES.length },
    assessing: { spent: assessing, allocated: await kilobytes(works[2]) },
  };
}
