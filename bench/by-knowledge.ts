import { createEngine, type Engine } from '../dialogs/engine';
import { naturalPort } from '../dialogs/read/natural-port';
import type { Knowledge } from '../knowledge/model';
import { opened, talkUntil } from '../test/conversations/patient';
import { HEEL } from './interview';
import type { Effort } from './turn-cost';

/** What a turn of the dialogue costs with so many times the rules; in this process, without server and store. */
export interface KnowledgeCost {
  readonly size: number;
  /** Microseconds, by round. */
  readonly rounds: readonly number[];
}

/** Whether the copies ask for the answers that are given, which is the worst, or for others that nobody gives. */
export type Copied = 'same-answers' | 'other-answers';

type Rename = (id: string) => string;

/** The same with these keys renamed, however deep: a criterion is keyed by its questions. */
function keysRenamed(value: unknown, rename: Rename): unknown {
  if (Array.isArray(value)) return value.map((one) => keysRenamed(one, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [rename(key), keysRenamed(one, rename)]));
}

type WithId = Readonly<Record<string, { readonly id: string }>>;

function copiesOf<T extends WithId>(shelf: T, name: Rename, inside: Rename): T {
  const copies = Object.values(shelf).map((one) => {
    const id = name(one.id);
    return [id, { ...(keysRenamed(one, inside) as object), id }];
  });
  return Object.fromEntries(copies) as T;
}

function oneCopy({ questions, redFlags, conditions }: Knowledge, copied: Copied, number: number) {
  const name: Rename = (id) => `${id}-copy-${number}`;
  const inside: Rename = copied === 'same-answers' ? (id) => id : (id) => (id in questions ? name(id) : id);
  return {
    questions: copied === 'same-answers' ? {} : copiesOf(questions, name, inside),
    redFlags: copiesOf(redFlags, name, inside),
    conditions: copiesOf(conditions, name, inside),
  };
}

/** So many times the conditions, the red flags and, with other answers, the questions. */
export function enlarged(knowledge: Knowledge, times: number, copied: Copied): Knowledge {
  const copies = Array.from({ length: times - 1 }, (_, number) => oneCopy(knowledge, copied, number));
  const all = <Name extends 'questions' | 'redFlags' | 'conditions'>(name: Name): Knowledge[Name] =>
    Object.assign({}, knowledge[name], ...copies.map((copy) => copy[name])) as Knowledge[Name];
  return {
    ...knowledge,
    hash: `${knowledge.hash}-${copied}-${times}`,
    questions: all('questions'),
    redFlags: all('redFlags'),
    conditions: all('conditions'),
  };
}

/** Microseconds for each turn of a whole interview by buttons. */
function costOf(engine: Engine): number {
  const { user, system } = process.cpuUsage();
  const { asked } = talkUntil(engine, HEEL, 'after-advice', opened(engine));
  const used = process.cpuUsage();
  return (used.user + used.system - user - system) / asked.length;
}

/** Interviews in each round, one after the other. */
const INTERVIEWS = 10;

/** With the size of the knowledge; all sizes interleaved, as in the rest. */
export function byKnowledge(
  knowledge: Knowledge,
  { sizes, copied }: { readonly sizes: readonly number[]; readonly copied: Copied },
  { warming, rounds }: Pick<Effort, 'warming' | 'rounds'>,
): readonly KnowledgeCost[] {
  const engines = sizes.map((size) =>
    createEngine({ knowledge: enlarged(knowledge, size, copied), tools: naturalPort, practice: {} }),
  );
  const samples = sizes.map((): number[] => []);
  for (let round = 0; round < warming + rounds; round += 1) {
    for (const [place, engine] of engines.entries()) {
      const costs = Array.from({ length: INTERVIEWS }, () => costOf(engine));
      samples[place]?.push(costs.reduce((sum, one) => sum + one, 0) / INTERVIEWS);
    }
  }
  return sizes.map((size, place) => ({ size, rounds: samples[place]?.slice(warming) ?? [] }));
}
