/** A key that what is kept is sealed with. */
export interface StoreKey {
  /** Stands in the clear beside what it seals. */
  readonly id: string;
  /** 32 bytes as base64. */
  readonly secret: string;
}

const BYTES = 32;
const WHOLE = /^(?<id>[a-z0-9][a-z0-9-]{0,30}):(?<secret>[A-Za-z0-9+/]{43}=)$/;

/** From `2026:base64…`; null if it is nothing of the kind. */
export function storeKey(written: string): StoreKey | null {
  const { id, secret } = WHOLE.exec(written)?.groups ?? {};
  if (id === undefined || secret === undefined || Buffer.from(secret, 'base64').length !== BYTES) return null;
  return { id, secret };
}

/** All of them, if each is a key and no two have the same id; else null. */
export function storeKeys(written: readonly string[]): readonly StoreKey[] | null {
  const keys = written.flatMap((one) => storeKey(one) ?? []);
  return keys.length === written.length && new Set(keys.map(({ id }) => id)).size === keys.length ? keys : null;
}
