import type { Entity } from '../model/entity.ts';
import type { Relation } from '../model/relation.ts';
import type { Path } from './GraphStore.ts';

/** Paths of ids with their entities and relations. `relations`, by id, are all that may join two steps of a path. */
export function toPaths(
  paths: readonly (readonly string[])[],
  entities: ReadonlyMap<string, Entity>,
  relations: readonly Relation[],
): Path[] {
  const between = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = pairKey(relation.subject, relation.object);
    const known = between.get(key);
    if (known) known.push(relation);
    else between.set(key, [relation]);
  }
  return paths.map((path) => ({
    entities: path.flatMap((id) => entities.get(id) ?? []),
    steps: path.slice(1).map((to, index) => {
      const from = path[index] ?? '';
      return { from, to, relations: between.get(pairKey(from, to)) ?? [] };
    }),
  }));
}

/** Returns the same key for both directions. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
