import type { IncomingMessage, ServerResponse } from 'node:http';
import { inSpan, outsideSpans } from './current-span';
import type { Span, Tracing } from './span';
import { traceParent } from './trace-parent';

/** Asked every few seconds by what watches over us; they would be most of what is sent. */
const PROBES: ReadonlySet<string> = new Set(['/livez', '/readyz', '/health', '/metrics']);

/** A span for each request, from its headers to the end of its answer. Without tracing it does nothing. */
export class HttpSpans {
  private readonly spans = new WeakMap<ServerResponse, { readonly span: Span; readonly method: string }>();

  constructor(
    private readonly tracing: Tracing | null,
    private readonly trustedProxies: number,
  ) {}

  begin({ method = '', headers }: IncomingMessage, response: ServerResponse, request: string): void {
    const { tracing } = this;
    if (tracing === null) return;
    // Which trace a stranger wants to be in is theirs to write, so it decides nothing here (ADR 0086).
    const from = this.trustedProxies > 0 ? traceParent(headers['traceparent']) : null;
    const facts = { 'http.request.method': method, 'surefoot.request': request };
    const span = tracing.begin({ name: method, kind: 'server', parent: null, facts, ...(from !== null && { from }) });
    this.spans.set(response, { span, method });
    response.once('close', () => this.end(response));
  }

  /** What answers the request is a part of its span. */
  within<T>(response: ServerResponse, task: () => T): T {
    if (this.tracing === null) return task();
    const begun = this.spans.get(response);
    return begun === undefined ? outsideSpans(task) : inSpan(begun.span, task);
  }

  /** Which route it took, as its pattern: `/v3/directline/conversations/:conversation`. */
  route(response: ServerResponse, path: string): void {
    const begun = this.spans.get(response);
    if (begun === undefined) return;
    if (PROBES.has(path)) this.spans.delete(response);
    begun.span.rename(`${begun.method} ${path}`);
    begun.span.add({ 'http.route': path });
  }

  /** Only a fault of ours is a failure: who is refused was answered as was meant. */
  refused(response: ServerResponse, { status, code }: { status: number; code: string }): void {
    const begun = this.spans.get(response);
    if (status >= 500) begun?.span.fail(code);
    else begun?.span.add({ 'error.type': code });
  }

  private end(response: ServerResponse): void {
    const begun = this.spans.get(response);
    if (begun === undefined) return;
    const { span } = begun;
    span.add({ 'http.response.status_code': response.statusCode });
    if (!response.writableFinished) span.fail('connection-lost');
    span.end();
  }
}
