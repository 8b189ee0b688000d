import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Crowd, crowdOf, echoing, inTeams, onTheWeb, type Person, pressing } from './crowd';
import { inSlack, slackAt } from './in-slack';
import { type Press, ROOT } from './interview';
import type { Measured } from './measured';
import { Subject } from './subject';

/** One way to answer patients, and those who ask. */
export interface Variant {
  readonly name: string;
  /** A script, and what it finds in its environment; or servers that are started otherwise. */
  readonly script: string | (() => Promise<Measured>);
  readonly env?: Readonly<Record<string, string>>;
  readonly turns: number;
  /** How many times as much is asked of it as of our own server, because it is so much cheaper. */
  readonly ease?: number;
  readonly person: (address: string) => () => Person;
  /** True where the replies come by calls, so that a turn is over later than its answer. */
  readonly called?: true;
  /** Microseconds of processor time so far of a database that works for it. */
  readonly beside?: () => number;
}

/** What is not ours: databases, and the other end of a channel. */
export interface Around {
  /** Two empty ones, of which one is sealed; none where PostgreSQL cannot be had. */
  readonly databases: readonly [string, string] | null;
  /** Microseconds of processor time of PostgreSQL so far. */
  readonly beside?: () => number;
  readonly connector: string;
  /** Slack’s API, on this machine; null where it is left out. */
  readonly slack: string | null;
  readonly presses: readonly Press[];
}

export const SURE = path.join(ROOT, 'dist/src/main.js');
export const peer = (name: string): string => path.join(ROOT, 'bench/peers', `${name}.js`);

/** Caps that guard a server are raised, and the code that guards stays on. */
export const OURS = {
  PORT: '0',
  LOG_LEVEL: 'warn',
  TOKENS_PER_MINUTE: '100000',
  CONNECTIONS_PER_ADDRESS: '1000000',
  MAX_CONNECTIONS: '1000000',
  MESSAGES_PER_MINUTE: '1000000',
  REQUESTS_PER_MINUTE: '10000000',
} as const;
const BOT = { ALLOW_UNAUTHENTICATED_BOT: 'true' };
const sealed = { STORE_KEYS: `2026:${randomBytes(32).toString('base64')}` };
const PEER_TURNS = 20;

/** Ordinary heel pain in a patient’s words: nothing that raises a red flag. */
const WORDS = [
  'it is for me, I am an adult',
  'none of those',
  'my heel hurts, right under it',
  'it is worst with the first steps in the morning',
  'it began some weeks ago and comes and goes',
  'no, I did not hurt it and nothing is swollen',
  'I walk a lot at work on hard floors',
  'it is a dull ache, sometimes sharp',
];
const wordsAt = (turn: number): string => WORDS[turn % WORDS.length] ?? '';

function peers(connector: string): readonly Variant[] {
  const yes = () => 'Yes';
  const echo = { turns: PEER_TURNS, ease: 20, person: echoing };
  const bot = { turns: PEER_TURNS, person: (at: string) => inTeams(at, yes) };
  const byConnector = { turns: PEER_TURNS, person: (at: string) => inTeams(at, yes, connector) };
  return [
    { name: 'node:http, JSON echo (floor)', script: peer('floor'), ...echo },
    { name: 'restify, JSON echo', script: peer('restify-echo'), ...echo },
    { name: 'CloudAdapter, echo', script: peer('cloud-adapter'), ...bot },
    { name: 'CloudAdapter, echo, by connector', script: peer('cloud-adapter'), ...byConnector },
    { name: 'Waterfall of 20, in memory', script: peer('waterfall'), ...bot },
  ];
}

function onWeb({ databases, beside, presses }: Around): readonly Variant[] {
  const pressed = { script: SURE, turns: presses.length, person: (at: string) => onTheWeb(at, pressing(presses)) };
  const onPostgres = (place: 0 | 1) => (databases === null ? {} : { DATABASE_URL: databases[place] });
  const counted = beside === undefined ? pressed : { ...pressed, beside };
  const written = (at: string) => onTheWeb(at, (turn) => ({ text: wordsAt(turn) }), presses.slice(0, 1));
  const variants = [
    { name: 'Surefoot, button, SQLite', ...pressed },
    { name: 'Surefoot, button, SQLite, sealed', ...pressed, env: sealed },
    { name: 'Surefoot, button, PostgreSQL', ...counted, env: onPostgres(0) },
    { name: 'Surefoot, button, PostgreSQL, sealed', ...counted, env: { ...onPostgres(1), ...sealed } },
    { name: 'Surefoot, free text, SQLite', script: SURE, turns: WORDS.length, person: written },
  ];
  return variants.filter(({ name }) => databases !== null || !name.includes('PostgreSQL'));
}

function onTeams({ connector, presses }: Around): readonly Variant[] {
  const labelAt = (turn: number) => presses[turn]?.label ?? '';
  const bot = { script: SURE, env: BOT, turns: presses.length };
  const called = (at: string) => inTeams(at, labelAt, connector);
  return [
    { name: 'Surefoot, Teams, SQLite', ...bot, person: (at) => inTeams(at, labelAt) },
    { name: 'Surefoot, Teams by connector, SQLite', ...bot, person: called, called: true },
  ];
}

function onSlack({ slack, presses }: Around): readonly Variant[] {
  if (slack === null) return [];
  const person = (at: string) => inSlack(at, (turn) => presses[turn]?.label ?? '');
  const env = slackAt(peer('slack-stand-in'), slack);
  return [{ name: 'Surefoot, Slack event, SQLite', script: SURE, env, turns: presses.length, person, called: true }];
}

/** Everything that is compared, in the order of the table; the first is the floor. */
export const variantsFor = (around: Around): readonly Variant[] => [
  ...peers(around.connector),
  ...onWeb(around),
  ...onTeams(around),
  ...onSlack(around),
];

/** A million conversations are a gigabyte. */
const folders: string[] = [];
process.once('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An empty folder that is gone when the bench ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'surefoot-bench-'));
  folders.push(folder);
  return folder;
}

/** Our own server, in a folder of its own unless it is told another. */
export const startOurs = (env: Readonly<Record<string, string>> = {}): Promise<Subject> =>
  Subject.start(SURE, { ...OURS, DATA_DIR: freshFolder(), ...env });

/** The server of a variant. */
export function startOf({ script, env }: Variant): Promise<Measured> {
  if (typeof script === 'function') return script();
  return script === SURE ? startOurs(env) : Subject.start(script);
}

/** As many people as together say so much, or `ease` times as much. */
export function crowdFor({ turns, ease = 1, person }: Variant, { address }: Measured, said: number): Crowd {
  return crowdOf(Math.ceil((said * ease) / turns), turns, person(address));
}
