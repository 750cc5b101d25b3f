import { memoize } from 'es-toolkit';
import { UserError } from '../errors.ts';
import type { Entity } from '../model/entity.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Relation } from '../model/relation.ts';
import type { Direction } from './filters/filters.ts';
import { MAX_COUNTED_PATHS, type Path, type PathPreference, type PathsRequest } from './queries/paths.ts';
import { forEachItem, ITEMS_PER_STEP, type Steps } from './steps.ts';

/** The steps that paths may take. Ids may be in any order, repeated or not, and those on no path may be left out. */
export interface PathGraph {
  /** Ids to which a step leads from an id. */
  next(id: string): Iterable<string>;
  /** Ids from which a step leads to an id. */
  previous(id: string): Iterable<string>;
  /** Filters of `via` that an entity passes: bit 0 for the first one. Only called for entities between the ends. */
  passes(id: string): number;
  /** Cost of a step in thousandths, with that of the entity to which it leads. */
  cost(from: string, to: string): number;
}

export interface FoundPath {
  /** Entity ids from one end to the other. */
  readonly ids: readonly string[];
  readonly cost: number;
}

export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  /** Counted up to MAX_COUNTED_PATHS. */
  readonly total: number;
}

type Request = Omit<PathsRequest, 'filter' | 'direction' | 'avoid'>;

/** Values by the filters of `via` that the path so far has passed, as bits, then by the id that it has reached. */
type ByState = readonly Map<string, number>[];

/** Largest number of steps in a search for the best paths of one length. */
const MAX_SEARCH_STEPS = 50_000;

/**
 * Finds the simple paths between two ids that pass an entity of each filter of `via`, by cost, length, then ids; the first
 * `limit` of them.
 *
 * For each length a depth-first search in the order of ids lists the paths of at most that length. It takes a step only
 * if the end may still be reached: judged by distance and, if the path itself blocks the rest, by earlier steps of the
 * search. See Peng et al., "Towards bridging theory and practice: hop-constrained s-t simple path enumeration" (PVLDB 13).
 * The work grows with the number of paths, not with the number of dead ends. With preferences a second search leaves out
 * what must cost more than the best paths so far.
 */
export function* findPaths(graph: PathGraph, request: Request): Steps<FoundPaths> {
  const { from, to, mode, maxLength, limit, prefer = [] } = request;
  const search = yield* createSearch(graph, request);
  const { shortest } = search;
  if (from === to || shortest === undefined) return { paths: [], total: 0 };

  const found: FoundPath[] = [];
  let total = 0;
  let longest = shortest;
  for (let length = shortest; length <= maxLength && (total === 0 || mode === 'all'); length++) {
    longest = length;
    for (const ids of search.pathsUpTo(length)) {
      if (!ids) yield;
      if (!ids || ids.length <= length) continue;
      if (found.length < limit) found.push({ ids, cost: length });
      total += 1;
      if (total === MAX_COUNTED_PATHS) break;
    }
    if (total === MAX_COUNTED_PATHS) break;
  }
  if (prefer.length === 0 || total === 0) return { paths: found, total };
  return { paths: yield* findBest(search, limit, mode === 'all' ? maxLength : longest), total };
}

/** Finds the `limit` paths of lowest cost. */
function* findBest({ shortest = 0, pathsUpTo, costOf }: Search, limit: number, longest: number): Steps<FoundPath[]> {
  const best: FoundPath[] = [];
  // Paths are found by length, then ids, so that a later one must cost less.
  const isTooHigh = (cost: number) => best.length === limit && cost >= (best.at(-1)?.cost ?? 0);
  for (let length = shortest; length <= longest; length++) {
    for (const ids of pathsUpTo(length, isTooHigh)) {
      if (!ids) yield;
      if (!ids) continue;
      const cost = costOf(ids);
      if (ids.length <= length || isTooHigh(cost)) continue;
      const position = best.findIndex((other) => other.cost > cost);
      best.splice(position < 0 ? best.length : position, 0, { ids, cost });
      best.splice(limit);
    }
  }
  return best.map(({ ids, cost }) => ({ ids, cost: cost / 1000 }));
}

