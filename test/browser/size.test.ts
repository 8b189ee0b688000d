import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const MOST_BYTES = 18 * 1024;

test('the widget is at most 18 KiB, as gzip sends it', () => {
  const widget = fs.readFileSync(path.resolve(__dirname, '../../dist/widget.js'));
  const bytes = gzipSync(widget, { level: 9 }).length;
  process.stdout.write(`widget.js: ${bytes} bytes in gzip, ${widget.length} as it is\n`);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
