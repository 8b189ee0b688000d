import { z } from 'zod';
import type { Knowledge, RedFlag } from '../../knowledge/model';
import type { Case } from './case';
import type { NameReader } from './condition-names';
import { readData } from './read-data';

const redFlagNames = z.record(z.string(), z.array(z.string()).min(1));
export type RedFlagNames = z.infer<typeof redFlagNames>;

export const readRedFlagNames = (root: string): RedFlagNames => readData(root, 'red-flags.yaml', redFlagNames);

/** As many cases show whether a condition is found: two as it is described, and one that is not. */
const CASES_EACH = 3;

/** Our ids, those of the reference (RF04, or RF04-combination for several answers together), and other words. */
export const isAbout = ({ id, reference = [] }: RedFlag, names: RedFlagNames, said: string): boolean =>
  said === id ||
  (Object.hasOwn(names, said) && names[said]?.includes(id) === true) ||
  reference.includes(said) ||
  reference.includes(`combination ${said.replace(/-combination$/, '')}`);

const conditionComplaints = ({ conditions }: Knowledge, cases: readonly Case[], read: NameReader): readonly string[] =>
  Object.keys(conditions).flatMap((id) => {
    const file = `knowledge/conditions/${id}.yaml`;
    const own = cases.filter(({ condition }) => condition !== null && (read(condition) ?? []).includes(id));
    const few = own.length < CASES_EACH ? [`${file} — ${own.length} cases show it. Write ${CASES_EACH} at least.`] : [];
    const plain = own.some(({ atypical }) => atypical) ? [] : [`${file} — no case shows it atypical. Write one.`];
    return [...few, ...plain];
  });

const redFlagComplaints = ({ redFlags }: Knowledge, cases: readonly Case[], names: RedFlagNames): readonly string[] =>
  Object.values(redFlags).flatMap((flag) => {
    const file = `knowledge/red-flags/${flag.id}.yaml`;
    const own = cases.filter(({ redFlag }) => redFlag !== null && isAbout(flag, names, redFlag));
    return [
      ...(own.some(({ nearMiss }) => !nearMiss)
        ? []
        : [`${file} — no case raises it. Write one (red_flag: ${flag.id}).`]),
      ...(own.some(({ nearMiss }) => nearMiss)
        ? []
        : [`${file} — no case only just misses it. Write one (near_miss: true).`]),
    ];
  });

/** Conditions and red flags that the cases do not cover, in the words of whoever writes cases. */
export const coverageComplaints = (
  knowledge: Knowledge,
  cases: readonly Case[],
  { names, read }: { readonly names: RedFlagNames; readonly read: NameReader },
): readonly string[] => [...conditionComplaints(knowledge, cases, read), ...redFlagComplaints(knowledge, cases, names)];
