import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { realKnowledge } from '../conversations/engine';

const ROOT = path.join(__dirname, '../..');
const sources = ['dialogs', 'src'].flatMap((room) =>
  readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(ROOT, room, file), 'utf8')),
);
const code = sources.join('\n');
const { messages } = realKnowledge();

/** `action.${urgency}` makes use of every message that begins with “action.”. */
const prefixes = [...code.matchAll(/`([a-z-]+\.)\$\{/g)].map((match) => match[1] ?? '');
const literals = new Set([...code.matchAll(/'([a-z][a-z-]*(?:\.[a-z-]+)*)'/g)].map((match) => match[1]));
const spoken = [...code.matchAll(/\b(?:speak|say|notice|urgentSay|ownLine)\(\s*[\w.]+,\s*'([^']+)'/g)].map(
  (match) => match[1] ?? '',
);

test.each(Object.keys(messages))('the message “%s” is said somewhere', (id) => {
  expect(literals.has(id) || prefixes.some((prefix) => id.startsWith(prefix))).toBe(true);
});

test.each([...new Set(spoken)])('what the code says as “%s” is a message', (id) => {
  expect(messages[id]).toBeDefined();
});

test('the code does say something', () => {
  expect(spoken.length).toBeGreaterThan(30);
});
