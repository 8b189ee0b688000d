import type { IncomingHttpHeaders } from 'node:http';
import * as restify from 'restify';
import { callerAddress } from './http/address';
import { type Caps, holdTo, PATIENCE, type Patience } from './http/caps';
import { isDeeperThan, MOST_DEPTH } from './http/depth';
import { HttpError } from './http/http-error';
import { requirePlainHeaders } from './http/plain-headers';
import { readBytes, readJson } from './http/read-bytes';
import { PROBLEM_DETAILS, type Problem, problemBody, problemDetails, problemOf } from './http/problem';
import { refusalAt } from './http/refusal';
import type { Answer, Asked, Route } from './http/route';
import { BY_TLS_ONLY, SECURITY_HEADERS } from './http/security-headers';
import type { Log } from './log';
import { inRequest, newRequestId } from './request-id';
import { HttpSpans } from './telemetry/http-spans';
import type { Tracing } from './telemetry/span';

/** What holds for every address under a prefix, whether or not there is anything at it. */
export interface Gate {
  readonly prefix: string;
  /** Refusals under it are problem details (RFC 9457). */
  readonly problemDetails?: true;
  /** Headers for the answer, refusals included. Throws if the caller may not come in. */
  pass(headers: IncomingHttpHeaders): Readonly<Record<string, string>>;
}

export interface ServerParts {
  readonly gates: readonly Gate[];
  readonly routes: readonly Route[];
  readonly log: Log;
  readonly caps: Caps;
  /** Is the public address one of TLS? */
  readonly byTls?: boolean;
  readonly patience?: Patience | undefined;
  readonly tracing?: Tracing | null | undefined;
}

/** restify logs whole bodies when asked to; it gets a log that writes nothing. */
const SILENT = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => false]),
) as unknown as restify.ServerOptions['log'];

/** One part of an address: all that Node lets in, so that a private link of any length is answered as a wrong one. */
const LONGEST_PARAM = 16 * 1024;

/** Errors of the framework, by status: their own messages may quote what was sent. */
const FRAMEWORK: Readonly<Record<number, HttpError>> = {
  400: new HttpError('request-invalid', 'The request is not valid.'),
  404: new HttpError('not-found', 'There is nothing at this address.'),
  405: new HttpError('method-not-allowed', 'This address does not take this method: see the Allow header.'),
};

/** An error of a handler. Wrapped, because its status, if it has one, is about a request of ours to somebody else. */
class HandlerError extends Error {}

function foreseen(error: unknown): unknown {
  if (error instanceof HandlerError) return error.cause;
  const { statusCode = 500 } = error as { statusCode?: number };
  return error instanceof HttpError ? error : (FRAMEWORK[statusCode] ?? error);
}

/** Under it the log has all lines of a request, and its caller can name it. */
const REQUEST_ID = 'X-Request-Id';

const idOf = (response: restify.Response): string => String(response.getHeader(REQUEST_ID) ?? '');

/** Under the id of the request, and as a part of its span. */
const inRequestOf = <T>(response: restify.Response, spans: HttpSpans, task: () => T): T =>
  inRequest(idOf(response), () => spans.within(response, task));

/** The page of a refusal; null where it is JSON, as it is too where the page itself cannot be made. */
function pageOf({ routes, log }: ServerParts, { url = '' }: restify.Request, problem: Problem): Answer | null {
  try {
    return refusalAt(routes, url, problem);
  } catch (error) {
    log.error('refusal-failed', { error });
    return null;
  }
}

/** restify sends what `toJSON` gives, at `statusCode`, whatever else the error says; nothing where we have answered. */
function onError(parts: ServerParts, spans: HttpSpans) {
  const { log, gates } = parts;
  // eslint-disable-next-line max-params -- restify calls it so
  return (request: restify.Request, response: restify.Response, error: object, done: () => void): void => {
    const ours = foreseen(error);
    const problem = problemOf(ours);
    const { status, code } = problem;
    spans.refused(response, problem);
    inRequestOf(response, spans, () => {
      if (status >= 500) log.error('request-failed', { error: ours, status });
      else log.info('request-refused', { code, status });
    });
    setHeaders(response, problem.headers);
    const page = pageOf(parts, request, problem);
    if (page !== null) send(response, page);
    const isDetailed = gateOf(gates, request)?.problemDetails === true;
    if (isDetailed && page === null) response.setHeader('Content-Type', PROBLEM_DETAILS);
    const body = (isDetailed ? problemDetails : problemBody)(problem);
    Object.assign(error, { statusCode: status, toJSON: () => body });
    done();
  };
}

/** Not by restify’s own parsing, which throws where an address cannot be parsed. */
const gateOf = (gates: readonly Gate[], { url = '' }: restify.Request): Gate | undefined => gateAt(gates, url);

const gateAt = (gates: readonly Gate[], address: string): Gate | undefined =>
  gates.find(({ prefix }) => address.startsWith(prefix));

