import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { converse } from '../../src/channels/terminal/terminal';
import { realCore } from './support/real-core';

/** What a terminal shows to somebody who writes these lines and then closes it. */
async function shownTo(lines: readonly string[]): Promise<string[]> {
  const shown: string[] = [];
  const input = createInterface({ input: Readable.from(lines.map((line) => `${line}\n`)) });
  await converse({ core: realCore, lines: input, print: (text) => shown.push(text), prompt: () => undefined });
  return shown;
}

test('it says hello, lists the choices by number, and says what else can be written', async () => {
  const shown = await shownTo([]);
  expect(shown[0]).toMatch(/^Hello\./);
  expect(shown.at(-1)).toContain('\n1. Yes, go on\n2. No, stop here\n');
  expect(shown.at(-1)).toMatch(/\(.*Help.*\)\n$/);
});

test('a number, a label and own words answer', async () => {
  const shown = await shownTo(['1', 'Me, and I am 18 or over', 'none of these', 'no injury']);
  expect(shown.join('\n')).toContain('Who is the pain about?');
  expect(shown.join('\n')).toContain('Did this start with an injury');
  expect(shown.join('\n')).not.toContain('did not understand');
});

test('a line that is too long is refused, and the question asked again', async () => {
  const shown = await shownTo(['1', 'x'.repeat(2001)]);
  expect(shown.at(-2)).toContain('too long');
  expect(shown.at(-1)).toContain('Who is the pain about?');
});

test('an empty line is no answer and no end', async () => {
  const shown = await shownTo(['', '1']);
  expect(shown.at(-1)).toContain('Who is the pain about?');
});

test('an emergency is said first', async () => {
  const shown = await shownTo(['1', '1', '3']);
  expect(shown.join('\n')).toContain('Call 999 now');
});

test('who asks to be forgotten is at the beginning again', async () => {
  const shown = await shownTo(['1', '1', 'forget me', 'yes']);
  expect(shown.at(-4)).toContain('I have deleted all that you told me');
  expect(shown.at(-3)).toMatch(/^Hello\./);
  expect(shown.at(-1)).toContain('1. Yes, go on');
});

test('a channel can be one folder of less than 150 lines', () => {
  const folder = path.join(__dirname, '../../src/channels/terminal');
  const lines = readdirSync(folder).flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'));
  expect(lines.length).toBeLessThan(150);
});
