import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Is this `Authorization` header the key, as a bearer token? In the same time whatever was given. */
export const isKey = (given: string, key: string): boolean => timingSafeEqual(digest(given), digest(`Bearer ${key}`));
