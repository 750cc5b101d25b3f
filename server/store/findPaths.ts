import type { Entity } from '../model/entity.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Relation } from '../model/relation.ts';
import { MAX_COUNTED_PATHS, type Path, type PathsRequest } from './queries/paths.ts';

export interface FoundPaths {
  /** Entity ids from one end to the other. */
  readonly paths: readonly (readonly string[])[];
  /** Counted up to MAX_COUNTED_PATHS. */
  readonly total: number;
}

/**
 * Finds the simple paths between two ids, by length, then ids; the first `limit` of them. `neighborsOf` returns the
 * neighbours of an id in any order, repeated or not, and may leave out what is on no path.
 *
 * For each length a depth-first search in the order of ids lists the paths of at most that length. It takes a step only
 * if the end may still be reached: judged by distance and, if the path itself blocks the rest, by earlier steps of the search. See Peng et al., "Towards bridging theory and practice: hop-constrained s-t simple path enumeration"
 * (PVLDB 13). The work grows with the number of paths, not with the number of dead ends.
 */
export function findPaths(
  neighborsOf: (id: string) => Iterable<string>,
  request: Pick<PathsRequest, 'from' | 'to' | 'mode' | 'maxLength' | 'limit'>,
): FoundPaths {
  const { from, to, mode, maxLength, limit } = request;
  const sortedNeighbors = memoize((id: string) => [...new Set(neighborsOf(id))].sort());
  const distances = distancesTo(to, sortedNeighbors, maxLength);
  const shortest = distances.get(from);
  if (from === to || shortest === undefined) return { paths: [], total: 0 };

  const usefulNeighbors = memoize((id: string) => sortedNeighbors(id).filter((neighbor) => distances.has(neighbor)));
  const paths: string[][] = [];
  let total = 0;
  for (let length = shortest; length <= (mode === 'all' ? maxLength : shortest); length++) {
    for (const path of pathsUpTo(length, usefulNeighbors, distances, { from, to })) {
      if (path.length <= length) continue;
      if (paths.length < limit) paths.push(path);
      total += 1;
      if (total === MAX_COUNTED_PATHS) return { paths, total };
    }
  }
  return { paths, total };
}

/** Number of steps to `to` from every id within `maxLength`. */
function distancesTo(
  to: string,
  neighborsOf: (id: string) => readonly string[],
  maxLength: number,
): ReadonlyMap<string, number> {
  const distances = new Map([[to, 0]]);
  let ring = [to];
  for (let distance = 1; distance <= maxLength && ring.length > 0; distance++) {
    const next: string[] = [];
    for (const id of ring) {
      for (const neighbor of neighborsOf(id)) {
        if (distances.has(neighbor)) continue;
        distances.set(neighbor, distance);
        next.push(neighbor);
      }
    }
    ring = next;
  }
  return distances;
}

/** Lists all paths of at most `length` steps in the order of ids. */
function* pathsUpTo(
  length: number,
  neighborsOf: (id: string) => readonly string[],
  distances: ReadonlyMap<string, number>,
  { from, to }: { readonly from: string; readonly to: string },
): Generator<string[]> {
  const path: string[] = [];
  /** Lower bound of the steps from an id to the end that avoid the path so far. */
  const needed = new Map(distances);

  /** Returns the number of steps of the shortest path on from `id`; Infinity if there is none. */
  function* search(id: string, left: number): Generator<string[], number> {
    path.push(id);
    let shortest = Number.POSITIVE_INFINITY;
    for (const neighbor of neighborsOf(id)) {
      if (neighbor === to) {
        yield [...path, to];
        shortest = 1;
      } else if ((needed.get(neighbor) ?? 0) < left && !path.includes(neighbor)) {
        shortest = Math.min(shortest, 1 + (yield* search(neighbor, left - 1)));
      }
    }
    path.pop();
    if (shortest > left) needed.set(id, left + 1);
    else lower(id, shortest);
    return shortest;
  }

  /** Lowers bounds again that were raised because `id` was on the path. */
  function lower(id: string, steps: number): void {
    needed.set(id, steps);
    for (const neighbor of neighborsOf(id)) {
      if ((needed.get(neighbor) ?? 0) > steps + 1 && !path.includes(neighbor)) lower(neighbor, steps + 1);
    }
  }

  yield* search(from, length);
}

function memoize<T>(compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const value = known.get(id) ?? compute(id);
    known.set(id, value);
    return value;
  };
}

/** Returns paths of ids with their entities and relations. `relations`, by id, are all that may join two steps of a path. */
export function toPaths(
  paths: readonly (readonly string[])[],
  entities: ReadonlyMap<string, Entity>,
  relations: readonly Relation[],
): Path[] {
  const between = groupBy(relations, ({ subject, object }) => pairKey(subject, object));
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
