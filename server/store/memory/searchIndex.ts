import type { Entity } from '../../model/entity.ts';
import { firstIndex } from '../../model/firstIndex.ts';
import { append } from '../../model/groupBy.ts';
import { searchKeys } from '../../search/keys.ts';
import type { KeyClause, Lookups } from '../../search/query.ts';

/** Inverted index with sorted keys, so that a prefix is a range of keys. */
export function createSearchIndex(entities: readonly Entity[]) {
  const byKey = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const key of searchKeys(entity.forms)) append(byKey, key, entity);
  }
  const keys = [...byKey.keys()].sort();

  const matching = (clause: KeyClause): Set<Entity> => {
    const found = new Set<Entity>();
    for (const { key, prefix } of clause.any) {
      for (const match of prefix ? keysFrom(keys, key) : [key])
        for (const entity of byKey.get(match) ?? []) found.add(entity);
    }
    return found;
  };

  return {
    /** Returns the entities that match all clauses of one of the lookups, without repetition, unsorted. */
    candidates(lookups: Lookups): Entity[] {
      const found = new Set<Entity>();
      for (const clauses of lookups) {
        const sets = clauses.map(matching).sort((a, b) => a.size - b.size);
        for (const entity of sets[0] ?? []) if (sets.every((set) => set.has(entity))) found.add(entity);
      }
      return [...found];
    },
  };
}

/** Lists the keys that begin with `prefix`. */
function* keysFrom(keys: readonly string[], prefix: string): Generator<string> {
  const first = firstIndex(keys, (key) => key >= prefix);
  for (let position = first; keys[position]?.startsWith(prefix); position++) yield keys[position] ?? '';
}
