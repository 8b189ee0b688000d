import { codeOf } from '../log';
import { inSpan } from './current-span';
import type { Begun, Span, Tracing } from './span';

/** Does the task as a span of its own, which ends with it. */
export async function spanned<T>(tracing: Tracing, begun: Begun, task: (span: Span) => Promise<T>): Promise<T> {
  const span = tracing.begin(begun);
  try {
    return await inSpan(span, () => task(span));
  } catch (error) {
    span.fail(codeOf(error));
    throw error;
  } finally {
    span.end();
  }
}

/** The same, for a task that waits for nothing. */
export function spannedAtOnce<T>(tracing: Tracing, begun: Begun, task: (span: Span) => T): T {
  const span = tracing.begin(begun);
  try {
    return inSpan(span, () => task(span));
  } catch (error) {
    span.fail(codeOf(error));
    throw error;
  } finally {
    span.end();
  }
}
