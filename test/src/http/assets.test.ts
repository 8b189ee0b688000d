import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAssets } from '../../../src/http/assets';
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
  put('dist/widget.js');
  put('src/atlas/atlas.css');
  const served = readAssets(root).map((asset) => [asset.path, asset.content.toString()]);
  expect(served).toEqual([
    ['/', 'src/widget/page/index.html'],
    ['/widget.js', 'dist/widget.js'],
    ['/atlas.css', 'src/atlas/atlas.css'],
    ['/icon.svg', 'src/widget/page/icon.svg'],
  ]);
});
