import path from 'node:path';
import { bearer, call, postJson } from '../test/channels/support/rest-client';
import { pressesOf, ROOT, theEngine } from './interview';
import { quantile } from './statistics';
import { Subject } from './subject';
import { freshFolder, OURS } from './variants';

/** As many as one address may ask for in a minute. */
const FILES = 6;
const EVERY_MS = 5;

/** The address of the programme of somebody who has come to advice. */
async function programmeAt(address: string): Promise<string> {
  const { body: granted } = await postJson(`${address}/v3/directline/tokens/generate`);
  const { body } = await postJson(`${address}/v3/directline/conversations`, undefined, bearer(granted.token));
  const { conversationId, token, programme } = body as typeof body & { programme: string };
  const url = `${address}/v3/directline/conversations/${conversationId}/activities`;
  for (const { question, item, options } of pressesOf(theEngine())) {
    const value = { question, ...(item !== undefined && { item }), options };
    await postJson(url, { type: 'message', from: { id: 'me' }, value }, bearer(token));
  }
  return `${address}${programme}`;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, EVERY_MS));

/** Milliseconds that another caller waits, asked one after the other for as long as this takes. */
async function waitsDuring(address: string, work: () => Promise<unknown>): Promise<readonly number[]> {
  const waits: number[] = [];
  const state = { done: false };
  const working = work().finally(() => (state.done = true));
  while (!state.done) {
    const begun = performance.now();
    await call(`${address}/health`);
    waits.push(performance.now() - begun);
    await pause();
  }
  await working;
  return waits;
}

const words = (title: string, waits: readonly number[]): string => {
  const [p50, p99, most] = [quantile(waits, 0.5), quantile(waits, 0.99), quantile(waits, 1)].map((ms) => ms.toFixed(1));
  return `${title}: p50 ${p50} ms, p99 ${p99} ms, longest ${most} ms, of ${waits.length}\n`;
};

/** How long others wait while PDF files are made, one after the other. `server` is the file that starts one. */
export async function main([server = path.join(ROOT, 'dist/src/main.js')]: readonly string[]): Promise<void> {
  const subject = await Subject.start(server, { ...OURS, DATA_DIR: freshFolder() });
  try {
    const { address } = subject;
    const programme = await programmeAt(address);
    const idle = await waitsDuring(address, async () => {
      for (let count = 0; count < 300; count += 1) await pause();
    });
    const busy: number[] = [];
    const took: number[] = [];
    for (let file = 0; file < FILES; file += 1) {
      const begun = performance.now();
      const waits = await waitsDuring(address, async () => {
        const { status } = await call(`${programme}.pdf`);
        if (status !== 200) throw new Error(`The file was answered with ${status}.`);
      });
      took.push(performance.now() - begun);
      busy.push(...waits);
    }
    process.stdout.write(words('nothing else to do', idle));
    process.stdout.write(words('while files are made', busy));
    process.stdout.write(`files took ${took.map((ms) => ms.toFixed(0)).join(', ')} ms\n`);
  } finally {
    await subject.stop();
  }
}
