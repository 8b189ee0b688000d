import { type ErrorCode, type Logger, LogLevel, WebClient, type WebAPICallResult } from '@slack/web-api';
import type { Outcome } from '../../outbox/outbox';
import type { Call } from './render';

/** Shorter than a letter is claimed for. */
const CALL_MS = 10_000;

/** Slack’s client logs what it sends when asked to; it gets a log that writes nothing. */
const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  setName: () => undefined,
  getLevel: () => LogLevel.ERROR,
};

/** Slack’s own errors that pass, and those that an administrator can put right. */
const PASSING: readonly string[] = [
  ...['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited', 'rate_limited'],
  ...['team_added_to_org', 'accesslimited', 'ekm_access_denied'],
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'missing_scope'],
];

/** Slack does not know how to show the blocks: the text says the same. */
const UNSHOWABLE: readonly string[] = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_attachments',
];

interface ApiError {
  readonly code?: `${ErrorCode}`;
  readonly retryAfter?: number;
  readonly statusCode?: number;
  readonly data?: { readonly error?: string };
}

const later = (code: string): Outcome => ({ kind: 'later', code });

/** Names of Slack’s errors go into the log; anything that does not look like one may be something else. */
const named = (error: string | undefined): string => (/^[a-z_]{1,60}$/.test(error ?? '') ? (error ?? '') : 'unnamed');

function outcomeOf({ code, retryAfter = 1, statusCode = 0, data }: ApiError): Outcome {
  switch (code) {
    case 'slack_webapi_rate_limited_error':
      return { kind: 'later', code: 'rate-limited', waitMs: retryAfter * 1000, everybody: true };
    case 'slack_webapi_platform_error': {
      const error = named(data?.error);
      return PASSING.includes(error) ? later(error) : { kind: 'refused', code: error };
    }
    case 'slack_webapi_http_error':
      return later(`http-${statusCode}`);
    default:
      return later('not-reached');
  }
}

export type Answered =
  { readonly ok: true; readonly answer: WebAPICallResult } | { readonly ok: false; readonly outcome: Outcome };

/** Slack’s Web API: each call once, and what came of it as a value. Sending again is the outbox’s. */
export class SlackApi {
  private readonly client: WebClient;

  constructor(token: string, address?: string) {
    this.client = new WebClient(token, {
      ...(address !== undefined && { slackApiUrl: address }),
      allowAbsoluteUrls: false,
      logger: SILENT,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: CALL_MS,
    });
  }

  async call(method: string, args: Readonly<Record<string, unknown>>): Promise<Answered> {
    try {
      return { ok: true, answer: await this.client.apiCall(method, args) };
    } catch (error) {
      return { ok: false, outcome: outcomeOf(error as ApiError) };
    }
  }

  /** A message as it is; if Slack cannot show its blocks, its text alone. `heard` is told Slack’s id of it. */
  async deliver({ call, args }: Call, heard: (ts: unknown) => void = () => undefined): Promise<Outcome> {
    const done = await this.call(call, args);
    if (done.ok) heard((done.answer as { ts?: unknown }).ts);
    if (done.ok) return { kind: 'taken' };
    if (done.outcome.kind !== 'refused' || !UNSHOWABLE.includes(done.outcome.code)) return done.outcome;
    const { blocks: _blocks, ...without } = args;
    const again = await this.call(call, without);
    return again.ok ? { kind: 'taken' } : again.outcome;
  }

  /** The direct message with somebody; null if Slack does not give it now. */
  async openDirect(user: string): Promise<string | null> {
    const done = await this.call('conversations.open', { users: user });
    const channel = done.ok ? (done.answer as { channel?: { id?: unknown } }).channel?.id : null;
    return typeof channel === 'string' ? channel : null;
  }
}
