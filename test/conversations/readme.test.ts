import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { converse } from '../../src/channels/terminal/terminal';
import { coreOf } from '../../src/conversation/engine-core';
import { realEngine } from './engine';

const readme = readFileSync(path.join(__dirname, '../../README.md'), 'utf8');
const pasted = /```transcript\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
const PROMPT = '> ';

/** The same lines, said again in the terminal, with each line of the patient’s after its prompt. */
async function playedAgain(lines: readonly string[]): Promise<string> {
  const printed: string[][] = [[]];
  const core = coreOf({ en: realEngine() }, 'gb');
  const print = (text: string): void => void printed.at(-1)?.push(text);
  await converse({ core, lines: Readable.from(lines), print, prompt: () => void printed.push([]) });
  return printed
    .slice(0, -1)
    .map((said, turn) => [...said, ...(lines[turn] === undefined ? [] : [`${PROMPT}${lines[turn]}\n`])].join('\n'))
    .join('\n');
}

test('the conversation in the README is what the terminal says today', async () => {
  const lines = pasted.split('\n').flatMap((line) => (line.startsWith(PROMPT) ? [line.slice(PROMPT.length)] : []));
  expect(lines.length).toBeGreaterThan(3);
  expect((await playedAgain(lines)).trim()).toBe(pasted.trim());
});
