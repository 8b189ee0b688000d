import type { Chance } from './chance';

/** What breaks programs that expect something else. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  'é'.normalize('NFD'),
  'ﬀ ½ ① İ ß ﷺ',
  '👨‍👩‍👧‍👦🏳️‍🌈',
  '%00%0a%0d',
  '%E0%A4%A',
  '../../../etc/passwd',
  '${7*7}{{7*7}}<%= 7 %>',
  '<script>alert(1)</script>',
  "'; DROP TABLE conversations; --",
  '=HYPERLINK("x")',
  '\r\nX-Injected: 1\r\n\r\n',
  '1e999',
  '-0',
  '0x7fffffff',
  'null',
  'undefined',
  'NaN',
  '{"a":1}',
  '[[[[',
  '<@U1> <!channel> <http://x|y>',
  'not '.repeat(300),
  'a'.repeat(2_001),
  'heel pain '.repeat(190),
  "can't ".repeat(300),
  '0123456789'.repeat(150),
  ', and '.repeat(300),
];

const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e308, -1e308, 2 ** 53, 0.1, '', [], {}, [[]], [null], { a: { b: { c: {} } } }],
  JSON.parse('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}'),
];

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz     .,;!?\'"-0123456789\n\té’äß中م🦶');

export const oddText = (chance: Chance): string => {
  if (chance.in100(50)) return chance.pick(ODD_TEXTS);
  return Array.from({ length: chance.below(60) }, () => chance.pick(LETTERS)).join('');
};

/** The text with a few places changed. */
export function mutatedText(chance: Chance, text: string): string {
  let changed = text;
  for (let times = 1 + chance.below(4); times > 0; times -= 1) {
    const at = chance.below(changed.length + 1);
    const to = Math.min(changed.length, at + chance.below(8));
    const kinds = [
      () => changed.slice(0, at) + changed.slice(to),
      () => changed.slice(0, at) + oddText(chance) + changed.slice(at),
      () => changed.slice(0, to) + changed.slice(at, to).repeat(1 + chance.below(20)) + changed.slice(to),
      () => changed.slice(at) + changed.slice(0, at),
      () => changed.slice(0, at) + changed.slice(at).toUpperCase(),
    ];
    changed = chance.pick(kinds)().slice(0, 300_000);
  }
  return changed;
}

const mutatedList = (chance: Chance, list: readonly unknown[]): unknown[] => {
  const kinds: (() => unknown[])[] = [
    () => [...list, ...list],
    () => list.slice(1),
    () => [...list, chance.pick(ODD_VALUES)],
    () => list.map((one) => mutated(chance, one)),
    () => Array.from({ length: chance.below(300) }, () => list[0] ?? null),
  ];
  return chance.pick(kinds)();
};

function mutatedObject(chance: Chance, value: object): unknown {
  const entries = Object.entries(value);
  const chosen = chance.below(entries.length + 1);
  const kinds: (() => [string, unknown][])[] = [
    () => entries.map(([key, one], index) => [key, index === chosen ? mutated(chance, one) : one]),
    () => entries.filter((_entry, index) => index !== chosen),
    () => entries.map(([key, one], index) => [index === chosen ? oddText(chance) : key, one]),
    () => [...entries, [oddText(chance), chance.pick(ODD_VALUES)]],
    () => entries.map(([key, one], index) => [key, index === chosen ? nested(chance, one) : one]),
  ];
  // As JSON.parse does it: a key __proto__ is a property and no prototype.
  return Object.fromEntries(chance.pick(kinds)());
}

/** Put into lists or objects, as deep as it gets. */
function nested(chance: Chance, value: unknown): unknown {
  let outer = value;
  for (let depth = chance.pick([1, 5, 31, 33, 200]); depth > 0; depth -= 1)
    outer = chance.in100(50) ? [outer] : { a: outer };
  return outer;
}

/** A value like that one, changed in one place or another. */
export function mutated(chance: Chance, value: unknown): unknown {
  if (chance.in100(8)) return chance.pick(ODD_VALUES);
  if (typeof value === 'string') return chance.in100(30) ? oddText(chance) : mutatedText(chance, value);
  if (Array.isArray(value)) return mutatedList(chance, value as unknown[]);
  if (typeof value === 'object' && value !== null) return mutatedObject(chance, value);
  return chance.in100(50) ? chance.pick(ODD_VALUES) : Number(value) * chance.pick([-1, 2, 1e9, 0.5]);
}

/** Bytes with a few of them changed, doubled, or cut off. */
export function mutatedBytes(chance: Chance, bytes: Buffer): Buffer {
  const at = chance.below(bytes.length + 1);
  const kinds: (() => Buffer)[] = [
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), chance.bytes(16), bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + chance.below(6)))]),
    () => Buffer.concat([bytes, bytes.subarray(at)]),
    () => Buffer.from(bytes.map((byte, index) => (index === at ? chance.below(256) : byte))),
  ];
  return chance.pick(kinds)();
}

/** JSON of a value like that one; sometimes no JSON any more. */
export const mutatedJson = (chance: Chance, value: unknown): string => {
  const text = JSON.stringify(chance.in100(90) ? mutated(chance, value) : value);
  return chance.in100(15) ? mutatedText(chance, text) : text;
};
