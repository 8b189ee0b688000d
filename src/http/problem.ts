import { ConversationError } from '../conversation/conversation-error';
import { StoreError } from '../store/store-error';
import { type HttpCode, HttpError } from './http-error';

/** What a caller is told of an error. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

const SORRY =
  'Sorry, something went wrong on our side. If it may be an emergency, call your local emergency number now. ' +
  'Else please try again.';

/** Errors of the framework, by status: their own messages may quote what was sent. */
const FRAMEWORK: Readonly<Record<number, readonly [HttpCode, string]>> = {
  400: ['body-not-json', 'The body is not valid JSON.'],
  404: ['not-found', 'There is nothing at this address.'],
  405: ['method-not-allowed', 'This address does not take this method: see the Allow header.'],
  413: ['body-too-large', 'The body is larger than this address takes.'],
};

function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof StoreError) return new HttpError('unavailable', SORRY, { 'Retry-After': '5' });
  const { statusCode = 500 } = error as { statusCode?: number };
  const [code, message] = FRAMEWORK[statusCode] ?? (['internal', SORRY] as const);
  return new HttpError(code, message);
}

/** Any error, as its caller may see it: nothing of an error that we did not foresee gets out. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ConversationError) {
    const { code, message } = error;
    return code === 'conversation-unknown'
      ? { status: 404, code, message, headers: {} }
      : { status: 429, code, message, headers: { 'Retry-After': '1' } };
  }
  const { statusCode, code, message, headers } = asHttpError(error);
  return { status: statusCode, code, message, headers };
}

/** The body of every refusal. */
export const problemBody = ({ code, message }: Problem): object => ({ error: { code, message } });
