import { type ChildProcess, spawn } from 'node:child_process';
import type { Measured } from './measured';
import { cpuOf, memoryOf } from './process-cost';

/** However the bench ends, they end with it. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A server that is measured, in a process of its own. */
export class Subject implements Measured {
  private readonly ended: Promise<unknown>;

  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    /** Milliseconds from its being started to its saying where it is. */
    readonly readyAfter: number,
  ) {
    this.ended = new Promise((resolve) => child.once('close', resolve));
  }

  /** Starts a script that says `… at http://…` once it listens. */
  static async start(script: string, env: Readonly<Record<string, string>> = {}): Promise<Subject> {
    const { PATH = '' } = process.env;
    const begun = performance.now();
    const child = spawn(process.execPath, [script], { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    running.add(child);
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        const found = /at (http:\S+)\n/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`${script} ended with ${String(code)}.`)));
    });
    return new Subject(child, address, performance.now() - begun);
  }

  get cpu(): number {
    return cpuOf(this.pid);
  }

  get memory(): number {
    return memoryOf(this.pid);
  }

  /** May be said more than once. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
    running.delete(this.child);
  }

  private get pid(): number {
    return this.child.pid ?? 0;
  }
}
