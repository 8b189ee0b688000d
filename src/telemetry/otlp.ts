import { ROOT_CONTEXT, type Span as ApiSpan, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Log } from '../log';
import type { Metrics } from '../metrics/metrics';
import { type Collector, CollectorExporter } from './collector-exporter';
import type { Begun, Span, SpanIds, Tracing } from './span';

export interface TracingParts {
  readonly collector: Collector;
  readonly version: string;
  /** Of this process: instances that share a name are told apart by it. */
  readonly instance: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly mark: (conversation: string) => string;
}

/** Spans that wait to be sent, some 2 KB each; those that come while so many wait are dropped. */
const MOST_WAITING = 2_048;
const MOST_AT_ONCE = 512;
const SEND_EVERY_MS = 5_000;
/** Of a stop, which has ten seconds in all. */
const CLOSE_MS = 1_500;
const LIMITS = { attributeValueLengthLimit: 200, attributeCountLimit: 16, linkCountLimit: 1, eventCountLimit: 0 };

const SAMPLED: number = TraceFlags.SAMPLED;
const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL };

function providerOf({ collector, version, instance }: TracingParts, exporter: SpanExporter): TracerProvider {
  const who = { 'service.name': collector.serviceName, 'service.version': version, 'service.instance.id': instance };
  return new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes(who)),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(collector.share) }),
    spanLimits: LIMITS,
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        maxQueueSize: MOST_WAITING,
        maxExportBatchSize: MOST_AT_ONCE,
        scheduledDelayMillis: SEND_EVERY_MS,
      }),
    ],
  });
}

class SentSpan implements Span {
  constructor(readonly inner: ApiSpan) {}

  get ids(): SpanIds | null {
    const { traceId, spanId, traceFlags } = this.inner.spanContext();
    return traceFlags === SAMPLED ? { traceId, spanId } : null;
  }

  add(facts: Begun['facts']): void {
    this.inner.setAttributes({ ...facts });
  }

  rename(name: string): void {
    this.inner.updateName(name);
  }

  fail(code: string): void {
    this.inner.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
  }

  end(): void {
    this.inner.end();
  }
}

const under = (parent: Span | null) =>
  parent instanceof SentSpan ? trace.setSpan(ROOT_CONTEXT, parent.inner) : ROOT_CONTEXT;

const linkTo = (from: SpanIds) => ({ context: { ...from, traceFlags: TraceFlags.NONE, isRemote: true } });

/** Resolves when the work is done, or has failed, or its time is up. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let callOff = (): void => undefined;
  const up = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    callOff = () => clearTimeout(timer);
  });
  await Promise.race([work.catch(() => undefined), up]);
  callOff();
}

/** Traces by OTLP over HTTP: the only place that knows OpenTelemetry. Nothing global is set, and no module is changed. */
export function otlpTracing(parts: TracingParts): Tracing {
  const exporter = new CollectorExporter(parts.collector, parts);
  const provider = providerOf(parts, exporter);
  const tracer = provider.getTracer('surefoot', parts.version);
  const begin = ({ name, kind, parent, from, facts }: Begun): Span => {
    const links = from === undefined ? [] : [linkTo(from)];
    const options = { kind: KINDS[kind], attributes: { ...facts }, links };
    return new SentSpan(tracer.startSpan(name, options, under(parent)));
  };
  const close = async (): Promise<void> => {
    await within(CLOSE_MS, provider.shutdown());
    exporter.cutOff();
  };
  return { begin, mark: parts.mark, close };
}
