import pino, { type DestinationStream } from 'pino';
import type { Config } from './config';
import { conversationMark } from './conversation-mark';
import { requestId } from './request-id';
import { currentSpan } from './telemetry/current-span';

/** All that a line may carry: ids, codes, counts and versions. There is no field for anybody’s words. */
export interface Facts {
  /** Written as a keyed hash: enough to follow one conversation, useless to find a person. */
  readonly conversation?: string;
  readonly code?: string;
  readonly status?: number;
  readonly knowledge?: string;
  readonly version?: string;
  readonly count?: number;
  readonly signal?: string;
  /** The name of a line in `.env`, or its number; never what it is set to. */
  readonly setting?: string;
  /** Only its class, its code and the places in our code are written; a message may quote what somebody wrote. */
  readonly error?: unknown;
}

export interface Log {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
}

export interface LogOptions {
  readonly level: Config['logLevel'];
  /** Key of the hash over conversation ids. */
  readonly key: string;
  readonly to?: DestinationStream;
}

const FRAMES = 6;

/** The code of a coded error, else its class: `conversation-unknown`, `TypeError`. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not-an-error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function framesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, FRAMES).map((line) => line.trim());
}

/** As OpenTelemetry names them, so that what reads logs finds the trace; nothing where none is sent. */
function traceFacts(): object {
  const ids = currentSpan()?.ids ?? null;
  return ids === null ? {} : { trace_id: ids.traceId, span_id: ids.spanId };
}

const printable = (key: string, { conversation, error, ...facts }: Facts): object => ({
  ...(requestId() !== undefined && { request: requestId() }),
  ...traceFacts(),
  ...facts,
  ...(conversation !== undefined && { conversation: conversationMark(key, conversation) }),
  ...(error !== undefined && { code: codeOf(error), at: framesOf(error) }),
});

/** One JSON line per event, to standard output unless told otherwise. */
export function createLog({ level, key, to = pino.destination(1) }: LogOptions): Log {
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  const at =
    (step: 'info' | 'warn' | 'error'): Log['info'] =>
    (event, facts = {}) => {
      // What nobody will read need not be worked out: the mark of a conversation is a hash.
      if (lines.isLevelEnabled(step)) lines[step](printable(key, facts), event);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
