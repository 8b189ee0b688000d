import { type Activity, ActivityHandler, type TurnContext } from 'botbuilder';
import { type Given, loggedText, received } from '../channels/received';
import type { Conversations, Message } from '../conversation/conversations';
import type { Content, Entry } from '../store/store';

/** Conversation ids are each channel’s own. */
const keyOf = ({ channelId, conversation }: Activity): string => `${channelId}:${conversation.id}`;

/** Health is talked about in private: not where others of a team read along. */
const isShared = ({ conversation }: Activity): boolean =>
  conversation.isGroup || ['channel', 'groupChat'].includes(conversation.conversationType);

/** Teams sends every formatted message as an attachment too. */
const isFile = ({ contentType }: { contentType: string }): boolean => contentType !== 'text/html';

// The types promise a text and attachments; on the wire either may be missing.
const givenIn = ({ text, value, attachments }: Partial<Activity>): Given => ({
  text: text ?? '',
  value: value as unknown,
  attachments: (attachments ?? []).filter(isFile).length,
});

function messageOf(activity: Activity): Message | null {
  const given = givenIn(activity);
  const { input, notices } = received(given);
  if (input === null && notices.length === 0) return null;
  const entry = (_stamp: unknown, words: boolean): Content => ({ type: 'message', text: loggedText(given, words) });
  return { id: activity.id ?? null, input, notices, entry };
}

/** What we said among these entries; the patient’s own message is the first of its turn. */
const ours = (entries: readonly Entry[]): Partial<Activity>[] => entries.map(({ content }) => content);

export interface BotParts {
  readonly conversations: Conversations;
  /** What is said in a group, which is all that is said there. */
  readonly inGroups: () => string;
}

/** Teams and every other channel of Azure Bot Service, by the same way down as all others. */
export class SurefootBot extends ActivityHandler {
  constructor(private readonly parts: BotParts) {
    super();
    this.onMessage(async (context, next) => {
      await this.answer(context);
      await next();
    });
    this.onConversationUpdate(async (context, next) => {
      await this.greet(context);
      await next();
    });
  }

  private async answer(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (isShared(activity)) {
      await context.sendActivity(this.parts.inGroups());
      return;
    }
    const message = messageOf(activity);
    // The message by which all was deleted, come again: answered as a new one, it would begin a chat that nobody wants.
    const id = message?.id ?? null;
    if (id !== null && (await this.parts.conversations.isForgotten(keyOf(activity), id))) return;
    await this.greet(context);
    if (message === null) return;
    const [, ...replies] = await this.parts.conversations.receive(keyOf(activity), message);
    await context.sendActivities(ours(replies));
  }

  /** Says hello to a conversation that has not been greeted. */
  private async greet(context: TurnContext): Promise<void> {
    const key = keyOf(context.activity);
    if (isShared(context.activity)) return;
    await this.parts.conversations.begin(key);
    const greeting = await this.parts.conversations.greet(key);
    if (greeting.length > 0) await context.sendActivities(ours(greeting));
  }
}
