import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** However the bench ends, they end with it. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A server that is measured, in a process of its own. */
export class Subject {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    /** Milliseconds from its being started to its saying where it is. */
    readonly readyAfter: number,
  ) {}

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

  /** Microseconds of processor time so far, of all its threads. */
  get cpu(): number {
    const tasks = `/proc/${this.pid}/task`;
    const nanoseconds = readdirSync(tasks).map((task) =>
      Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
    );
    return nanoseconds.reduce((sum, one) => sum + one, 0) / 1000;
  }

  /** Megabytes in memory. */
  get memory(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1]) / 1024;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }

  private get pid(): number {
    return this.child.pid ?? 0;
  }
}
