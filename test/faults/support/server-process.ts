import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const PROJECT = path.resolve(__dirname, '../../..');

/** More than any patient sends: tests come from one address. */
const IN_HASTE = { MESSAGES_PER_MINUTE: '1000000', REQUESTS_PER_MINUTE: '10000000', CONNECTIONS_PER_ADDRESS: '10000' };

/** How a process ended, and all it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** The program as it is started in earnest: its own process, from dist/. */
export class ServerProcess {
  out = '';
  err = '';
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;
  private wake = (): void => undefined;

  constructor(env: Readonly<Record<string, string>>, root = PROJECT, cwd = tmpdir()) {
    const main = path.join(root, 'dist/src/main.js');
    if (!existsSync(main)) throw new Error('dist/ is missing: npm run build, or run the tests by npm test.');
    const { PATH = '' } = process.env;
    this.child = spawn(process.execPath, [main], { cwd, env: { PATH, PORT: '0', ...IN_HASTE, ...env } });
    this.child.stdout?.on('data', (data: Buffer) => this.take('out', data));
    this.child.stderr?.on('data', (data: Buffer) => this.take('err', data));
    this.ended = new Promise((resolve) => {
      this.child.on('close', (code, signal) => {
        this.wake();
        resolve({ code, signal, out: this.out, err: this.err });
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Where it listens, once it does. */
  async address(): Promise<string> {
    for (;;) {
      const found = /Surefoot is at (\S+)/.exec(this.out)?.[1];
      if (found !== undefined) return found;
      if (this.child.exitCode !== null) throw new Error(`The server did not start:\n${this.err}`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Once it has written that: what it says may come later than what it answers. */
  async says(words: string): Promise<void> {
    while (!this.out.includes(words)) {
      if (this.child.exitCode !== null) throw new Error(`The server never said “${words}”.`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  async kill(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  private take(stream: 'out' | 'err', data: Buffer): void {
    this[stream] += data.toString();
    this.wake();
  }
}

/** A project of its own, to be spoilt: the same program, with content and page that can be changed. */
export function copyOfProject(): { root: string; remove: () => void } {
  const root = mkdtempSync(path.join(tmpdir(), 'surefoot-project-'));
  for (const part of ['dist', 'knowledge', 'src', 'package.json']) {
    cpSync(path.join(PROJECT, part), path.join(root, part), { recursive: true });
  }
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
