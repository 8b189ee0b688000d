import { type Activity, ActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import { shownIn } from '../channels/shown';
import { CARD_TYPE } from '../channels/teams/card';
import { readPressed } from '../channels/teams/pressed';
import { answeredCard } from '../channels/teams/question-card';
import type { Conversations } from '../conversation/conversations';
import type { Message } from '../conversation/message';
import type { Entry } from '../store/store';
import { messageOf, pressedMessage, unreadable } from './bot-message';
import { isAwaited, returnAddress } from './return-address';

/** Conversation ids are each channel’s own. */
const keyOf = ({ channelId, conversation }: Activity): string => `${channelId}:${conversation.id}`;

/** Health is talked about in private: not where others of a team read along. */
const isShared = ({ conversation }: Activity): boolean =>
  conversation.isGroup || ['channel', 'groupChat'].includes(conversation.conversationType);

/** The type of a card action’s answer that is words, shown for a moment. */
const SAID = 'application/vnd.microsoft.activity.message';

const inPlace = (type: string, value: unknown): InvokeResponse => ({
  status: 200,
  body: { statusCode: 200, type, value },
});

/** The turn did not take the answer. */
const NOT_TAKEN: readonly string[] = ['stale', 'one-only', 'failure'];

export interface BotParts {
  readonly conversations: Conversations;
  /** What is said in a group, which is all that is said there. */
  readonly inGroups: () => Partial<Activity>;
  /** Said of an action that is none of ours. */
  readonly stale: () => string;
}

/** Teams and every other channel of Azure Bot Service, by the same way down as all others. */
export class SurefootBot extends ActivityHandler {
  constructor(private readonly parts: BotParts) {
    super();
    this.onMessage(async (context, next) => {
      await this.answer(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await this.greet(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.greet(context);
      await next();
    });
  }

  /** A card that was pressed is replaced by one that shows the answer, and the next question follows it. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { activity } = context;
    if (activity.name !== 'adaptiveCard/action') return { status: 501 };
    if (isShared(activity)) return inPlace(SAID, this.parts.inGroups().text);
    const pressed = readPressed((activity.value as { action?: { data?: unknown } } | null | undefined)?.action?.data);
    if (pressed === null) {
      await this.take(context, unreadable(activity.id));
      return inPlace(SAID, this.parts.stale());
    }
    const entries = await this.take(context, pressedMessage(pressed));
    const taken = pressed.input !== null && !NOT_TAKEN.includes(shownIn(entries)[0]?.reply ?? 'failure');
    return inPlace(CARD_TYPE, answeredCard(pressed.prompt, taken ? pressed.labels : []));
  }

  private async answer(context: TurnContext): Promise<void> {
    if (isShared(context.activity)) {
      await context.sendActivity(this.parts.inGroups());
      return;
    }
    const message = messageOf(context.activity);
    if (message === null) await this.greet(context);
    else await this.take(context, message);
  }

  /** The entries of the turn; none if it is the message by which all was deleted, come again. */
  private async take(context: TurnContext, message: Message): Promise<readonly Entry[]> {
    const { conversations } = this.parts;
    const key = keyOf(context.activity);
    // Answered as a new one, it would begin a chat that nobody wants.
    if (message.id !== null && (await conversations.isForgotten(key, message.id))) return [];
    await this.greet(context);
    const entries = await conversations.receive(key, { ...message, ...replyTo(context.activity) });
    await this.handBack(context, entries);
    return entries;
  }

  /** Says hello to a conversation that has not been greeted. */
  private async greet(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (isShared(activity)) return;
    const key = keyOf(activity);
    await this.parts.conversations.begin(key);
    await this.handBack(context, await this.parts.conversations.greet(key, replyTo(activity).replyTo));
  }

  /** To a caller who waits for them; to all others they go through the outbox. */
  private async handBack(context: TurnContext, entries: readonly Entry[]): Promise<void> {
    const replies = shownIn(entries).map(({ activity }) => activity);
    if (isAwaited(context.activity) && replies.length > 0) await context.sendActivities(replies);
  }
}

const replyTo = (activity: Activity) => (isAwaited(activity) ? {} : { replyTo: returnAddress(activity) });
