import { z } from 'zod';
import type { Message, Stamp } from '../../conversation/message';
import { HttpError } from '../../http/http-error';
import type { Content } from '../../store/store';
import { type Given, loggedText, readChoice, received } from '../received';
import { stamped } from './render';

const LONGEST_ID = 200;

const id = z.string().min(1).max(LONGEST_ID);

/** As much of an activity as we read; whatever else a client sends is dropped, and never stored. */
const activityShape = z.object({
  type: z.string().max(50),
  id: id.nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z.object({ clientActivityID: id.nullish() }).nullish().catch(null),
});

type ActivityIn = z.infer<typeof activityShape>;

/** What a posted activity asks of us. */
export type Incoming =
  | { readonly kind: 'message'; readonly message: Message }
  /** The conversation was opened; say hello if that has not been done. */
  | { readonly kind: 'opened' }
  /** Such as typing: taken note of, and nothing done. */
  | { readonly kind: 'ignored' };

const givenIn = ({ text, value, attachments }: ActivityIn): Given => ({
  text: text ?? '',
  value,
  attachments: attachments?.length ?? 0,
});

/** The patient’s own message as it stands in the log. */
const entryOf =
  (activity: ActivityIn, user: string) =>
  (stamp: Stamp, words: boolean): Content => {
    const clientId = activity.channelData?.clientActivityID;
    const chosen = readChoice(activity.value);
    return {
      type: 'message',
      ...stamped(stamp),
      from: { id: user, role: 'user' },
      text: loggedText(givenIn(activity), words),
      textFormat: 'plain',
      ...(words && chosen !== null && { value: chosen }),
      ...(clientId && { channelData: { clientActivityID: clientId } }),
    };
  };

function messageOf(activity: ActivityIn, user: string): Message {
  const { input, notices } = received(givenIn(activity));
  if (input === null && notices.length === 0) {
    throw new HttpError('activity-invalid', 'A message needs a text, or a value of { question, options }.');
  }
  const messageId = activity.channelData?.clientActivityID ?? activity.id ?? null;
  return { id: messageId, input, notices, entry: entryOf(activity, user) };
}

/** Reads a posted activity of `user`, who is the one in the token whatever `from` says. Throws a 400. */
export function readActivity(body: unknown, user: string): Incoming {
  const read = activityShape.safeParse(body);
  if (!read.success) throw new HttpError('activity-invalid', 'The body is not a Bot Framework activity.');
  switch (read.data.type) {
    case 'message':
      return { kind: 'message', message: messageOf(read.data, user) };
    case 'conversationUpdate':
    case 'event':
      return { kind: 'opened' };
    case 'typing':
    case 'endOfConversation':
      return { kind: 'ignored' };
    default:
      throw new HttpError('activity-type-unknown', 'Activities of this type are not taken here: see docs/errors.md.');
  }
}
