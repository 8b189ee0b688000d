/** Where somebody is in their exercises stands under this name. */
export const PLACE = 'surefoot place';

/** What stands there, or undefined: also where it cannot be read. */
export function read(storage: () => Storage, key: string): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** `null` takes it away. */
export function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be switched off or full; the chat works without, up to a reload.
  }
}

/** Where it is switched off, already the name of the storage throws. */
export const ofThisTab = (): Storage => sessionStorage;
export const ofThisBrowser = (): Storage => localStorage;
