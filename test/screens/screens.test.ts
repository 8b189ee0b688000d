import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { RealServer } from '../browser/real-server';
import { useStage } from '../browser/stage';
import { contents, OUT, picturesOf } from './contents';
import { MODES } from './modes';
import { Stage } from './stage';
import { WALKS } from './walks';

/** Many pictures are written one after another. */
const A_MODE_MS = 600_000;

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage), { LANGUAGES: 'en,en-XA' });

describe.each(MODES)('$id', (mode) => {
  const stage = (): Stage => (opened ??= new Stage(browser, server.url, mode));
  let opened: Stage | undefined;

  test.each(Object.keys(WALKS))('the screens on the way “%s” are taken', (name) => WALKS[name]?.(stage()));

  test(
    'what was taken is written',
    async () => {
      await stage().develop();
      expect(picturesOf(mode).length).toBeGreaterThan(1);
    },
    A_MODE_MS,
  );
});

test('docs/screens/README.md names every picture', () => {
  fs.writeFileSync(path.join(OUT, 'README.md'), contents());
  const pictures = MODES.flatMap((mode) => picturesOf(mode).map((file) => `${mode.id}/${file}`));
  const named = [...contents().matchAll(/\]\((\S+\.png)\)/g)].map(([, file]) => file);
  expect(named.sort()).toEqual(pictures.sort());
});
