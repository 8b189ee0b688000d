import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Request } from './slim-server';

/** The server died before it answered: whether it had done what was asked is not known. */
export class Killed extends Error {}

/** A request without its number. */
export type Asked = Request extends infer One ? (One extends Request ? Omit<One, 'n'> : never) : never;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Line {
  readonly n?: number;
  readonly answer?: unknown;
  readonly error?: string;
  readonly ready?: true;
  readonly pid?: number;
  readonly wrong?: string;
}

/** A slim server in a process of its own, and the line to it. What it wrote before it died still counts as answered. */
export class SlimProcess {
  /** Errors that its log told of. */
  readonly wrong: string[] = [];
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  private readonly waiting = new Map<number, Waiting>();
  private isReady: () => void = () => undefined;
  private pid = 0;
  private count = 0;
  private over = false;

  constructor(
    private readonly input: Writable,
    output: Readable,
  ) {
    this.ready = new Promise((resolve) => (this.isReady = resolve));
    const lines = createInterface({ input: output });
    // What is written to a process that was killed is lost, as it is meant to be.
    for (const one of [input, output, lines]) one.on('error', () => undefined);
    lines.on('line', (text) => this.take(text));
    this.ended = new Promise((resolve) => {
      output.on('close', () => {
        this.end();
        resolve();
      });
    });
  }

  ask(asked: Asked): Promise<unknown> {
    this.count += 1;
    const n = this.count;
    return new Promise((resolve, reject) => {
      if (this.over) reject(new Killed());
      this.waiting.set(n, { resolve, reject });
      this.input.write(`${JSON.stringify({ n, ...asked })}\n`);
    });
  }

  kill(): void {
    process.kill(this.pid, 'SIGKILL');
  }

  private take(text: string): void {
    const line = parsed(text);
    // The last line may have been cut off with its process: then it was not heard.
    if (line === null) return;
    if (line.pid !== undefined) this.pid = line.pid;
    if (line.ready) this.isReady();
    if (line.wrong !== undefined) this.wrong.push(line.wrong);
    const one = this.waiting.get(line.n ?? 0);
    if (one === undefined) return;
    this.waiting.delete(line.n ?? 0);
    if (line.error === undefined) one.resolve(line.answer);
    else one.reject(new Error(line.error));
  }

  private end(): void {
    this.over = true;
    for (const { reject } of this.waiting.values()) reject(new Killed());
    this.waiting.clear();
  }
}

function parsed(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
