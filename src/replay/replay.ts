import type { Engine } from '../../dialogs/engine';
import type { KeptRecord } from './parse-record';
import { adviceOf, codeOf, foundIn } from './record';
import { whatWouldChange } from './what-would-change';

/** What a replay came to, the gravest of what was found. Each has an exit code of its own; 1 is for bad input. */
export const EXITS = { same: 0, 'other-advice': 2, 'other-knowledge': 3, 'other-engine': 4, tampered: 5 } as const;

export type Outcome = keyof typeof EXITS;

export interface Replayed {
  readonly outcome: Outcome;
  /** Is the advice of today, byte for byte, that of the record? */
  readonly sameAdvice: boolean;
  readonly words: readonly string[];
  /** What would raise the advice of today, and what would lower it; nothing while there is none. */
  readonly changes: readonly string[];
}

const release = (what: string, then: string, now: string): readonly string[] =>
  then === now ? [] : [`The ${what} is another: the record has ${then}, here is ${now}.`];

/** Gives the advice anew from the answers of the record, and says what differs. */
export function replay({ code, record }: KeptRecord, engine: Engine, version: string): Replayed {
  const tampered = codeOf(record) !== code;
  const advice = adviceOf(engine, record);
  const sameAdvice = advice !== null && JSON.stringify(advice) === JSON.stringify(record.result);
  const differs = [
    ...(tampered ? [`The record was changed after it was made: its code ${code} does not fit what it holds.`] : []),
    ...release('knowledge', record.knowledge, engine.knowledge.hash),
    ...release('version of the engine', record.engine, version),
  ];
  const changes = advice === null ? [] : whatWouldChange(engine.knowledge, foundIn(engine, record));
  return { outcome: outcomeOf(), sameAdvice, words: [...differs, adviceWords()], changes };

  function outcomeOf(): Outcome {
    if (tampered) return 'tampered';
    if (record.knowledge !== engine.knowledge.hash) return 'other-knowledge';
    if (record.engine !== version) return 'other-engine';
    return sameAdvice ? 'same' : 'other-advice';
  }
  function adviceWords(): string {
    if (sameAdvice) return 'The advice is the same, byte for byte.';
    if (advice === null)
      return 'There is no advice yet: this release asks something first that the record does not answer.';
    return 'The advice is another one.';
  }
}
