import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { LOCALISED, SPOKEN_MESSAGES, WITH_URGENT_LINE } from '../../knowledge/gates/spoken-messages';
import { realKnowledge } from '../knowledge/real-knowledge';

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

interface Call {
  /** All messages that this one call may say. */
  readonly ids: readonly string[];
  /** The words it gives; null where they are not written there. */
  readonly fill: readonly string[] | null;
}

const calls: readonly ts.CallExpression[] = sources.flatMap((text) => {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('one.ts', text, ts.ScriptTarget.Latest, true));
  return found;
});

const calling = (names: readonly string[]) =>
  calls.filter(({ expression }) => names.includes(expression.getText().split('.').at(-1) ?? ''));

const stringsIn = (node: ts.Node | undefined): readonly string[] => {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  // Of a choice the two answers, not what it is chosen by.
  const parts = ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse] : [];
  return parts.flatMap(stringsIn);
};

/** The names of `{ name, stage: … }`; `listed(…)` of the advice stands for the names that it lists. */
const fillOf = (node: ts.Expression | undefined): Call['fill'] => {
  if (node === undefined) return [];
  if (ts.isCallExpression(node) && node.expression.getText() === 'listed') return ['names'];
  if (!ts.isObjectLiteralExpression(node)) return null;
  return node.properties.map((property) => property.name?.getText().replace(/'/g, '') ?? '…');
};

const spoken: readonly Call[] = calling(['speak', 'say', 'notice', 'urgentSay', 'ownLine']).flatMap(
  ({ arguments: [, id, fill] }) => {
    const ids = stringsIn(id);
    return ids.length === 0 ? [] : [{ ids, fill: fillOf(fill) }];
  },
);

test.each(Object.keys(messages))('the message “%s” is said somewhere', (id) => {
  expect(literals.has(id) || prefixes.some((prefix) => id.startsWith(prefix))).toBe(true);
});

test.each([...new Set(spoken.flatMap(({ ids }) => ids))])('what the code says as “%s” is a message', (id) => {
  expect(messages[id]).toBeDefined();
});

test('the code does say something', () => {
  expect(spoken.length).toBeGreaterThan(30);
});

test('knowledge:check asks for the messages that the code says, and for no other', () => {
  expect(Object.keys(SPOKEN_MESSAGES).sort()).toEqual(
    Object.keys(messages)
      .filter((id) => !id.startsWith('widget.'))
      .sort(),
  );
});

/** Said beside “progress-many” by one call; it needs no count. */
const NEED_NOT_SAY = ['progress-none count'];

test.each(spoken.map((call): [string, Call] => [call.ids.join(' or '), call]))(
  'knowledge:check knows the words that “%s” is given',
  (_name, { ids, fill }) => {
    const asked = ids.flatMap((id) => (SPOKEN_MESSAGES[id] ?? []).map((word) => `${id} ${word}`));
    const given = ids.flatMap((id) => (fill ?? ['not written']).map((word) => `${id} ${word}`));
    expect(given.filter((one) => !NEED_NOT_SAY.includes(one)).sort()).toEqual(asked.sort());
  },
);

/** Told by a variable, with the words that all of their kind are given. */
const BY_KIND = [
  ...['source.one', 'source.close', 'why.unsure', 'tell.unsure', 'words.urgent-line'],
  ...['understood.yes', 'understood.unsure', 'understood.no'],
  ...['check-back.soon', 'check-back.routine', 'check-back.self-care'],
];

test('other messages that are told by their beginning or by a variable are given no words of their own', () => {
  const byName = new Set([...spoken.flatMap(({ ids }) => ids), ...BY_KIND]);
  const given = Object.keys(SPOKEN_MESSAGES).filter((id) => (SPOKEN_MESSAGES[id] ?? []).length > 0);
  expect(given.filter((id) => !byName.has(id))).toEqual([]);
});

test('the urgent line is named only by what is said where the country has one', () => {
  expect(code.match(/\S*urgentLine \? .*/g)).toEqual([
    expect.stringContaining(`? '${WITH_URGENT_LINE[0] ?? ''}'`),
    expect.stringContaining(`? [speak(speech, '${WITH_URGENT_LINE[1] ?? ''}')]`),
  ]);
});

/** Which field of the content each call of `localise` says; `line` is each line of a list. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'say[what]': ['say.why', 'say.tell'],
  'flag.say.why': ['say.why'],
  line: ['say.meanwhile', 'safetyNet'],
  'first.explanation': ['explanation'],
  text: ['course', 'seekReview'],
  'choice.why': ['whyNoProgramme'],
};

test('knowledge:check knows in which texts the words of the country are put in', () => {
  const told = [...new Set(calling(['localise']).map(({ arguments: [, text] }) => text?.getText() ?? ''))];
  expect(told.sort()).toEqual(Object.keys(FIELDS).sort());
  expect(new Set(Object.values(FIELDS).flat())).toEqual(new Set(Object.values(LOCALISED).flat()));
});
