import { realEngine } from '../conversations/engine';
import { talkUntil, type Story } from '../conversations/patient';
import { call } from './support/rest-client';
import { MADE_AT, type RecordsServer, startRecords } from './support/records-server';

const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };

let server: RecordsServer;
beforeAll(async () => (server = await startRecords({ now: () => MADE_AT })));
afterAll(() => server.stop());

const wayOn = async (story: Story): Promise<string | undefined> => {
  const link = await server.linkFor(talkUntil(realEngine(), story).session);
  const { text } = await call(`${server.address}/programme/${link}`);
  return /<a href="([^"]+)">Open the page for a GP, a physio or a podiatrist/.exec(text)?.[1];
};

test.each<[string, Story, string]>([
  ['with exercises', HEEL, 'Plantar heel pain'],
  ['who is told to call for help', { 'emergency-screen': ['cold-pale'] }, 'ambulance'],
])('a patient %s finds on their page the way to what a clinician can read', async (_who, story, told) => {
  const way = await wayOn(story);
  const { status, text, headers } = await call(`${server.address}${way ?? '/none'}`);
  expect(status).toBe(200);
  expect(text).toContain('hand-over');
  expect(text).toContain(told);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

test('the page says that whoever has that address can read it', async () => {
  const link = await server.linkFor(talkUntil(realEngine(), HEEL).session);
  expect((await call(`${server.address}/programme/${link}`)).text).toContain(
    'It is private too: whoever has its address can read it',
  );
});
