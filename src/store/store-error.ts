/** Why conversations cannot be read or kept. */
export const STORE_CODES = [
  'store-folder',
  'store-damaged',
  'store-foreign',
  'store-newer',
  'store-key-missing',
  'store-key-wrong',
  'store-failed',
  'store-moved',
  'store-away',
  'store-closed',
  'forgotten-list-unusable',
] as const;

export type StoreCode = (typeof STORE_CODES)[number];

/** Names the path and the remedy; never anything that is kept. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreCode,
    message: string,
  ) {
    super(message);
  }
}
