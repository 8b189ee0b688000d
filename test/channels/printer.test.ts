import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Order } from '../../src/records/printing/order';
import type { Printer } from '../../src/records/printing/printer';
import { LONGEST_MS, MOST_WAITING } from '../../src/records/printing/printer';
import { realEngine } from '../conversations/engine';
import { talkUntil } from '../conversations/patient';
import { URGENCY_STORIES } from '../conversations/stories';
import { startProgrammes } from './support/programme-server';
import { closePrinters, openPrinter, THREAD } from './support/printers';
import { call } from './support/rest-client';
import { makeFolder } from './support/test-server';

const engine = realEngine();
const emergency = URGENCY_STORIES[0]!.story;

/** Threads that go wrong as an order tells them to, and else hand back what they know. */
const BAD_THREAD = `
const { parentPort } = require('node:worker_threads');
const ways = {
  hang() { for (;;); },
  exit() { process.exit(3); },
  throw() { throw new TypeError('the patient said zebra'); },
  fill() { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); },
};
parentPort.on('message', ({ sheet }) => {
  console.log('the patient said zebra');
  ways[sheet]?.();
  parentPort.postMessage(new TextEncoder().encode(JSON.stringify({ sheet, env: process.env })));
});
`;

const folder = makeFolder();
const program = path.join(folder, 'bad-thread.js');
writeFileSync(program, BAD_THREAD);
afterAll(async () => {
  await closePrinters();
  rmSync(folder, { recursive: true, force: true });
});

/** What the thread is to do. */
const order = (sheet: string): Order => ({ kind: 'sheet', sheet, drawings: {} }) as unknown as Order;
const made = async (printer: Printer, sheet = 'fine'): Promise<unknown> =>
  JSON.parse((await printer.print(order(sheet))).toString());
const FAILED = { code: 'file-failed' };

/** Timers that go off when a test says so. */
class Timers {
  readonly set: { readonly ms: number; readonly go: () => void }[] = [];
  after = (ms: number, go: () => void): (() => void) => {
    const timer = { ms, go };
    this.set.push(timer);
    return () => void this.set.splice(this.set.indexOf(timer), 1);
  };
}

const logged = () => {
  const lines: unknown[] = [];
  return { lines, log: { warn: (event: string, facts?: object) => void lines.push([event, facts]) } };
};

describe.each([
  ['ends in the middle of it', 'exit', undefined],
  ['fails at it', 'throw', 'TypeError'],
  ['needs too much memory for it', 'fill', 'ERR_WORKER_OUT_OF_MEMORY'],
])('a thread that %s', (_name, way, code) => {
  test('costs that file alone: the next is made by another thread, and no word of it is in the log', async () => {
    const { lines, log } = logged();
    const printer = openPrinter({ program, log });
    await expect(printer.print(order(way))).rejects.toMatchObject(FAILED);
    expect(await made(printer)).toMatchObject({ sheet: 'fine' });
    expect(lines).toEqual(code === undefined ? [] : [['file-not-made', { code }]]);
  });
});

test('a thread that never comes to an end is ended when its time is up, and who waits gets theirs from another', async () => {
  const timers = new Timers();
  const { lines, log } = logged();
  const printer = openPrinter({ program, clock: timers, log });
  const stuck = printer.print(order('hang'));
  const next = made(printer);
  expect(timers.set.map(({ ms }) => ms)).toEqual([LONGEST_MS]);
  timers.set[0]!.go();
  await expect(stuck).rejects.toMatchObject(FAILED);
  expect(await next).toMatchObject({ sheet: 'fine' });
  expect(lines).toEqual([['file-not-made', { code: 'took-too-long' }]]);
  expect(timers.set).toEqual([]);
});

test('a few wait for their turn; who comes after them is told at once', async () => {
  const printer = openPrinter({ program, clock: new Timers() });
  const stuck = printer.print(order('hang'));
  const waiting = Array.from({ length: MOST_WAITING }, () => printer.print(order('fine')));
  await expect(printer.print(order('fine'))).rejects.toMatchObject({ code: 'file-busy' });
  const all = Promise.allSettled([stuck, ...waiting]);
  await printer.close();
  expect((await all).map((one) => one.status === 'rejected' && (one.reason as object))).toEqual(
    Array.from({ length: MOST_WAITING + 1 }, () => expect.objectContaining(FAILED)),
  );
  await expect(printer.print(order('fine'))).rejects.toMatchObject(FAILED);
});

