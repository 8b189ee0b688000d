import { ConversationError } from '../conversation/conversation-error';
import { StoreError } from '../store/store-error';
import { type Fault, HttpError, InvalidBody } from './http-error';

/** What a caller is told of an error. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

const SORRY =
  'Sorry, something went wrong on our side. If it may be an emergency, call your local emergency number now. ' +
  'Else please try again.';

const CONVERSATION_STATUS = {
  'conversation-unknown': 404,
  'conversation-forgotten': 410,
  'conversation-not-forgotten': 503,
  'conversation-busy': 429,
};

const RETRY_AFTER: Partial<Record<ConversationError['code'], string>> = {
  'conversation-not-forgotten': '5',
  'conversation-busy': '1',
};

function fromConversation({ code, message }: ConversationError): Problem {
  const wait = RETRY_AFTER[code];
  const headers: Problem['headers'] = wait === undefined ? {} : { 'Retry-After': wait };
  return { status: CONVERSATION_STATUS[code], code, message, headers, faults: [] };
}

function fromHttp(error: HttpError): Problem {
  const { statusCode, code, message, headers } = error;
  return { status: statusCode, code, message, headers, faults: error instanceof InvalidBody ? error.faults : [] };
}

/** Any error, as its caller may see it: nothing of an error that we did not foresee gets out, its status included. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HttpError) return fromHttp(error);
  if (error instanceof ConversationError) return fromConversation(error);
  if (error instanceof StoreError) return fromHttp(new HttpError('unavailable', SORRY, { 'Retry-After': '5' }));
  return fromHttp(new HttpError('internal', SORRY));
}

/** The body of a refusal. */
export const problemBody = ({ code, message }: Problem): object => ({ error: { code, message } });

export const PROBLEM_DETAILS = 'application/problem+json';

/** RFC 9457, as other software expects a refusal. */
export const problemDetails = ({ status, code, message, faults }: Problem): object => ({
  type: `urn:surefoot:problem:${code}`,
  title: code.replace(/-/g, ' '),
  status,
  detail: message,
  code,
  ...(faults.length > 0 && { errors: faults }),
});
