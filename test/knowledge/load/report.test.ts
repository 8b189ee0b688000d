import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFolder } from '../../../knowledge/report';
import { edited, filesWith } from './small-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(changes: Record<string, string | null>) {
  for (const { path: file, text } of filesWith(changes)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return checkFolder(folder);
}

test('content that is right is counted, with its drafts', () => {
  expect(check({})).toEqual({
    ok: true,
    text:
      '2 questions, 1 red flags, 1 conditions, 1 exercises, 1 programmes, 1 pieces of self-care advice, 1 sources, ' +
      '1 places, 1 messages, 2 concepts; no problems. 8 of 8 files are drafts.',
  });
});

test('content that can be loaded and must not be shown is told before the count', () => {
  const { ok, text } = check({ 'messages/en/all.yaml': 'welcome: Do not worry\n' });
  expect(ok).toBe(false);
  expect(text).toMatch(
    /^knowledge\/messages\/en, welcome — “Do not worry” tells people how to feel\..*\n.*problems: 1\./,
  );
});

test('content that cannot be loaded is told problem by problem', () => {
  const { ok, text } = check(edited('self-care/ice.yaml', 'night', 'nite'));
  expect(ok).toBe(false);
  expect(text).toContain('knowledge/self-care/ice.yaml:4 — the option “nite”');
});

test('a folder that does not exist is no problem of its content', () => {
  expect(() => checkFolder(path.join(folder, 'nowhere'))).toThrow('ENOENT');
});
