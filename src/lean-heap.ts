import { setFlagsFromString } from 'node:v8';

/**
 * V8 lets a heap grow to some four times what is in use before it clears up, and the room for what is new to 32 MB:
 * right for a machine of its own, and half of what a small server has. Clearing up at 1.2 times costs little here, as
 * hardly anything that patients leave is kept (ADR 0107).
 */
export const LEAN: readonly string[] = ['--heap-growing-percent=20', '--semi-space-growth-factor=1'];

/** What V8 has of itself, in Node 20 and 24. */
const USUAL: readonly string[] = ['--heap-growing-percent=0', '--semi-space-growth-factor=2'];

const set = (flags: readonly string[]): void => flags.forEach(setFlagsFromString);

/**
 * From now on; called once all is loaded, as the start itself is quicker with more room. At the end they are taken back:
 * the launcher keeps what V8 compiled, and V8 refuses at the next start what was kept under other flags.
 */
export function keepHeapLean(): void {
  set(LEAN);
  process.prependOnceListener('exit', () => set(USUAL));
}
