import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What patients write, and what strangers send. The widget reads what its own server sends. */
const ROOMS = ['dialogs', 'knowledge/assess', 'knowledge/glossary.ts', 'src'];
const ROOT = process.cwd();

const filesOf = (room: string): readonly string[] =>
  room.endsWith('.ts')
    ? [room]
    : readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.startsWith('widget/'))
        .map((file) => path.join(room, file));

/** Every pattern that stands in the code which reads what patients write. */
const patternsIn = (file: string): readonly (readonly [string, RegExp])[] => {
  const found: (readonly [string, RegExp])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      found.push([`${file} ${node.text}`, new RegExp(body, flags)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
};

/** What makes patterns that try again and again do so: long runs of what they repeat, with an end that does not fit. */
const PUMPS = [
  'a',
  ' ',
  '0',
  '.',
  '-',
  "a'",
  'a ',
  '1.',
  '1 ',
  '#1-',
  "a'a ",
  '{a',
  ', ',
  '\n',
  'é',
  '#1-2/10',
  '::',
  'aé',
];
const ENDS = ['', '!', '\u0000', 'x'];
const LENGTH = 20_000;
/** A pattern that grows with the square of the length takes seconds. */
const MOST_MS = 250;

const cpuMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};

/** A collection of garbage may fall into one try: what grows too fast is too slow in all of them. */
const isQuick = (work: () => void): boolean => [1, 2, 3].some(() => cpuMs(work) < MOST_MS);

const tryOn = (pattern: RegExp, text: string): void => {
  if (pattern.global) [...text.matchAll(pattern)].at(0);
  else pattern.test(text);
};

test('there are patterns to try', () => {
  expect(ROOMS.flatMap(filesOf).flatMap(patternsIn).length).toBeGreaterThan(20);
});

test.each(ROOMS.flatMap(filesOf).flatMap(patternsIn))('%s takes no longer than the text is long', (_name, pattern) => {
  for (const pump of PUMPS) {
    const run = pump.repeat(Math.ceil(LENGTH / pump.length));
    for (const end of ENDS) expect([pump, end, isQuick(() => tryOn(pattern, run + end))]).toEqual([pump, end, true]);
  }
});
