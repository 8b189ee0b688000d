import type { Session } from '../../dialogs/session';
import { PLACES } from './sealed-columns';
import type { SealedValues } from './sealed-values';
import type { KeptSession, LookedFor, Stored } from './store';

/** A row as both databases give it; large numbers may come as text. */
export interface SessionRow {
  readonly id: string;
  readonly version: number;
  readonly session: string;
  readonly updated: number | string;
}

/** The session of a row; `asId` makes its id what it was before the database needed it otherwise. */
export function keptSession(
  values: SealedValues,
  { id, version, session, updated }: SessionRow,
  asId = (stored: string): string => stored,
): KeptSession {
  const read = values.parsed(session, PLACES.session(id, version)) as Session;
  return { conversation: asId(id), session: read, updated: Number(updated) };
}

/** A conversation as both databases give it; without its session where the one that is known still stands. */
export interface StoredRow {
  readonly version: number;
  readonly entries: number;
  readonly begun: number | string;
  readonly session: string | null;
  readonly first: number | null;
  readonly last: number | null;
}

/** The conversation of a row; `id` is its name as the database has it. */
export function storedFrom(
  values: SealedValues,
  { version, entries, begun, session, first, last }: StoredRow,
  { id, known }: Pick<LookedFor, 'known'> & { readonly id: string },
): Stored {
  const read = session === null ? known?.session : values.parsed(session, PLACES.session(id, version));
  return {
    version,
    entries,
    begun: Number(begun),
    session: read as Session,
    seen: first === null || last === null ? null : { from: first, count: last - first + 1 },
  };
}
