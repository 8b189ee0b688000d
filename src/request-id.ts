import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** The last of a UUID, all of them random: Node keeps random bytes at hand for those, and for nothing else. */
const HEX_DIGITS = 12;

const current = new AsyncLocalStorage<string>();

/** Ours, never the caller’s: theirs could carry words into the log. */
export const newRequestId = (): string => randomUUID().slice(-HEX_DIGITS);

/** All that `task` does and waits for belongs to the request with this id. */
export const inRequest = <T>(id: string, task: () => T): T => current.run(id, task);

/** Of the request that is being answered; undefined outside of any. */
export const requestId = (): string | undefined => current.getStore();
