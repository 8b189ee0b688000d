import { z } from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;

/** The keys that may stand in the group at this path, to suggest one for a misspelt key. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const root = z.toJSONSchema(schema, { io: 'input' });
  let parts = branches(root, root);
  for (const key of path) parts = parts.flatMap((part) => branches(below(part, key), root));
  return [...new Set(parts.flatMap((part) => Object.keys(part.properties ?? {})))];
}

/** What stands at this key of a group, or at any place of a list. */
function below(part: Schema, key: PropertyKey): Schema {
  const found = typeof key === 'number' ? part.items : (part.properties?.[String(key)] ?? part.additionalProperties);
  return typeof found === 'object' && !Array.isArray(found) ? found : {};
}

/** A schema itself, what it refers to, and each of its alternatives. */
function branches(schema: Schema, root: Schema): readonly Schema[] {
  const name = schema.$ref?.replace('#/$defs/', '');
  const meant = name === undefined ? schema : (root.$defs?.[name] ?? {});
  return [meant, ...(meant.anyOf ?? [])].filter((part) => typeof part === 'object');
}
