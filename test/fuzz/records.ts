import { rmSync } from 'node:fs';
import { readConfig } from '../../src/config';
import type { Route } from '../../src/http/route';
import { practiceRoute } from '../../src/practice/routes';
import { linkKey, PrivateLinks } from '../../src/records/private-link';
import { recordRoutes } from '../../src/records/routes';
import { SqliteStore } from '../../src/store/sqlite-store';
import { closePrinters, openPrinter } from '../channels/support/printers';
import { makeFolder } from '../channels/support/test-server';
import { realEngine } from '../conversations/engine';
import { type Story, talkUntil } from '../conversations/patient';
import type { Chance } from './chance';
import { mutatedText, oddText } from './mutate';
import { header, oddHeaders, type Request } from './requests';

const KEY = 'zanzibar-practice-key';
const DAYS = [2, 7, 14, 42, 84] as const;
const DAY_MS = 86_400_000;
const PATIENTS = 40;

const STORIES: readonly Story[] = [
  { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] },
  { 'emergency-screen': ['cold-pale'] },
];

/** By the name of a target: makes one input of that kind. */
export interface RecordKinds {
  readonly folder: string;
  readonly routes: readonly Route[];
  readonly kinds: Readonly<Record<string, (chance: Chance) => Promise<Request>>>;
  stop(): Promise<void>;
}

/** Is this an address whose refusals are pages? */
export const isBehindLink = (path: string): boolean =>
  /^\/(check-in|programme)\/[\w./-]*$/.test(path) || /^\/hand-over\/[\w-]*$/.test(path);

const FORM = 'application/x-www-form-urlencoded';

/** Mostly a form as a page of ours sends it; else one with something changed, of another kind, or far too long. */
function formOf(
  chance: Chance,
  fields: readonly (readonly [name: string, value: string])[],
): Pick<Request, 'headers' | 'body'> {
  const kept = fields.filter(() => chance.in100(95));
  const told = kept.map(([name, value]): [string, string] => [name, chance.in100(10) ? oddText(chance) : value]);
  const body = new URLSearchParams(told).toString();
  const changed = chance.in100(15) ? mutatedText(chance, body) : body;
  return {
    headers: { 'Content-Type': chance.in100(93) ? FORM : header(oddText(chance)) },
    body: chance.in100(4) ? changed + 'x'.repeat(chance.below(60_000)) : changed,
  };
}

const methodOf = (chance: Chance, usual: string): string =>
  chance.in100(93) ? usual : chance.pick(['PUT', 'HEAD', 'OPTIONS', 'DELETE', 'PATCH', oddText(chance)]);

/** No caller comes so often that it has to wait, but for one. */
const callerOf = (chance: Chance): Record<string, string> => ({
  'X-Forwarded-For': chance.in100(2) ? '9.9.9.9' : `10.${chance.below(256)}.${chance.below(256)}.${chance.below(256)}`,
});

