/** Where a message stands: a thread is a conversation of its own. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  /** The message that the thread hangs on; null outside threads. */
  readonly thread: string | null;
}

/** `T1:D1:` or `T1:D1:1700000000.000100`. */
export const conversationAt = ({ team, channel, thread }: Place): string => [team, channel, thread ?? ''].join(':');

/** The same as arguments of a call. */
export function placeOf(conversation: string): { channel: string; thread_ts?: string } {
  const [, channel = '', thread = ''] = conversation.split(':');
  return { channel, ...(thread !== '' && { thread_ts: thread }) };
}
