import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFolder } from '../channels/support/test-server';
import { PROJECT } from './support/server-process';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server that does nothing: what restify alone costs. */
const EMPTY = `const server = require('restify').createServer(); server.listen(0, () => console.log('ready'))`;
const ROUNDS = 3;
/** It was 3.7 times before it was one file (ADR 0095), and is 1.5 times now. */
const MOST = 2.7;

/** Ticks of processor time that the process has used. */
function ticksOf({ pid = 0 }: ChildProcess): number {
  const [user = 0, system = 0] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return user + system;
}

/** What a start takes, up to the first thing that is said. */
async function costOf(args: readonly string[], cwd: string): Promise<number> {
  const { PATH = '' } = process.env;
  const env = { PATH, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, args, { cwd, env });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ticks = ticksOf(child);
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
  return ticks;
}

test('the server is ready for patients at less than three times the cost of an empty restify server', async () => {
  const costs: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(await costOf(['-e', EMPTY], PROJECT));
    costs.push(await costOf([path.join(PROJECT, 'dist/src/main.js')], tmpdir()));
  }
  expect(Math.min(...costs) / Math.min(...floors)).toBeLessThan(MOST);
});
