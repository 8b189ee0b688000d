import type { IncomingHttpHeaders } from 'node:http';
import type { Problem } from './problem';

/** A request as our handlers see it: no framework, nothing unchecked but `body`. */
export interface Asked {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON, or a Buffer where the route asks for that; undefined if it takes none. */
  readonly body: unknown;
  /** The caller’s address, as far as the trusted proxies tell. */
  readonly address: string;
}

export interface Answer {
  readonly status: number;
  /** Sent as JSON, but for a Buffer. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'get' | 'post' | 'opts';
  readonly path: string;
  /** Bytes of JSON that the route takes; a route without it reads no body. */
  readonly maxBody?: number;
  /** The body is handed on as the bytes that came, whatever they are, for a signature over them. */
  readonly rawBody?: true;
  /** The page for whoever is refused here, or at any address below the part of the path that is fixed; else it is JSON. */
  readonly refused?: (problem: Problem, address: string) => Answer;
  /** A handler is asynchronous even where it waits for nothing: restify never answers after a synchronous throw. */
  handle(asked: Asked): Promise<Answer>;
}
