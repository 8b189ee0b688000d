import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Bot, createBot } from './bot/routes';
import { DirectLine } from './channels/direct-line/direct-line';
import { BASE, directLineRoutes } from './channels/direct-line/routes';
import { upgrader } from './channels/direct-line/stream';
import { createSlack, type SlackChannel } from './channels/slack/routes';
import { checkInsOf } from './check-ins/check-ins';
import type { Sending } from './check-ins/sending';
import { type Config, ConfigError } from './config';
import type { Core } from './conversation/core';
import { type Asset, assetRoute } from './http/assets';
import type { Patience } from './http/caps';
import type { Route } from './http/route';
import type { Log } from './log';
import { type Clock, realClock } from './outbox/clock';
import { FOOT_MAP, footMapRoute } from './pictures/foot-map';
import { PICTURES } from './pictures/exercise/routes';
import { linkKey } from './records/private-link';
import { createServer, type Gate } from './server';
import { V1 } from './v1/routes';
import type { Store } from './store/store';
import type { Tracing } from './telemetry/span';

export interface ServiceParts {
  readonly config: Config;
  readonly core: Core;
  readonly store: Store;
  readonly log: Log;
  readonly assets: readonly Asset[];
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Unguessable and never the same. */
  readonly newId: () => string;
  readonly heartbeatMs?: number;
  /** How long whoever connects may take, if not as usual. */
  readonly patience?: Patience;
  /** For what is sent again later; the machine’s own unless a test brings one. */
  readonly clock?: Clock;
  /** Where the keys of the Bot Framework are, if not at Microsoft. */
  readonly botAuthority?: Readonly<Record<string, string>>;
  /** Where Slack’s Web API is, if not at Slack. */
  readonly slackApiUrl?: string;
  /** Further pages, such as another client’s for its conformance run. */
  readonly routes?: readonly Route[];
  readonly tracing?: Tracing | null;
}

export interface Service {
  /** `http://127.0.0.1:3978` */
  readonly address: string;
  /** How many web sockets are open, and what waits in them. */
  load(): { sockets: number; unsentBytes: number };
  /** Takes no more, finishes the turns it has begun, lets go of sockets and store. */
  close(): Promise<void>;
}

const HEARTBEAT_MS = 30_000;
/** What is still open this long after a stop was asked for is cut off. */
const LAST_CALL_MS = 5_000;
const SWEEP_MS = 50;

const health = ({ core, version }: ServiceParts): Route => ({
  method: 'get',
  path: '/health',
  handle: async () => ({ status: 200, body: { status: 'ok', version, knowledge: core.knowledgeHash } }),
});

async function directLineOf({ config, core, store, log, ...parts }: ServiceParts): Promise<DirectLine> {
  const key = await store.secret('direct-line-key', () => randomBytes(32).toString('base64url'));
  return new DirectLine(
    { core, store, log, now: parts.now },
    {
      ...config,
      key,
      linkKey: await linkKey(store),
      heartbeatMs: parts.heartbeatMs ?? HEARTBEAT_MS,
      newId: parts.newId,
    },
  );
}

function slackOf(
  { config, core, store, log, now, clock = realClock(now), ...parts }: ServiceParts,
  sending: Sending,
): SlackChannel {
  const { slackApiUrl: apiUrl, tracing } = parts;
  const pictures = config.publicUrl === null ? {} : { pictures: `${config.publicUrl}${PICTURES}` };
  const channel = { core, store, log, clock, chance: Math.random, apiUrl, footMap: null };
  return createSlack(config.slack, { ...channel, ...pictures, tracing, sending });
}

/** The picture is drawn only where a channel shows it, at an address that others can reach. */
const pictureOf = ({ config, core, log }: ServiceParts): Route | null =>
  config.bot.kind === 'off' || config.publicUrl === null ? null : footMapRoute(core.mapPlaces, log);

