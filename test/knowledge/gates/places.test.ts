import { loadContent } from './content';

const { places, sources } = loadContent();

/** The countries of the clinical reference, with the number it gives for each. */
const REFERENCE: Readonly<Record<string, string>> = {
  GB: '999',
  IE: '112',
  US: '911',
  CA: '911',
  AU: '000',
  NZ: '111',
  EU: '112',
  FR: '112',
  DE: '112',
  ES: '112',
  IT: '112',
  NL: '112',
  BE: '112',
  SE: '112',
  NO: '113',
  DK: '112',
  PL: '112',
  CH: '144',
  AT: '144',
  GR: '166',
  IN: '112',
  JP: '119',
  CN: '120',
  KR: '119',
  SG: '995',
  HK: '999',
  MY: '999',
  PH: '911',
  ZA: '10177',
  NG: '112',
  KE: '999',
  BR: '192',
  MX: '911',
  AR: '107',
  IL: '101',
  AE: '998',
};

const codes = Object.keys(REFERENCE);

/** The lines for what cannot wait and is no emergency, written down a second time from the sources of each file. */
const URGENT_LINES: Readonly<Record<string, string>> = {
  at: '1450',
  au: '1800 022 222',
  be: '1733',
  ca: '811',
  de: '116117',
  dk: '1813',
  gb: '111',
  no: '116 117',
  nz: '0800 611 116',
  se: '1177',
};

test('the urgent line of each country that has one is this number, and no other country has one', () => {
  const found = Object.entries(places).flatMap(([code, { urgentLine }]) =>
    urgentLine === undefined ? [] : [[code, urgentLine.number] as const],
  );
  expect(Object.fromEntries(found)).toEqual(URGENT_LINES);
});

test('the reference has 36 countries', () => {
  expect(codes).toHaveLength(36);
});

test('there is a file for each country of the reference, and one for all others', () => {
  expect(Object.keys(places).sort()).toEqual([...codes.map((code) => code.toLowerCase()), 'elsewhere'].sort());
});

test.each(codes)('%s has the number of the reference, as text', (code) => {
  const place = places[code.toLowerCase()];
  expect(place?.emergencyNumber).toBe(REFERENCE[code]);
  expect(place?.reference).toEqual([`emergencyNumbers ${code}`]);
});

test('a country that is not known has no number', () => {
  expect(places.elsewhere).toMatchObject({ emergencyNumber: null, checked: { emergencyNumber: 'unchecked' } });
});

test('each place says how its urgent line was checked, or that none was looked up', () => {
  const silent = Object.values(places).filter(({ checked }) => checked.urgentLine === undefined);
  expect(silent.map(({ id }) => id)).toEqual([]);
  const without = Object.values(places).filter(({ urgentLine }) => urgentLine === undefined);
  const untold = without.filter(({ review }) => !/No urgent line/.test((review.forClinician ?? []).join(' ')));
  expect(untold.map(({ id }) => id)).toEqual([]);
});

test.each(['be', 'in', 'ph'])('what the data set says otherwise of %s is kept for the clinician', (code) => {
  expect(places[code]?.review.forClinician?.join(' ')).toMatch(/the data set gives 1\d\d/i);
});

const claims = Object.values(places).flatMap(({ id, checked }) =>
  Object.entries(checked).map(([claim, state]) => [id, claim, state] as const),
);

test.each(claims.filter(([, , state]) => state !== 'read'))('%s, %s: a clinician is told it is %s', (id) => {
  const { review, cites } = places[id]!;
  const unsure = cites.some(({ source }) => source === 'general-clinical-reasoning');
  expect(unsure || (review.forClinician ?? []).length > 0).toBe(true);
});

test('each source of a place is there, and says how much of it was read', () => {
  const cited = Object.values(places).flatMap(({ cites }) => cites.map(({ source }) => source));
  expect(cited.filter((id) => sources[id]?.read === undefined)).toEqual([]);
});
