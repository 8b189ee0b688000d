import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { realEngine } from '../conversations/engine';
import { opened, talkUntil, type Story } from '../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../conversations/stories';
import { type ProgrammeServer, startProgrammes } from './support/programme-server';

const PRACTICE = { name: 'Foot & <b>Ankle</b> \u202EŁódź\u0007 Ωδός', phone: '+44 20 7946 0000' };
const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const A4 = 595.28;
const LETTER = 612;

const engine = realEngine(PRACTICE);
let server: ProgrammeServer;
beforeAll(async () => (server = await startProgrammes(PRACTICE)));
afterAll(() => server.stop());

interface ReadPdf {
  readonly totalPages: number;
  readonly text: string;
  readonly title: string;
  readonly isTagged: boolean;
  readonly language: string;
  /** What each part of it is, as a screen reader is told. */
  readonly kinds: readonly string[];
  /** Points. */
  readonly width: number;
}

async function fileOf(link: string): Promise<Buffer> {
  const answer = await fetch(`${link}.pdf`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return Buffer.from(await answer.arrayBuffer());
}

function readBack(file: Buffer): ReadPdf {
  const script = path.join(__dirname, 'support/read-pdf.mjs');
  const said = execFileSync(process.execPath, [script], { input: file, encoding: 'utf8' });
  // The reader greets on the lines before.
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as ReadPdf;
}

/** Lines break where the paper ends. */
const plain = (text: string): string => text.replace(/\s+/g, '');

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

test('who asks for file after file is told to wait, and still sees the page', async () => {
  const busy = await startProgrammes({}, undefined, { filesPerMinute: 1 });
  const link = await busy.linkFor(talkUntil(engine, URGENCY_STORIES[0]!.story).session);
  await fileOf(link);
  const { status, headers } = await fetch(`${link}.pdf`);
  expect([status, headers.get('retry-after')]).toEqual([429, '60']);
  expect((await fetch(link)).status).toBe(200);
  await busy.stop();
});
