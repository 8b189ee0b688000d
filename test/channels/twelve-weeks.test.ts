import { readFileSync } from 'node:fs';
import path from 'node:path';
import { realEngine } from '../conversations/engine';
import { talkUntil } from '../conversations/patient';
import { MADE_AT, type ProgrammeServer, startProgrammes } from './support/programme-server';
import { call } from './support/rest-client';
import { PATIENTS, type Told } from './twelve-weeks';

const STORY = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };
const DAY = 24 * 3600 * 1000;
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

let server: ProgrammeServer;
let now = MADE_AT;
beforeAll(async () => (server = await startProgrammes({}, () => now, { retentionDays: 100 })));
afterAll(() => server.stop());

const send = (url: string, body: Record<string, string> | string): ReturnType<typeof call> =>
  call(url, { method: 'POST', body: new URLSearchParams(body).toString(), headers: FORM, redirect: 'manual' });

const words = (html = ''): string => html.replace(/<[^>]*>/g, '').trim();

const TITLES = ['A harder step', 'The same as now', 'An easier way'];

/** What stands on the page: the heading, and how to go on with the exercises. */
function toldOn(page: string): readonly [heading: string, exercises: string] {
  const heading = words(/<h1>(.*?)<\/h1>/.exec(page)?.[1]);
  const step = TITLES.find((title) => page.includes(`<h2>${title}</h2>`));
  return [heading, step ?? 'None'];
}

async function liveThrough(story: readonly Told[]): Promise<readonly string[]> {
  now = MADE_AT;
  const programme = await server.linkFor(talkUntil(realEngine(), STORY).session);
  const page = programme.replace('/programme/', '/check-in/');
  await send(`${programme}/check-ins`, story.map(([days]) => `days=${String(days)}`).join('&'));
  const rows: string[] = [];
  for (const [days, pain, doing, morning, signs] of story) {
    now = MADE_AT + days * DAY;
    expect((await call(page)).text).toContain('How is your foot?');
    const { text } = await send(page, { days: String(days), pain: String(pain), doing, morning, signs });
    const cells = [days, pain, doing, morning, signs, ...toldOn(text)].map(String);
    rows.push(`| ${cells.join(' | ')} |`);
  }
  expect((await call(page)).text).toContain('No more check-ins are planned');
  return rows;
}

const PAGE = readFileSync(path.resolve(__dirname, '../../docs/check-ins.md'), 'utf8');

/** The rows that the page has under the heading of that patient. */
const rowsOnRecord = (patient: string): readonly string[] =>
  (PAGE.split(`\n### ${patient}\n`)[1]?.split('\n#')[0] ?? '')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.replace(/ +/g, ' '));

test.each(Object.entries(PATIENTS))(
  '12 weeks of a patient, %s: told what docs/check-ins.md says',
  async (name, story) => {
    expect(await liveThrough(story)).toEqual(rowsOnRecord(name));
  },
);
