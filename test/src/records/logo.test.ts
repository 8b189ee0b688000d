import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig } from '../../../src/config';
import { pngOf } from '../../../src/pictures/png';
import { readLogo } from '../../../src/records/logo';

const folder = mkdtempSync(path.join(tmpdir(), 'surefoot-logo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: Buffer | string): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};

const drawn = (dots: number): Buffer =>
  pngOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 4"><path d="M0 0h9v3z" fill="#123"/></svg>', dots);

/** As much of a JPEG as says how wide and high it is. */
const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1]), frame, Buffer.from([0xff, 0xd9])]);
};

const spoilt = (png: Buffer, at: number): Buffer => {
  const copy = Buffer.from(png);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};

/** Where the bit depth stands, and whether it is interlaced. */
const DEPTH = 24;
const INTERLACE = 28;
const changed = (png: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(png);
  copy[at] = value;
  return copy;
};

test('a practice without a picture has none, and one with a PNG or a JPEG has that', () => {
  expect(readLogo(null)).toBeNull();
  expect(readLogo(file('a.png', drawn(300)))).toMatchObject({ path: '/practice-logo.png' });
  expect(readLogo(file('a.jpg', jpeg(300, 120)))).toMatchObject({ path: '/practice-logo.jpg' });
});

test.each([
  ['no file', path.join(folder, 'nothing.png')],
  ['a folder', folder],
  ['a device', '/dev/zero'],
  ['an empty file', file('empty.png', '')],
  ['a drawing with a script', file('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a picture that is far too large', file('large.png', Buffer.alloc(300 * 1024))],
  ['a PNG with too many dots', file('wide.png', drawn(1200))],
  ['a JPEG with too many dots', file('wide.jpg', jpeg(3000, 10))],
  ['a JPEG without height', file('flat.jpg', jpeg(10, 0))],
  ['a JPEG that breaks off', file('short.jpg', jpeg(10, 10).subarray(0, 12))],
  ['a PNG that breaks off', file('short.png', drawn(300).subarray(0, 200))],
  ['a PNG whose dots are spoilt', file('spoilt.png', spoilt(drawn(300), 60))],
  ['a PNG of sixteen bits', file('deep.png', changed(drawn(300), DEPTH, 16))],
  ['an interlaced PNG', file('laced.png', changed(drawn(300), INTERLACE, 1))],
])('%s stops the start, and says what is allowed', (_name, place) => {
  expect(() => readLogo(place)).toThrow(ConfigError);
  expect(() => readLogo(place)).toThrow(/^PRACTICE_LOGO: /);
});

test('a picture stands beside a name, for those who do not see it', () => {
  expect(() => readConfig({ PRACTICE_LOGO: 'logo.png' })).toThrow(/^PRACTICE_NAME: must be set when PRACTICE_LOGO/);
  expect(readConfig({ PRACTICE_LOGO: '/etc/logo.png', PRACTICE_NAME: 'Feet' }).practiceLogo).toBe('/etc/logo.png');
  expect(readConfig({}).practiceLogo).toBeNull();
});
