import { createEngine } from '../../../dialogs/engine';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { atomsOf } from '../prove/atoms';
import { createDiagrams } from '../prove/diagrams';
import { modelOf } from '../prove/model';
import { BATTERY, isTests } from './battery';
import { createBundler } from './bundle';
import { chooseMutants } from './choose';
import { CODE_MUTANTS } from './code-mutants';
import type { Mutant } from './mutant';
import type { DrillRecord } from './record';
import { allRuleMutants, loaded, readDocuments } from './rule-mutants';
import type { Drill } from './trial';

/** All that is drilled, and how many mutants there are. */
export interface Ground extends Drill {
  readonly mutants: readonly Mutant[];
  readonly exist: DrillRecord['exist'];
}

function once<T>(make: () => T): () => T {
  let made: { readonly result: T } | null = null;
  return () => (made ??= { result: make() }).result;
}

/** Reads the content at this root once, and makes ready to drill it. Throws if it cannot be loaded without a fault. */
export async function groundIn(root: string, hash: string): Promise<Ground> {
  const documents = readDocuments(root);
  const made = loaded(documents, hash);
  if ('refused' in made) throw new Error(`The content cannot be loaded: ${made.refused}`);
  const { knowledge } = made;
  const model = once(() => {
    const { order } = createEngine({ knowledge, tools: naturalPort, practice: {} });
    return modelOf(createDiagrams(), atomsOf(knowledge, order), knowledge);
  });
  const all: readonly Mutant[] = [...allRuleMutants(documents), ...CODE_MUTANTS];
  const exist: Record<string, number> = {};
  for (const { kind } of all) exist[kind] = (exist[kind] ?? 0) + 1;
  const bundler = await createBundler(
    root,
    BATTERY.filter(isTests).map(({ name }) => name),
  );
  return {
    given: { knowledge, root, model },
    documents,
    bundler,
    sound: await bundler.bundle(null),
    spent: new Map(),
    mutants: chooseMutants(all),
    exist,
  };
}
