import type { Activity, TurnContext } from 'botbuilder';
import type { Reply } from '../../dialogs/reply/reply';
import type { Shown } from '../channels/shown';
import { rendererOf } from '../channels/teams/render';
import type { BotConfig } from '../config';
import type { AskingChannel } from '../check-ins/asking-channel';
import type { Sending } from '../check-ins/sending';
import { ConversationError } from '../conversation/conversation-error';
import type { FixedMessage } from '../conversation/core';
import type { ConversationParts } from '../conversation/conversation-parts';
import { Conversations } from '../conversation/conversations';
import type { Stamp } from '../conversation/message';
import { HttpError } from '../http/http-error';
import type { Answer, Asked } from '../http/route';
import type { Clock } from '../outbox/clock';
import { Outbox } from '../outbox/outbox';
import type { Tracing } from '../telemetry/span';
import { Adapter, type Authority } from './adapter';
import { delivererOf } from './deliver';
import { failedInvoke, invitation } from './fixed';
import { lettersOf, unaskedLetter } from './letters';
import { render } from './render';
import { mayAnswerAt } from './service-address';
import { SurefootBot } from './surefoot-bot';

/** Longer than any channel’s ids and addresses. */
const LONGEST_ID = 1_000;

const isShort = (text: unknown): boolean => typeof text === 'string' && text !== '' && text.length <= LONGEST_ID;

/** As much as the adapter and the bot rely on without asking. */
function isActivity(body: unknown): body is Activity {
  const { type, channelId, serviceUrl, conversation, from, id } = (body ?? {}) as Partial<Activity>;
  const texts: unknown[] = [type, channelId, serviceUrl, conversation?.id, from?.id];
  const named: unknown = id;
  return texts.every(isShort) && (named === undefined || named === null || isShort(named));
}

export interface BotParts extends Omit<
  ConversationParts,
  'channel' | 'render' | 'letters' | 'saved' | 'forgotten' | 'now' | 'programmeAt'
> {
  readonly clock: Clock;
  readonly chance: () => number;
  /** Where the picture of the foot is; null if there is none, and then the list does it alone. */
  readonly footMap: string | null;
  /** Where those of exercises are, if they can be drawn. */
  readonly pictures?: string | undefined;
  readonly authority?: Authority | undefined;
  readonly tracing?: Tracing | null | undefined;
  readonly sending: Sending;
}

const CHANNEL = 'bot';

const isTeams = (conversation: string): boolean => conversation.startsWith('msteams:');

/** An adapter that tells the patient when a turn fails. */
function adapterOf(config: BotConfig, { authority, log }: BotParts, words: (id: FixedMessage) => string): Adapter {
  const adapter = new Adapter(config, authority);
  adapter.onTurnError = async (context, error) => {
    log.error('bot-turn-failed', { error });
    const kept = error instanceof ConversationError && error.code === 'conversation-not-forgotten';
    const failure = words(kept ? 'not-forgotten' : 'failure');
    if (context.activity.type === 'invoke') await context.sendActivity(failedInvoke(failure));
    await context.sendActivity(failure);
  };
  return adapter;
}

type Rendered = (replies: readonly Reply[], stamp: Stamp) => readonly Shown[];

const askingOver = (config: BotConfig, rendered: Rendered, wake: () => void): AskingChannel => ({
  channel: CHANNEL,
  letter: (to, words) => {
    const [shown] = rendered([words], { conversation: to.conversation, seq: 0, now: to.now });
    return shown === undefined ? null : unaskedLetter(to, shown, (url) => mayAnswerAt(url, config));
  },
  wake,
});

/** The Bot Framework’s side of `/api/messages`. */
export function createCloudBot(config: BotConfig, parts: BotParts) {
  const { core, store, log, clock, chance, footMap, pictures, sending, tracing } = parts;
  const words = (id: FixedMessage) => core.say(core.newSession(), id).text;
  const adapter = adapterOf(config, parts, words);
  const send = sending.onlyWanted(delivererOf(adapter, () => clock.now()));
  const outbox = new Outbox({ channel: CHANNEL, store, log, clock, chance, send, tracing });
  const inTeams = rendererOf({ words: { send: words('button-send'), pick: words('button-pick') }, footMap, pictures });
  const rendered: Rendered = (replies, stamp) => (isTeams(stamp.conversation) ? inTeams : render)(replies, stamp);
  const conversations = new Conversations({
    ...parts,
    channel: CHANNEL,
    now: () => clock.now(),
    render: rendered,
    letters: lettersOf,
    ...(sending.programmeAt !== null && { programmeAt: sending.programmeAt }),
    saved: () => outbox.wake(),
  });
  const inGroups = () => invitation(words('group-private'), words('button-open'), config);
  const bot = new SurefootBot({ conversations, inGroups, stale: () => words('stale') });

  const handle = async ({ body, headers }: Asked): Promise<Answer> => {
    if (!isActivity(body)) throw new HttpError('activity-invalid', 'The body is not a Bot Framework activity.');
    if (!mayAnswerAt(body.serviceUrl, config)) throw new HttpError('bot-refused', 'The service address is not known.');
    const run = (context: TurnContext) => bot.run(context);
    const response = await adapter.respond(headers.authorization ?? '', body, run);
    const answer = response?.body as object | undefined;
    return { status: response?.status ?? 200, ...(answer !== undefined && { body: answer }) };
  };
  const asking = askingOver(config, rendered, () => outbox.wake());
  const stop = async (): Promise<void> => {
    await conversations.idle();
    await outbox.stop();
  };
  return { handle, asking, start: () => outbox.wake(), stop };
}
