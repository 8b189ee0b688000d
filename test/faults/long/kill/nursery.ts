import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { SlimProcess } from './slim-process';

/** Where slim servers come from. */
export interface Nursery {
  /** A process that is loaded and has not opened anything. */
  next(): Promise<SlimProcess>;
  close(): Promise<void>;
}

/** Each process is started anew: a fifth of a second of one core. */
export function startedAnew(script: string, known: string): Nursery {
  return {
    next: async () => {
      const { stdin, stdout } = spawn(process.execPath, [script, known], { stdio: ['pipe', 'pipe', 'inherit'] });
      const server = new SlimProcess(stdin, stdout);
      await server.ready;
      return server;
    },
    close: async () => undefined,
  };
}

/** V8 may have no threads of its own where copies are made: a copy has only the one that asked for it. */
const ALONE = ['--single-threaded', '--v8-pool-size=0'];

/** The addon that copies a process, made by the C compiler of the machine. Throws where there is none. */
export function copierIn(folder: string, source: string): string {
  const addon = path.join(folder, 'fork.node');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', addon, source]);
  return addon;
}

/** Each process is a copy (`fork`) of one that is warm: ten times as many can be killed in the same time. */
export async function copied(script: string, known: string, addon: string): Promise<Nursery> {
  const address = `${addon}.${process.pid}.socket`;
  rmSync(address, { force: true });
  const waiting: ((server: SlimProcess) => void)[] = [];
  const door = net.createServer((socket) => {
    const server = new SlimProcess(socket, socket);
    void server.ready.then(() => waiting.shift()?.(server));
  });
  await new Promise<void>((resolve) => door.listen(address, resolve));
  const original: ChildProcess = spawn(process.execPath, [...ALONE, script, known, addon], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        original.stdin?.write(`${address}\n`);
      }),
    close: async () => {
      original.kill('SIGKILL');
      await new Promise((resolve) => door.close(resolve));
    },
  };
}
