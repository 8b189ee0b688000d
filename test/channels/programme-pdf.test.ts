import { realEngine } from '../conversations/engine';
import { opened, talkUntil, type Story } from '../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../conversations/stories';
import { type ProgrammeServer, startProgrammes } from './support/programme-server';
import { plain, readBack } from './support/pdf-file';

const PRACTICE = { name: 'Foot & <b>Ankle</b> \u202EŁódź\u0007 Ωδός', phone: '+44 20 7946 0000' };
const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const A4 = 595.28;
const LETTER = 612;

const engine = realEngine(PRACTICE);
let server: ProgrammeServer;
beforeAll(async () => (server = await startProgrammes(PRACTICE)));
afterAll(() => server.stop());

async function fileOf(link: string): Promise<Buffer> {
  const answer = await fetch(`${link}.pdf`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return Buffer.from(await answer.arrayBuffer());
}

const STORIES = [HEEL, CONDITION_STORIES[1]!.story, ...URGENCY_STORIES.slice(0, 4).map(({ story }) => story)];

test.each(STORIES.map((story, index) => [index, story] as const))(
  'story %i: the file says all that the chat says, and has a picture of each exercise',
  async (_index, story) => {
    const { session, replies } = talkUntil(engine, story);
    const { text, kinds } = readBack(await fileOf(await server.linkFor(session)));
    const said = plain(text.replace(/\d+ \/ \d+/g, ''));
    const advice = replies.find((reply) => reply.kind === 'advice')!;
    const exercises = replies.filter((reply) => reply.kind === 'exercise');
    const shown = advice.sections.filter(({ id }) => id !== 'left-out').flatMap(({ lines }) => lines);
    for (const line of [advice.heading, ...shown]) expect(said).toContain(plain(line));
    for (const { name, purpose, steps, dosage, sections } of exercises)
      for (const line of [name, purpose, ...steps, dosage, ...sections.flatMap(({ lines }) => lines)])
        expect(said).toContain(plain(line));
    expect(kinds.filter((kind) => kind === 'Figure')).toHaveLength(exercises.length);
    expect(kinds.filter((kind) => kind === 'H3')).toHaveLength(exercises.length);
    expect(said.indexOf(plain(advice.heading))).toBeLessThan(said.indexOf(plain(shown.at(-2) ?? '')));
  },
);

test.each(STORIES.slice(0, 2).map((story, index) => [index, story] as const))(
  'story %i: a picture, its name, its steps and the dosage stand on one page',
  async (_index, story) => {
    const { session, replies } = talkUntil(engine, story);
    const { pages } = readBack(await fileOf(await server.linkFor(session)));
    const exercises = replies.filter((reply) => reply.kind === 'exercise');
    expect(exercises.length).toBeGreaterThan(1);
    for (const { name, purpose, steps, dosage } of exercises) {
      const whole = plain([name, purpose, ...steps.map((step, index) => `${index + 1}. ${step}`)].join(''));
      const [page, ...more] = pages.filter(({ text }) => plain(text).includes(whole));
      expect([name, page !== undefined, more]).toEqual([name, true, []]);
      expect(plain(page!.text)).toContain(plain(dosage));
    }
    const numberOf = (kinds: readonly string[], kind: string): number => kinds.filter((one) => one === kind).length;
    for (const { kinds } of pages) expect(numberOf(kinds, 'Figure')).toBe(numberOf(kinds, 'H3'));
  },
);

test('it says its title and language, and what is a heading and what a list, to a screen reader', async () => {
  const read = readBack(await fileOf(await server.linkFor(talkUntil(engine, HEEL).session)));
  expect(read).toMatchObject({ title: 'Your foot and ankle programme', isTagged: true, language: 'en' });
  expect(read.kinds.filter((kind) => kind === 'H1')).toHaveLength(1);
  expect(read.kinds).toEqual(expect.arrayContaining(['H2', 'H4', 'P', 'L', 'LI']));
});

test('a name with markup, other letters, control characters and marks of direction stands there as text', async () => {
  const { text } = readBack(await fileOf(await server.linkFor(talkUntil(engine, HEEL).session)));
  expect(text).toContain('Foot & <b>Ankle</b> Łódź Ωδός');
});

test.each([
  ['gb', A4],
  ['us', LETTER],
])('in %s the paper is %f points wide', async (place, width) => {
  const { session } = talkUntil(engine, HEEL, 'after-advice', opened(engine, place));
  expect(readBack(await fileOf(await server.linkFor(session))).width).toBeCloseTo(width, 0);
});

test.each([
  ['with exercises', HEEL],
  ['who is told to call for help', { 'emergency-screen': ['cold-pale'] }],
])('the file of a patient %s has the address of what a clinician can read', async (_who, story: Story) => {
  const link = await server.linkFor(talkUntil(engine, story).session);
  const { text } = readBack(await fileOf(link));
  const address = `https://feet.example.org/hand-over/${link.split('/').at(-1)}`;
  expect(plain(text)).toContain(plain(`Whoever has this address can read it: ${address}`));
});

test('where our own address is not known, the file names none', async () => {
  const unnamed = await startProgrammes({}, undefined, { publicUrl: null });
  const { text } = readBack(await fileOf(await unnamed.linkFor(talkUntil(engine, HEEL).session)));
  expect(plain(text)).toContain(plain('Code of this advice'));
  expect(text).not.toMatch(/hand-over|null|can read it/);
  await unnamed.stop();
});

test('who asks for file after file is told to wait, and still sees the page', async () => {
  const busy = await startProgrammes({}, undefined, { filesPerMinute: 1 });
  const link = await busy.linkFor(talkUntil(engine, URGENCY_STORIES[0]!.story).session);
  await fileOf(link);
  const { status, headers } = await fetch(`${link}.pdf`);
  expect([status, headers.get('retry-after')]).toEqual([429, '60']);
  expect((await fetch(link)).status).toBe(200);
  await busy.stop();
});
