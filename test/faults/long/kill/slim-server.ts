import { readFileSync, readlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { render } from '../../../../src/channels/direct-line/render';
import { Conversations } from '../../../../src/conversation/conversations';
import type { Message } from '../../../../src/conversation/message';
import type { Core } from '../../../../src/conversation/core';
import type { Input } from '../../../../dialogs/session';
import type { Log } from '../../../../src/log';
import { SqliteStore } from '../../../../src/store/sqlite-store';
import { knownCore, type Known } from '../known-core';
import { weakened, type Weaker } from '../weaker';

/** What the run asks for, one line each; the answer carries the same number. */
export type Request = { readonly n: number } & (
  | { readonly op: 'open'; readonly folder: string; readonly weaker: Weaker | null }
  | { readonly op: 'begin'; readonly conversation: string }
  | { readonly op: 'receive'; readonly conversation: string; readonly id: string; readonly input: Input }
  | { readonly op: 'read'; readonly conversation: string; readonly from: number }
  | { readonly op: 'held'; readonly conversation: string }
);

/** `process.pid` of a copy is that of its original. */
const ownId = (): number => Number(readlinkSync('/proc/self'));

const nothing = (): void => undefined;

const messageOf = (id: string, input: Input): Message => ({ id, input, notices: [], entry: () => ({ own: id }) });

/** The server with nothing but what keeps a turn: conversations and the store, to be killed as often as possible. */
class SlimServer {
  private open: Conversations | undefined;

  constructor(
    private readonly core: Core,
    private readonly output: Writable,
  ) {}

  /** One line for each request; they are worked at side by side, as in the real server. */
  serve(input: Readable): void {
    const lines = createInterface({ input });
    // Whoever asked is gone. A copy cannot end in order: it waits for threads that were not copied.
    for (const event of ['error', 'close']) lines.on(event, () => process.kill(ownId(), 'SIGKILL'));
    lines.on('line', (line) => {
      const request = JSON.parse(line) as Request;
      this.answerTo(request).then(
        (answer) => this.tell({ n: request.n, answer }),
        (error: unknown) => this.tell({ n: request.n, error: String((error as { code?: string }).code ?? error) }),
      );
    });
    this.tell({ ready: true, pid: ownId() });
  }

  private tell(line: object): void {
    this.output.write(`${JSON.stringify(line)}\n`);
  }

  private opened(folder: string, weaker: Weaker | null): Conversations {
    const log: Log = { info: nothing, warn: nothing, error: (event) => this.tell({ wrong: event }) };
    const store = weakened(new SqliteStore(folder), weaker);
    return new Conversations({ channel: 'killed', core: this.core, store, log, now: Date.now, render });
  }

  private async answerTo(request: Request): Promise<unknown> {
    if (request.op === 'open') {
      this.open = this.opened(request.folder, request.weaker);
      return 'open';
    }
    if (this.open === undefined) throw new Error('Nothing is open.');
    switch (request.op) {
      case 'begin':
        return this.open.begin(request.conversation);
      case 'receive':
        return this.open.receive(request.conversation, messageOf(request.id, request.input));
      case 'read':
        return this.open.read(request.conversation, request.from);
      case 'held':
        return this.open.held(request.conversation);
    }
  }
}

/** Each line names a socket: a copy of this process is made, which serves there. */
function beCopied(core: Core, addon: string): void {
  const copy = createRequire(addon)(addon) as () => number;
  let original = true;
  createInterface({ input: process.stdin }).on('line', (address) => {
    // What else stands in the pipe is for the original.
    if (!original) return;
    original = copy() !== 0;
    if (original) return;
    process.stdin.destroy();
    const socket = connect(address, () => new SlimServer(core, socket).serve(socket));
  });
}

const [file = '', addon] = process.argv.slice(2);
const core = knownCore(JSON.parse(readFileSync(file, 'utf8')) as Known);
if (addon === undefined) new SlimServer(core, process.stdout).serve(process.stdin);
else beCopied(core, addon);
