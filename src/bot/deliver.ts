import { type Activity, TurnContext } from 'botbuilder';
import type { Outcome } from '../outbox/outbox';
import type { Letter } from '../store/store';
import type { Adapter } from './adapter';
import type { BotLetter } from './letters';

/** Shorter than a letter is claimed for. */
const CALL_MS = 10_000;
const MOST_WAIT_MS = 60 * 60_000;

/** Who is told so may do something about it, or it passes: wrong credentials, too much at once, a gateway without its service. */
const PASSING: readonly number[] = [401, 408, 412, 429];
/** The card is too large or not as they want it: its words may go through. */
const UNSHOWABLE: readonly number[] = [400, 413];

type Connector = Awaited<ReturnType<Adapter['connectorAt']>>;

/**
 * The SDK sends again by itself for as long as half a minute, and that is the outbox’s: only it survives a restart. And
 * it follows redirects, which could lead anywhere, with what a patient was told.
 */
function onceAndThere(connector: Connector): Connector {
  const { client } = connector as unknown as { client: { pipeline: { removePolicy(which: object): unknown } } };
  client.pipeline.removePolicy({ phase: 'Retry' });
  client.pipeline.removePolicy({ name: 'redirectPolicy' });
  return connector;
}

interface CallError {
  readonly statusCode?: number;
  /** Of an error on the way to a token. */
  readonly errorCode?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/** Seconds, or a date, as HTTP has it. */
function waitOf({ response }: CallError, now: number): number {
  const value = response?.headers?.get('retry-after') ?? '';
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.min(MOST_WAIT_MS, Math.max(0, wait)) : 0;
}

function outcomeOf(error: CallError, now: number): Outcome {
  const { statusCode = 0, errorCode } = error;
  if (statusCode === 0) return { kind: 'later', code: errorCode === undefined ? 'not-reached' : 'no-token' };
  const passes = statusCode >= 500 || PASSING.includes(statusCode);
  return passes
    ? { kind: 'later', code: `http-${statusCode}`, waitMs: waitOf(error, now) }
    : { kind: 'refused', code: `http-${statusCode}` };
}

/** The same as words only: what the card says is in its own fallback. */
function inWords({ attachments = [], summary: _summary, ...rest }: Partial<Activity>): Partial<Activity> | null {
  const texts = attachments.map(({ content }) => (content as { fallbackText?: string }).fallbackText ?? '');
  const text = texts.filter((one) => one !== '').join('\n\n');
  return text === '' ? null : { ...rest, text, textFormat: 'plain' };
}

/** Sends one letter through the connector of its channel, once; as words if its card cannot be shown. */
export const delivererOf =
  (adapter: Adapter, now: () => number) =>
  async ({ content }: Letter): Promise<Outcome> => {
    const { to, activity } = content as BotLetter;
    const connector = onceAndThere(await adapter.connectorAt(to.serviceUrl));
    const send = async (one: Partial<Activity>): Promise<Outcome> => {
      const addressed = TurnContext.applyConversationReference({ ...one }, to as object) as Activity;
      // The SDK’s own timeout leaves its timer behind, which holds up the end of the process.
      const abortSignal = AbortSignal.timeout(CALL_MS);
      try {
        await connector.conversations.sendToConversation(to.conversation.id, addressed, { abortSignal });
        return { kind: 'taken' };
      } catch (error) {
        return outcomeOf(error as CallError, now());
      }
    };
    const outcome = await send(activity);
    const words = inWords(activity);
    const unshowable = UNSHOWABLE.some((status) => outcome.kind === 'refused' && outcome.code === `http-${status}`);
    return unshowable && words !== null ? send(words) : outcome;
  };
