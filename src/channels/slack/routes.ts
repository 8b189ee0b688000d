import type { AskingChannel } from '../../check-ins/asking-channel';
import type { SlackConfig } from '../../config';
import { isDeeperThan, MOST_DEPTH } from '../../http/depth';
import { HttpError } from '../../http/http-error';
import type { Answer, Asked, Route } from '../../http/route';
import { readCommand } from './read-command';
import { readEvent } from './read-event';
import { readPress } from './read-press';
import { isFromSlack } from './signature';
import type * as SlackModule from './slack';

export const PATHS = { events: '/slack/events', interactions: '/slack/interactions', commands: '/slack/commands' };

/** A press of a button brings the whole message along that it stood in. */
const MOST_BYTES = 512 * 1024;

const OFF = 'The Slack channel is off: set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN.';
const REFUSED = 'The signature was not accepted.';

/** Slack, as the server sees it. */
export interface SlackChannel {
  readonly routes: readonly Route[];
  /** Null where it is off. */
  readonly asking: AskingChannel | null;
  /** Sends what the last process left. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

const off: SlackChannel = {
  routes: Object.values(PATHS).map((path) => ({
    method: 'post',
    path,
    handle: () => Promise.reject(new HttpError('slack-off', OFF)),
  })),
  asking: null,
  start: () => undefined,
  stop: () => Promise.resolve(),
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError('body-not-json', 'The body is not valid JSON.');
  }
}

function jsonOf(text: string): unknown {
  const value = parsed(text);
  if (!isDeeperThan(value, MOST_DEPTH)) return value;
  throw new HttpError('body-too-deep', 'Lists and objects stand in each other too often.');
}

const OK: Answer = { status: 200, body: {} };

async function onEvent(slack: SlackModule.Slack, body: Buffer): Promise<Answer> {
  const posted = readEvent(jsonOf(body.toString('utf8')));
  if (posted.kind === 'challenge') return { status: 200, body: { challenge: posted.challenge } };
  if (posted.kind === 'event') await slack.event(posted.event);
  return OK;
}

async function onInteraction(slack: SlackModule.Slack, body: Buffer): Promise<Answer> {
  const press = readPress(jsonOf(new URLSearchParams(body.toString('utf8')).get('payload') ?? ''));
  if (press !== null) await slack.press(press);
  return OK;
}

async function onCommand(slack: SlackModule.Slack, body: Buffer): Promise<Answer> {
  const command = readCommand(body);
  if (command === null) throw new HttpError('request-invalid', 'The body is not a slash command.');
  return { status: 200, body: await slack.command(command) };
}

/** `/slack/…`. Off unless both secrets are configured. */
export function createSlack(config: SlackConfig, parts: SlackModule.SlackParts): SlackChannel {
  if (config.kind === 'off') return off;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Slack’s client is loaded only where it is used
  const { Slack } = require('./slack') as typeof SlackModule;
  const slack = new Slack(config.botToken, parts);
  const route = (path: string, take: (slack: SlackModule.Slack, body: Buffer) => Promise<Answer>): Route => ({
    method: 'post',
    path,
    maxBody: MOST_BYTES,
    rawBody: true,
    handle: async ({ headers, body }: Asked) => {
      const bytes = body as Buffer;
      if (!isFromSlack(config.signingSecret, { headers, body: bytes }, parts.clock.now())) {
        throw new HttpError('slack-refused', REFUSED);
      }
      return take(slack, bytes);
    },
  });
  return {
    routes: [route(PATHS.events, onEvent), route(PATHS.interactions, onInteraction), route(PATHS.commands, onCommand)],
    asking: slack.asking,
    start: () => slack.outbox.wake(),
    stop: async () => {
      await slack.conversations.idle();
      await slack.outbox.stop();
    },
  };
}
