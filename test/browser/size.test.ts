import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.resolve(__dirname, '../../dist');
/** What every page of a practice loads, opened or not. */
const MOST_BEFORE = 8 * 1024;
const MOST_IN_ALL = 25 * 1024;

function gzipped(name: string): number {
  const content = fs.readFileSync(path.join(DIST, name));
  const bytes = gzipSync(content, { level: 9 }).length;
  process.stdout.write(`${name}: ${bytes} bytes in gzip, ${content.length} as it is\n`);
  return bytes;
}

test('a page loads at most 8 KiB before the chat is opened, and 25 KiB in all, as gzip sends them', () => {
  const before = gzipped('widget.js');
  const inAll = before + gzipped('panel.en.js');
  process.stdout.write(`widget.js and panel.en.js: ${inAll} bytes in gzip\n`);
  expect(before).toBeLessThanOrEqual(MOST_BEFORE);
  expect(inAll).toBeLessThanOrEqual(MOST_IN_ALL);
});
