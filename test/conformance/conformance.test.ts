import { URGENCIES } from '../../knowledge/model';
import { type Channels, startChannels } from './channels';
import { PATIENTS } from './patients';
import { differencesOn, scripted } from './run';

const patients = scripted();
let channels: Channels;

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

test.each(['web', 'teams', 'without buttons', 'slack', 'terminal'])(
  'on the channel “%s” every patient is asked and told the same',
  async (name) => {
    const channel = channels.all.find((one) => one.name === name)!;
    expect(await differencesOn(channel, patients)).toEqual([]);
  },
);