test('a thread is kept for the next file, and knows none of our settings', async () => {
  const printer = openPrinter({ program });
  expect(await made(printer)).toEqual({ sheet: 'fine', env: {} });
  expect(await made(printer, 'again')).toEqual({ sheet: 'again', env: {} });
});

test('an order that cannot be handed to a thread, or a thread without a program, is no file and nothing worse', async () => {
  const printer = openPrinter({ program });
  await expect(printer.print({ sheet: () => 'x' } as unknown as Order)).rejects.toMatchObject(FAILED);
  expect(await made(printer)).toMatchObject({ sheet: 'fine' });
  const without = openPrinter({ program: path.join(folder, 'nothing.js') });
  await expect(without.print(order('fine'))).rejects.toMatchObject(FAILED);
});

test('a thread that waits keeps no process alive, and what it prints comes out nowhere', () => {
  const { dir } = path.parse(THREAD);
  const script = `
    const { Printer } = require(${JSON.stringify(path.join(dir, 'printer.js'))});
    const log = { warn: (event) => console.log(event) };
    const printer = new Printer({ program: ${JSON.stringify(program)}, clock: { after: () => () => {} }, log });
    const held = setInterval(() => {}, 1000);
    printer.print({ sheet: 'fine' }).then((file) => { process.exitCode = 7; clearInterval(held); });`;
  const run = (): string => execFileSync(process.execPath, ['-e', script], { timeout: 60_000, encoding: 'utf8' });
  expect(run).toThrow(expect.objectContaining({ status: 7, stdout: '', stderr: '' }));
});

/** A printer that tells when it is first asked. */
function heard(printer: Printer, instead?: Order): { readonly printer: Printer; readonly asked: Promise<void> } {
  let tell = (): void => undefined;
  const asked = new Promise<void>((resolve) => (tell = resolve));
  const print = (one: Order): Promise<Buffer> => {
    tell();
    return printer.print(instead ?? one);
  };
  return { printer: { print, close: () => printer.close() } as unknown as Printer, asked };
}

describe('on the server', () => {
  test('while a file takes for ever, others are answered; the page stays, and says what the file would', async () => {
    const timers = new Timers();
    const { printer, asked } = heard(openPrinter({ program, clock: timers }), order('hang'));
    const server = await startProgrammes({}, undefined, { printer });
    const link = await server.linkFor(talkUntil(engine, emergency).session);
    const file = call(`${link}.pdf`);
    await asked;
    const page = await call(link);
    expect([page.status, (await call(`${server.address}/health`)).status]).toEqual([200, 200]);
    timers.set[0]!.go();
    const { status, headers, text } = await file;
    expect([status, headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    expect(text).toContain('The file could not be made');
    expect(text).toContain('call 999 now');
    await server.stop();
  });

  test('of twenty who ask at once some get their file; the others are told to wait, and what to do if it is urgent', async () => {
    const server = await startProgrammes({});
    const link = await server.linkFor(talkUntil(engine, emergency).session);
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(`${link}.pdf`)));
    const files = answers.filter(({ status }) => status === 200);
    expect(files.length).toBeGreaterThan(MOST_WAITING);
    expect(new Set(files.map(({ headers }) => headers.get('content-type')))).toEqual(new Set(['application/pdf']));
    const others = answers.filter(({ status }) => status !== 200);
    expect(others.length).toBeGreaterThan(0);
    for (const { status, headers, text } of others) {
      expect([status, headers.get('retry-after')]).toEqual([503, '15']);
      expect(text).toContain('The file is not ready yet');
      expect(text).toContain('call 999 now');
    }
    expect((await call(`${link}.pdf`)).status).toBe(200);
    await server.stop();
  });

  test('who waits for a file when the server is told to stop still gets it', async () => {
    const { printer, asked } = heard(openPrinter());
    const server = await startProgrammes({}, undefined, { printer });
    const file = call(`${await server.linkFor(talkUntil(engine, emergency).session)}.pdf`);
    await asked;
    await server.stop();
    expect((await file).status).toBe(200);
  });
});
