import type { Entity } from '../../model/entity.ts';
import { searchKeys } from '../../search/keys.ts';
import type { KeyClause, Query } from '../../search/query.ts';

export interface SearchIndex {
  /** The entities that meet all clauses of one of the query's lookups, each once, in no order. */
  candidates(query: Query): Entity[];
}

/** Keys in order, so that a prefix is a range of them, each with the entities that have it. */
export function createSearchIndex(entities: readonly Entity[]): SearchIndex {
  const byKey = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const key of searchKeys(entity.forms)) {
      const holders = byKey.get(key);
      if (holders) holders.push(entity);
      else byKey.set(key, [entity]);
    }
  }
  const keys = [...byKey.keys()].sort();

  const meeting = (clause: KeyClause): Set<Entity> => {
    const met = new Set<Entity>();
    for (const { key, prefix } of clause.any) {
      for (const match of prefix ? keysFrom(keys, key) : [key])
        for (const entity of byKey.get(match) ?? []) met.add(entity);
    }
    return met;
  };

  return {
    candidates(query) {
      const found = new Set<Entity>();
      for (const clauses of query.lookups) {
        const sets = clauses.map(meeting).sort((a, b) => a.size - b.size);
        for (const entity of sets[0] ?? []) if (sets.every((set) => set.has(entity))) found.add(entity);
      }
      return [...found];
    },
  };
}

/** The keys that begin with `prefix`. */
function* keysFrom(keys: readonly string[], prefix: string): Generator<string> {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  for (let position = low; keys[position]?.startsWith(prefix); position++) yield keys[position] ?? '';
}
