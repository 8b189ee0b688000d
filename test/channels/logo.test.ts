import { pngOf } from '../../src/pictures/png';
import { print } from '../../src/records/printing/print';
import { pageOf } from '../../src/records/hand-over/page';
import { realEngine } from '../conversations/engine';
import { talkUntil } from '../conversations/patient';
import { URGENCY_STORIES } from '../conversations/stories';
import { handOverOf, INJURED, MADE, sessionOf } from '../src/records/hand-over/told';
import { type ProgrammeServer, startProgrammes } from './support/programme-server';
import { call } from './support/rest-client';

const PRACTICE = { name: 'Foot & Ankle' };
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 4"><path d="M0 0h9v3z" fill="#123"/></svg>';
const logo = { path: '/practice-logo.png', content: pngOf(drawing, 200) };
const engine = realEngine(PRACTICE);
/** Advice without exercises, and so without drawings. */
const emergency = talkUntil(engine, URGENCY_STORIES[0]!.story).session;

const imagesIn = (file: Buffer): number => file.toString('latin1').match(/\/Subtype \/Image/g)?.length ?? 0;

let server: ProgrammeServer;
beforeAll(async () => (server = await startProgrammes(PRACTICE, undefined, { logo, assets: [logo] })));
afterAll(() => server.stop());

test('the picture of a practice stands beside its name on the programme, from our own server', async () => {
  const { text, headers } = await call(await server.linkFor(emergency));
  expect(text).toContain('<img class="logo" src="/practice-logo.png" alt=""><strong>Foot &amp; Ankle</strong>');
  expect(headers.get('content-security-policy')).toContain("img-src 'self';");
  const picture = await fetch(`${server.address}/practice-logo.png`);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(logo.content);
});

test('it stands in the file of the programme, and nothing stands there without one', async () => {
  const file = await fetch(`${await server.linkFor(emergency)}.pdf`);
  expect(imagesIn(Buffer.from(await file.arrayBuffer()))).toBeGreaterThan(0);
  const plain = await startProgrammes(PRACTICE);
  const without = await fetch(`${await plain.linkFor(emergency)}.pdf`);
  expect(imagesIn(Buffer.from(await without.arrayBuffer()))).toBe(0);
  await plain.stop();
});

test('it stands on the hand-over, with the name for those who do not see it, and in its file', async () => {
  const handOver = handOverOf(engine, sessionOf(engine, INJURED));
  const page = pageOf(handOver, { forms: {}, logo: logo.path });
  expect(page).toContain('<img class="logo" src="/practice-logo.png" alt="Foot &amp; Ankle">');
  expect(pageOf(handOver)).not.toContain('<img');
  const order = { kind: 'hand-over', handOver, size: 'A4', madeAt: MADE } as const;
  expect(imagesIn(await print({ ...order, logo: logo.content }))).toBeGreaterThan(0);
  expect(imagesIn(await print({ ...order, logo: null }))).toBe(0);
});
