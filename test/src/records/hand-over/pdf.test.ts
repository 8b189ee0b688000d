import type { HandOver } from '../../../../src/records/hand-over/hand-over';
import { outlineOf, TITLE } from '../../../../src/records/hand-over/outline';
import { print } from '../../../../src/records/printing/print';
import { plain, readBack, type ReadPdf } from '../../../channels/support/pdf-file';
import { realEngine } from '../../../conversations/engine';
import { handOverOf, HEEL, INJURED, MADE, sessionOf, UNSURE, wrote } from './told';

const engine = realEngine();

const read = async (handOver: HandOver, size: 'A4' | 'LETTER' = 'A4'): Promise<ReadPdf> =>
  readBack(await print({ kind: 'hand-over', handOver, size, madeAt: MADE, logo: null }));

const STORIES = { HEEL, INJURED, UNSURE };

test.each(Object.entries(STORIES))('%s: all that the page says stands on one page of A4', async (_name, story) => {
  const handOver = handOverOf(engine, sessionOf(engine, story), [wrote('it hurts when I dance')]);
  const { totalPages, text, width } = await read(handOver);
  expect([totalPages, Math.round(width)]).toEqual([1, 595]);
  const said = plain(text);
  for (const { rows } of outlineOf(handOver))
    for (const row of rows)
      expect(said).toContain(plain(`${row.label === undefined ? '' : `${row.label}:`}${row.text}`));
});

test('it says its title, its language and what is a heading to a screen reader', async () => {
  const { title, language, isTagged, kinds, text } = await read(handOverOf(engine, sessionOf(engine, INJURED)));
  expect([title, language, isTagged]).toEqual([TITLE, 'en-GB', true]);
  expect(kinds.filter((kind) => kind === 'H1')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'H2').length).toBeGreaterThan(5);
  expect(text.indexOf('Urgency')).toBeLessThan(text.indexOf('Red flags'));
  expect(text.indexOf('Red flags')).toBeLessThan(text.indexOf('Denied, or ruled out'));
});

test('where paper is Letter it is a page of Letter', async () => {
  const { totalPages, width } = await read(handOverOf(engine, sessionOf(engine, HEEL)), 'LETTER');
  expect([totalPages, width]).toEqual([1, 612]);
});

test('words with markup, control characters and marks of direction stand there as text, however long one of them is', async () => {
  const odd = `<b>it</b> & \u202Eburns\u202C\u0007 ${'x'.repeat(900)}`;
  const handOver = {
    ...handOverOf(engine, sessionOf(engine, HEEL), [wrote(odd), wrote('my heel \u05DB\u05D0\u05D1')]),
    practice: '<i>Feet</i>\u202E & Co',
  };
  const { text } = await read(handOver);
  for (const words of ['<b>it</b> & burns', '<i>Feet</i> & Co']) expect(plain(text)).toContain(plain(words));
  expect(plain(text)).toContain('x'.repeat(900));
  expect(text).toContain('\u05DB\u05D0\u05D1');
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u202A-\u202E]/);
});

test('what is too long for one page goes on on the next, and nothing of it is lost', async () => {
  const long = Array.from({ length: 8 }, (_one, index) =>
    wrote(`${index} ${'it hurts again when I walk. '.repeat(30)}`),
  );
  const handOver = handOverOf(engine, sessionOf(engine, HEEL), long);
  const { totalPages, text, pages } = await read(handOver);
  expect(totalPages).toBe(2);
  for (const said of handOver.words!.said)
    expect(plain(text.replace(/\d \/ 2/g, ''))).toContain(plain(said.slice(0, 80)));
  expect(pages[0]!.text).toContain('Urgency');
  expect(pages[1]!.text).toContain('Replay code');
});

test('a no that is the sign of a red flag stands among the red flags denied, and is counted among the findings', () => {
  const one = handOverOf(engine, sessionOf(engine, UNSURE));
  const denied = new Set(one.redFlags.filter(({ state }) => state === 'denied').map(({ redFlag }) => redFlag));
  const skin = one.findings.find(({ question }) => question === 'skin-and-fever')!;
  expect(denied.has('fever-with-foot-pain')).toBe(false);
  expect(skin.amongFlags).not.toContain('Fever, or hot and shivery');
  expect(skin.amongFlags.length).toBeGreaterThan(0);
  for (const label of skin.amongFlags) expect([...skin.denied, ...skin.notTicked]).toContain(label);
  const text = JSON.stringify(outlineOf(one));
  expect(text).toContain(`No to ${skin.amongFlags.length} red-flag signs.`);
  for (const label of skin.amongFlags) expect(text).not.toContain(`${label};`);
});
