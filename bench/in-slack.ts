import { randomUUID } from 'node:crypto';
import { PATHS } from '../src/channels/slack/routes';
import { SECRET, signed } from '../test/channels/support/slack-person';
import { postText } from './client';
import type { Person } from './crowd';

let messages = 0;

/** Somebody who writes to the app in Slack. The replies come by calls to Slack’s API, after the answer. */
export const inSlack = (address: string, wordsAt: (turn: number) => string) => (): Person => {
  const user = `U${randomUUID()}`;
  const say = (text: string): Promise<unknown> => {
    messages += 1;
    const ts = `${1_700_000_000 + messages}.000100`;
    const event = { type: 'message', channel_type: 'im', channel: `D-${user}`, user, ts, text };
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: `Ev${messages}`,
      event,
    });
    return postText(`${address}${PATHS.events}`, body, signed(body, Date.now()));
  };
  return { begin: () => say('Hello'), say: (turn) => say(wordsAt(turn)) };
};

/** What makes the server one that Slack knows, with its calls going to this address. */
export const slackAt = (preload: string, url: string): Readonly<Record<string, string>> => ({
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_BOT_TOKEN: SLACK_TOKEN,
  NODE_OPTIONS: `--require ${preload}`,
  SLACK_STAND_IN: url,
});

export const SLACK_TOKEN = 'xoxb-of-the-bench';
