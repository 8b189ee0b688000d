import { ConnectionStatus } from 'botframework-directlinejs';
import { HELLO } from './support/real-core';
import { bearer, postJson, type SeenBody } from './support/rest-client';
import { OfficialClient, roles } from './support/official-client';
import { makeFolder, startTestServer, type TestServer } from './support/test-server';

let server: TestServer;
const clients: OfficialClient[] = [];

beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => {
  for (const { line } of clients.splice(0)) line.end();
});
afterAll(() => server.stop());

const tokenFrom = async (address: string): Promise<SeenBody> =>
  (await postJson(`${address}/v3/directline/tokens/generate`)).body;

async function connect(address: string, options: object): Promise<OfficialClient> {
  const { token } = await tokenFrom(address);
  const client = new OfficialClient(address, { token, ...options });
  clients.push(client);
  return client;
}

describe.each([
  ['over a web socket', { webSocket: true }],
  ['by polling', { webSocket: false, pollingInterval: 200 }],
])('the official client %s', (_name, options) => {
  test('is greeted, says something, and gets its own words and the answer', async () => {
    const client = await connect(server.address, options);
    await client.until(({ received }) => received.length === HELLO);
    await client.say('Yes, go on');
    await client.until(({ received }) => received.length === HELLO + 2);
    const id = await client.say('Me, and I am 18 or over', 'c1');
    await client.until(({ received }) => received.length === HELLO + 4);
    expect(roles(client).slice(HELLO)).toEqual(['user', 'bot', 'user', 'bot']);
    const channelData = { clientActivityID: 'c1' };
    expect(client.received[HELLO + 2]).toMatchObject({ id, text: 'Me, and I am 18 or over', channelData });
    expect(client.received.at(-1)).toMatchObject({ channelData: { surefoot: { question: 'emergency-screen' } } });
    expect(client.status).toBe(ConnectionStatus.Online);
  });

  test('gets each activity once while many are posted', async () => {
    const client = await connect(server.address, options);
    await client.say('Yes, go on');
    await Promise.all(Array.from({ length: 10 }, (_, index) => client.say(`words ${index}`)));
    await client.until((now) => roles(now).filter((role) => role === 'user').length === 11);
    const ids = client.received.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('goes on after the server was stopped and started again', async () => {
    const folder = makeFolder();
    const first = await startTestServer({ folder });
    const port = new URL(first.address).port;
    const client = await connect(first.address, options);
    await client.say('Yes, go on');
    await client.until(({ received }) => received.length === HELLO + 2);
    await first.stop();
    const second = await startTestServer({ folder, env: { PORT: port } });
    // A web page’s client was cut off too; a new one goes on where that was, with the token it had.
    const { token, conversationId, watermark } = client.place;
    const again = new OfficialClient(second.address, { token, conversationId, watermark, ...options });
    clients.push(again);
    await again.say('Me, and I am 18 or over');
    await again.until(({ received }) => received.length === 2);
    expect(again.received[1]).toMatchObject({ channelData: { surefoot: { question: 'emergency-screen' } } });
    await second.stop();
  });

  test('is told that a conversation which is gone has ended', async () => {
    const { token, conversationId } = await tokenFrom(server.address);
    const client = new OfficialClient(server.address, { token, conversationId, ...options });
    clients.push(client);
    await client.until(({ status }) => status === ConnectionStatus.FailedToConnect);
  });
});

test('a client whose socket was cut gets the rest over the next one', async () => {
  const client = await connect(server.address, { webSocket: true });
  await client.until(({ received }) => received.length === HELLO);
  await client.say('Yes, go on');
  await client.until(({ received }) => received.length === HELLO + 2);
  const { conversationId, token } = client.place;
  // A second socket for the same conversation closes the first.
  const url = `${server.address}/v3/directline/conversations/${conversationId}?watermark=${HELLO + 2}`;
  const joined = await (await fetch(url, { headers: bearer(token) })).json();
  const other = new WebSocket(joined.streamUrl);
  await new Promise((resolve) => (other.onopen = resolve));
  await client.say('Me, and I am 18 or over');
  await client.until(({ received }) => received.length === HELLO + 4);
  expect(roles(client).slice(HELLO)).toEqual(['user', 'bot', 'user', 'bot']);
  other.close();
});