type Search = ReturnType<typeof createSearch> extends Steps<infer Result> ? Result : never;

function* createSearch(graph: PathGraph, { from, to, mode, maxLength, via = [] }: Request) {
  const all = 2 ** via.length - 1;
  const next = memoize((id: string) => [...new Set(graph.next(id))].sort());
  const previous = memoize((id: string) => [...new Set(graph.previous(id))]);
  const bitsOf = memoize((id: string) => (all === 0 || id === from || id === to ? 0 : graph.passes(id)));
  const distances = yield* measure(() => 1, mode === 'shortest' && all === 0);
  let cheapest: ByState | null = null;

  /** Calls `visit` for every state from which one step leads to this one. */
  function forEachPrevious(id: string, passed: number, visit: (id: string, passed: number) => void): void {
    for (let before = 0; before <= passed; before++) {
      if ((before | bitsOf(id)) !== passed) continue;
      for (const neighbor of previous(id)) {
        if ((before & bitsOf(neighbor)) === bitsOf(neighbor)) visit(neighbor, before);
      }
    }
  }

  /** Returns the smallest sum of at most `maxLength` steps to the end, from every state that has one. */
  function* measure(cost: (from: string, to: string) => number, untilStart: boolean): Steps<ByState> {
    const sums = Array.from({ length: all + 1 }, () => new Map<string, number>());
    sums[all]?.set(to, 0);
    let ring: (readonly [id: string, passed: number])[] = [[to, all]];
    for (let length = 1; length <= maxLength && ring.length > 0; length++) {
      if (untilStart && sums[0]?.has(from)) break;
      const improved: typeof ring = [];
      yield* forEachItem(ring, ([id, passed]) => {
        const sum = sums[passed]?.get(id) ?? 0;
        forEachPrevious(id, passed, (neighbor, before) => {
          const through = sum + cost(neighbor, id);
          if (through >= (sums[before]?.get(neighbor) ?? Number.POSITIVE_INFINITY)) return;
          sums[before]?.set(neighbor, through);
          improved.push([neighbor, before]);
        });
      });
      ring = improved;
    }
    return sums;
  }

  /**
   * Lists all paths of at most `length` steps in the order of ids, without those whose cost is too high. Undefined stands for
   * a pause in the search.
   */
  function* pathsUpTo(
    length: number,
    isTooHigh: ((cost: number) => boolean) | null = null,
  ): Generator<string[] | undefined, void, undefined> {
    const path: string[] = [];
    /** Lower bound of the steps from a state to the end that avoid the path so far. */
    const needed = distances.map((steps) => new Map(steps));
    if (isTooHigh) cheapest ??= yield* measure(graph.cost, false);
    let steps = 0;

    const stepsFrom = (id: string, passed: number) => needed[passed]?.get(id) ?? Number.POSITIVE_INFINITY;

    function costs(neighbor: string, passed: number, cost: number): boolean {
      return isTooHigh?.(cost + (cheapest?.[passed]?.get(neighbor) ?? 0)) ?? false;
    }

    /** Returns the number of steps of the shortest path on from `id`; Infinity if there is none. */
    function* search(
      id: string,
      passed: number,
      left: number,
      cost: number,
    ): Generator<string[] | undefined, number, undefined> {
      steps += 1;
      if (steps % ITEMS_PER_STEP === 0) yield;
      if (isTooHigh && steps > MAX_SEARCH_STEPS) throw tooManyPaths(maxLength);
      path.push(id);
      let shortest = Number.POSITIVE_INFINITY;
      for (const neighbor of next(id)) {
        if (neighbor === to) {
          if (passed !== all) continue;
          yield [...path, to];
          shortest = 1;
          continue;
        }
        const reached = passed | bitsOf(neighbor);
        const rest = stepsFrom(neighbor, reached);
        if (rest >= left || path.includes(neighbor)) continue;
        const costThere = isTooHigh ? cost + graph.cost(id, neighbor) : 0;
        shortest = Math.min(
          shortest,
          1 + (costs(neighbor, reached, costThere) ? rest : yield* search(neighbor, reached, left - 1, costThere)),
        );
      }
      path.pop();
      if (shortest > left) needed[passed]?.set(id, left + 1);
      else lower(id, passed, shortest);
      // Paths that have passed other filters were blocked by this id, too.
      for (const other of needed.keys()) if (other !== passed) lower(id, other, stepsFrom(id, other));
      return shortest;
    }

    /** Lowers bounds again that were raised because `id` was on the path. */
    function lower(id: string, passed: number, steps: number): void {
      if (steps === Number.POSITIVE_INFINITY) return;
      needed[passed]?.set(id, steps);
      forEachPrevious(id, passed, (neighbor, before) => {
        const known = needed[before]?.get(neighbor);
        if (known !== undefined && known > steps + 1 && !path.includes(neighbor)) lower(neighbor, before, steps + 1);
      });
    }

    yield* search(from, 0, length, 0);
  }

  return {
    /** Lower bound of the number of steps of a path, exact without `via`; undefined if there is no path. */
    shortest: distances[0]?.get(from),
    pathsUpTo,
    costOf: (ids: readonly string[]) =>
      ids.slice(1).reduce((sum, id, index) => sum + graph.cost(ids[index] ?? '', id), 0),
  };
}

