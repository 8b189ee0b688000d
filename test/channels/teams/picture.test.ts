import { createLog } from '../../../src/log';
import { FOOT_MAP, footMapPng, footMapRoute } from '../../../src/pictures/foot-map';
import { realCore } from '../support/real-core';
import { call } from '../support/rest-client';
import { cardIn, TeamsPerson } from '../support/teams-person';
import { allIn } from '../support/teams-shapes';
import { startTestServer } from '../support/test-server';

const BOT = { ALLOW_UNAUTHENTICATED_BOT: 'true' };
const PUBLIC = { PUBLIC_URL: 'https://feet.example.org' };
/** Fetched by the servers of Teams, over and over. */
const MOST_BYTES = 300_000;

async function imagesIn(env: Record<string, string>): Promise<(string | undefined)[]> {
  const server = await startTestServer({ env });
  const person = new TeamsPerson({ address: server.address });
  await person.install();
  await person.hold({ 'pain-place': ['heel-under'] });
  await server.stop();
  const elements = person.messages.flatMap((one) => allIn(cardIn(one) ?? { type: '' }));
  return elements.filter(({ type }) => type === 'Image').map(({ url }) => url);
}

test('the question where it hurts shows the foot, at our public address', async () => {
  expect(await imagesIn({ ...BOT, ...PUBLIC })).toEqual([`https://feet.example.org${FOOT_MAP}`]);
});

test('without a public address there is no picture in any card, and the list does it', async () => {
  expect(await imagesIn(BOT)).toEqual([]);
});

describe('the picture', () => {
  test('is a PNG of bounded size that may be kept for a day, and is asked for anew by its tag', async () => {
    const server = await startTestServer({ env: { ...BOT, ...PUBLIC } });
    const url = `${server.address}${FOOT_MAP}`;
    const response = await fetch(url);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.length).toBeLessThan(MOST_BYTES);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
    const again = await call(url, { headers: { 'if-none-match': response.headers.get('etag')! } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await call(url, { method: 'POST' })).status).toBe(405);
    await server.stop();
  });

  test.each([
    ['nobody could reach it', BOT],
    ['no channel shows it', PUBLIC],
  ])('is not there where %s', async (_name, env) => {
    const server = await startTestServer({ env });
    expect((await call(`${server.address}${FOOT_MAP}`)).status).toBe(404);
    await server.stop();
  });

  test('shows every place of the list, and changes with its order', () => {
    const all = footMapPng(realCore.mapPlaces);
    expect(realCore.mapPlaces.length).toBeGreaterThan(10);
    expect(footMapPng(realCore.mapPlaces)).toEqual(all);
    expect(footMapPng([...realCore.mapPlaces].reverse())).not.toEqual(all);
  });

  test('is left out, and the log says so, where it cannot be drawn', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', key: 'k', to: { write: (line) => void lines.push(line) } });
    const draw = () => {
      throw new Error('no binary for this machine');
    };
    expect(footMapRoute(realCore.mapPlaces, log, draw)).toBeNull();
    expect(lines.join('')).toContain('picture-not-drawn');
  });
});
