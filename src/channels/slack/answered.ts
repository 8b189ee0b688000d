import type { Taken } from '../../conversation/conversations';
import type { Content } from '../../store/store';
import { sections, small } from './blocks';
import { escaped } from './mrkdwn';
import { placeOf } from './place';
import type { SlackMessage } from './slack-message';
import type { Call } from './render';

/** The turn did not take the answer, and the question is to stay as it is. */
const REFUSED: readonly string[] = ['one-only', 'failure'];

const firstId = ({ replies: [first] }: Taken): string => (first?.kind === 'say' ? first.id : '');

/** A question whose button was pressed, with the answer in the place of the buttons; none after one that came too late. */
function updated(taken: Taken): Call[] {
  const { pressed } = (taken.message ?? {}) as Partial<SlackMessage>;
  if (pressed === undefined || REFUSED.includes(firstId(taken))) return [];
  const { channel } = placeOf(taken.conversation);
  const answer =
    firstId(taken) === 'stale' || pressed.labels.length === 0 ? '' : `✓ ${escaped(pressed.labels.join(', '))}`;
  const blocks = [...sections(pressed.prompt), ...(answer === '' ? [] : [small(answer)])];
  const text = answer === '' ? pressed.prompt : `${pressed.prompt}\n${answer}`;
  return [{ call: 'chat.update', args: { channel, ts: pressed.ts, text, blocks } }];
}

/** What of a turn is sent: the answered question first, then the replies. */
export const lettersOf = (taken: Taken): readonly Content[] => [...updated(taken), ...taken.contents];
