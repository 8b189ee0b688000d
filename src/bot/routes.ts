import type { AskingChannel } from '../check-ins/asking-channel';
import type { BotConfig } from '../config';
import { HttpError } from '../http/http-error';
import type { Route } from '../http/route';
import type * as CloudBot from './cloud-bot';

const PATH = '/api/messages';
const MOST_BYTES = 256 * 1024;

const OFF = 'The Bot Framework channel is off: set MICROSOFT_APP_ID and its password and tenant.';

export interface Bot {
  readonly route: Route;
  /** Null where it is off. */
  readonly asking: AskingChannel | null;
  /** Sends what the last process left. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

const off: Bot = {
  route: { method: 'post', path: PATH, handle: () => Promise.reject(new HttpError('bot-off', OFF)) },
  asking: null,
  start: () => undefined,
  stop: () => Promise.resolve(),
};

/** `/api/messages`. Off unless an app id is configured, or the development flag, which the config ties to loopback. */
export function createBot(config: BotConfig, parts: CloudBot.BotParts): Bot {
  if (config.kind === 'off') return off;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loading botbuilder takes 0.4 s and 40 MB, only where it is used
  const { createCloudBot } = require('./cloud-bot') as typeof CloudBot;
  const { handle, ...rest } = createCloudBot(config, parts);
  return { route: { method: 'post', path: PATH, maxBody: MOST_BYTES, handle }, ...rest };
}
