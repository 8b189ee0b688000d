import { askedBy } from './block-id';
import type { Block } from './blocks';
import type { SlackApi } from './slack-api';

/** A message of ours that asks something, as it stands in a channel. */
export interface OpenQuestion {
  readonly ts: string;
  /** Its words, as mrkdwn. */
  readonly prompt: string;
}

/** Where in Slack: a thread is a place of its own. */
export interface Where {
  readonly channel: string;
  readonly thread_ts?: string;
}

interface Posted {
  readonly ts?: unknown;
  readonly blocks?: unknown;
}

const MOST_PLACES = 10_000;
/** The open question is the last thing we said, and a patient may have written a little since. */
const MOST_LOOKED_AT = 15;

const keyOf = ({ channel, thread_ts: thread = '' }: Where): string => `${channel}:${thread}`;

const blocksIn = ({ blocks }: Posted): readonly Block[] => (Array.isArray(blocks) ? (blocks as Block[]) : []);

const seqIn = (blocks: readonly Block[]): number | null => {
  const [asked] = blocks.flatMap(({ block_id: id }) => (typeof id === 'string' ? (askedBy(id) ?? []) : []));
  return asked?.seq ?? null;
};

const wordsOf = ([first]: readonly Block[]): string | null => {
  const text = (first as { text?: { text?: unknown } } | undefined)?.text?.text;
  return typeof text === 'string' ? text : null;
};

/** Which message of Slack’s asks what is open, so that its buttons can go when it is answered by typing. */
export class OpenQuestions {
  /** The last two of each place: the open one, and the one before, which is to be closed once that is there. */
  private readonly last = new Map<string, readonly (OpenQuestion & { readonly seq: number })[]>();

  constructor(private readonly api: SlackApi) {}

  /** Takes note of what was posted, if it asks something. The places longest not asked are forgotten. */
  note(where: Where, posted: Posted): void {
    const found = this.read(posted);
    if (found === null) return;
    const before = (this.last.get(keyOf(where)) ?? []).slice(0, 1);
    this.last.delete(keyOf(where));
    this.last.set(keyOf(where), [found, ...before]);
    const [oldest] = this.last.keys();
    if (this.last.size > MOST_PLACES && oldest !== undefined) this.last.delete(oldest);
  }

  /** The message with the question of that number; null if it cannot be found, and then its buttons stay. */
  async find(where: Where, seq: number): Promise<OpenQuestion | null> {
    const known = this.last.get(keyOf(where))?.find((one) => one.seq === seq);
    return known ?? this.lookUp(where, seq);
  }

  /** Asked of Slack where another process has posted it. */
  private async lookUp({ channel, thread_ts: ts }: Where, seq: number): Promise<OpenQuestion | null> {
    const [method, more] = ts === undefined ? ['conversations.history', {}] : ['conversations.replies', { ts }];
    const done = await this.api.call(method, { channel, limit: MOST_LOOKED_AT, ...more });
    const messages = done.ok ? (done.answer as { messages?: unknown }).messages : [];
    const all = Array.isArray(messages) ? (messages as Posted[]).map((one) => this.read(one)) : [];
    return all.find((one) => one?.seq === seq) ?? null;
  }

  private read(posted: Posted) {
    const blocks = blocksIn(posted);
    const [seq, prompt] = [seqIn(blocks), wordsOf(blocks)];
    return seq === null || prompt === null || typeof posted.ts !== 'string' ? null : { seq, prompt, ts: posted.ts };
  }
}
