import type { Message } from '../../conversation/message';
import type { Content } from '../../store/store';
import { type Given, loggedText, received } from '../received';

/** The message with a question of ours, as it was when one of its buttons was pressed. */
export interface Pressed {
  /** Slack’s id of the message. */
  readonly ts: string;
  /** The words of the question, as mrkdwn. */
  readonly prompt: string;
  /** What was chosen, in words. */
  readonly labels: readonly string[];
}

export interface SlackMessage extends Message {
  readonly pressed?: Pressed;
}

/** Words of a patient. */
export function spoken(id: string, given: Given): SlackMessage | null {
  const { input, notices } = received(given);
  if (input === null && notices.length === 0) return null;
  const entry = (_stamp: unknown, words: boolean): Content => ({ said: loggedText(given, words) });
  return { id, input, notices, entry };
}

/** Words that came after newer ones: they answer no question that is open now, and are read for danger only. */
export const late = (message: SlackMessage): SlackMessage =>
  message.input?.kind !== 'said'
    ? message
    : { ...message, input: { kind: 'chose', question: 'late', options: ['late'], text: message.input.text } };
