import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { environmentShape } from './environment';
import { envFile } from './env-file';
import { misspelt } from './misspelt';
import { notRead } from './not-read';

export interface VariableProblem {
  readonly variable: string;
  readonly allowed: string;
}

/** One or more variables are wrong. Names them and says what is allowed; a value may be a secret and is never told. */
export class ConfigError extends Error {
  readonly code = 'config-invalid';

  constructor(readonly problems: readonly VariableProblem[]) {
    super(problems.map(({ variable, allowed }) => `${variable}: ${allowed}`).join('\n'));
  }
}

type Environment = z.infer<typeof environmentShape>;

/** Every variable that is read, in the order of `.env.example`. */
export const VARIABLES: readonly string[] = Object.keys(environmentShape.shape);

const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|::1|localhost)$/.test(host);

/** What no variable can tell by itself. */
function contradictions(env: Environment): VariableProblem[] {
  const problems: VariableProblem[] = [];
  const wrong = (variable: keyof Environment, allowed: string) => problems.push({ variable, allowed });
  const needed = 'must be set when MICROSOFT_APP_ID is set';
  if (env.MICROSOFT_APP_ID !== undefined && env.MICROSOFT_APP_PASSWORD === undefined)
    wrong('MICROSOFT_APP_PASSWORD', needed);
  if (env.MICROSOFT_APP_ID !== undefined && env.MICROSOFT_APP_TENANT_ID === undefined)
    wrong('MICROSOFT_APP_TENANT_ID', needed);
  if (env.ALLOW_UNAUTHENTICATED_BOT && !isLoopback(env.HOST)) {
    wrong('ALLOW_UNAUTHENTICATED_BOT', 'may be true only when HOST is a loopback address such as 127.0.0.1');
  }
  if (env.ALLOW_UNAUTHENTICATED_BOT && env.MICROSOFT_APP_ID !== undefined) {
    wrong('ALLOW_UNAUTHENTICATED_BOT', 'may not be true when MICROSOFT_APP_ID is set');
  }
  return [...problems, ...slackContradictions(env), ...logoContradictions(env)];
}

function slackContradictions({ SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: token }: Environment): VariableProblem[] {
  const allowed = 'must be set where the other one of Slack’s two is set';
  if ((secret === undefined) === (token === undefined)) return [];
  return [{ variable: secret === undefined ? 'SLACK_SIGNING_SECRET' : 'SLACK_BOT_TOKEN', allowed }];
}

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner as object);
  return Object.freeze(value);
}

