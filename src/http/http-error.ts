/** Every code that a request of ours can be refused with; docs/errors.md tells what each means. */
export const HTTP_CODES = [
  'request-invalid',
  'answers-invalid',
  'body-not-json',
  'body-too-deep',
  'activity-invalid',
  'activity-type-unknown',
  'watermark-invalid',
  'place-unknown',
  'origin-refused',
  'token-invalid',
  'bot-refused',
  'bot-off',
  'slack-refused',
  'slack-off',
  'metrics-refused',
  'practice-refused',
  'not-found',
  'method-not-allowed',
  'body-too-large',
  'content-type-refused',
  'content-encoding-refused',
  'uploads-refused',
  'too-many-requests',
  'internal',
  'unavailable',
] as const;

export type HttpCode = (typeof HTTP_CODES)[number];

const STATUS: Readonly<Record<HttpCode, number>> = {
  'request-invalid': 400,
  'answers-invalid': 422,
  'body-not-json': 400,
  'body-too-deep': 400,
  'activity-invalid': 400,
  'activity-type-unknown': 400,
  'watermark-invalid': 400,
  'place-unknown': 400,
  // Never 401: clients of Direct Line answer it by trying again without end.
  'origin-refused': 403,
  'token-invalid': 403,
  // Here 401 is what the Bot Framework expects.
  'bot-refused': 401,
  'bot-off': 404,
  'slack-refused': 401,
  'slack-off': 404,
  'metrics-refused': 401,
  'practice-refused': 401,
  'not-found': 404,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'content-type-refused': 415,
  'content-encoding-refused': 415,
  'uploads-refused': 415,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
};

/** One thing that is wrong with a body, without quoting it. */
export interface Fault {
  /** JSON pointer (RFC 6901) to what is wrong; of keys that are not ours, to what holds them. */
  readonly pointer: string;
  readonly allowed: string;
}

/** A refusal that the caller is told about in these very words: they quote nothing that was sent. */
export class HttpError extends Error {
  readonly statusCode: number;

  constructor(
    readonly code: HttpCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.statusCode = STATUS[code];
  }
}

/** A body that is not shaped as described, with all that is wrong in it. */
export class InvalidBody extends HttpError {
  constructor(readonly faults: readonly Fault[]) {
    super(
      'answers-invalid',
      'The body does not have the shape that is described, or names what this release does not know.',
    );
  }
}
