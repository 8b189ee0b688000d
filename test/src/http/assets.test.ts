import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assetRoute, readAssets } from '../../../src/http/assets';
import type { Asked } from '../../../src/http/route';
import { makeFolder } from '../../channels/support/test-server';

const root = makeFolder();
const put = (file: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), file);
};
afterAll(() => rmSync(root, { recursive: true }));

test('a page that is not there is named, with what builds it', () => {
  expect(() => readAssets(root)).toThrow(path.join(root, 'src/widget/page/index.html'));
  put('src/widget/page/index.html');
  expect(() => readAssets(root)).toThrow(`${path.join(root, 'dist/widget.js')} is missing. Run npm run build.`);
});

test('the page is served with what lies beside it, and with nothing that is no part of a page', () => {
  for (const file of ['index.html', 'icon.svg', 'notes.md', '.env']) put(`src/widget/page/${file}`);
  for (const file of [
    'widget.js',
    'panel.en.js',
    'panel.en-XA.js',
    'result.en.js',
    'guide.en.js',
    'session.en.js',
    'main.js',
  ])
    put(`dist/${file}`);
  put('src/atlas/atlas.css');
  put('src/records/sheet.css');
  put('src/records/check-in/check-in.css');
  put('src/records/hand-over/hand-over.css');
  const served = readAssets(root).map((asset) => [asset.path, asset.content.toString()]);
  expect(served).toEqual([
    ['/', 'src/widget/page/index.html'],
    ['/chat', 'src/widget/page/index.html'],
    ['/widget.js', 'dist/widget.js'],
    ['/panel.en.js', 'dist/panel.en.js'],
    ['/result.en.js', 'dist/result.en.js'],
    ['/guide.en.js', 'dist/guide.en.js'],
    ['/session.en.js', 'dist/session.en.js'],
    ['/panel.en-XA.js', 'dist/panel.en-XA.js'],
    ['/atlas.css', 'src/atlas/atlas.css'],
    ['/sheet.css', 'src/records/sheet.css'],
    ['/check-in.css', 'src/records/check-in/check-in.css'],
    ['/hand-over.css', 'src/records/hand-over/hand-over.css'],
    ['/icon.svg', 'src/widget/page/icon.svg'],
  ]);
});

const asking = (query: string): Asked => {
  return { method: 'GET', params: {}, query: new URLSearchParams(query), headers: {}, body: undefined, address: '' };
};

test('a file asked for by its own version is kept for good; by that of an older page it is served as it is now', async () => {
  const content = Buffer.from('the panel of today');
  const { handle } = assetRoute({ path: '/panel.en.js', content });
  const version = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const [own, older, none] = await Promise.all(
    [`v=${version}`, 'v=yesterday', ''].map((query) => handle(asking(query))),
  );
  expect(own?.headers?.['Cache-Control']).toBe('public, max-age=31536000, immutable');
  for (const answer of [older, none]) {
    expect(answer).toMatchObject({ status: 200, body: content });
    expect(answer?.headers?.['Cache-Control']).toBe('no-cache');
    expect(answer?.headers?.['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  }
});

test('the page names the number of the country in its address, and else of the practice', async () => {
  writeFileSync(path.join(root, 'src/widget/page/index.html'), 'If it is urgent, call your local emergency number.');
  const numbers = { own: '999', byPlace: new Map([...Object.entries({ us: '911', zz: null })]) };
  const page = readAssets(root, numbers).find((asset) => asset.path === '/chat');
  const { handle } = assetRoute(page!);
  const said = async (query: string) => ((await handle(asking(query))).body as Buffer).toString();
  expect(await said('')).toBe('If it is urgent, <a href="tel:999">call 999</a>.');
  expect(await said('place=Atlantis')).toBe(await said(''));
  expect(await said('place=US&lang=en')).toBe('If it is urgent, <a href="tel:911">call 911</a>.');
  expect(await said('place=zz')).toBe('If it is urgent, call your local emergency number.');
});
