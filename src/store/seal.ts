import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { StoreKey } from './store-key';

/** The row and column that a value belongs to: it opens nowhere else. */
export type Place = readonly (string | number)[];

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Nothing that we keep in the clear begins so: JSON does not, nor does a secret. */
const MARK = 'sealed.';

const aadOf = (place: Place): Buffer => Buffer.from(JSON.stringify(place));

/** The id of the key that a value is sealed with; null if it lies in the clear. */
export function sealedWith(kept: string): string | null {
  return kept.startsWith(MARK) ? kept.slice(MARK.length, kept.indexOf('.', MARK.length)) : null;
}

/** How what is sealed with that key begins, and nothing else does. */
export const beginning = (keyId: string): string => `${MARK}${keyId}.`;

/** Encrypts what is kept, with the first of its keys; opens what any of them has sealed, and what lies in the clear. */
export class Seal {
  /** The id of the key that seals; null if nothing does. */
  readonly current: string | null;
  private readonly keys: ReadonlyMap<string, KeyObject>;

  constructor(keys: readonly StoreKey[]) {
    this.current = keys[0]?.id ?? null;
    this.keys = new Map(keys.map(({ id, secret }) => [id, createSecretKey(secret, 'base64')]));
  }

  has(keyId: string): boolean {
    return this.keys.has(keyId);
  }

  /** As it is to be kept: as it is, if there is no key. */
  seal(text: string, place: Place): string {
    if (this.current === null) return text;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key(this.current), iv).setAAD(aadOf(place));
    const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]);
    return `${beginning(this.current)}${Buffer.concat([body, cipher.getAuthTag()]).toString('base64')}`;
  }

  /** Throws if it was changed, stood elsewhere, or was sealed with a key that is not here. */
  open(kept: string, place: Place): string {
    const keyId = sealedWith(kept);
    if (keyId === null) return kept;
    const bytes = Buffer.from(kept.slice(beginning(keyId).length), 'base64');
    const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(-TAG_BYTES)];
    const cipher = createDecipheriv(ALGORITHM, this.key(keyId), iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(aadOf(place)).setAuthTag(tag);
    return cipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + cipher.final('utf8');
  }

  private key(id: string): KeyObject {
    const key = this.keys.get(id);
    if (key === undefined) throw new Error(`no key ${id}`);
    return key;
  }
}
