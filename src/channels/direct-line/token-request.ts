import { z } from 'zod';
import type { Core, Wanted } from '../../conversation/core';
import { HttpError } from '../../http/http-error';

const userShape = z.object({ user: z.object({ id: z.string().regex(/^dl_[\w-]{1,100}$/) }) });
const wantedShape = z.object({ place: z.unknown(), language: z.unknown() }).partial();

/** The user id a page asks for, if it has Direct Line’s form for ids that only a token can carry. */
export function readUser(body: unknown): string | null {
  const read = userShape.safeParse(body);
  return read.success ? read.data.user.id : null;
}

/**
 * The country and the language that a site asks for. A country that we do not know is a fault of the site that its
 * maker should see: patients would be told no number. A language that we do not talk is English.
 */
export function readWanted(body: unknown, { places, languages }: Core): Wanted {
  const { place, language } = wantedShape.safeParse(body).data ?? {};
  return { place: placeIn(place, places), language: languages.find((one) => one === language) ?? null };
}

function placeIn(place: unknown, places: readonly string[]): string | null {
  if (place === undefined || place === null || place === '') return null;
  const known = typeof place === 'string' ? places.find((one) => one === place.toLowerCase()) : undefined;
  if (known !== undefined) return known;
  throw new HttpError('place-unknown', 'This country is not known here: see knowledge/places, or send none.');
}
