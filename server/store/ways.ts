import { MAX_COUNTED_WAYS, type PathsRequest } from './GraphStore.ts';

export interface Ways {
  /** Ids from one end to the other. */
  readonly ways: readonly (readonly string[])[];
  /** Counted up to MAX_COUNTED_WAYS. */
  readonly total: number;
}

/**
 * The ways from one id to another that meet none twice, by length, then ids; the first `limit` of them. `neighborsOf`
 * gives an id's neighbours in any order, repeated or not, and need not know of what is on no way.
 *
 * For each length the ways of at most that length are walked depth first in the order of ids. A step is taken only
 * where the end can still be reached: at first by its distance, and where the way itself bars all ends, by what was
 * learned the last time, as in Peng et al., "Towards bridging theory and practice: hop-constrained s-t simple path
 * enumeration" (PVLDB 13). So the work grows with the ways found, not with those that lead nowhere.
 */
export function findWays(
  neighborsOf: (id: string) => Iterable<string>,
  request: Pick<PathsRequest, 'from' | 'to' | 'mode' | 'maxLength' | 'limit'>,
): Ways {
  const { from, to, mode, maxLength, limit } = request;
  const inOrder = remember((id: string) => [...new Set(neighborsOf(id))].sort());
  const distances = distancesTo(to, inOrder, maxLength);
  const shortest = distances.get(from);
  if (from === to || shortest === undefined) return { ways: [], total: 0 };

  const leading = remember((id: string) => inOrder(id).filter((neighbor) => distances.has(neighbor)));
  const ways: string[][] = [];
  let total = 0;
  for (let length = shortest; length <= (mode === 'all' ? maxLength : shortest); length++) {
    for (const way of walk(leading, distances, { from, to, length })) {
      if (way.length <= length) continue;
      if (ways.length < limit) ways.push(way);
      total += 1;
      if (total === MAX_COUNTED_WAYS) return { ways, total };
    }
  }
  return { ways, total };
}

/** Steps to `to` from everything that is at most `maxLength` away. */
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

/** All ways of at most `length` steps, in the order of ids. */
function* walk(
  neighborsOf: (id: string) => readonly string[],
  distances: ReadonlyMap<string, number>,
  { from, to, length }: { readonly from: string; readonly to: string; readonly length: number },
): Generator<string[]> {
  const way: string[] = [];
  /** At least so many steps lead from an id to the end without meeting the way so far. */
  const needed = new Map(distances);

  /** Gives the steps of the shortest of the ways on from `id`; Infinity where there is none. */
  function* walkOn(id: string, left: number): Generator<string[], number> {
    way.push(id);
    let shortest = Number.POSITIVE_INFINITY;
    for (const neighbor of neighborsOf(id)) {
      if (neighbor === to) {
        yield [...way, to];
        shortest = 1;
      } else if ((needed.get(neighbor) ?? 0) < left && !way.includes(neighbor)) {
        shortest = Math.min(shortest, 1 + (yield* walkOn(neighbor, left - 1)));
      }
    }
    way.pop();
    if (shortest > left) needed.set(id, left + 1);
    else correct(id, shortest);
    return shortest;
  }

  /** What was barred by `id` is open again once the way has left it. */
  function correct(id: string, steps: number): void {
    needed.set(id, steps);
    for (const neighbor of neighborsOf(id)) {
      if ((needed.get(neighbor) ?? 0) > steps + 1 && !way.includes(neighbor)) correct(neighbor, steps + 1);
    }
  }

  yield* walkOn(from, length);
}

function remember<T>(compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const value = known.get(id) ?? compute(id);
    known.set(id, value);
    return value;
  };
}
