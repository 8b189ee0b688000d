import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/** Ours, never the caller’s: theirs could carry words into the log. */
export const newRequestId = (): string => randomBytes(8).toString('hex');

/** All that `task` does and waits for belongs to the request with this id. */
export const inRequest = <T>(id: string, task: () => T): T => current.run(id, task);

/** Of the request that is being answered; undefined outside of any. */
export const requestId = (): string | undefined => current.getStore();