function botOf(
  { config, core, store, log, now, clock = realClock(now), ...parts }: ServiceParts,
  footMap: string | null,
  sending: Sending,
): Bot {
  return createBot(config.bot, {
    core,
    store,
    log,
    clock,
    chance: Math.random,
    footMap,
    // Where the one picture can be drawn, the others can be too.
    ...(footMap !== null && { pictures: `${config.publicUrl}${PICTURES}` }),
    authority: parts.botAuthority,
    tracing: parts.tracing,
    sending,
  });
}

function addressOf({ address, family, port }: AddressInfo): string {
  const anywhere = address === '::' || address === '0.0.0.0';
  return `http://${anywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

type RestifyServer = ReturnType<typeof createServer>;

/** An address that cannot be had is the maker's to change; any other error is told as it comes. */
function whyNotListening(error: NodeJS.ErrnoException, { port, host }: Config): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError([{ variable: 'PORT', allowed: `another one than ${port}, which another program uses` }]);
    case 'EACCES':
      return new ConfigError([{ variable: 'PORT', allowed: `one that this user may use, which ${port} is not` }]);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new ConfigError([{ variable: 'HOST', allowed: `an address of this machine, which ${host} is not` }]);
    default:
      return error;
  }
}

const listening = (server: RestifyServer, config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const refuse = (error: Error): void => reject(whyNotListening(error, config));
    server.server.once('error', refuse);
    // restify passes the error on, and without a listener that ends the process.
    server.once('error', refuse);
    server.listen(config.port, config.host, resolve);
  });

/** Every connection is closed with its next answer, or when it falls idle, or when the time is up. */
const closed = (server: RestifyServer, lines: DirectLine['lines']): Promise<void> =>
  new Promise((resolve) => {
    server.server.prependListener('request', (_request, response: ServerResponse) => {
      response.setHeader('Connection', 'close');
    });
    const sweep = setInterval(() => server.server.closeIdleConnections(), SWEEP_MS);
    const lastCall = setTimeout(() => {
      server.server.closeAllConnections();
      lines.terminate();
    }, LAST_CALL_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(lastCall);
      resolve();
    });
    lines.close();
  });

/** What a page of another site may call, if it is one of those that are allowed. */
const gatesOf = ({ origins }: DirectLine): readonly Gate[] => [
  { prefix: BASE, pass: (headers) => origins.pass(headers) },
  { prefix: V1, problemDetails: true, pass: (headers) => origins.pass(headers) },
];

/** Puts the channels on one server and starts it. */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { config, store, log, assets } = parts;
  const line = await directLineOf(parts);
  const picture = pictureOf(parts);
  const checkIns = await checkInsOf({ clock: realClock(parts.now), ...parts });
  const bot = botOf(parts, picture === null ? null : `${config.publicUrl}${FOOT_MAP}`, checkIns.sending);
  const slack = slackOf(parts, checkIns.sending);
  const schedule = checkIns.scheduleOver([bot.asking, slack.asking]);
  const server = createServer({
    gates: gatesOf(line),
    routes: [
      ...directLineRoutes(line),
      bot.route,
      ...slack.routes,
      ...(picture === null ? [] : [picture]),
      health(parts),
      ...assets.map(assetRoute),
      ...(parts.routes ?? []),
    ],
    log,
    caps: config,
    byTls: config.publicUrl?.startsWith('https:') ?? false,
    patience: parts.patience,
    tracing: parts.tracing,
  });
  server.on('upgrade', upgrader(line, log));
  await line.listen(store);
  await listening(server, config);
  for (const one of [bot, slack, schedule]) one?.start();

  const close = async (): Promise<void> => {
    await schedule?.stop();
    await closed(server, line.lines);
    await Promise.all([line.conversations.idle(), bot.stop(), slack.stop()]);
    await store.close();
  };
  return { address: addressOf(server.address()), load: () => line.lines.load, close };
}
