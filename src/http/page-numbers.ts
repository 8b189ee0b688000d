import type { Knowledge } from '../../knowledge/model';

/** Which number to call in an emergency: by country, and where none is named. Null where no single one is known. */
export interface Numbers {
  readonly own: string | null;
  readonly byPlace: ReadonlyMap<string, string | null>;
}

export const NO_NUMBERS: Numbers = { own: null, byPlace: new Map() };

export function numbersIn({ places }: Knowledge, place: string | null): Numbers {
  const byPlace = new Map(Object.values(places).map(({ id, emergencyNumber }) => [id, emergencyNumber]));
  return { own: place === null ? null : (byPlace.get(place) ?? null), byPlace };
}

/** What stands in the page, where no script has put anything better in its place. */
const UNKNOWN = 'call your local emergency number';

/** The page with that number to press. */
export function withNumber(page: Buffer, number: string | null): Buffer {
  if (number === null) return page;
  const link = `<a href="tel:${number.replace(/[^\d+]/g, '')}">call ${number}</a>`;
  return Buffer.from(page.toString('utf8').replaceAll(UNKNOWN, link));
}
