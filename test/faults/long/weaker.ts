import type { Entry, Store, TurnRecord } from '../../../src/store/store';

/** Designs that look well until something goes wrong: the checks must find each of them. */
export const WEAKER = ['ids-in-memory', 'last-id-only'] as const;
export type Weaker = (typeof WEAKER)[number];

const withSave = (store: Store, save: Store['save'], load: Store['load']): Store =>
  new Proxy(store, {
    get: (target, name) => {
      if (name === 'save') return save;
      if (name === 'load') return load;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });

/** Knows messages again by what the process remembers: of each conversation the last ones, at most so many. */
function idsInMemory(store: Store, most: number): Store {
  const known = new Map<string, { id: string; entries: readonly Entry[] }[]>();
  const save = async (turn: TurnRecord) => {
    const kept = await store.save({ ...turn, messageId: null });
    if (kept === 'saved' && turn.messageId !== null) {
      const one = { id: turn.messageId, entries: turn.entries };
      known.set(turn.conversation, [...(known.get(turn.conversation) ?? []), one].slice(-most));
    }
    return kept;
  };
  const load: Store['load'] = async (conversation, lookedFor) => {
    const stored = await store.load(conversation, lookedFor);
    const entries = known.get(conversation)?.find((one) => one.id === lookedFor?.messageId)?.entries ?? [];
    const [first] = entries;
    return stored && { ...stored, seen: first ? { from: first.seq, count: entries.length } : null };
  };
  return withSave(store, save, load);
}

export function weakened(store: Store, design: Weaker | null): Store {
  switch (design) {
    case null:
      return store;
    case 'ids-in-memory':
      return idsInMemory(store, 1000);
    case 'last-id-only':
      return idsInMemory(store, 1);
  }
}
