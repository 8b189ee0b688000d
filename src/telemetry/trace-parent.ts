import type { SpanIds } from './span';

const SHAPE = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const NOTHING = /^0+$/;

/** The span that a header `traceparent` (W3C Trace Context) names, or null if it names none. */
export function traceParent(header: unknown): SpanIds | null {
  const [, traceId = '', spanId = ''] = SHAPE.exec(typeof header === 'string' ? header : '') ?? [];
  if (traceId === '' || NOTHING.test(traceId) || NOTHING.test(spanId)) return null;
  return { traceId, spanId };
}
