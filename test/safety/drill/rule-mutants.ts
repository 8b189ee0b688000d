import path from 'node:path';
import { build } from '../../../knowledge/build';
import type { ContentDocument } from '../../../knowledge/content-document';
import { deepFreeze } from '../../../knowledge/freeze';
import { documentsAt } from '../../../knowledge/load';
import type { Knowledge } from '../../../knowledge/model';
import { SHELF_NAMES, SHELVES, type ShelfName, shelfOf } from '../../../knowledge/shelves';
import type { RuleMutant } from './mutant';
import { CHANGES, type Raw } from './rule-changes';

/** All content, read and not yet looked at. */
export function readDocuments(root: string): readonly ContentDocument[] {
  const folder = path.join(root, 'knowledge');
  return SHELF_NAMES.flatMap((name) => documentsAt(folder, `knowledge/${SHELVES[name].folder}`));
}

/** Every mutant that there is of the content: each change of each file of each folder that is drilled. */
export function allRuleMutants(documents: readonly ContentDocument[]): readonly RuleMutant[] {
  return documents.flatMap((document) => {
    const shelf = shelfOf(document.path) as ShelfName;
    const changes = CHANGES[shelf]?.(document.value as Raw) ?? [];
    return changes.map(({ kind, what, value }): RuleMutant => {
      return { part: 'rules', id: `${kind} | ${document.path} | ${what}`, kind, shelf, path: document.path, value };
    });
  });
}

/** A number from 0 up to 2^32 that depends on the words alone (FNV-1a, mixed): a new file moves no other mutant’s. */
function drawn(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Of each kind so many, and more where somebody could come to harm. */
const OF_EACH_KIND = 2;
const MORE: Readonly<Record<string, number>> = {
  'red flag: no rules': 25,
  'red flag: rule dropped': 8,
  'red flag: urgency one lower': 10,
  'red flag: urgency of a rule one lower': 6,
  'red flag: no hard stop': 8,
  'red flag: option dropped': 6,
  'red flag: part dropped': 6,
  'condition: bearing flipped': 6,
  'condition: urgency one lower': 4,
  'exercise: notWhen dropped': 5,
  'exercise: red flag no more against it': 6,
  'question: askWhen dropped': 4,
  'question: not sure means something else': 5,
};
const SEED = 'drill 1';

/** A fixed choice among them, so many of each kind, in the order of their ids. */
export function chooseMutants(all: readonly RuleMutant[]): readonly RuleMutant[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    all
      .filter((one) => one.kind === kind)
      .map((one) => ({ one, place: drawn(`${SEED} ${one.id}`) }))
      .sort((a, b) => a.place - b.place)
      .slice(0, MORE[kind] ?? OF_EACH_KIND)
      .map(({ one }) => one),
  );
}

/** The content with this mutant in it, as the server would load it; or why it would not. */
export function loadWith(
  documents: readonly ContentDocument[],
  { path: where, value }: Pick<RuleMutant, 'path' | 'value'>,
  hash: string,
): { readonly knowledge: Knowledge } | { readonly refused: string } {
  const changed = documents.flatMap((document) => {
    if (document.path !== where) return [document];
    return value === undefined ? [] : [{ ...document, value }];
  });
  const { content, problems } = build({ documents: changed, paths: changed.map((one) => one.path) });
  const [first] = problems;
  if (first !== undefined) return { refused: `${first.file}: ${first.problem}` };
  // The hash of the content as it is: that the hash differs must not be what tells.
  return { knowledge: deepFreeze({ hash, ...content }) };
}
