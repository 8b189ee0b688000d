import { format } from 'node:util';
import { expect } from 'expect';

/** Jest’s words, for tests that are run here and now: one after another, in this process, up to the first that fails. */
export interface TestWords {
  readonly test: Say;
  readonly describe: Say;
  readonly beforeAll: (prepare: () => void) => void;
  readonly afterAll: (tidy: () => void) => void;
  readonly expect: unknown;
}

interface Say {
  (name: string, body: Body): void;
  readonly each: (table: readonly unknown[]) => (name: string, body: Body) => void;
}

type Body = (...args: readonly unknown[]) => unknown;

interface Group {
  readonly name: string;
  readonly around: Group | null;
  readonly prepare: (() => void)[];
  isPrepared: boolean;
}

interface Known {
  readonly name: string;
  readonly group: Group;
  readonly body: Body;
  readonly args: readonly unknown[];
}

/** Collects what files of tests say, and runs it. */
export interface TestRunner {
  readonly words: TestWords;
  /** Reads one file of tests and runs them; what failed first, or null. */
  readonly run: (read: () => unknown) => string | null;
}

const MOST_TOLD = 120;

/** What went wrong, on one line. */
export function whyOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // eslint-disable-next-line no-control-regex -- the colours of a terminal
  const plain = message.replace(/\u001b\[\d+m/g, '').replace(/\s+/g, ' ');
  return plain.length > MOST_TOLD ? `${plain.slice(0, MOST_TOLD)}…` : plain;
}

const rowOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? (row as readonly unknown[]) : [row]);

function prepare(group: Group | null): void {
  if (group === null || group.isPrepared) return;
  prepare(group.around);
  group.isPrepared = true;
  for (const one of group.prepare) one();
}

function runOne({ name, group, body, args }: Known): string | null {
  try {
    prepare(group);
    if (body(...args) instanceof Promise) throw new Error('this test waits for something: it cannot be run here');
    return null;
  } catch (error) {
    return `${name}: ${whyOf(error)}`;
  }
}

/** `%s` in a name stands for what is short to tell. */
const told = (arg: unknown): string => (typeof arg === 'string' || typeof arg === 'number' ? String(arg) : '…');

export function createTestRunner(): TestRunner {
  let known: Known[] = [];
  let group: Group = { name: '', around: null, prepare: [], isPrepared: false };
  const named = (name: string, args: readonly unknown[]): string => format(name, ...args.map(told));
  const test = (name: string, body: Body, args: readonly unknown[] = []): void => {
    known.push({ name: `${group.name}${named(name, args)}`, group, body, args });
  };
  const describe = (name: string, body: Body, args: readonly unknown[] = []): void => {
    const around = group;
    group = { name: `${around.name}${named(name, args)} `, around, prepare: [], isPrepared: false };
    body(...args);
    group = around;
  };
  const each =
    (say: typeof test) =>
    (table: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const row of table) say(name, body, rowOf(row));
    };
  return {
    words: {
      test: Object.assign((name: string, body: Body) => test(name, body), { each: each(test) }),
      describe: Object.assign((name: string, body: Body) => describe(name, body), { each: each(describe) }),
      beforeAll: (one) => void group.prepare.push(one),
      afterAll: () => undefined,
      expect,
    },
    run: (read) => {
      known = [];
      read();
      for (const one of known) {
        const failure = runOne(one);
        if (failure !== null) return failure;
      }
      return known.length === 0 ? 'there are no tests in it' : null;
    },
  };
}
