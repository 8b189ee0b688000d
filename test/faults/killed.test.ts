import { rmSync } from 'node:fs';
import { makeFolder } from '../channels/support/test-server';
import { Findings } from './long/findings';
import { prepare } from './long/kill/kill-section';
import { killRun } from './long/kill/kill-run';
import { startedAnew } from './long/kill/nursery';
import { PROJECT } from './support/server-process';

jest.setTimeout(120_000);

const folder = makeFolder();
const prepared = prepare(PROJECT, folder);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(prepared.script, { force: true });
});

const killed = async (weaker: 'ids-in-memory' | null, kills: number): Promise<Findings> => {
  const findings = new Findings();
  const nursery = startedAnew(prepared.script, prepared.known);
  await killRun({ nursery, folder, walks: prepared.walks, seed: 7, kills, weaker, findings }, 1);
  return findings;
};

test('killed again and again in the middle of turns, no patient loses an answer or is answered twice', async () => {
  const { wrongs, told, counts } = await killed(null, 12);
  expect([wrongs, told]).toEqual([{}, []]);
  expect(counts).toMatchObject({ kills: 12 });
});

test('a server that remembers message ids only as long as it lives is found out by the same kills', async () => {
  expect((await killed('ids-in-memory', 6)).isClean).toBe(false);
});
