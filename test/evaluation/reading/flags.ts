import type { Answers } from '../../../knowledge/answers';
import { screenRedFlags } from '../../../knowledge/assess/screen-red-flags';
import type { Knowledge } from '../../../knowledge/model';
import type { ReadSentence } from './column';
import { foundPairs, goldPairs, type Pairs } from './pairs';
import { ratioOf, type Ratio } from './ratio';
import { FLAG_KINDS, type FlagKind, type Sentence } from './sentence';

/** What becomes of a red flag: advice at once, its closed question or its screen with the sign ticked, or nothing. */
export type Heed = 'at-once' | 'asked' | 'not';

/** What is said to be so, or perhaps so, as answers to the questions it belongs to. */
const answersFrom = (pairs: Pairs): Answers => {
  const options = new Map<string, string[]>();
  for (const [key, polarity] of pairs) {
    const [question = '', option = ''] = key.split('/');
    if (polarity !== 'present' && polarity !== 'uncertain') continue;
    options.set(question, [...(options.get(question) ?? []), option]);
  }
  return Object.fromEntries(
    [...options].map(([question, chosen]) => [question, { kind: 'chosen', options: chosen, origin: 'pre-filled' }]),
  );
};

/** The red flags that these answers raise by the rules, nothing else being known. */
export const flagsRaisedBy = (knowledge: Knowledge, pairs: Pairs): ReadonlySet<string> =>
  new Set(screenRedFlags(knowledge, { answers: answersFrom(pairs), raised: [] }).map(({ redFlag }) => redFlag));

/** What the reading leads to for one red flag. */
export const heedOf = (knowledge: Knowledge, { sentence, reading }: ReadSentence, redFlag: string): Heed => {
  const { command, dangers } = reading;
  const danger = dangers.find((one) => one.redFlag === redFlag);
  if (command?.name === 'emergency' || danger?.certainty === 'unmistakable') return 'at-once';
  if (danger !== undefined) return 'asked';
  return flagsRaisedBy(knowledge, foundPairs(knowledge, reading, sentence.asked)).has(redFlag) ? 'asked' : 'not';
};

/** A sentence about a red flag, and what became of it. */
export interface FlagRead {
  readonly sentence: Sentence;
  readonly flag: string;
  readonly kind: FlagKind;
  readonly heed: Heed;
}

export interface FlagFigures {
  readonly byKind: Readonly<Record<FlagKind, Readonly<Record<Heed, number>>>>;
  /** Plainly so, with or without misspellings, and no heed given. */
  readonly missed: readonly FlagRead[];
  /** Denied, past or another person’s, and yet the advice is given at once. */
  readonly rushed: readonly FlagRead[];
}

export const flagReads = (knowledge: Knowledge, read: readonly ReadSentence[]): readonly FlagRead[] =>
  read.flatMap((one) => {
    const { flag, kind } = one.sentence;
    if (flag === null || kind === null) return [];
    return [{ sentence: one.sentence, flag, kind, heed: heedOf(knowledge, one, flag) }];
  });

const MUST_BE_HEARD: readonly FlagKind[] = ['positive', 'misspelt'];
const MUST_NOT_RUSH: readonly FlagKind[] = ['negated', 'past', 'other'];

export const flagFigures = (reads: readonly FlagRead[]): FlagFigures => {
  const count = (kind: FlagKind, heed: Heed): number =>
    reads.filter((one) => one.kind === kind && one.heed === heed).length;
  const byKind = Object.fromEntries(
    FLAG_KINDS.map((kind) => [
      kind,
      { 'at-once': count(kind, 'at-once'), asked: count(kind, 'asked'), not: count(kind, 'not') },
    ]),
  ) as unknown as FlagFigures['byKind'];
  return {
    byKind,
    missed: reads.filter(({ kind, heed }) => MUST_BE_HEARD.includes(kind) && heed === 'not'),
    rushed: reads.filter(({ kind, heed }) => MUST_NOT_RUSH.includes(kind) && heed === 'at-once'),
  };
};

/** Of the sentences of this kind, those whose red flag is heeded in one of these ways. */
export const heeded = ({ byKind }: FlagFigures, kind: FlagKind, heeds: readonly Heed[]): Ratio => {
  const counts = byKind[kind];
  return {
    hits: heeds.reduce((sum, heed) => sum + counts[heed], 0),
    of: counts['at-once'] + counts.asked + counts.not,
  };
};

const EMERGENCIES: readonly (string | null)[] = ['self-harm', 'other-emergency'];

/** A message about no red flag, whose labels raise none by the rules either. */
export const isRoutine = (knowledge: Knowledge, sentence: Sentence): boolean =>
  sentence.flag === null &&
  sentence.act !== 'emergency' &&
  !EMERGENCIES.includes(sentence.out) &&
  flagsRaisedBy(knowledge, goldPairs(knowledge, sentence)).size === 0;

export interface AlarmFigures {
  /** Routine messages in which danger words are heard, and those where the advice would be given at once. */
  readonly alarmed: Ratio;
  readonly alarmedAtOnce: Ratio;
  /** Those whose findings would raise a red flag that the labels do not. */
  readonly raised: Ratio;
  readonly sentences: readonly ReadSentence[];
}

export const alarmFigures = (knowledge: Knowledge, read: readonly ReadSentence[]): AlarmFigures => {
  const routine = read.filter(({ sentence }) => isRoutine(knowledge, sentence));
  const isAlarmed = ({ reading }: ReadSentence): boolean => reading.dangers.length > 0;
  return {
    alarmed: ratioOf(routine, isAlarmed),
    alarmedAtOnce: ratioOf(routine, ({ reading }) =>
      reading.dangers.some(({ certainty }) => certainty === 'unmistakable'),
    ),
    raised: ratioOf(
      routine,
      ({ sentence, reading }) => flagsRaisedBy(knowledge, foundPairs(knowledge, reading, sentence.asked)).size > 0,
    ),
    sentences: routine.filter(isAlarmed),
  };
};
