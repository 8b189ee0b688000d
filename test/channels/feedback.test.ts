import { realEngine } from '../conversations/engine';
import { talkUntil, type Story } from '../conversations/patient';
import { MADE_AT, type RecordsServer, startRecords } from './support/records-server';
import { call } from './support/rest-client';

const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const COLD: Story = { 'emergency-screen': ['cold-pale'] };
const engine = realEngine();

let server: RecordsServer;
let patients = 0;
beforeAll(async () => (server = await startRecords({ now: () => MADE_AT })));
afterAll(() => server.stop());

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://feet.example.org' };

const send = (page: string, body: string, headers: Record<string, string> = FORM): ReturnType<typeof call> =>
  call(`${page}/feedback`, { method: 'POST', body, headers, redirect: 'manual' });

interface Patient {
  readonly page: string;
  /** As the store knows them. */
  readonly name: string;
}

const patient = async (story: Story = HEEL): Promise<Patient> => {
  const link = await server.linkFor(talkUntil(engine, story).session);
  patients += 1;
  return { page: `${server.address}/programme/${link}`, name: `direct-line:patient-${patients}` };
};

const clearOf = async ({ name }: Patient): Promise<unknown> => (await server.store.load(name))?.session.clear;

test.each([
  ['exercises', HEEL],
  ['to call for help', COLD],
])(
  'the page of a patient who was advised %s asks whether it was clear, and nothing is ticked',
  async (_what, story) => {
    const { page } = await patient(story);
    const { text } = await call(page);
    expect(text.match(/name="clear"/g)).toHaveLength(3);
    expect(text).not.toContain('checked');
  },
);

test('an answer is kept with the talk, said on the page, and can be changed', async () => {
  const one = await patient();
  const sent = await send(one.page, 'clear=partly');
  expect([sent.status, sent.headers.get('location')]).toEqual([
    303,
    `${new URL(one.page).pathname}?day=2026-11-28#feedback`,
  ]);
  const { text } = await call(one.page);
  expect(text).toContain('Thank you for your answer.');
  expect(text).toContain('Then ask before you start.');
  expect(text.match(/value="(\w+)" required checked/)?.[1]).toBe('partly');
  await send(one.page, 'clear=yes');
  expect(await clearOf(one)).toBe('yes');
  expect((await call(one.page)).text).not.toContain('Then ask before you start.');
});

test('all else of the talk stays as it was', async () => {
  const one = await patient();
  const before = await server.store.load(one.name);
  await send(one.page, 'clear=no');
  const after = await server.store.load(one.name);
  expect(after).toEqual({ ...before, version: 1, session: { ...before?.session, clear: 'no' } });
});

test.each([
  ['another word', 'clear=maybe', FORM],
  ['nothing', '', FORM],
  ['a name that every object has', 'clear=__proto__', FORM],
  ['no form', '{"clear":"yes"}', { ...FORM, 'Content-Type': 'application/json' }],
  ['a page of another site', 'clear=yes', { ...FORM, Origin: 'https://other.example' }],
])('%s is refused by a page that says what to do if it is urgent', async (_what, body, headers) => {
  const one = await patient();
  const { status, text } = await send(one.page, body, headers);
  expect(status).toBe(400);
  expect(text).toContain('999');
  expect(await clearOf(one)).toBeUndefined();
});

test('a wrong link, and one whose talk was deleted, take nothing', async () => {
  const one = await patient();
  const { version } = (await server.store.load(one.name)) ?? { version: 0 };
  await server.store.forget({ conversation: one.name, version, messageId: null, now: MADE_AT });
  const answers = await Promise.all([send(one.page, 'clear=yes'), send(`${one.page}x`, 'clear=yes')]);
  expect(answers.map(({ status }) => status)).toEqual([410, 404]);
  for (const { text } of answers) expect(text).toContain('999');
});

test('ten that come at once are all taken, and one of them stands', async () => {
  const one = await patient();
  const sent = await Promise.all(Array.from({ length: 10 }, () => send(one.page, 'clear=yes')));
  expect(sent.map(({ status }) => status)).toEqual(Array(10).fill(303));
  expect(await clearOf(one)).toBe('yes');
});
