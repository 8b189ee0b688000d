import { z } from 'zod';
import { readData } from '../read-data';

export const GROUPS = ['location', 'symptom', 'numbness', 'timing-and-onset', 'risk'] as const;
export type Group = (typeof GROUPS)[number];

const names = z.array(z.string()).min(1);
const groupsFile = z.strictObject({
  location: names,
  symptom: names,
  numbness: names,
  'timing-and-onset': names,
  risk: names,
  none: names,
});
type GroupsFile = z.infer<typeof groupsFile>;

/** The group that an option belongs to, or null. */
export type GroupOf = (key: string) => Group | null;

export const readGroups = (root: string): GroupsFile => readData(root, 'reading/groups.yaml', groupsFile);

export const groupReader = (file: GroupsFile): GroupOf => {
  const of = new Map(GROUPS.flatMap((group) => file[group].map((name) => [name, group] as const)));
  return (key) => of.get(key) ?? of.get(key.split('/')[0] ?? '') ?? null;
};
