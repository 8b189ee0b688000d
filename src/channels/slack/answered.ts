import type { Taken } from '../../conversation/message';
import type { Content } from '../../store/store';
import { sections, small } from './blocks';
import { escaped } from './mrkdwn';
import type { OpenQuestion, Where } from './open-questions';
import { placeOf } from './place';
import type { SlackMessage } from './slack-message';
import type { Call } from './render';

/** The turn did not take the answer, and the question is to stay as it is. */
const REFUSED: readonly string[] = ['one-only', 'failure'];

const firstId = ({ replies: [first] }: Taken): string => (first?.kind === 'say' ? first.id : '');

/** The call by which a question is left without its buttons. `answer` is mrkdwn, and none if it is empty. */
export function updateOf(channel: string, { ts, prompt }: OpenQuestion, answer = ''): Call {
  const blocks = [...sections(prompt), ...(answer === '' ? [] : [small(answer)])];
  const text = answer === '' ? prompt : `${prompt}\n${answer}`;
  return { call: 'chat.update', args: { channel, ts, text, blocks } };
}

/** A question whose button was pressed, with the answer in the place of the buttons; none after one that came too late. */
function updated(taken: Taken): Content[] {
  const { pressed } = (taken.message ?? {}) as Partial<SlackMessage>;
  if (pressed === undefined || REFUSED.includes(firstId(taken))) return [];
  const { channel } = placeOf(taken.conversation);
  const answer =
    firstId(taken) === 'stale' || pressed.labels.length === 0 ? '' : `✓ ${escaped(pressed.labels.join(', '))}`;
  return [updateOf(channel, pressed, answer)];
}

/** The question that stood last is to lose its buttons: which message that is, is known only when it has been sent. */
export interface Closing extends Content {
  readonly closes: number;
  readonly where: Where;
}

export const isClosing = (content: Content): content is Closing => typeof content['closes'] === 'number';

/** Whatever is open now is asked below: after words, which stand there already, and after a button that came too late. */
function closing(taken: Taken): Closing[] {
  const { message, conversation, replies, last } = taken;
  const isAsked = replies.some(({ kind }) => kind === 'ask');
  const { pressed } = (message ?? {}) as Partial<SlackMessage>;
  const isUpdated = pressed !== undefined && firstId(taken) !== 'stale';
  return message === null || isUpdated || !isAsked ? [] : [{ closes: last, where: placeOf(conversation) }];
}

/** What of a turn is sent: the question that was pressed first, then the replies; what need not be soon comes last. */
export const lettersOf = (taken: Taken): readonly Content[] => [
  ...updated(taken),
  ...taken.contents,
  ...closing(taken),
];
