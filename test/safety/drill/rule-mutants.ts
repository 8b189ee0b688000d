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

/** The content that these documents make, as the server would load it; or why it would not. */
export function loaded(
  documents: readonly ContentDocument[],
  hash: string,
): { readonly knowledge: Knowledge } | { readonly refused: string } {
  const { content, problems } = build({ documents, paths: documents.map((one) => one.path) });
  const [first] = problems;
  if (first !== undefined) return { refused: `${first.file}: ${first.problem}` };
  return { knowledge: deepFreeze({ hash, ...content }) };
}

/** The documents with this mutant in them. */
export const documentsWith = (
  documents: readonly ContentDocument[],
  { path: where, value }: Pick<RuleMutant, 'path' | 'value'>,
): readonly ContentDocument[] =>
  documents.flatMap((document) => {
    if (document.path !== where) return [document];
    return value === undefined ? [] : [{ ...document, value }];
  });
