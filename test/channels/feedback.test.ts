import type { Feedback, Session } from '../../dialogs/session';
import { realEngine } from '../conversations/engine';
import { talkUntil, type Story } from '../conversations/patient';
import { MADE_AT, type RecordsServer, startRecords } from './support/records-server';
import { call } from './support/rest-client';

const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const COLD: Story = { 'emergency-screen': ['cold-pale'] };
const engine = realEngine();

let server: RecordsServer;
let patients = 0;
let clock = MADE_AT;
beforeAll(async () => (server = await startRecords({ now: () => clock })));
// So many pages may be asked for in a minute.
beforeEach(() => (clock += 60_000));
afterAll(() => server.stop());

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://feet.example.org' };

const post = (page: string, body: string, headers: Record<string, string> = FORM): ReturnType<typeof call> =>
  call(`${page}/feedback`, { method: 'POST', body, headers, redirect: 'manual' });

/** The hidden field of the form, which says what advice it is about. */
const adviceOn = async (page: string): Promise<string> =>
  (await call(page)).text.match(/name="advice" value="([^"]+)"/)?.[1] ?? 'none';

const send = async (page: string, body: string, headers?: Record<string, string>): ReturnType<typeof call> =>
  post(page, `advice=${await adviceOn(page)}&${body}`, headers);

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

const feedbackOf = async ({ name }: Patient): Promise<Feedback | null | undefined> =>
  (await server.store.load(name))?.session.feedback;

const clearOf = async (one: Patient): Promise<unknown> => (await feedbackOf(one))?.clear;

const hardOn = (text: string): readonly string[] =>
  [...text.matchAll(/name="hard" value="([^"]+)"/g)].map(([, id = '']) => id);

/** The same patient goes on in the chat, and what they say stands. */
async function goOn({ name }: Patient, change: (session: Session) => Session): Promise<void> {
  const stored = await server.store.load(name);
  if (stored === null) throw new Error('There is no such patient.');
  const { version, session } = stored;
  const turn = { conversation: name, version, messageId: null, session: change(session), entries: [], now: MADE_AT };
  expect(await server.store.save(turn)).toBe('saved');
}

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
  const feedback = { clear: 'no', hard: [], advice: await adviceOn(one.page) };
  expect(after).toEqual({ ...before, version: 1, session: { ...before?.session, feedback, savedBeside: 1 } });
});

describe('which question was hard to answer', () => {
  test('is asked once something was not clear, by the words of the questions that they were asked', async () => {
    const one = await patient();
    expect(hardOn((await call(one.page)).text)).toEqual([]);
    await send(one.page, 'clear=partly');
    const { text } = await call(one.page);
    expect(hardOn(text)).toEqual(expect.arrayContaining(['emergency-screen', 'pain-place', 'timing']));
    expect(text).toContain(`<span>${engine.knowledge.questions['timing']?.prompt}</span>`);
    await send(one.page, 'clear=yes');
    expect(hardOn((await call(one.page)).text)).toEqual([]);
  });

  test('does not list what they were not asked', async () => {
    const one = await patient(COLD);
    await send(one.page, 'clear=no');
    expect(hardOn((await call(one.page)).text)).not.toContain('timing');
  });

  test('several may be ticked, they stay ticked, and none is an answer too', async () => {
    const one = await patient();
    await send(one.page, 'clear=no&hard=timing&hard=pain-place');
    expect((await feedbackOf(one))?.hard).toEqual(['pain-place', 'timing']);
    expect((await call(one.page)).text.match(/value="timing" checked/g)).toHaveLength(1);
    await send(one.page, 'clear=no');
    expect((await feedbackOf(one))?.hard).toEqual([]);
  });

  test.each([
    ['what they were not asked, and what is no question', 'clear=no&hard=casts&hard=__proto__&hard=%3Cb%3E', []],
    ['the same a hundred times', `clear=no${'&hard=timing'.repeat(100)}`, ['timing']],
    ['any of them, where all was clear', 'clear=yes&hard=timing', []],
  ])('%s counts for no more than it is', async (_what, body, hard) => {
    const one = await patient();
    await send(one.page, body);
    expect((await feedbackOf(one))?.hard).toEqual(hard);
  });
});

describe('other advice in the same talk', () => {
  const cold = (session: Session): Session => ({ ...session, answers: talkUntil(engine, COLD).session.answers });

  test('what was said of the advice before is not said of it, though it is still kept', async () => {
    const one = await patient();
    await send(one.page, 'clear=no');
    await goOn(one, cold);
    const { text } = await call(one.page);
    expect(text).toContain('id="feedback"');
    expect(text).not.toMatch(/checked|Thank you for your answer/);
  });

  test('a form from before is not taken, and they are sent to the advice that stands', async () => {
    const one = await patient();
    const advice = await adviceOn(one.page);
    await goOn(one, cold);
    const { status, text } = await post(one.page, `advice=${advice}&clear=yes`);
    expect([status, await feedbackOf(one)]).toEqual([409, undefined]);
    expect(text).toContain('Your advice has changed');
    expect(text).toContain('999');
  });
});

test.each([
  ['another word', 'clear=maybe', FORM],
  ['nothing', '', FORM],
  ['a name that every object has', 'clear=__proto__', FORM],
  ['one thing and its opposite', 'clear=yes&clear=no', FORM],
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
  const answers = await Promise.all([post(one.page, 'clear=yes'), post(`${one.page}x`, 'clear=yes')]);
  expect(answers.map(({ status }) => status)).toEqual([410, 404]);
  for (const { text } of answers) expect(text).toContain('999');
});

test('ten that come at once are all taken, and one of them stands', async () => {
  const one = await patient();
  const form = `advice=${await adviceOn(one.page)}&clear=yes`;
  const sent = await Promise.all(Array.from({ length: 10 }, () => post(one.page, form)));
  expect(sent.map(({ status }) => status)).toEqual(Array(10).fill(303));
  expect(await clearOf(one)).toBe('yes');
});
