import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pseudoText } from '../../knowledge/pseudo-text';

const { buildWidget } = jest.requireActual<{ buildWidget: (folder: string, messages: string) => Promise<void> }>(
  '../../scripts/build-widget',
);

const ROOT = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-words-'));
const yaml = path.join(folder, 'messages/en/widget.yaml');
const out = path.join(folder, 'dist');
const real = readFileSync(path.join(ROOT, 'knowledge/messages/en/widget.yaml'), 'utf8');

beforeEach(() => cpSync(path.join(ROOT, 'knowledge/messages/en'), path.dirname(yaml), { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const build = () => buildWidget(out, path.join(folder, 'messages'));
const built = (name: string): string => readFileSync(path.join(out, name), 'utf8');

test('a word that the code names and the messages lack stops the build, and is named with where and what to do', async () => {
  writeFileSync(yaml, real.replace(/^widget\.send:.*\n/m, ''));
  await expect(build()).rejects.toThrow(
    'src/widget/view/composer.ts: names the word “widget.send”, which knowledge/messages/en/widget.yaml lacks. ' +
      'Add it there, or mend the name.',
  );
  expect(existsSync(out)).toBe(false);
});

test('a word that no code uses stops the build, and is named with what to do', async () => {
  writeFileSync(yaml, `${real}widget.left-over: Nobody says this\n`);
  await expect(build()).rejects.toThrow(
    'knowledge/messages/en/widget.yaml: holds the word “widget.left-over”, which nothing in src/widget uses. ' +
      'Take it out, or use it.',
  );
  expect(existsSync(out)).toBe(false);
});

test('each panel holds the words of its language, and neither holds an id', async () => {
  await build();
  expect(built('panel.en.js')).toContain('"Or type it in your own words"');
  expect(built('panel.en-XA.js')).toContain(pseudoText('Or type it in your own words'));
  expect(built('panel.en-XA.js')).not.toContain('Or type it in your own words');
  for (const name of ['panel.en.js', 'panel.en-XA.js', 'result.en.js', 'guide.en.js', 'session.en.js', 'widget.js'])
    expect(built(name)).not.toMatch(/widget\.[a-z-]+"/);
});
