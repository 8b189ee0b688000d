import { z } from 'zod';
import type { Knowledge } from '../../knowledge/model';
import { readData } from './read-data';

const conditionNames = z.strictObject({
  conditions: z.record(z.string(), z.array(z.string()).min(1)),
  unnamed: z.array(z.string()),
});
export type ConditionNames = z.infer<typeof conditionNames>;

export const readConditionNames = (root: string): ConditionNames => readData(root, 'conditions.yaml', conditionNames);

const SIDES = new Set(['left', 'right', 'bilateral', 'of', 'the', 'a']);

const singular = (word: string): string => (/[^siu]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word);

/** Without case, accents, brackets, punctuation, sides and plurals. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/['’]s?\b/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SIDES.has(word))
    .map(singular)
    .join(' ');

/** What a name stands for: condition ids of the product; empty for what it does not name; null if not understood. */
export type NameReader = (name: string) => readonly string[] | null;

type Listed = ReadonlyMap<string, ReadonlySet<string>>;

const listed = ({ conditions, unnamed }: ConditionNames): Listed => {
  const names = new Map<string, Set<string>>();
  const add = (name: string, id?: string): void => {
    const ids = names.get(plainName(name)) ?? new Set();
    if (id !== undefined) ids.add(id);
    names.set(plainName(name), ids);
  };
  for (const [id, list] of Object.entries(conditions)) for (const name of [id, ...list]) add(name, id);
  for (const name of unnamed) add(name);
  return names;
};

const occursIn = (text: string, name: string): boolean => ` ${text} `.includes(` ${name} `);

/** The listed names that occur in a longer text, but for those that are part of a longer one that does. */
const within = (names: Listed, text: string): readonly string[] => {
  const found = [...names.keys()].filter((name) => occursIn(text, name));
  return found.filter((name) => !found.some((longer) => longer !== name && occursIn(longer, name)));
};

export const nameReader = (data: ConditionNames): NameReader => {
  const names = listed(data);
  return (name) => {
    const plain = plainName(name);
    const exact = names.get(plain);
    if (exact !== undefined) return [...exact];
    const found = within(names, plain);
    return found.length === 0 ? null : [...new Set(found.flatMap((one) => [...(names.get(one) ?? [])]))];
  };
};

/** Ids of the list that this release does not hold. */
export const nameProblems = ({ conditions }: Knowledge, data: ConditionNames): readonly string[] =>
  Object.keys(data.conditions).filter((id) => conditions[id] === undefined);

/** Conditions of this release that no case could name. */
export const namelessConditions = ({ conditions }: Knowledge, data: ConditionNames): readonly string[] =>
  Object.keys(conditions).filter((id) => data.conditions[id] === undefined);
