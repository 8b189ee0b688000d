import type { Ask, Reply } from '../../dialogs/reply/reply';
import { writableText } from '../channels/plain-text';
import { type Outgoing, suggestedActions } from '../channels/suggested-actions';
import { shown, type Shown } from '../channels/shown';

/** Teams shows no more buttons than this under a message. */
const MOST_BUTTONS = 3;

const hasButtons = ({ options, commands, several }: Ask): boolean =>
  !several && options.length + commands.length <= MOST_BUTTONS;

function activity(reply: Reply, isLast: boolean): Outgoing {
  return {
    type: 'message',
    text: writableText(reply),
    textFormat: 'plain',
    inputHint: isLast ? 'expectingInput' : 'acceptingInput',
    ...(reply.kind === 'ask' && hasButtons(reply) && suggestedActions(reply)),
  };
}

/**
 * Neutral replies as activities that every channel of Azure Bot Service can show: text, and a few buttons. Whether a
 * channel has buttons we are not told, so the text can always be answered by number.
 */
export const render = (replies: readonly Reply[]): Shown[] =>
  replies.map((reply, index) => shown(reply, activity(reply, index === replies.length - 1)));
