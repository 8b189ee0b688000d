import { talkUntil } from '../conversations/patient';
import { realEngine } from '../conversations/engine';
import { MADE_AT, type ProgrammeServer, startProgrammes } from './support/programme-server';
import { call } from './support/rest-client';

let server: ProgrammeServer;
let now = MADE_AT;
beforeAll(async () => (server = await startProgrammes({}, () => now, { timeZone: 'America/New_York' })));
afterAll(() => server.stop());

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

test('the day of a check-in is that of the practice: in New York it begins five hours after London’s', async () => {
  const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
  const programme = await server.linkFor(talkUntil(realEngine(), heel).session);
  const checkIn = programme.replace('/programme/', '/check-in/');
  // Of Saturday, 28 November: 9:00 in London is 4:00 in New York.
  await call(`${programme}/check-ins`, { method: 'POST', body: 'days=2', headers: FORM });
  now = Date.UTC(2026, 10, 30, 4, 59);
  const before = (await call(checkIn)).text;
  expect(before).toContain('Your next check-in is on 30 November 2026');
  now = Date.UTC(2026, 10, 30, 5);
  expect((await call(checkIn)).text).toContain('How is your foot?');
});

test('advice given late in the evening there is of that day, not of the next one as UTC counts', async () => {
  now = Date.UTC(2026, 10, 29, 3);
  const { session } = talkUntil(realEngine(), { 'pain-place': ['heel-under'] });
  await server.store.begin('direct-line:late', session, now);
  const { text } = await call(`${server.address}/programme/${server.links.make('direct-line:late')}`);
  expect(text).toContain('Given on 28 November 2026');
});
