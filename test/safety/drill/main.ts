import { loadKnowledge } from '../../../knowledge/load';
import path from 'node:path';
import { settingIn } from '../prove/setting';
import { BATTERY, isTests } from './battery';
import { createBundler } from './bundle';
import { CODE_MUTANTS } from './code-mutants';
import { allRuleMutants, chooseMutants, readDocuments } from './rule-mutants';
import { tried } from './trial';

export async function main(args: readonly string[], { root, print }: { root: string; print: (t: string) => void }): Promise<number> {
  const documents = readDocuments(root);
  const all = allRuleMutants(documents);
  const chosen = chooseMutants(all);
  print(`${all.length} rule mutants, ${chosen.length} chosen, ${CODE_MUTANTS.length} code\n`);
  for (const kind of new Set(all.map((m) => m.kind))) print(`  ${kind}: ${all.filter((m) => m.kind === kind).length} / ${chosen.filter((m) => m.kind === kind).length}\n`);
  if (args[0] === 'count') return 0;
  const tests = BATTERY.filter(isTests).map(({ name }) => name);
  const bundler = await createBundler(root, tests);
  const { model } = settingIn(root);
  const knowledge = loadKnowledge(path.join(root, 'knowledge'));
  const drill = { given: { knowledge, root, model: () => model }, documents, bundler, sound: await bundler.bundle(null), spent: new Map<string, number>() };
  if (args[0] === 'control') {
    print(`${JSON.stringify(await tried(drill, null))}\n`);
  } else {
    const mutants = [...chosen, ...CODE_MUTANTS].filter(({ id }) => id.includes(args[0] ?? ''));
    for (const mutant of mutants) {
      const before = performance.now();
      const { killedBy, because } = await tried(drill, mutant);
      print(`${Math.round(performance.now() - before)} ${killedBy ?? 'SURVIVES'} < ${mutant.id} | ${because.slice(0, 150)}\n`);
    }
  }
  for (const [name, ms] of drill.spent) print(`${Math.round(ms)} ${name}\n`);
  await bundler.stop();
  return 0;
}
