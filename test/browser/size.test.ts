import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.resolve(__dirname, '../../dist');
/** What every page of a practice loads, opened or not. */
const MOST_BEFORE = 8 * 1024;
/** With it, what is loaded when it is opened: the whole conversation and the foot map. */
const MOST_OPENED = 25 * 1024;
/** What is fetched behind the first question, for the advice. */
const MOST_LATER = 8 * 1024;
/** What is fetched when there are exercises. */
const MOST_GUIDE = 8 * 1024;
/** What is fetched when they are gone through one by one. */
const MOST_SESSION = 10 * 1024;

function gzipped(name: string): number {
  const content = fs.readFileSync(path.join(DIST, name));
  const bytes = gzipSync(content, { level: 9 }).length;
  process.stdout.write(`${name}: ${bytes} bytes in gzip, ${content.length} as it is\n`);
  return bytes;
}

test('the chat is at most 8 KiB before it is opened, 25 KiB with the foot map, and 8 KiB more for the advice', () => {
  const before = gzipped('widget.js');
  const opened = before + gzipped('panel.en.js');
  const later = gzipped('result.en.js');
  process.stdout.write(`before it is opened ${before}, opened ${opened}, with the advice ${opened + later}\n`);
  expect(before).toBeLessThanOrEqual(MOST_BEFORE);
  expect(opened).toBeLessThanOrEqual(MOST_OPENED);
  expect(later).toBeLessThanOrEqual(MOST_LATER);
  expect(gzipped('guide.en.js')).toBeLessThanOrEqual(MOST_GUIDE);
  expect(gzipped('session.en.js')).toBeLessThanOrEqual(MOST_SESSION);
});
