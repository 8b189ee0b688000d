import type { Entry, Store } from '../../../src/store/store';

/** What was answered to a message, as a turn finds it: null if it has not been seen. */
export async function answeredTo(
  store: Store,
  conversation: string,
  messageId: string,
): Promise<readonly Entry[] | null> {
  const seen = (await store.load(conversation, { messageId }))?.seen;
  return seen ? store.entriesFrom(conversation, seen.from, seen.count) : null;
}
