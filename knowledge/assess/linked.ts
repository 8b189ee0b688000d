/**
 * The entry with this id, which the loader has proved to exist.
 * Throws if it does not: then the knowledge was not made by `buildKnowledge`.
 */
export function linked<T>(entries: Readonly<Record<string, T>>, id: string): T {
  const entry = entries[id];
  if (entry === undefined) throw new Error(`Nothing is known as “${id}”: load knowledge through buildKnowledge.`);
  return entry;
}
