import { z } from 'zod';
import { isTimeZone } from './local-time';
import { storeKeys } from './store/store-key';

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

const webAddress = z
  .string()
  .max(500)
  .refine(isWebAddress, 'a web address that starts with https:// or http://')
  .optional();

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
    (list) => list.every((one) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(one)),
    'language codes such as en, separated by commas; each but en needs words of its own in knowledge/messages',
  )
  .default(['en']);

const key = z
  .string()
  .regex(/^[\w.~+/-]{16,200}=*$/, 'a key of at least 16 characters, such as openssl rand -hex 32 prints')
  .optional();

const HEADER = /^([\w-]{1,100})=((?:[\w.~!$*+'()/:@=-]|%[2-6][\dA-Fa-f]|%7[\dA-Ea-e]){1,1000})$/;

/** As the standard has them: values as in an address, so that each can hold a comma or a space. */
const headers = z
  .string()
  .transform((list) => listed(list).map((one) => HEADER.exec(one)))
  .refine(
    (list) => list.length <= 20 && list.every((one) => one !== null),
    'headers separated by commas, such as authorization=Bearer%20abc: name, equals sign, value with spaces as %20',
  )
  .transform((list) =>
    Object.fromEntries(list.map((one) => [one?.[1] ?? '', decodeURIComponent(one?.[2] ?? '')] as const)),
  )
  .default({});

const SHARE = 'a share from 0 to 1, such as 0.1';

const share = z
  .string()
  .regex(/^[01](\.\d{1,9})?$/, SHARE)
  .transform(Number)
  .refine((part) => part <= 1, SHARE)
  .default(1);

/** The address holds a password, so it is never told back. */
const DATABASE = 'the address of a PostgreSQL database, such as postgres://user:password@host:5432/name';

const isDatabase = (value: string): boolean =>
  URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol) && new URL(value).host !== '';
const keys = z
  .string()
  .transform((list) => storeKeys(listed(list)))
  .refine(
    (list) => list !== null,
    'keys separated by commas, the newest first, each an id of its own, a colon and 32 bytes in base64, such as ' +
      '2026:… with what openssl rand -base64 32 prints',
  )
  .default([]);

const SLACK_SECRET = 'the signing secret on the page “Basic Information” of the Slack app';
const SLACK_TOKEN = 'the bot token on the page “OAuth & Permissions” of the Slack app, which begins with xoxb-';

/** Every variable that is read, in the order of `.env.example`, and what each may be. */
export const environmentShape = z.object({
  PORT: wholeNumber(0, 65_535, 3978),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PUBLIC_URL: z.string().refine(isOrigin, `the address patients see, ${ORIGIN}`).optional(),
  TRUSTED_PROXIES: wholeNumber(0, 5, 0),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().refine(isDatabase, DATABASE).optional(),
  FORGOTTEN_LIST: z.string().optional(),
  STORE_KEYS: keys,
  RETENTION_DAYS: wholeNumber(1, 365, 30),
  ALLOWED_ORIGINS: origins,
  TOKEN_MINUTES: wholeNumber(1, 1440, 60),
  TOKENS_PER_MINUTE: wholeNumber(1, 100_000, 300),
  API_PER_MINUTE: wholeNumber(0, 100_000, 120),
  MESSAGES_PER_MINUTE: wholeNumber(1, 1_000_000, 120),
  REQUESTS_PER_MINUTE: wholeNumber(1, 10_000_000, 3_000),
  CONNECTIONS_PER_ADDRESS: wholeNumber(1, 1_000_000, 500),
  MAX_CONNECTIONS: wholeNumber(1, 1_000_000, 10_000),
  RESUME_DAYS: wholeNumber(0, 30, 7),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info'),
  METRICS_KEY: key,
  PRACTICE_KEY: key,
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress,
  OTEL_EXPORTER_OTLP_HEADERS: headers,
  OTEL_SERVICE_NAME: words(80),
  OTEL_TRACES_SAMPLER_ARG: share,
  PLACE: z
    .string()
    .toLowerCase()
    .regex(/^[a-z]+(-[a-z]+)*$/, 'a country code of knowledge/places, such as GB')
    .optional(),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'a time zone of the IANA database, such as Europe/London or America/New_York')
    .default('Europe/London'),
  LANGUAGES: languages,
  SERVE_DRAFTS: flag(true),
  PRACTICE_NAME: words(120),
  PRACTICE_PHONE: z
    .string()
    .regex(/^\+?[\d ()/.-]{2,40}$/, 'a telephone number: digits, spaces and + ( ) / . -')
    .optional(),
  PRACTICE_HOURS: words(200),
  PRACTICE_LINK: webAddress,
  PRACTICE_LOGO: z.string().optional(),
  MICROSOFT_APP_ID: z.guid('the app id of the Azure bot, a GUID').optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: z.guid('the tenant of the Azure bot, a GUID').optional(),
  MICROSOFT_APP_TYPE: oneOf('SingleTenant').default('SingleTenant'),
  ALLOW_UNAUTHENTICATED_BOT: flag(false),
  TEAMS_APP_ID: z.guid('a GUID of its own for the Teams app').optional(),
  TEAMS_APP_NAME: words(30),
  TEAMS_PUBLISHER: words(32),
  TEAMS_PRIVACY_URL: webAddress,
  TEAMS_TERMS_URL: webAddress,
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]+$/, SLACK_SECRET)
    .optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-[\w-]+$/, SLACK_TOKEN)
    .optional(),
});