/** Set but empty, as a line `PLACE=` of a .env file leaves it, is the same as not set. */
const withoutEmpty = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    VARIABLES.flatMap((name) => {
      const value = env[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

function botOf(env: Environment) {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenantId } = env;
  if (appId === undefined || password === undefined || tenantId === undefined) {
    return env.ALLOW_UNAUTHENTICATED_BOT ? ({ kind: 'unauthenticated' } as const) : ({ kind: 'off' } as const);
  }
  return { kind: 'azure', appId, password, tenantId, type: env.MICROSOFT_APP_TYPE } as const;
}

function slackOf({ SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken }: Environment) {
  if (signingSecret === undefined || botToken === undefined) return { kind: 'off' } as const;
  return { kind: 'on', signingSecret, botToken } as const;
}

function telemetryOf(env: Environment) {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers } = env;
  if (endpoint === undefined) return { kind: 'off' } as const;
  return {
    kind: 'on',
    endpoint,
    headers,
    serviceName: env.OTEL_SERVICE_NAME ?? 'surefoot',
    share: env.OTEL_TRACES_SAMPLER_ARG,
  } as const;
}

const listOf = ({ DATABASE_URL: database, FORGOTTEN_LIST: list }: Environment): string | null =>
  database === undefined || list === undefined ? null : path.resolve(list);

/** What the package of the Teams app says of it; the bot itself needs none of this. */
const teamsOf = (env: Environment) => ({
  botId: env.MICROSOFT_APP_ID ?? null,
  appId: env.TEAMS_APP_ID ?? env.MICROSOFT_APP_ID ?? null,
  name: env.TEAMS_APP_NAME ?? 'Surefoot',
  publisher: env.TEAMS_PUBLISHER ?? null,
  privacyUrl: env.TEAMS_PRIVACY_URL ?? null,
  termsUrl: env.TEAMS_TERMS_URL ?? null,
});

/** exactOptionalPropertyTypes: what is not configured is absent, not undefined. */
const practiceOf = (env: Environment) => ({
  ...(env.PRACTICE_NAME !== undefined && { name: env.PRACTICE_NAME }),
  ...(env.PRACTICE_PHONE !== undefined && { phone: env.PRACTICE_PHONE }),
  ...(env.PRACTICE_HOURS !== undefined && { hours: env.PRACTICE_HOURS }),
  ...(env.PRACTICE_LINK !== undefined && { link: env.PRACTICE_LINK }),
});

function logoContradictions({ PRACTICE_LOGO: logo, PRACTICE_NAME: name }: Environment): VariableProblem[] {
  if (logo === undefined || name !== undefined) return [];
  return [
    { variable: 'PRACTICE_NAME', allowed: 'must be set when PRACTICE_LOGO is set: not everyone sees the picture' },
  ];
}

const configOf = (env: Environment) => ({
  port: env.PORT,
  host: env.HOST,
  loopback: isLoopback(env.HOST),
  publicUrl: env.PUBLIC_URL ?? null,
  trustedProxies: env.TRUSTED_PROXIES,
  dataFolder: path.resolve(env.DATA_DIR),
  /** `null`: the file in `dataFolder`, for one instance alone. */
  databaseUrl: env.DATABASE_URL ?? null,
  /** With a database only: where this instance writes down who was forgotten. Without, the list is in `dataFolder`. */
  forgottenList: listOf(env),
  storeKeys: env.STORE_KEYS,
  retentionDays: env.RETENTION_DAYS,
  allowedOrigins: env.ALLOWED_ORIGINS,
  tokenMinutes: env.TOKEN_MINUTES,
  tokensPerMinute: env.TOKENS_PER_MINUTE,
  apiPerMinute: env.API_PER_MINUTE,
  messagesPerMinute: env.MESSAGES_PER_MINUTE,
  requestsPerMinute: env.REQUESTS_PER_MINUTE,
  connectionsPerAddress: env.CONNECTIONS_PER_ADDRESS,
  maxConnections: env.MAX_CONNECTIONS,
  resumeDays: env.RESUME_DAYS,
  logLevel: env.LOG_LEVEL,
  metricsKey: env.METRICS_KEY ?? null,
  practiceKey: env.PRACTICE_KEY ?? null,
  telemetry: telemetryOf(env),
  place: env.PLACE ?? null,
  timeZone: env.TIME_ZONE,
  languages: env.LANGUAGES,
  serveDrafts: env.SERVE_DRAFTS,
  practice: practiceOf(env),
  practiceLogo: env.PRACTICE_LOGO === undefined ? null : path.resolve(env.PRACTICE_LOGO),
  bot: botOf(env),
  slack: slackOf(env),
  teams: teamsOf(env),
});

export type Config = Readonly<ReturnType<typeof configOf>>;
export type BotConfig = Config['bot'];
export type SlackConfig = Config['slack'];

/** What is set and would not count, such as the retention of RETENTON_DAYS. */
const misspeltIn = (env: NodeJS.ProcessEnv): VariableProblem[] =>
  [...misspelt(Object.keys(env), VARIABLES)].map(([variable, meant]) => ({
    variable,
    allowed: `is not read. Is ${meant} meant? Else unset it`,
  }));

/** The whole configuration, frozen. Throws a ConfigError that lists every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // Read once: to compile a check for it, as zod would, takes longer than the check.
  const read = environmentShape.safeParse(withoutEmpty(env), { jitless: true });
  const wrong = (read.error?.issues ?? []).map(({ path: [name], message }) => ({
    variable: String(name),
    allowed: message,
  }));
  const problems = [...misspeltIn(env), ...wrong, ...(read.success ? contradictions(read.data) : [])];
  if (!read.success || problems.length > 0) throw new ConfigError(problems);
  return deepFreeze(configOf(read.data));
}

export interface Settings {
  /** What `.env` in the working folder sets, and the process’s own environment, which wins. */
  readonly env: NodeJS.ProcessEnv;
  /** What `.env` sets to no effect, by name or line. Of the process’s own environment most is for others. */
  readonly notRead: readonly string[];
}

export function readSettings(): Settings {
  const { env, names, problems } = envFile(readEnvFile());
  if (problems.length > 0) throw new ConfigError(problems);
  return { env: { ...env, ...process.env }, notRead: notRead(names, VARIABLES) };
}

export const readEnvironment = (): NodeJS.ProcessEnv => readSettings().env;

function readEnvFile(): Buffer {
  try {
    return fs.readFileSync('.env');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw new ConfigError([{ variable: '.env', allowed: 'a file that can be read, or none' }]);
  }
}
