import fs from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

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

const wholeNumber = (from: number, to: number, otherwise: number) => {
  const allowed = `a whole number from ${from} to ${to}`;
  const number = z.coerce.number<string>(allowed).min(from, allowed).max(to, allowed);
  return z
    .string()
    .regex(/^\d{1,9}$/, allowed)
    .pipe(number)
    .default(otherwise);
};

const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, `one of ${values.join(', ')}`);

const flag = (otherwise: boolean) =>
  oneOf('true', 'false')
    .transform((value) => value === 'true')
    .default(otherwise);

const words = (most: number) => {
  const allowed = `plain text of at most ${most} characters on one line`;
  return z
    .string()
    .max(most, allowed)
    .regex(/^\P{Cc}*$/u, allowed)
    .optional();
};

const isWebAddress = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

const isOrigin = (value: string): boolean => isWebAddress(value) && new URL(value).origin === value;

const ORIGIN = 'such as https://example.org: scheme, host and port, with no path and no slash at the end';

const listed = (list: string): string[] =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const origins = z
  .string()
  .transform(listed)
  .refine((list) => list.every(isOrigin), `web origins separated by commas, each ${ORIGIN}`)
  .default([]);

const languages = z
  .string()
  .transform(listed)
  .refine(
    (list) => list.includes('en') && list.every((one) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(one)),
    'language codes separated by commas, en among them, such as en,en-XA',
  )
  .default(['en']);

const environmentShape = z.object({
  PORT: wholeNumber(0, 65_535, 3978),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PUBLIC_URL: z.string().refine(isOrigin, `the address patients see, ${ORIGIN}`).optional(),
  TRUSTED_PROXIES: wholeNumber(0, 5, 0),
  DATA_DIR: z.string().default('data'),
  ALLOWED_ORIGINS: origins,
  TOKEN_MINUTES: wholeNumber(1, 1440, 60),
  TOKENS_PER_MINUTE: wholeNumber(1, 100_000, 300),
  RESUME_DAYS: wholeNumber(0, 30, 7),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info'),
  PLACE: z
    .string()
    .toLowerCase()
    .regex(/^[a-z]+(-[a-z]+)*$/, 'a country code of knowledge/places, such as GB')
    .optional(),
  LANGUAGES: languages,
  SERVE_DRAFTS: flag(true),
  PRACTICE_NAME: words(120),
  PRACTICE_PHONE: z
    .string()
    .regex(/^\+?[\d ()/.-]{2,40}$/, 'a telephone number: digits, spaces and + ( ) / . -')
    .optional(),
  PRACTICE_HOURS: words(200),
  PRACTICE_LINK: z
    .string()
    .max(500)
    .refine(isWebAddress, 'a web address that starts with https:// or http://')
    .optional(),
  MICROSOFT_APP_ID: z.guid('the app id of the Azure bot, a GUID').optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: z.guid('the tenant of the Azure bot, a GUID').optional(),
  MICROSOFT_APP_TYPE: oneOf('SingleTenant').default('SingleTenant'),
  ALLOW_UNAUTHENTICATED_BOT: flag(false),
});

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
  return problems;
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

/** exactOptionalPropertyTypes: what is not configured is absent, not undefined. */
const practiceOf = (env: Environment) => ({
  ...(env.PRACTICE_NAME !== undefined && { name: env.PRACTICE_NAME }),
  ...(env.PRACTICE_PHONE !== undefined && { phone: env.PRACTICE_PHONE }),
  ...(env.PRACTICE_HOURS !== undefined && { hours: env.PRACTICE_HOURS }),
  ...(env.PRACTICE_LINK !== undefined && { link: env.PRACTICE_LINK }),
});

const configOf = (env: Environment) => ({
  port: env.PORT,
  host: env.HOST,
  loopback: isLoopback(env.HOST),
  publicUrl: env.PUBLIC_URL ?? null,
  trustedProxies: env.TRUSTED_PROXIES,
  dataFolder: path.resolve(env.DATA_DIR),
  allowedOrigins: env.ALLOWED_ORIGINS,
  tokenMinutes: env.TOKEN_MINUTES,
  tokensPerMinute: env.TOKENS_PER_MINUTE,
  resumeDays: env.RESUME_DAYS,
  logLevel: env.LOG_LEVEL,
  place: env.PLACE ?? null,
  languages: env.LANGUAGES,
  serveDrafts: env.SERVE_DRAFTS,
  practice: practiceOf(env),
  bot: botOf(env),
});

export type Config = Readonly<ReturnType<typeof configOf>>;
export type BotConfig = Config['bot'];

/** The whole configuration, frozen. Throws a ConfigError that lists every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = environmentShape.safeParse(withoutEmpty(env));
  if (!read.success) {
    throw new ConfigError(
      read.error.issues.map(({ path: [name], message }) => ({ variable: String(name), allowed: message })),
    );
  }
  const problems = contradictions(read.data);
  if (problems.length > 0) throw new ConfigError(problems);
  return deepFreeze(configOf(read.data));
}

/** What `.env` in the working folder sets, and the process’s own environment, which wins. */
export function readEnvironment(): NodeJS.ProcessEnv {
  return { ...parseEnv(readEnvFile()), ...process.env };
}

function readEnvFile(): string {
  try {
    return fs.readFileSync('.env', 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new ConfigError([{ variable: '.env', allowed: 'a file that can be read, or none' }]);
  }
}
