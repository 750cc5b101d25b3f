import type { Entity } from '../model/entity.ts';
import type { Relation } from '../model/relation.ts';
import type { Path } from './GraphStore.ts';

/** Ways with what they are made of. `relations` are all that join two neighbours on one of the ways, by id. */
export function toPaths(
  ways: readonly (readonly string[])[],
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
  return ways.map((way) => ({
    entities: way.flatMap((id) => entities.get(id) ?? []),
    steps: way.slice(1).map((to, index) => {
      const from = way[index] ?? '';
      return { from, to, relations: between.get(pairKey(from, to)) ?? [] };
    }),
  }));
}

/** The same for both directions. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
