import { SlackApiFake } from '../channels/support/slack-api';
import { SECRET } from '../channels/support/slack-person';
import { realCore } from '../channels/support/real-core';
import { startTestServer } from '../channels/support/test-server';
import { HandClock } from '../src/outbox/hand-clock';
import type { Channel } from './channel';
import { botChannel, BY_CARDS, BY_TEXT } from './drivers/bot';
import { slackChannel } from './drivers/slack';
import { terminalChannel } from './drivers/terminal';
import { webChannel } from './drivers/web';

const TOKEN = 'xoxb-token-of-a-test';

/** Every channel, on one server. */
export interface Channels {
  readonly all: readonly Channel[];
  /** What Slack would not have taken of our calls. */
  complaints(): readonly string[];
  stop(): Promise<void>;
}

export async function startChannels(): Promise<Channels> {
  const api = await SlackApiFake.start(TOKEN);
  const clock = new HandClock();
  const now = () => clock.now();
  const env = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: TOKEN, ALLOW_UNAUTHENTICATED_BOT: 'true' };
  const server = await startTestServer({ env, clock, now, slackApiUrl: api.url });
  const all = [
    webChannel(server),
    botChannel(server, { name: 'teams', id: 'msteams', supports: BY_CARDS }),
    slackChannel(server, { address: server.address, api, now }),
    terminalChannel(realCore),
    botChannel(server, { name: 'bot without buttons', id: 'twilio-sms', supports: BY_TEXT }),
  ];
  const stop = async (): Promise<void> => {
    await server.stop();
    await Promise.all(all.map((channel) => channel.stop()));
  };
  return { all, complaints: () => api.complaints, stop };
}
