import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCost, findPaths as findInSteps, type PathGraph } from '../../server/store/findPaths.ts';
import { MAX_COUNTED_PATHS } from '../../server/store/GraphStore.ts';

function findPaths(...given: Parameters<typeof findInSteps>) {
  const steps = findInSteps(...given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

type Pairs = readonly (readonly [string, string])[];

/** A graph with a step from the first to the second id of each pair and, unless `directed`, one back. */
function graphOf(pairs: Pairs, rest: Partial<PathGraph> & { readonly directed?: boolean } = {}): PathGraph {
  const { directed = false, ...own } = rest;
  const [next, previous] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const reversed = directed ? [] : pairs.map(([here, there]) => [there, here] as const);
  for (const [here, there] of [...pairs, ...reversed]) {
    next.set(here, [...(next.get(here) ?? []), there]);
    previous.set(there, [...(previous.get(there) ?? []), here]);
  }
  return {
    next: (id) => next.get(id) ?? [],
    previous: (id) => previous.get(id) ?? [],
    passes: () => 0,
    cost: () => 1000,
    ...own,
  };
}

function allPairs(ids: readonly string[]): Pairs {
  return ids.flatMap((here, index) => ids.slice(index + 1).map((there) => [here, there] as const));
}

/** All paths by exhaustive search. */
function listPaths(graph: PathGraph, path: readonly string[], to: string, left: number): string[][] {
  const found: string[][] = [];
  for (const next of left > 0 ? new Set(graph.next(path.at(-1) ?? '')) : []) {
    if (next === to) found.push([...path, to]);
    else if (!path.includes(next)) found.push(...listPaths(graph, [...path, next], to, left - 1));
  }
  return found;
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const id = fc.constantFrom(...IDS);
const pairs = fc.array(fc.tuple(id, id), { maxLength: 16, size: 'max' });

test('finds all paths of any graph, by cost, length, then ids', () => {
  const graphs = fc.record({
    pairs,
    directed: fc.boolean(),
    bits: fc.array(fc.nat({ max: 7 }), { minLength: IDS.length, maxLength: IDS.length }),
    degrees: fc.array(fc.constantFrom(1, 2, 10, 100), { minLength: IDS.length, maxLength: IDS.length }),
    documents: fc.constantFrom(1, 2, 3),
  });
  const request = fc.record({
    maxLength: fc.integer({ min: 1, max: 6 }),
    limit: fc.integer({ min: 1, max: 9 }),
    via: fc.nat({ max: 3 }).map((count) => Array.from({ length: count }, () => ({}))),
    prefer: fc.subarray(['documents', 'lowDegree'] as const),
  });
  fc.assert(
    fc.property(graphs, request, (given, { via, prefer, ...rest }) => {
      const all = 2 ** via.length - 1;
      const bitsOf = (id: string) => (given.bits[IDS.indexOf(id)] ?? 0) & all;
      const graph = graphOf(given.pairs, {
        directed: given.directed,
        passes: bitsOf,
        cost: createCost(
          prefer,
          'b',
          (from, to) => (from < to ? given.documents : 1),
          (id) => given.degrees[IDS.indexOf(id)] ?? 1,
        ),
      });
      const costOf = (ids: readonly string[]) =>
        ids.slice(1).reduce((sum, id, index) => sum + graph.cost(ids[index] ?? '', id), 0) / 1000;
      const expected = listPaths(graph, ['a'], 'b', rest.maxLength)
        .filter((ids) => ids.slice(1, -1).reduce((bits, id) => bits | bitsOf(id), 0) === all)
        .map((ids) => ({ ids, cost: costOf(ids) }))
        .sort(
          (one, other) =>
            one.cost - other.cost || one.ids.length - other.ids.length || (one.ids.join() < other.ids.join() ? -1 : 1),
        );
      const ends = { from: 'a', to: 'b', via, prefer, ...rest };
      expect(findPaths(graph, { ...ends, mode: 'all' })).toEqual({
        paths: expected.slice(0, rest.limit),
        total: expected.length,
      });
      const length = Math.min(...expected.map(({ ids }) => ids.length));
      const shortest = expected.filter(({ ids }) => ids.length === length);
      expect(findPaths(graph, { ...ends, mode: 'shortest' })).toEqual({
        paths: shortest.slice(0, rest.limit),
        total: shortest.length,
      });
    }),
    { numRuns: 2_000 },
  );
});

test('does not search a large clique behind an entity that the path has already used', () => {
  const clique = Array.from({ length: 300 }, (_, index) => `x${index}`);
  // The only exit from the clique is the gate. Without learning that, three steps into it are 27 million dead ends.
  const graph: Pairs = [
    ['a', 'gate'],
    ['gate', 'b'],
    ...clique.map((id) => ['gate', id] as const),
    ...allPairs(clique),
  ];
  expect(findPaths(graphOf(graph), { from: 'a', to: 'b', mode: 'all', maxLength: 6, limit: 5 })).toEqual({
    paths: [{ ids: ['a', 'gate', 'b'], cost: 2 }],
    total: 1,
  });
});

test('stops at the counting limit', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `x${String(index).padStart(3, '0')}`);
  const { paths, total } = findPaths(graphOf(allPairs(ids)), {
    from: 'x000',
    to: 'x199',
    mode: 'all',
    maxLength: 6,
    limit: 3,
  });
  expect(paths.map(({ ids }) => ids)).toEqual([
    ['x000', 'x199'],
    ['x000', 'x001', 'x199'],
    ['x000', 'x002', 'x199'],
  ]);
  expect(total).toBe(MAX_COUNTED_PATHS);
});

test('finds the best paths among more than can be counted', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `x${String(index).padStart(2, '0')}`);
  // The ends are joined only through x57, and every other entity has a high degree.
  const graph = graphOf(
    allPairs(ids).filter((pair) => pair.join() !== 'x00,x59'),
    {
      cost: createCost(
        ['lowDegree'],
        'x59',
        () => 1,
        (id) => (id === 'x57' ? 1 : 100),
      ),
    },
  );
  const request = { from: 'x00', to: 'x59', mode: 'all', maxLength: 6, limit: 2, prefer: ['lowDegree'] } as const;
  expect(findPaths(graph, request)).toEqual({
    paths: [
      { ids: ['x00', 'x57', 'x59'], cost: 2 },
      { ids: ['x00', 'x01', 'x59'], cost: 4 },
    ],
    total: MAX_COUNTED_PATHS,
  });
});

test('reports that the best of too many paths cannot be found', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `x${String(index).padStart(2, '0')}`);
  // Every cheap way to the end leads through the start, so that costs leave out nothing.
  const graph = graphOf(
    [...allPairs(ids), ['x00', 'gate'], ['gate', 'end'], ...ids.slice(1).map((id) => [id, 'end'] as const)],
    {
      cost: (from, to) => (to === 'end' && from !== 'gate' ? 100_000 : 1),
    },
  );
  const request = { from: 'x00', to: 'end', mode: 'all', maxLength: 6, limit: 2, prefer: ['documents'] } as const;
  expect(() => findPaths(graph, request)).toThrow('There are too many paths of up to 6 relations');
});
