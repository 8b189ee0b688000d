import { type ContentDocument, type ValuePath } from '../content-document';

/** Where a complaint’s key stands in its file: list places are counted from 1, and options go by their id. */
export function pathOf({ value }: ContentDocument, key: string): ValuePath | null {
  if (key === '') return [];
  // A message’s id holds dots of its own.
  if (isGroup(value) && key in value) return [key];
  return key.split('.').reduce<Walk | null>(step, { value, path: [] })?.path ?? null;
}

interface Walk {
  readonly value: unknown;
  readonly path: ValuePath;
}

function step(walk: Walk | null, part: string): Walk | null {
  if (walk === null) return null;
  const { value, path } = walk;
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    const place = /^\d+$/.test(part) ? Number(part) - 1 : entries.findIndex((one) => isGroup(one) && one.id === part);
    return place in entries ? { value: entries[place], path: [...path, place] } : null;
  }
  return isGroup(value) && part in value ? { value: value[part], path: [...path, part] } : null;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
