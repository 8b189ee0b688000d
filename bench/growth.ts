import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newSession } from '../dialogs/engine';
import { SqliteStore } from '../src/store/sqlite-store';
import { beginAll, crowdOf, onTheWeb, pressing, sayAll } from './crowd';
import { type Press, ROOT, theEngine } from './interview';
import { Subject } from './subject';
import { OURS } from './variants';

/** How a cost grows: what grows, and microseconds of processor time for a turn at each size. */
export interface Growth {
  readonly size: number;
  readonly cost: number;
  /** Megabytes, where the server was started for this size. */
  readonly memory?: number;
}

const SURE = path.join(ROOT, 'dist/src/main.js');
const PEOPLE = 30;
/** Ordinary words without a sign of danger, over and over. */
const STORY = 'my heel hurts most with the first steps in the morning and it eases when I have walked for a while, ';

export const freshFolder = (): string => mkdtempSync(path.join(tmpdir(), 'surefoot-bench-'));
export const startIn = (folder: string): Promise<Subject> => Subject.start(SURE, { ...OURS, DATA_DIR: folder });

/** One turn with so many letters, after the consent. */
async function turnOf(subject: Subject, length: number, agree: readonly Press[]): Promise<number> {
  const text = STORY.repeat(Math.ceil(length / STORY.length)).slice(0, length);
  const crowd = crowdOf(
    PEOPLE,
    1,
    onTheWeb(subject.address, () => ({ text }), agree),
  );
  await beginAll(crowd);
  const before = subject.cpu;
  await sayAll(crowd, 0);
  return (subject.cpu - before) / PEOPLE;
}

/** With the length of a message; each length is asked twice, and the second time counts. */
export async function byLength(lengths: readonly number[], presses: readonly Press[]): Promise<readonly Growth[]> {
  const subject = await startIn(freshFolder());
  const measured: Growth[] = [];
  for (const warm of [true, false]) {
    for (const size of lengths) {
      const cost = await turnOf(subject, size, presses.slice(0, 1));
      if (!warm) measured.push({ size, cost });
    }
  }
  await subject.stop();
  return measured;
}

async function fill(folder: string, count: number): Promise<void> {
  const store = new SqliteStore(folder);
  const session = newSession(theEngine(), 'gb');
  const AT_ONCE = 500;
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from(
      { length: Math.min(AT_ONCE, count - from) },
      (_, one) => `direct-line:filled-${from + one}`,
    );
    await Promise.all(some.map((conversation) => store.begin(conversation, session, Date.now())));
  }
  await store.close();
}

/** With the conversations that are stored, of a whole interview by buttons. */
export async function byStored(counts: readonly number[], presses: readonly Press[]): Promise<readonly Growth[]> {
  const measured: Growth[] = [];
  for (const size of counts) {
    const folder = freshFolder();
    await fill(folder, size);
    const subject = await startIn(folder);
    let cost = NaN;
    // The first crowd warms the server up.
    for (let round = 0; round < 2; round += 1) {
      const crowd = crowdOf(PEOPLE, presses.length, onTheWeb(subject.address, pressing(presses)));
      await beginAll(crowd);
      const before = subject.cpu;
      for (let turn = 0; turn < crowd.turns; turn += 1) await sayAll(crowd, turn);
      cost = (subject.cpu - before) / (PEOPLE * crowd.turns);
    }
    measured.push({ size, cost, memory: subject.memory });
    await subject.stop();
  }
  return measured;
}
