import type { Ask, Reply } from '../../../dialogs/reply/reply';
import type { Stamp } from '../../conversation/message';
import type { Content } from '../../store/store';
import { plainText } from '../plain-text';
import { type Outgoing, suggestedActions } from '../suggested-actions';

export const CHANNEL = 'directline';
const BOT = { id: 'surefoot', name: 'Surefoot', role: 'bot' } as const;

/** `abc|0000012`: Direct Line’s own form. */
export const activityId = (conversation: string, seq: number): string =>
  `${conversation}|${String(seq).padStart(7, '0')}`;

/** What every activity in the log carries. */
export const stamped = ({ conversation, seq, now }: Stamp): Content => ({
  id: activityId(conversation, seq),
  timestamp: new Date(now).toISOString(),
  channelId: CHANNEL,
  conversation: { id: conversation },
});

/** Buttons show a single choice well enough; where several may be chosen the text lists them by number too. */
const listed = ({ several }: Ask): boolean => several;

/** The whole neutral reply rides along for our own widget, which shows more than text and buttons. */
function activity(reply: Reply, isLast: boolean): Outgoing {
  return {
    type: 'message',
    text: plainText(reply, listed),
    textFormat: 'plain',
    inputHint: isLast ? 'expectingInput' : 'acceptingInput',
    ...(reply.kind === 'ask' && suggestedActions(reply)),
    channelData: { surefoot: reply },
  };
}

/** Neutral replies as Direct Line activities, the first at `stamp`. */
export const render = (replies: readonly Reply[], stamp: Stamp): Content[] =>
  replies.map((reply, index) => ({
    // One millisecond apart, for clients that sort by time.
    ...stamped({ ...stamp, seq: stamp.seq + index, now: stamp.now + index + 1 }),
    from: BOT,
    ...activity(reply, index === replies.length - 1),
  }));
