import type { Core } from '../../../src/conversation/core';
import type { Store } from '../../../src/store/store';
import type { Input, Session } from '../../../dialogs/session';
import type { Wrong } from './findings';

export interface Kept {
  readonly core: Core;
  readonly store: Store;
  /** The conversation as the store names it. */
  readonly key: string;
  /** What each message said. */
  readonly inputs: ReadonlyMap<string, Input>;
  /** Ids of messages that were answered. */
  readonly answered: readonly string[];
  readonly wrong: (wrong: Wrong, what: string) => void;
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the dialogue says to these messages, in this order, when nothing disturbs it. */
function undisturbed(core: Core, inputs: readonly Input[]): { session: Session; replies: unknown[] } {
  let session = plain(core.newSession());
  const replies: unknown[] = [];
  for (const input of inputs.length === 0 ? [] : [{ kind: 'opened' } as const, ...inputs]) {
    const turn = core.takeTurn(session, input);
    session = plain(turn.session);
    replies.push(...turn.replies.map((surefoot) => ({ surefoot })));
  }
  return { session, replies };
}

/**
 * Looks at what is kept of a conversation: every message that was answered, each once, and session and replies just as the
 * dialogue gives them for these messages in the order in which they stand there. How many turns that are.
 */
export async function compareKept({ core, store, key, inputs, answered, wrong }: Kept): Promise<number> {
  const stored = await store.load(key);
  const entries = await store.entriesFrom(key, 0, 10_000);
  const ids = entries.flatMap(({ content }) => ('own' in content ? [String(content['own'])] : []));
  if (new Set(ids).size < ids.length) wrong('turn run twice', ids.join(', '));
  for (const id of answered) if (!ids.includes(id)) wrong('acknowledged answer lost', id);
  if (stored === null) return 0;
  const expected = undisturbed(
    core,
    ids.map((id) => inputs.get(id)!),
  );
  const replies = entries.flatMap(({ content }) => ('own' in content ? [] : [content['channelData']]));
  if (!isSame(stored.session, expected.session)) wrong('not as undisturbed', 'the session');
  if (!isSame(replies, expected.replies)) wrong('reply missing or doubled', 'the log');
  if (entries.some(({ seq }, index) => seq !== index)) wrong('reply missing or doubled', 'the numbers');
  return ids.length;
}