function setHeaders(response: restify.Response, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

const prepare = (byTls: boolean, spans: HttpSpans) => async (request: restify.Request, response: restify.Response) => {
  setHeaders(response, { ...SECURITY_HEADERS, ...(byTls && BY_TLS_ONLY), [REQUEST_ID]: newRequestId() });
  spans.begin(request, response, idOf(response));
  requirePlainHeaders(request);
  // restify throws wherever it looks at an address that cannot be parsed.
  if (!URL.canParse(request.url ?? '', `http://${request.headers.host ?? 'localhost'}`)) {
    throw new HttpError('request-invalid', 'The address or the Host header is not valid.');
  }
  // restify routes HEAD nowhere. Node has noted by now that the answer is to have no body.
  if (request.method === 'HEAD') request.method = 'GET';
};

/** Whoever unpacks what strangers packed can be sent a little that becomes too much. */
async function refuseEncodings({ headers }: restify.Request): Promise<void> {
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
    throw new HttpError('content-encoding-refused', 'Send the body as it is, without Content-Encoding.');
  }
}

const guard =
  (gateFor: (request: restify.Request) => Gate | undefined) =>
  async (request: restify.Request, response: restify.Response) => {
    const gate = gateFor(request);
    if (gate !== undefined) setHeaders(response, gate.pass(request.headers));
  };

/** An address can be written in many ways, as with %76 for v: whichever led to a route, the route’s gate holds. */
function guardOf(gates: readonly Gate[], { path }: Route): restify.RequestHandlerType {
  const gate = gateAt(gates, path);
  return guard(() => gate);
}

async function requireJson(request: restify.Request): Promise<void> {
  const hasBody = request.isChunked() || Number(request.headers['content-length'] ?? 0) > 0;
  const type = request.headers['content-type'] ?? '';
  if (!hasBody || /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) return;
  throw new HttpError('content-type-refused', 'Send the body as application/json.');
}

async function refuseDepths({ body }: restify.Request): Promise<void> {
  if (!isDeeperThan(body, MOST_DEPTH)) return;
  throw new HttpError('body-too-deep', 'Lists and objects stand in each other too often.');
}

function send(response: restify.Response, { status, body, headers = {} }: Answer): void {
  setHeaders(response, headers);
  if (Buffer.isBuffer(body)) response.sendRaw(status, body, { 'Content-Length': String(body.length) });
  else response.send(status, body);
}

function askedBy(request: restify.Request, route: Route, trustedProxies: number): Asked {
  const { headers, socket } = request;
  return {
    method: request.method ?? '',
    params: request.params as Record<string, string>,
    query: new URLSearchParams(request.getQuery()),
    headers,
    body: route.maxBody === undefined ? undefined : (request.body as unknown),
    address: callerAddress(headers, socket.remoteAddress ?? '', trustedProxies),
  };
}

const handlerOf =
  (route: Route, trustedProxies: number, spans: HttpSpans) =>
  async (request: restify.Request, response: restify.Response) => {
    const asked = askedBy(request, route, trustedProxies);
    const answer = await inRequestOf(response, spans, () => route.handle(asked)).catch((error: unknown) => {
      throw new HandlerError('', { cause: error });
    });
    send(response, answer);
  };

/** Not restify’s: it takes a Content-MD5 that does not fit for a body that is not JSON, though HTTP has none any more. */
const reader =
  (read: (request: restify.Request, most: number) => Promise<unknown>, most: number) =>
  async (request: restify.Request) => {
    request.body = await read(request, most);
  };

/** Before the body is read, so that one that is refused has its route too. */
const noteRoute =
  ({ path }: Route, spans: HttpSpans) =>
  async (_request: restify.Request, response: restify.Response) =>
    spans.route(response, path);

function bodyReaders({ maxBody, rawBody }: Route): restify.RequestHandlerType[] {
  if (maxBody === undefined) return [];
  return rawBody ? [reader(readBytes, maxBody)] : [requireJson, reader(readJson, maxBody), refuseDepths];
}

/** The only place that knows restify: routes of ours on one server, with the same rules for all of them. */
export function createServer(parts: ServerParts): restify.Server {
  const { gates, routes, caps, byTls = false } = parts;
  const asJson: restify.Formatter = (_request, _response, body: unknown) => JSON.stringify(body);
  const formatters = { [PROBLEM_DETAILS]: asJson };
  const server = restify.createServer({ name: '', log: SILENT, formatters, maxParamLength: LONGEST_PARAM });
  const spans = new HttpSpans(parts.tracing ?? null, caps.trustedProxies);
  server.pre(
    prepare(byTls, spans),
    guard((request) => gateOf(gates, request)),
    refuseEncodings,
  );
  server.on('restifyError', onError(parts, spans));
  for (const route of routes) {
    const named = noteRoute(route, spans);
    server[route.method](
      route.path,
      named,
      guardOf(gates, route),
      ...bodyReaders(route),
      handlerOf(route, caps.trustedProxies, spans),
    );
  }
  holdTo(server.server, caps, parts.patience ?? PATIENCE);
  return server;
}
