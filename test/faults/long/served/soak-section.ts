import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';
import { diceOf } from '../../../safety/prove/random-findings';
import { ServerProcess } from '../../support/server-process';
import { servedCore } from '../real';
import type { Ground, Section } from '../section';
import { type Walk, walksOf } from '../walks';
import { Visitor } from './visitor';

/** Told by the process itself when it is asked to: what it waits for. */
const PRELOAD = `process.on('SIGUSR2', () => {
  const counts = {};
  for (const one of process.getActiveResourcesInfo()) counts[one] = (counts[one] ?? 0) + 1;
  process.stderr.write('RESOURCES ' + JSON.stringify(counts) + '\\n');
});`;

const PATIENTS = 40;
/** Between two answers of one patient, which makes some 30 turns a second of all. */
const PAUSE_MS = 1_300;
const SAMPLE_MS = 5_000;
/** Longer than the server keeps an idle connection for the next request. */
const CALM_MS = 75_000;
/** What a sample may wander in the last two thirds: more is a leak, or looks like one. */
const MOST_GROWTH_MB = 10;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Sample {
  readonly seconds: number;
  readonly rss: number;
  readonly files: number;
}

function sampleOf(pid: number, seconds: number): Sample {
  const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  return { seconds, rss, files: readdirSync(`/proc/${pid}/fd`).length };
}

/** Megabytes a second, by least squares. */
export function slopeOf(samples: readonly Pick<Sample, 'seconds' | 'rss'>[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(samples.map(({ seconds }) => seconds)), mean(samples.map(({ rss }) => rss))];
  const over = samples.reduce((sum, { seconds, rss }) => sum + (seconds - x) * (rss - y), 0);
  return over / samples.reduce((sum, { seconds }) => sum + (seconds - x) ** 2, 0);
}

async function resourcesOf(server: ServerProcess): Promise<Record<string, number>> {
  const before = server.err.length;
  process.kill(server.pid, 'SIGUSR2');
  while (!server.err.slice(before).includes('\n')) await pause(20);
  return JSON.parse(server.err.slice(before).replace('RESOURCES ', '')) as Record<string, number>;
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, one) => all + one, 0);

/** Patient after patient on one seat: with a web socket open, walks to the advice or leaves half-way. */
async function seat(
  { findings }: Ground,
  address: string,
  going: { isOn: () => boolean; walk: () => Walk },
): Promise<void> {
  while (going.isOn()) {
    const visitor = await Visitor.open(address, going.walk(), findings);
    const socket = new WebSocket(visitor.chat.streamUrl.replace(/^http/, 'ws'));
    socket.on('error', () => undefined);
    while (going.isOn() && !visitor.isDone) {
      await visitor.insist();
      await pause(PAUSE_MS);
    }
    await visitor.compare();
    socket.close();
  }
}

async function soak(ground: Ground): Promise<void> {
  const { folder, root, seed, size, findings, print } = ground;
  const preload = path.join(folder, 'preload.js');
  writeFileSync(preload, PRELOAD);
  const data = path.join(folder, 'data');
  const env = { DATA_DIR: data, PLACE: 'gb', TOKENS_PER_MINUTE: '10000', NODE_OPTIONS: `--require ${preload}` };
  const server = new ServerProcess(env, root);
  const address = await server.address();
  const walks = walksOf(servedCore(root));
  const dice = diceOf(seed);
  let isOn = true;
  const going = { isOn: () => isOn, walk: () => walks[dice(walks.length)]! };
  const before = { files: sampleOf(server.pid, 0).files, resources: await resourcesOf(server) };
  const seats = Array.from({ length: PATIENTS }, () => seat(ground, address, going));
  const samples: Sample[] = [];
  const begun = performance.now();
  for (let seconds = 0; seconds < size; seconds = (performance.now() - begun) / 1000) {
    samples.push(sampleOf(server.pid, seconds));
    if (samples.length % 12 === 0) print(`${JSON.stringify(samples.at(-1))}\n`);
    await pause(SAMPLE_MS);
  }
  isOn = false;
  await Promise.all(seats);
  await pause(CALM_MS);
  const after = { files: sampleOf(server.pid, 0).files, resources: await resourcesOf(server) };
  print(`${JSON.stringify({ before, after })}\n`);
  judge(
    ground,
    samples.filter(({ seconds }) => seconds > size / 3),
    { before, after },
  );
  const { code } = await server.kill('SIGTERM');
  if (code !== 0) findings.wrong('error not foreseen', `it ended with ${code}`);
}

interface Handles {
  readonly files: number;
  readonly resources: Record<string, number>;
}

function judge({ findings }: Ground, late: readonly Sample[], handles: { before: Handles; after: Handles }): void {
  const { before, after } = handles;
  const seconds = late.at(-1)!.seconds - late[0]!.seconds;
  const growth = slopeOf(late) * seconds;
  findings.count('seconds of the last two thirds', Math.round(seconds));
  findings.count('MB at the start of them', Math.round(late[0]!.rss));
  findings.count('MB at the end', Math.round(late.at(-1)!.rss));
  findings.count('MB that the line through all samples rises in them', Math.round(growth * 10) / 10);
  findings.count('open files before', before.files);
  findings.count('open files after', after.files);
  findings.count('timers, sockets and other handles before', sum(before.resources));
  findings.count('timers, sockets and other handles after', sum(after.resources));
  if (growth > MOST_GROWTH_MB) findings.wrong('error not foreseen', `memory grew by ${growth} MB`);
  if (after.files > before.files) findings.wrong('error not foreseen', `${after.files - before.files} files stay open`);
  if (sum(after.resources) > sum(before.resources)) {
    findings.wrong('error not foreseen', `handles stay: ${JSON.stringify(handles)}`);
  }
}

export const SOAK: Section = {
  name: 'soak',
  title: 'Half an hour of load: 40 patients at once, each with a web socket',
  promise: 'Memory is flat, no file, socket or timer stays, no talk differs.',
  size: 1_800,
  unit: 'seconds',
  run: soak,
};
