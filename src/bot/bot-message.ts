import type { Activity } from 'botbuilder';
import { type Given, loggedText, received } from '../channels/received';
import { type Pressed, readPressed } from '../channels/teams/pressed';
import type { Message, Stamp } from '../conversation/message';
import type { Content } from '../store/store';

/** Teams sends every formatted message as an attachment too. */
const isFile = (attachment: unknown): boolean =>
  (attachment as { contentType?: unknown } | null)?.contentType !== 'text/html';

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

// The types promise a text and attachments; on the wire either may be missing, or something else.
const givenIn = ({ text, value, attachments }: Partial<Activity>): Given => ({
  text: textIn(text),
  value: value as unknown,
  attachments: listIn(attachments).filter(isFile).length,
});

const chosen = (options: readonly string[]) => (_stamp: Stamp, words: boolean) => ({ chose: words ? options : [] });

/** A press on a card. Without an id of its own, the same answer to the same card is the same message. */
export function pressedMessage(pressed: Pressed, id?: string): Message {
  const { seq, question, options, input } = pressed;
  const same = `card:${seq}:${question}:${options.join(',')}`;
  return { id: id ?? same, input, notices: [], pressedOn: seq, entry: chosen(options) };
}

/** What no question has as its id, so that the dialogue says what it says to a button that is out of date. */
const UNREADABLE = 'unreadable';

/** Something was sent that is neither words nor an action of ours: it answers nothing, and the open question is asked again. */
export const unreadable = (id: string | undefined): Message => ({
  id: id ?? null,
  input: { kind: 'chose', question: UNREADABLE, options: [UNREADABLE] },
  notices: [],
  entry: chosen([]),
});

/** Null if there is nothing in it to answer. */
export function messageOf(activity: Partial<Activity>): Message | null {
  const { id } = activity;
  const value: unknown = activity.value;
  const pressed = readPressed(value);
  // A card that is not replaced can be pressed again, and is to be answered again: each press is a message of its own.
  if (pressed !== null) return pressedMessage(pressed, id);
  const given = givenIn(activity);
  const { input, notices } = received(given);
  const entry = (_stamp: Stamp, words: boolean): Content => ({ type: 'message', text: loggedText(given, words) });
  if (input !== null || notices.length > 0) return { id: id ?? null, input, notices, entry };
  return value === undefined || value === null ? null : unreadable(id);
}
