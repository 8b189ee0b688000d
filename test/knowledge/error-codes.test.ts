import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** All TypeScript of the three rooms. */
function sources(): readonly string[] {
  return ['src', 'dialogs', 'knowledge'].flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(ROOT, room, file), 'utf8')),
  );
}

/** Codes stand in a class, `code = 'x'`, or in a list that is called …_CODES. */
function codesIn(text: string): readonly string[] {
  const single = [...text.matchAll(/\bcode = '([a-z-]+)'/g)].map(([, code = '']) => code);
  const lists = [...text.matchAll(/_CODES = \[([^\]]*)\]/g)].map(([, list = '']) => list);
  const listed = lists.flatMap((list) => [...list.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code));
  return [...single, ...listed];
}

const documented = [...readFileSync(path.join(ROOT, 'docs/errors.md'), 'utf8').matchAll(/^\| `([a-z-]+)`/gm)];

test('every error code stands in docs/errors.md, and no other does', () => {
  expect(documented.map(([, code]) => code).sort()).toEqual([...new Set(sources().flatMap(codesIn))].sort());
});

test('a code is found in a class and in a list', () => {
  expect(codesIn("readonly code = 'one-thing';\nexport const X_CODES = [\n  'two',\n  'three',\n] as const;")).toEqual([
    'one-thing',
    'two',
    'three',
  ]);
});
