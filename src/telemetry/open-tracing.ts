import type { Config } from '../config';
import type * as Otlp from './otlp';
import type { Tracing } from './span';

/** Null unless a collector is configured: then nothing of OpenTelemetry is read. */
export function openTracing(config: Config['telemetry'], parts: Omit<Otlp.TracingParts, 'collector'>): Tracing | null {
  if (config.kind === 'off') return null;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loading it takes a tenth of a second and 16 MB, only where it is used
  const { otlpTracing } = require('./otlp') as typeof Otlp;
  return otlpTracing({ ...parts, collector: config });
}
