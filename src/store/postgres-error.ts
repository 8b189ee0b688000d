import { StoreError } from './store-error';

/** SQLSTATE classes that say the server is away, full or going: connection, resources, operator. */
const AWAY = /^(08|53|57)/;

/** User or password refused, no such database, not allowed: nothing that waiting or a larger disk puts right. */
const REFUSED = /^(28|3D|42501)/;

const isAway = (code: string): boolean => AWAY.test(code) || /^E[A-Z]+$/.test(code) || code === 'no code';

/** What the driver reports, as ours. Its own message is not passed on: it may quote what was kept, or the address. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = (error as { code?: string } | null)?.code ?? 'no code';
  if (isAway(code)) {
    return new StoreError(
      'store-away',
      `The database does not answer (${code}). Look whether it runs, and at DATABASE_URL.`,
    );
  }
  if (REFUSED.test(code)) {
    return new StoreError(
      'store-failed',
      `The database lets us do nothing (${code}). Look at user, password and name in DATABASE_URL, and at the user’s rights.`,
    );
  }
  return new StoreError(
    'store-failed',
    `The database cannot be written (${code}). Look at its log, and for a full disk.`,
  );
}
