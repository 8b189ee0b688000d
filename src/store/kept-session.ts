import type { Session } from '../../dialogs/session';
import { PLACES } from './sealed-columns';
import type { SealedValues } from './sealed-values';
import type { KeptSession } from './store';

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
