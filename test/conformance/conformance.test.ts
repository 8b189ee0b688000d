import { readFileSync } from 'node:fs';
import path from 'node:path';
import { URGENCIES } from '../../knowledge/scales';
import { type Channels, startChannels } from './channels';
import { PATIENTS } from './patients';
import { differencesOn, rowOf, scripted } from './run';
import { type Row, tableOf, withTable } from './table';

const PAGE = path.join(__dirname, '../../docs/channels.md');
/** All patients on one channel: some ten seconds, and far more where other work goes on beside it. */
const ALL_MS = 300_000;

const patients = scripted();
let channels: Channels;
const rows: Row[] = [];

beforeAll(async () => {
  channels = await startChannels();
});
afterAll(() => channels.stop());

const urgencyOf = (name: string) =>
  patients
    .find((one) => one.name === name)!
    .turns.flatMap(({ replies }) => replies)
    .findLast((reply) => reply.kind === 'advice')?.urgency ?? null;

test.each(PATIENTS)('$name comes to $urgency', ({ name, urgency }) => {
  expect(urgencyOf(name)).toBe(urgency);
});

test('at least forty patients are run, no two of one name, and every urgency is among them', () => {
  expect(PATIENTS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(PATIENTS.map(({ name }) => name)).size).toBe(PATIENTS.length);
  expect(new Set(PATIENTS.map(({ urgency }) => urgency))).toEqual(new Set([...URGENCIES, null]));
});

const NAMES = ['web', 'teams', 'slack', 'terminal', 'bot without buttons'];

test.each(NAMES)(
  'on the channel “%s” every patient is asked and told the same',
  async (name) => {
    const channel = channels.all.find((one) => one.name === name)!;
    const differences = await differencesOn(channel, patients);
    rows.push(rowOf(channel, { run: patients.length, different: differences.length }));
    expect(differences).toEqual([]);
  },
  ALL_MS,
);

test('no channel is left out, and docs/channels.md says how they fared', () => {
  expect(channels.all.map(({ name }) => name)).toEqual(NAMES);
  const page = readFileSync(PAGE, 'utf8');
  // npm run channels:table writes it.
  expect(page).toBe(withTable(page, tableOf(rows)));
});
