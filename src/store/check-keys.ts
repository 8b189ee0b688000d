import type Database from 'libsql';
import { beginning, type Seal } from './seal';
import { PLACES, SEALED } from './sealed-columns';
import { StoreError } from './store-error';

type Handle = InstanceType<typeof Database>;

export const PROOF = 'surefoot';

export const keyMissing = (file: string, id: string) =>
  new StoreError(
    'store-key-missing',
    `${file} holds what was sealed with the key “${id}”, which STORE_KEYS does not name. Put it back there, after the ` +
      'newer ones. Nothing was changed. Without it, what it sealed cannot be read by anybody.',
  );

export const keyWrong = (file: string, id: string) =>
  new StoreError(
    'store-key-wrong',
    `The key “${id}” in STORE_KEYS is not the one that ${file} was sealed with. Put the right one there. Nothing was ` +
      'changed. A new key needs an id of its own, and stands before the old one.',
  );

export function isProven(seal: Seal, id: string, proof: string): boolean {
  try {
    return seal.open(proof, PLACES.proof(id)) === PROOF;
  } catch {
    return false;
  }
}

const isInUse = (db: Handle, id: string): boolean =>
  SEALED.some(({ table, column }) => {
    const start = beginning(id);
    const found = db.prepare(`SELECT 1 FROM ${table} WHERE substr(${column}, 1, ?) = ? LIMIT 1`);
    return found.get(start.length, start) !== undefined;
  });

/** The keys that have sealed something in this file, each with a value that only it opens. */
const knownKeys = (db: Handle) => db.prepare('SELECT id, proof FROM keys').all() as { id: string; proof: string }[];

/** Throws a StoreError unless all that is sealed can be opened; notes the key that seals from now on. */
export function checkKeys(db: Handle, file: string, seal: Seal): void {
  const known = knownKeys(db);
  for (const { id, proof } of known) {
    if (seal.has(id) ? !isProven(seal, id, proof) : isInUse(db, id))
      throw (seal.has(id) ? keyWrong : keyMissing)(file, id);
  }
  const gone = known.filter(({ id }) => !seal.has(id));
  for (const { id } of gone) db.prepare('DELETE FROM keys WHERE id = ?').run(id);
  const { current } = seal;
  if (current === null) return;
  db.prepare('UPDATE keys SET everything = 0 WHERE id <> ?').run(current);
  db.prepare('INSERT INTO keys (id, proof, everything) VALUES (?, ?, 0) ON CONFLICT DO NOTHING').run(
    current,
    seal.seal(PROOF, PLACES.proof(current)),
  );
}
