import type { Mutant } from './mutant';

/** A number from 0 up to 2^32 that depends on the words alone (FNV-1a, mixed): a new file moves no other mutant’s. */
function drawn(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Of each kind so many, and more where somebody could come to harm. */
const OF_EACH_KIND = 1;
const MORE: Readonly<Record<string, number>> = {
  'red flag: no rules': Infinity,
  'red flag: rule dropped': 20,
  'red flag: urgency one lower': 16,
  'red flag: urgency of a rule one lower': 4,
  'red flag: no hard stop': 12,
  'red flag: option dropped': 4,
  'red flag: part dropped': 4,
  'red flag: any and all exchanged': 2,
  'condition: bearing flipped': 4,
  'condition: urgency one lower': 3,
  'condition: raise dropped': 2,
  'condition: urgency of a raise one lower': 2,
  'condition: exercised though it says why not': 3,
  'exercise: notWhen dropped': 4,
  'exercise: red flag no more against it': 4,
  'programme: notWhen dropped': 2,
  'self-care: notWhen dropped': 2,
  'place: another emergency number': 2,
  'vocabulary: words of danger dropped': 2,
  'vocabulary: unmistakable words doubted': 2,
  'question: askWhen dropped': 3,
  'question: not sure means something else': 4,
  'question: no red-flag screen': 2,
};
const SEED = 'drill 1';

/** Every slip in the code was written by hand, and none is left out. */
const howMany = (kind: string): number => (kind.startsWith('code: ') ? Infinity : (MORE[kind] ?? OF_EACH_KIND));

/** A fixed choice among them, so many of each kind. */
export function chooseMutants(all: readonly Mutant[]): readonly Mutant[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    all
      .filter((one) => one.kind === kind)
      .map((one) => ({ one, place: drawn(`${SEED} ${one.id}`) }))
      .sort((a, b) => a.place - b.place)
      .slice(0, howMany(kind))
      .map(({ one }) => one),
  );
}
