import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from './span';

const current = new AsyncLocalStorage<Span | null>();

/** All that `task` does and waits for is a part of this span. */
export const inSpan = <T>(span: Span, task: () => T): T => current.run(span, task);

/** What `task` does, and whatever it leaves behind to be done later, is no part of what is being done now. */
export const outsideSpans = <T>(task: () => T): T => current.run(null, task);

/** The one that is under way here; null outside of any. */
export const currentSpan = (): Span | null => current.getStore() ?? null;
