import { z } from 'zod';

const id = z.string().min(1).max(100);
const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/);

const envelope = z.object({ team_id: id, api_app_id: id, event_id: id });

const messageShape = z.object({
  type: z.literal('message'),
  channel_type: z.literal('im'),
  channel: id,
  user: id,
  ts,
  thread_ts: ts.optional(),
  text: z.string().default(''),
  // Of all subtypes only this one is a new message of a patient’s: edits, deletions, joins and the like have others.
  subtype: z.literal('file_share').optional(),
  bot_id: z.undefined().optional(),
  hidden: z.literal(false).optional(),
  files: z.array(z.unknown()).default([]),
});

/** Words as they stood, or stand now. */
const wordsShape = z.object({
  user: id,
  ts,
  thread_ts: ts.optional(),
  text: z.string().default(''),
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
});

/** A patient has changed what they wrote. Slack tells the same of a link that is shown now, where no word is another. */
const editShape = z
  .object({
    type: z.literal('message'),
    channel_type: z.literal('im'),
    channel: id,
    subtype: z.literal('message_changed'),
    message: wordsShape,
    previous_message: z.object({ text: z.string().default('') }),
  })
  .refine(({ message, previous_message: before }) => message.text !== before.text);

const mentionShape = z.object({
  type: z.literal('app_mention'),
  channel: id,
  user: id,
  ts,
  thread_ts: ts.optional(),
  bot_id: z.undefined().optional(),
});

const homeShape = z.object({
  type: z.literal('app_home_opened'),
  user: id,
  channel: id,
  tab: z.enum(['home', 'messages']),
});

const eventShape = z.union([messageShape, editShape, mentionShape, homeShape]);

const callback = envelope.extend({ type: z.literal('event_callback'), event: eventShape });
const challenge = z.object({ type: z.literal('url_verification'), challenge: z.string().min(1).max(500) });

export type MessageEvent = z.infer<typeof messageShape>;
export type EditEvent = z.infer<typeof editShape>;
export type MentionEvent = z.infer<typeof mentionShape>;
export type HomeEvent = z.infer<typeof homeShape>;
export type SlackEvent = z.infer<typeof callback>;

export type Posted =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'event'; readonly event: SlackEvent }
  /** Taken note of, and nothing done: our own messages, deletions, joins, and whatever is not for us. */
  | { readonly kind: 'ignored' };

/** What Slack posted. Only what we read is looked at; whatever else comes along is dropped, and never stored. */
export function readEvent(body: unknown): Posted {
  const asked = challenge.safeParse(body);
  if (asked.success) return { kind: 'challenge', challenge: asked.data.challenge };
  const read = callback.safeParse(body);
  return read.success ? { kind: 'event', event: read.data } : { kind: 'ignored' };
}

/** Slack’s mrkdwn back to the words that were typed: its links are `<address|words>`, its mentions `<@U1>`. */
export const typed = (text: string): string =>
  text
    .replace(/<(?:[^<>|]*\|)?([^<>|]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
