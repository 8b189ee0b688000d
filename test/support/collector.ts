import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createLog } from '../../src/log';
import { Metrics } from '../../src/metrics/metrics';
import { otlpTracing } from '../../src/telemetry/otlp';
import type { Tracing } from '../../src/telemetry/span';

/** A span as OTLP has it in JSON. */
export interface SeenSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status: { readonly code: number };
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
  /** By their names. */
  readonly facts: Readonly<Record<string, unknown>>;
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}
type Sent = Omit<SeenSpan, 'facts'> & { readonly attributes: readonly Attribute[] };
interface Batch {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Sent[] }[];
  }[];
}

const factsOf = (attributes: readonly Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

/** Takes OTLP over HTTP on loopback, as a collector does, or is as bad at it as it is told to be. */
export class CollectorFake {
  /** What was taken, as it came. */
  readonly bodies: string[] = [];
  readonly headers: IncomingHttpHeaders[] = [];
  readonly paths: string[] = [];
  /** How often it was called, whatever came of it. */
  asked = 0;
  /** The status it answers with; `silent` never answers, `drips` never ends. */
  answers: number | 'silent' | 'drips' = 200;
  private waiting: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async start(port = 0): Promise<CollectorFake> {
    const server = createServer();
    const fake = new CollectorFake(server);
    server.on('request', (request, response) => {
      void text(request).then((body) => {
        fake.take(body, request.headers, request.url ?? '');
        if (fake.answers === 'silent') return;
        if (fake.answers === 'drips') {
          response.write('{');
          return;
        }
        response.statusCode = fake.answers;
        response.end('{}');
      });
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get spans(): SeenSpan[] {
    return this.batches()
      .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
      .flatMap(({ spans }) => spans)
      .map(({ attributes, ...span }) => ({ ...span, facts: factsOf(attributes) }));
  }

  /** Who sent it. */
  get resources(): Record<string, unknown>[] {
    return this.batches().flatMap(({ resourceSpans }) =>
      resourceSpans.map(({ resource }) => factsOf(resource.attributes)),
    );
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private batches(): Batch[] {
    return this.bodies.map((body) => JSON.parse(body) as Batch);
  }

  private take(body: string, headers: IncomingHttpHeaders, path: string): void {
    this.asked += 1;
    if (this.answers === 200) {
      this.bodies.push(body);
      this.headers.push(headers);
      this.paths.push(path);
    }
    for (const tell of this.waiting.splice(0)) tell();
  }
}

/** A hash that a test can tell from what it is of. */
export const marked = (conversation: string): string => `mark-of-${conversation.length}`;

export interface TestTracing {
  readonly tracing: Tracing;
  readonly log: string[];
  readonly metrics: Metrics;
}

/** Traces to an address, as the server sends them. */
export function tracingTo(endpoint: string, over: { share?: number; headers?: Record<string, string> } = {}) {
  const log: string[] = [];
  const metrics = new Metrics();
  const tracing = otlpTracing({
    collector: { endpoint, headers: {}, serviceName: 'feet', share: 1, ...over },
    version: '1.2.3',
    instance: 'one',
    log: createLog({ level: 'debug', key: 'test', to: { write: (line) => void log.push(line) } }),
    metrics,
    mark: marked,
  });
  return { tracing, log, metrics } satisfies TestTracing;
}