interface Wanted {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const requestOf = (chance: Chance, { method, path, headers = {}, body = '' }: Wanted): Request => ({
  method: methodOf(chance, method),
  path: chance.in100(15) ? header(mutatedText(chance, path)) : path,
  headers: { ...callerOf(chance), ...headers, ...oddHeaders(chance) },
  body,
});

const answersOf = (chance: Chance): [string, string][] => [
  ['days', String(chance.pick(DAYS))],
  ['pain', String(chance.below(11))],
  ['doing', chance.pick(['every-day', 'most-days', 'some-days', 'not-at-all'])],
  ['morning', chance.pick(['better', 'same', 'worse', 'not-done'])],
  ...Array.from({ length: 1 + chance.below(3) }, (): [string, string] => [
    'signs',
    chance.pick(['none', 'none', 'not-sure', 'sudden-cold-foot', 'one-swollen-calf', 'constructor']),
  ]),
];

const sentKey = (chance: Chance): Record<string, string> => {
  const whole = chance.pick([`Bearer ${KEY}`, `Basic ${Buffer.from(`a:${KEY}`).toString('base64')}`]);
  return { Authorization: chance.in100(70) ? whole : header(mutatedText(chance, whole)) };
};

const KINDS = ['/programme', '/check-in', '/hand-over', '/practice'] as const;
type Kind = (typeof KINDS)[number];

/** `link`: where nobody said otherwise, a good one. */
const MAKERS: Readonly<Record<Kind, (chance: Chance, link: string) => Wanted>> = {
  '/programme': (chance, link) => {
    const day = chance.in100(80)
      ? ''
      : `?${new URLSearchParams({ day: chance.pick(['2026-11-28', oddText(chance)]) }).toString()}`;
    if (chance.in100(40)) {
      const days = DAYS.filter(() => chance.in100(50)).map((one): [string, string] => ['days', String(one)]);
      return { method: 'POST', path: `/programme/${link}/check-ins${day}`, ...formOf(chance, days) };
    }
    if (chance.in100(20)) {
      const clear = chance.pick(['yes', 'partly', 'no', 'constructor', oddText(chance)]);
      const hard = chance.pick(['timing', 'casts', '__proto__', oddText(chance)]);
      const fields: [string, string][] = [
        ['clear', clear],
        ['hard', hard],
        ['advice', oddText(chance)],
      ];
      return { method: 'POST', path: `/programme/${link}/feedback${day}`, ...formOf(chance, fields) };
    }
    // A file takes a second to make.
    const ending = chance.in100(1) ? '.pdf' : chance.pick(['', '.ics', '/standing', '.x']);
    return { method: 'GET', path: `/programme/${link}${ending}${day}` };
  },
  '/check-in': (chance, link) =>
    chance.in100(30)
      ? { method: 'GET', path: `/check-in/${link}` }
      : { method: 'POST', path: `/check-in/${link}`, ...formOf(chance, answersOf(chance)) },
  '/hand-over': (chance, link) => {
    const byKey = chance.in100(30);
    const token = byKey ? chance.pick(['4H2K-9M3P-7QRS-2VWX', oddText(chance)]) : link;
    const path = `/hand-over/${header(token)}${chance.pick(['', '.txt', '.json', '.x'])}`;
    return { method: 'GET', path, ...(byKey && { headers: sentKey(chance) }) };
  },
  '/practice': (chance) => ({ method: 'GET', path: '/practice', headers: sentKey(chance) }),
};

/** What is behind private links, and the page of the practice, with patients who were advised and asked how it goes. */
export async function startRecordKinds(): Promise<RecordKinds> {
  const folder = makeFolder();
  const store = new SqliteStore(folder, []);
  const engines = { en: realEngine() };
  const config = readConfig({ PRACTICE_KEY: KEY, PLACE: 'gb' });
  const { retentionDays } = config;
  const now = Date.now;
  const parts = { engines, store, version: '0.0.0', now, newId: () => 'new', printer: openPrinter(), logo: null };
  const routes = [
    ...(await recordRoutes(config, parts)),
    practiceRoute({ engines, store, key: KEY, retentionDays, now }),
  ];
  const links = new PrivateLinks({ store, key: await linkKey(store), retentionDays, now });
  const patients = Array.from({ length: PATIENTS }, (_, index) => `direct-line:patient-${index}`);
  const sessions = STORIES.map((story) => talkUntil(engines.en, story).session);
  for (const [index, patient] of patients.entries()) {
    const session = sessions[index % sessions.length];
    if (session !== undefined) await store.begin(patient, session, now());
  }
  /** A good link mostly, to one who is asked how it goes from time to time. */
  const linkOf = async (chance: Chance): Promise<string> => {
    const patient = chance.pick(patients);
    if (chance.in100(20)) await store.planCheckIns(patient, [{ days: chance.pick(DAYS), due: now() - DAY_MS }]);
    const link = links.make(chance.in100(95) ? patient : 'direct-line:gone');
    return chance.in100(85) ? link : header(mutatedText(chance, link));
  };
  const kindOf = (kind: Kind) => async (chance: Chance) =>
    requestOf(chance, MAKERS[kind](chance, await linkOf(chance)));
  const stop = async (): Promise<void> => {
    await closePrinters();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, routes, kinds: Object.fromEntries(KINDS.map((kind) => [kind, kindOf(kind)])), stop };
}
