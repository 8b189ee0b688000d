import type { Activity } from 'botbuilder';
import type { BotConfig } from '../config';

/** The answer to a card action that could not be taken: the words, and the card as it was. */
export const failedInvoke = (words: string): Partial<Activity> => ({
  type: 'invokeResponse',
  value: {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words },
  },
});

/** The words, and under them the way into a chat with the bot alone, where its id is known. */
export const invitation = (words: string, open: string, config: BotConfig): Partial<Activity> =>
  config.kind === 'azure'
    ? {
        type: 'message',
        text: `${words}\n\n[${open}](https://teams.microsoft.com/l/chat/0/0?users=28:${config.appId})`,
        textFormat: 'markdown',
      }
    : { type: 'message', text: words, textFormat: 'plain' };
