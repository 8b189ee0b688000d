import { rmSync } from 'node:fs';
import path from 'node:path';
import { SqliteStore } from '../../src/store/sqlite-store';
import { realCore } from '../channels/support/real-core';
import { makeFolder } from '../channels/support/test-server';
import { diceOf } from '../safety/prove/random-findings';
import { talkByWrongClocks } from './long/clock-section';
import { Findings } from './long/findings';
import { rememberingCore } from './long/remembering-core';
import type { Section } from './long/section';
import { CUT } from './long/served/cut-section';
import { DATABASE } from './long/served/database-section';
import { DEVICES_AT_ONCE } from './long/served/devices-section';
import { slopeOf } from './long/served/soak-section';
import { STOP } from './long/served/stop-section';
import { walksOf } from './long/walks';
import { PROJECT } from './support/server-process';

jest.setTimeout(180_000);

const folders: string[] = [];
const fresh = (): string => {
  const folder = makeFolder();
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Of the long runs as much as takes seconds. */
const SHORT: readonly (readonly [string, Section, number])[] = [
  ['two devices answer at once', DEVICES_AT_ONCE, 2],
  ['the line is cut at every message', CUT, 1],
  ['the server is stopped while forty talk', STOP, 1],
  ['the database is slow, silent, away and back', DATABASE, 1],
];

test.each(SHORT)('%s, and no patient is wronged', async (_name, section, size) => {
  const findings = new Findings();
  await section.run({ root: PROJECT, folder: fresh(), seed: 5, size, findings, print: () => undefined });
  expect([findings.wrongs, findings.told]).toEqual([{}, []]);
});

test('a clock that jumps by years and is put right deletes no talk', async () => {
  const findings = new Findings();
  const store = new SqliteStore(path.join(fresh(), 'clock'));
  const parts = { core: rememberingCore(realCore, 1_000), store, dice: diceOf(2), findings };
  for (const walk of walksOf(realCore).slice(1, 2)) await talkByWrongClocks(walk.name, walk, parts);
  await store.close();
  expect([findings.wrongs, findings.told]).toEqual([{}, []]);
});

test('memory that grows is told from memory that wanders', () => {
  const samples = (rss: (at: number) => number) =>
    Array.from({ length: 60 }, (_, at) => ({ seconds: at, rss: rss(at) }));
  expect(slopeOf(samples((at) => 100 + at / 10))).toBeCloseTo(0.1);
  expect(slopeOf(samples((at) => 100 + (at % 2)))).toBeCloseTo(0, 1);
});
