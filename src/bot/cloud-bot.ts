import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { BotConfig } from '../config';
import { ConversationError } from '../conversation/conversation-error';
import { type ConversationParts, Conversations } from '../conversation/conversations';
import { HttpError } from '../http/http-error';
import type { Answer, Asked } from '../http/route';
import { render } from './render';
import { SurefootBot } from './surefoot-bot';

/**
 * CloudAdapter without its own way of answering HTTP: that writes errors with their messages to the console and to
 * the caller.
 */
class Adapter extends CloudAdapter {
  respond(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

const credentialsOf = (config: BotConfig) =>
  config.kind === 'azure'
    ? {
        MicrosoftAppId: config.appId,
        MicrosoftAppPassword: config.password,
        MicrosoftAppTenantId: config.tenantId,
        MicrosoftAppType: config.type,
      }
    : {};

/** The connector’s AuthenticationError, which botbuilder does not export. */
const isRefusal = (error: unknown): boolean => [401, 403].includes((error as { statusCode?: number }).statusCode ?? 0);

/** As much as the adapter and the bot rely on without asking. */
function isActivity(body: unknown): body is Activity {
  const { type, channelId, serviceUrl, conversation, from } = (body ?? {}) as Partial<Activity>;
  const texts: unknown[] = [type, channelId, serviceUrl, conversation?.id, from?.id];
  return texts.every((text) => typeof text === 'string' && text !== '');
}

export type BotParts = Omit<ConversationParts, 'channel' | 'render' | 'saved'>;

/** The Bot Framework’s side of `/api/messages`. */
export function createCloudBot(config: BotConfig, parts: BotParts) {
  const { core, log } = parts;
  const words = (id: 'failure' | 'not-forgotten' | 'group-private') => core.say(core.newSession(), id).text;
  const adapter = new Adapter(new ConfigurationBotFrameworkAuthentication(credentialsOf(config)));
  adapter.onTurnError = async (context, error) => {
    log.error('bot-turn-failed', { error });
    const kept = error instanceof ConversationError && error.code === 'conversation-not-forgotten';
    await context.sendActivity(words(kept ? 'not-forgotten' : 'failure'));
  };
  const conversations = new Conversations({ ...parts, channel: 'bot', render });
  const bot = new SurefootBot({ conversations, inGroups: () => words('group-private') });

  const handle = async ({ body, headers }: Asked): Promise<Answer> => {
    if (!isActivity(body)) throw new HttpError('activity-invalid', 'The body is not a Bot Framework activity.');
    const run = (context: TurnContext) => bot.run(context);
    try {
      return answerOf(await adapter.respond(headers.authorization ?? '', body, run));
    } catch (error) {
      throw isRefusal(error) ? new HttpError('bot-refused', 'The token was not accepted.') : error;
    }
  };
  return { handle, idle: () => conversations.idle() };
}

const answerOf = (response: InvokeResponse | undefined): Answer => {
  const body = response?.body as object | undefined;
  return { status: response?.status ?? 200, ...(body !== undefined && { body }) };
};
