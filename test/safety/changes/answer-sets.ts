import type { Answers, Findings } from '../../../knowledge/answers';

/** `question/option`. */
export type Atom = string;

/** What the answers can be: options by question, “none of these” left out, since it says nothing of its own. */
export type Shape = Readonly<Record<string, { readonly several: boolean; readonly options: readonly string[] }>>;

interface Asked {
  readonly id: string;
  readonly kind: string;
  readonly options: readonly { readonly id: string; readonly exclusive?: boolean }[];
}

export function shapeOf(questions: Readonly<Record<string, Asked>>): Shape {
  return Object.fromEntries(
    Object.values(questions).map(({ id, kind, options }) => {
      return [
        id,
        { several: kind === 'several', options: options.filter((one) => !one.exclusive).map((one) => one.id) },
      ];
    }),
  );
}

export function atomsOf(shape: Shape): readonly Atom[] {
  return Object.entries(shape)
    .flatMap(([id, { options }]) => options.map((option) => `${id}/${option}`))
    .sort();
}

/** Each answer alone, and each with each other, in a fixed order. Two choices of a question with one are left out. */
export function pairsOf(shape: Shape): readonly (readonly Atom[])[] {
  const atoms = atomsOf(shape);
  return atoms.flatMap((one, index) => {
    const others = atoms.slice(index + 1).filter((other) => canStandTogether(shape, one, other));
    return [[one], ...others.map((other) => [one, other])];
  });
}

function canStandTogether(shape: Shape, one: Atom, other: Atom): boolean {
  const [id = ''] = one.split('/');
  return shape[id]?.several === true || !other.startsWith(`${id}/`);
}

/** The answers that choose these options and leave all else unanswered. */
export function findingsOf(atoms: readonly Atom[]): Findings {
  const chosen = new Map<string, readonly string[]>();
  for (const atom of atoms) {
    const [id = '', option = ''] = atom.split('/');
    chosen.set(id, [...(chosen.get(id) ?? []), option]);
  }
  const answers: Answers = Object.fromEntries(
    [...chosen].map(([id, options]) => [id, { kind: 'chosen', options, origin: 'pressed' }] as const),
  );
  return { answers, raised: [] };
}

/** A number from 0 up to 1 that depends on the words alone (FNV-1a, mixed): a new question moves nobody else's. */
function drawn(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Few of a list of signs, as patients have few; and some questions unanswered. */
const TICKED = 0.12;
const UNANSWERED = 0.2;

/** A whole patient by number: the same in every version but for what was added or taken away. */
export function patientOf(number: number, shape: Shape): readonly Atom[] {
  return Object.entries(shape).flatMap(([id, { several, options }]) => {
    if (drawn(`${number} ${id}`) < UNANSWERED) return [];
    const chance = (atom: Atom) => drawn(`${number} ${atom}`);
    const atoms = options.map((option) => `${id}/${option}`);
    return several ? atoms.filter((atom) => chance(atom) < TICKED) : least(atoms, chance);
  });
}

function least(atoms: readonly Atom[], chance: (atom: Atom) => number): readonly Atom[] {
  return [...atoms].sort((one, other) => chance(one) - chance(other)).slice(0, 1);
}
