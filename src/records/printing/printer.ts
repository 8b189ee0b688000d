import { Worker } from 'node:worker_threads';
import type { Log } from '../../log';
import type { Clock } from '../../outbox/clock';
import type { Order } from './order';
import { PrintError } from './print-error';

export interface PrinterParts {
  /** The file with the program of the thread, as it was built. */
  readonly program: string;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Pick<Log, 'warn'>;
}

interface Job {
  readonly order: Order;
  readonly resolve: (file: Buffer) => void;
  readonly reject: (error: PrintError) => void;
}

/** Beside the one that is being made. Each takes a second or two: the last one has not long to wait. */
export const MOST_WAITING = 6;
/** Ten times what the longest file takes on a busy machine. */
export const LONGEST_MS = 20_000;
/** A file takes a tenth of it. Over the limit the thread ends, and not the server. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Of an error from another thread, which is of no class that is known here. */
function codeIn(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'not-an-error';
}

/** Files are made in a thread of their own, so that patients are answered meanwhile: one at a time, in the order they came. */
export class Printer {
  private thread: Worker | null = null;
  private current: { readonly job: Job; readonly callOff: () => void } | null = null;
  private readonly waiting: Job[] = [];
  private closed = false;

  constructor(private readonly parts: PrinterParts) {}

  /** The bytes of the file. Rejects with a PrintError where none is made. */
  print(order: Order): Promise<Buffer> {
    if (this.closed) return Promise.reject(new PrintError('file-failed'));
    if (this.waiting.length >= MOST_WAITING) return Promise.reject(new PrintError('file-busy'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      this.next();
    });
  }

  /** Makes nothing more; whoever waits is told that there is no file. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.waiting.splice(0)) reject(new PrintError('file-failed'));
    await this.giveUp();
  }

  private next(): void {
    const job = this.current === null ? this.waiting.shift() : undefined;
    if (job === undefined) return;
    const callOff = this.parts.clock.after(LONGEST_MS, () => {
      this.tell('took-too-long');
      void this.giveUp();
    });
    this.current = { job, callOff };
    try {
      (this.thread ??= this.started()).postMessage(job.order);
    } catch (error) {
      this.tell(codeIn(error));
      void this.giveUp();
    }
  }

  /** It knows no key of ours, and nothing that it says gets into a log: it holds what patients told. */
  private started(): Worker {
    const thread = new Worker(this.parts.program, { resourceLimits: LIMITS, env: {}, stdout: true, stderr: true });
    thread.stdout.destroy();
    thread.stderr.destroy();
    thread.on('message', (file: Uint8Array) => this.settle(({ resolve }) => resolve(Buffer.from(file.buffer))));
    thread.on('error', (error) => this.tell(codeIn(error)));
    thread.on('exit', () => void this.giveUp());
    thread.unref();
    return thread;
  }

  /** Ends the thread, whatever it does; the next file gets another. */
  private async giveUp(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    // Of a thread that is given up nothing is heard any more; it may still fail.
    thread?.removeAllListeners().on('error', () => undefined);
    const ended = thread?.terminate();
    this.settle(({ reject }) => reject(new PrintError('file-failed')));
    await ended;
  }

  private settle(how: (job: Job) => void): void {
    const { current } = this;
    this.current = null;
    current?.callOff();
    if (current !== null) how(current.job);
    this.next();
  }

  /** By a code alone: the message of an error may quote what it failed on. */
  private tell(code: string): void {
    this.parts.log.warn('file-not-made', { code });
  }
}