function tooManyPaths(maxLength: number): UserError {
  return new UserError(
    'LIMIT_EXCEEDED',
    `There are too many paths of up to ${maxLength} relations to find the best ones.`,
    'Lower `maxLength`, filter the relations, or leave out entities of high degree: `avoid: { minDegree: 50 }`.',
    { limit: MAX_SEARCH_STEPS, measured: 'pathSteps' },
  );
}

/**
 * Returns the cost of a step in thousandths: 1 step, divided by the documents that support its best supported relation, and
 * the decimal logarithm of the degree of the entity to which it leads, unless that is the end.
 */
export function createCost(
  prefer: readonly PathPreference[] = [],
  end: string,
  documentsOf: (from: string, to: string) => number,
  degreeOf: (id: string) => number,
): (from: string, to: string) => number {
  const [byDocuments, byDegree] = [prefer.includes('documents'), prefer.includes('lowDegree')];
  const known = new Map<string, number>();
  return (from, to) => {
    const step = `${from} ${to}`;
    const cost =
      known.get(step) ??
      Math.round(1000 / (byDocuments ? Math.max(1, documentsOf(from, to)) : 1)) +
        (byDegree && to !== end ? Math.round(1000 * Math.log10(Math.max(1, degreeOf(to)))) : 0);
    known.set(step, cost);
    return cost;
  };
}

/** Returns whether a step from `id` may follow the relation. A symmetric one has no direction. */
export function canFollow(
  { subject, object, predicate }: Pick<Relation, 'subject' | 'object' | 'predicate'>,
  id: string,
  direction: Direction = 'both',
  isSymmetric: (predicate: string) => boolean,
): boolean {
  if (direction === 'both' || isSymmetric(predicate)) return true;
  return id === (direction === 'out' ? subject : object);
}

/** Returns paths of ids with their entities and relations. `relations`, by id, are all that may join two steps of a path. */
export function toPaths(
  paths: readonly FoundPath[],
  entities: ReadonlyMap<string, Entity>,
  relations: readonly Relation[],
  follows: (relation: Relation, from: string) => boolean,
): Path[] {
  const between = groupBy(relations, ({ subject, object }) => pairKey(subject, object));
  return paths.map(({ ids, cost }) => ({
    cost,
    entities: ids.flatMap((id) => entities.get(id) ?? []),
    steps: ids.slice(1).map((to, index) => {
      const from = ids[index] ?? '';
      const joining = between.get(pairKey(from, to)) ?? [];
      return { from, to, relations: joining.filter((relation) => follows(relation, from)) };
    }),
  }));
}

/** Returns the same key for both directions. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
