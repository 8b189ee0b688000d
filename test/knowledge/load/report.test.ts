import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFolder } from '../../../knowledge/report';
import { edited, filesWith } from './small-files';

const TODAY = '2026-11-20';
const SPOKEN = { welcome: [] };

/** The country for those whose country is not known. */
const ELSEWHERE = Object.fromEntries(
  filesWith()
    .filter(({ path: file }) => file === 'places/gb.yaml')
    .map(({ text }) => ['places/elsewhere.yaml', text.replace('id: gb', 'id: elsewhere')]),
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(changes: Record<string, string | null>) {
  for (const { path: file, text } of filesWith({ ...ELSEWHERE, ...changes })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return checkFolder(folder, TODAY, SPOKEN);
}

test('content that is right is counted, with its drafts', () => {
  expect(check({})).toEqual({
    ok: true,
    text:
      '2 questions, 1 red flags, 1 conditions, 1 exercises, 1 programmes, 1 pieces of self-care advice, ' +
      '1 sets of check-in rules, 1 glossary files, 1 sources, 2 places, 1 messages, 1 reviews of messages, 2 concepts; no problems. 12 of 12 files are drafts.',
  });
});

test('content that can be loaded and must not be shown is told before the count', () => {
  const { ok, text } = check({ 'messages/en/all.yaml': 'welcome: Do not worry\n' });
  expect(ok).toBe(false);
  expect(text).toMatch(
    /^knowledge\/messages\/en\/all\.yaml:1, welcome — “Do not worry” tells people how to feel\..*\n.*problems: 1\./,
  );
});

test('content that cannot be loaded is told problem by problem', () => {
  const { ok, text } = check(edited('self-care/ice.yaml', 'night', 'nite'));
  expect(ok).toBe(false);
  expect(text).toContain('knowledge/self-care/ice.yaml:4 — the option “nite”');
});

test('a folder that does not exist is no problem of its content', () => {
  expect(() => checkFolder(path.join(folder, 'nowhere'), TODAY)).toThrow('ENOENT');
});

test('the reading grade is told, in the middle and at most, where there are words enough', () => {
  const hello = `welcome: ${'Sit down and rest your foot. '.repeat(6)}\n`;
  expect(check({ 'messages/en/all.yaml': hello }).text).toMatch(
    / files are drafts\. Reading grade -?\d+\.\d in the middle, -?\d+\.\d at most \(knowledge\/messages\/en\)\.$/,
  );
});

test('a review that is due is told on the day after', () => {
  check({});
  expect(checkFolder(folder, '2027-01-01', SPOKEN).ok).toBe(true);
  expect(checkFolder(folder, '2027-01-02', SPOKEN).text).toMatch(
    /knowledge\/places\/gb\.yaml:\d+, review\.reviewDue — /,
  );
});
