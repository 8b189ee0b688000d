import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Ask } from '../../dialogs/reply/reply';
import { openBrowser } from '../browser/chromium';
import { cardIn, type SeenInTeams } from '../channels/support/teams-person';
import { allIn, type SeenElement } from '../channels/support/teams-shapes';
import { makeFolder, startTestServer, type TestServer } from '../channels/support/test-server';
import { answerTo, type Story } from '../conversations/patient';
import { Playground, type TeamsPage } from './playground';

const OUT = path.join(__dirname, '../../docs/screens');
const picture = (name: string): string => path.join(OUT, `teams-${name}.png`);
/** For anything that the page is to show. */
const LONGEST_MS = 20_000;
const PUBLIC_URL = 'https://feet.example.org';

let browser: Browser;
let server: TestServer;
const folder = makeFolder();

beforeAll(async () => {
  browser = await openBrowser();
  server = await startTestServer({ env: { ALLOW_UNAUTHENTICATED_BOT: 'true', PUBLIC_URL } });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The card that is open, as it stands in the log. */
async function openCard(key: string): Promise<SeenElement> {
  const entries = await server.store.entriesFrom(key, 0, 300);
  const cards = entries.flatMap(({ content }) => cardIn((content['activity'] ?? {}) as SeenInTeams) ?? []);
  return cards.findLast((card) => allIn(card).some(({ type }) => type === 'Action.Execute'))!;
}

const questionOf = (card: SeenElement) =>
  allIn(card).find(({ type }) => type === 'Action.Execute')!.data!.surefoot as { question: string; item?: string };

function askOf(card: SeenElement): Ask {
  const { question, item } = questionOf(card);
  const ids = allIn(card).flatMap(({ choices = [], data }) => [
    ...choices.map(({ value }) => value.split('@')[0]!),
    ...(data?.surefoot.options ?? []),
  ]);
  return { question, ...(item !== undefined && { item }), options: ids.map((id) => ({ id })) } as unknown as Ask;
}

/** Answers by pressing what the page shows, until the advice has been given; takes pictures of these questions. */
async function hold(teams: TeamsPage, key: string, { story, pictures }: { story: Story; pictures: string[] }) {
  for (let turn = 0; turn < 40; turn += 1) {
    const card = await openCard(key);
    const { question } = questionOf(card);
    await teams.card.getByText(card.body![0]!.text!.slice(0, 30)).first().waitFor();
    if (pictures.includes(question)) await teams.take(picture(question), teams.card);
    if (question === 'after-advice') return;
    await teams.press(card, answerTo(story, askOf(card)));
    for (let now = card; JSON.stringify(now) === JSON.stringify(card); now = await openCard(key))
      await new Promise(setImmediate);
  }
  throw new Error('No advice');
}

async function meet(conversation: string, walk: (teams: TeamsPage, key: string) => Promise<void>): Promise<void> {
  const playground = await Playground.start(server.address, conversation, folder);
  try {
    const teams = await playground.open(browser, { server: server.address, publicUrl: PUBLIC_URL });
    await teams.card.waitFor();
    teams.page.setDefaultTimeout(LONGEST_MS);
    await walk(teams, `bot:msteams:${conversation}`);
    await teams.page.close();
  } finally {
    await playground.stop();
  }
}

test('someone with a sore heel is led to exercises in Teams', async () => {
  await meet('a:self-care', async (teams, key) => {
    await teams.take(picture('welcome'));
    const story = {
      'pain-place': ['heel-under'],
      timing: ['first-steps', 'eases'],
      feel: ['stab'],
      severity: ['mild'],
    };
    const pictures = ['about-whom', 'emergency-screen', 'pain-place', 'severity', 'check-answers', 'after-advice'];
    await hold(teams, key, { story, pictures });
    const heading = teams.page.getByText('You can look after this at home').last();
    await teams.take(picture('self-care'), heading);
    expect(await teams.page.getByText('✓').count()).toBeGreaterThan(5);
  });
});

test('someone with a cold, white foot is told to call an ambulance in Teams', async () => {
  await meet('a:emergency', async (teams, key) => {
    await hold(teams, key, { story: { 'emergency-screen': ['cold-pale'] }, pictures: [] });
    const heading = teams.page.getByText('Call 999 now').last();
    await heading.waitFor();
    await teams.take(picture('emergency'), heading);
  });
});
