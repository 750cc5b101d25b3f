import { compareIds } from '../../../server/model/compare.ts';
import type { FoundPath, FoundPaths } from '../../api/paths.ts';

/** Paths that connect entities. */
export interface ConnectingTree {
  readonly paths: readonly { readonly from: string; readonly to: string; readonly index: number }[];
  /** Given entities that no path reaches from the first of them. */
  readonly unreached: readonly string[];
}

/** The shortest paths between two of the entities. */
export interface PathsBetween {
  readonly from: string;
  readonly to: string;
  readonly found: FoundPaths;
}

/** Returns all pairs of ids, each once. */
export function pairsOf(ids: readonly string[]): readonly { readonly from: string; readonly to: string }[] {
  return ids.flatMap((from, index) => ids.slice(index + 1).map((to) => ({ from, to })));
}

/**
 * Approximates the smallest subgraph that connects the entities (a Steiner tree), by the method of Kou, Markowsky and Berman:
 * a minimum spanning tree over the lengths of the shortest paths between the entities. It has at most twice as many relations
 * as the smallest one. Of several shortest paths, it takes the one that adds the fewest entities. Groups of entities without
 * a path between them are connected each for itself; `unreached` has all except the group of the first entity.
 */
export function connectEntities(ids: readonly string[], pairs: readonly PathsBetween[]): ConnectingTree {
  const groups = new Map(ids.map((id) => [id, new Set([id])]));
  const used = new Set(ids);
  const paths: { from: string; to: string; index: number }[] = [];
  const byLength = pairs
    .flatMap((pair) => (pair.found.paths[0] ? [{ ...pair, length: pair.found.paths[0].length }] : []))
    .sort((a, b) => a.length - b.length || compareTexts(a.from, b.from) || compareTexts(a.to, b.to));
  for (const { from, to, found } of byLength) {
    const [group, other] = [groups.get(from), groups.get(to)];
    if (!group || !other || group === other) continue;
    const costs = found.paths.map((path) => newEntities(path, used));
    const index = costs.indexOf(Math.min(...costs));
    paths.push({ from, to, index });
    for (const { id } of found.paths[index]?.entities ?? []) used.add(id);
    for (const id of other) {
      group.add(id);
      groups.set(id, group);
    }
  }
  const first = groups.get(ids[0] ?? '');
  return { paths, unreached: ids.filter((id) => !first?.has(id)) };
}

function newEntities(path: FoundPath, used: ReadonlySet<string>): number {
  return path.entities.filter(({ id }) => !used.has(id)).length;
}

function compareTexts(a: string, b: string): number {
  return compareIds({ id: a }, { id: b });
}
