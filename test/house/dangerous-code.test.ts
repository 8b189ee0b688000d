import ts from 'typescript';
import { parse } from './imports-of';
import { readRooms, type SourceFile } from './source-files';

const found = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );

const RUNS_TEXT =
  /\beval\(|new Function\(|\bFunction\(|node:(vm|child_process)|\.innerHTML|outerHTML\s*=[^=]|insertAdjacentHTML|document\.write|srcdoc|setTimeout\(['"`]/;
const UNCHECKED = /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity|insecureHTTPParser/;
/** Hashes by name, ciphers by name: only what is not broken. */
const BROKEN = /create(Hash|Hmac)\((?!'sha256')|createCipher\(|aes-\d+-(ecb|cbc|ctr)|['"](md5|sha1|des|rc4)['"]/i;
const CHANCE = /Math\.random/;

/** Where chance only spreads retries in time, or names parts of one page. */
const HARMLESS_CHANCE: readonly string[] = ['src/service.ts', 'src/widget/line/patience.ts', 'src/widget/view/dom.ts'];

const SECRET = /secret|signature|password|digest|hmac|bearer|apikey|metricskey/i;

const isNothing = (node: ts.Expression): boolean =>
  ts.isStringLiteral(node) ||
  ts.isNumericLiteral(node) ||
  node.kind === ts.SyntaxKind.NullKeyword ||
  ['undefined', 'length'].some((word) => node.getText().endsWith(word));

/** `given === secret` ends at the first letter that differs, and so tells how many did not. */
function comparedSecrets(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const source = parse(file);
    const complaints: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isBinaryExpression(node) && /^[!=]==?$/.test(node.operatorToken.getText())) {
        const sides = [node.left, node.right];
        const secret = sides.some((side) => SECRET.test(side.getText()));
        if (secret && !sides.some((side) => isNothing(side) || ts.isParenthesizedExpression(side))) {
          complaints.push(`${file.path}: ${node.getText()}`);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return complaints;
  });
}

test('no code is made of text', () => {
  expect(found(readRooms(), RUNS_TEXT)).toEqual([]);
});

test('no certificate is taken unchecked', () => {
  expect(found(readRooms(), UNCHECKED)).toEqual([]);
});

test('cryptography is Node’s, and of no broken kind', () => {
  expect(found(readRooms(), BROKEN)).toEqual([]);
});

test('what must not be guessed is made by the system’s own generator', () => {
  const files = readRooms().filter(({ path }) => !HARMLESS_CHANCE.includes(path));
  expect(found(files, CHANCE)).toEqual([]);
});

test('no secret is compared in a way that takes longer the more of it is right', () => {
  expect(comparedSecrets(readRooms())).toEqual([]);
});

test.each([
  ["const run = eval('1');", RUNS_TEXT],
  ['element.innerHTML = words;', RUNS_TEXT],
  ["import { exec } from 'node:child_process';", RUNS_TEXT],
  ['const agent = { rejectUnauthorized: false };', UNCHECKED],
  ["createHash('md5')", BROKEN],
  ["createHmac('sha1', key)", BROKEN],
  ["createCipheriv('aes-256-cbc', key, iv)", BROKEN],
  ['const id = Math.random();', CHANCE],
])('%s is found', (text, pattern) => {
  expect(found([{ path: 'src/a.ts', text }], pattern)).toHaveLength(1);
});

test.each(['given === secret', 'config.metricsKey !== key', 'headers.signature == expected', 'a.digest() === b'])(
  '%s is found as a comparison of secrets',
  (text) => {
    expect(comparedSecrets([{ path: 'src/a.ts', text: `if (${text}) go();` }])).toHaveLength(1);
  },
);

test.each(['secret === undefined', "password === ''", 'given.length === digest.length', 'name === key'])(
  '%s is none',
  (text) => {
    expect(comparedSecrets([{ path: 'src/a.ts', text: `if (${text}) go();` }])).toEqual([]);
  },
);
