import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { codeOf, type Log } from '../log';
import type { Metrics } from '../metrics/metrics';

/** The collector, and what it is told of us. */
export interface Collector {
  /** Where it takes OTLP over HTTP; `/v1/traces` is put behind it. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  /** Of the traces, from 0 to 1. */
  readonly share: number;
}

/** For one batch, from the call to the end of its answer. */
const SEND_MS = 5_000;
const SPANS = { name: 'surefoot_spans_total', help: 'Spans, by whether the collector took them.' };

/** The collector did not take a batch: `collector-500`. What it says is not read. */
class CollectorError extends Error {
  readonly code: string;

  constructor(status: number) {
    super();
    this.code = `collector-${status}`;
  }
}

/**
 * Sends batches of spans to a collector as OTLP in JSON, each once: of one that is not taken there is only a count. The
 * exporter of OpenTelemetry waits for an answer that drips without end (ADR 0086).
 */
export class CollectorExporter implements SpanExporter {
  private readonly url: string;
  private readonly cut = new AbortController();
  private readonly underWay = new Set<Promise<void>>();
  private lost = 0;

  constructor(
    private readonly collector: Collector,
    private readonly parts: { readonly log: Log; readonly metrics: Metrics },
  ) {
    this.url = `${collector.endpoint.replace(/\/+$/, '')}/v1/traces`;
    // Else the first that is lost alerts nobody: a count that begins at 1 has not risen.
    parts.metrics.count(SPANS, { outcome: 'lost' }, 0);
  }

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    const sent = this.send(spans).then(
      () => {
        this.taken(spans.length);
        done({ code: ExportResultCode.SUCCESS });
      },
      (error: unknown) => {
        this.notTaken(spans.length, error);
        done({ code: ExportResultCode.FAILED });
      },
    );
    this.underWay.add(sent);
    void sent.finally(() => this.underWay.delete(sent));
  }

  /** Resolves when nothing is on its way. */
  async shutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  /** What is still on its way counts as not taken. */
  cutOff(): void {
    this.cut.abort();
  }

  private async send(spans: ReadableSpan[]): Promise<void> {
    const { status, body } = await fetch(this.url, {
      method: 'POST',
      headers: { ...this.collector.headers, 'content-type': 'application/json' },
      body: Buffer.from(JsonTraceSerializer.serializeRequest(spans) ?? []),
      redirect: 'manual',
      signal: AbortSignal.any([this.cut.signal, AbortSignal.timeout(SEND_MS)]),
    });
    await body?.cancel();
    if (status < 200 || status > 299) throw new CollectorError(status);
  }

  private taken(count: number): void {
    this.parts.metrics.count(SPANS, { outcome: 'taken' }, count);
    if (this.lost > 0) this.parts.log.info('spans-taken-again', { count: this.lost });
    this.lost = 0;
  }

  /** Said once, until it takes some again. */
  private notTaken(count: number, error: unknown): void {
    this.parts.metrics.count(SPANS, { outcome: 'lost' }, count);
    const { cause = error } = error as { cause?: unknown };
    if (this.lost === 0) this.parts.log.warn('spans-lost', { code: codeOf(cause), count });
    this.lost += count;
  }
}
