import { URGENCY_STORIES } from '../conversations/stories';
import { HandClock } from '../src/outbox/hand-clock';
import { SlackApiFake } from './support/slack-api';
import { SECRET, SlackPerson } from './support/slack-person';
import type { SeenBlock } from './support/slack-shapes';
import { startTestServer, type TestServer } from './support/test-server';

const TOKEN = 'xoxb-token-of-a-test';
const PUBLIC_URL = 'https://feet.example.org';
const SLACK = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: TOKEN };

let api: SlackApiFake;
let server: TestServer;
beforeEach(async () => (api = await SlackApiFake.start(TOKEN)));
afterEach(async () => {
  await server.stop();
  await api.stop();
  expect(api.complaints).toEqual([]);
});

/** The blocks of all that somebody was sent who can look after it at home. */
async function blocksFor(env: Record<string, string>): Promise<readonly SeenBlock[]> {
  const clock = new HandClock();
  const now = (): number => clock.now();
  server = await startTestServer({ env: { ...SLACK, ...env }, clock, now, slackApiUrl: api.url });
  const person = new SlackPerson({ address: server.address, api, now });
  await person.event({ type: 'app_home_opened', user: person.user, channel: person.channel, tab: 'messages' });
  await person.asked('consent');
  await person.hold(URGENCY_STORIES.find(({ urgency }) => urgency === 'self-care')!.story);
  return person.messages.flatMap(({ blocks }) => blocks);
}

test('each exercise has its picture, at our public address, named as it is, between its name and its steps', async () => {
  const blocks = await blocksFor({ PUBLIC_URL });
  const places = blocks.flatMap(({ type }, place) => (type === 'image' ? [place] : []));
  expect(places.length).toBeGreaterThan(1);
  for (const place of places) {
    const { image_url: address, alt_text: name } = blocks[place]!;
    expect(address).toMatch(/^https:\/\/feet\.example\.org\/pictures\/exercises\/[a-z0-9-]+\.png$/);
    expect(blocks[place - 1]?.text?.text).toContain(`*${name ?? 'no name'}*`);
    expect(blocks[place + 1]?.text?.text).toMatch(/^1\. /);
  }
});

test('where others cannot reach us there is no picture, and the same steps', async () => {
  const blocks = await blocksFor({});
  expect(blocks.some(({ type }) => type === 'image')).toBe(false);
  expect(blocks.filter(({ text }) => /^\*.+\*\n\n.+\n\n1\. /s.test(text?.text ?? '')).length).toBeGreaterThan(1);
});
