import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPaths } from '../../server/store/findPaths.ts';
import { MAX_COUNTED_PATHS } from '../../server/store/GraphStore.ts';

type Pairs = readonly (readonly [string, string])[];

function neighborsIn(pairs: Pairs): (id: string) => readonly string[] {
  const neighbors = new Map<string, string[]>();
  for (const [here, there] of [...pairs, ...pairs.map(([here, there]) => [there, here] as const)]) {
    neighbors.set(here, [...(neighbors.get(here) ?? []), there]);
  }
  return (id) => neighbors.get(id) ?? [];
}

function allPairs(ids: readonly string[]): Pairs {
  return ids.flatMap((here, index) => ids.slice(index + 1).map((there) => [here, there] as const));
}

/** All paths by exhaustive search. */
function listPaths(
  neighborsOf: (id: string) => readonly string[],
  path: readonly string[],
  to: string,
  left: number,
): string[][] {
  const found: string[][] = [];
  for (const next of left > 0 ? new Set(neighborsOf(path.at(-1) ?? '')) : []) {
    if (next === to) found.push([...path, to]);
    else if (!path.includes(next)) found.push(...listPaths(neighborsOf, [...path, next], to, left - 1));
  }
  return found;
}

test('finds all paths of any graph, by length, then ids', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const pairs = fc.array(fc.tuple(id, id), { maxLength: 16, size: 'max' });
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 6 }), fc.nat({ max: 9 }), (graph, maxLength, limit) => {
      const neighborsOf = neighborsIn(graph);
      const expected = listPaths(neighborsOf, ['a'], 'b', maxLength).sort(
        (one, other) => one.length - other.length || (one.join() < other.join() ? -1 : 1),
      );
      const ends = { from: 'a', to: 'b', maxLength, limit };
      expect(findPaths(neighborsOf, { ...ends, mode: 'all' })).toEqual({
        paths: expected.slice(0, limit),
        total: expected.length,
      });
      const shortest = expected.filter((path) => path.length === expected[0]?.length);
      expect(findPaths(neighborsOf, { ...ends, mode: 'shortest' })).toEqual({
        paths: shortest.slice(0, limit),
        total: shortest.length,
      });
    }),
    { numRuns: 500 },
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
  expect(findPaths(neighborsIn(graph), { from: 'a', to: 'b', mode: 'all', maxLength: 6, limit: 5 })).toEqual({
    paths: [['a', 'gate', 'b']],
    total: 1,
  });
});

test('stops at the counting limit', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `x${String(index).padStart(3, '0')}`);
  const { paths, total } = findPaths(neighborsIn(allPairs(ids)), {
    from: 'x000',
    to: 'x199',
    mode: 'all',
    maxLength: 6,
    limit: 3,
  });
  expect(paths).toEqual([
    ['x000', 'x199'],
    ['x000', 'x001', 'x199'],
    ['x000', 'x002', 'x199'],
  ]);
  expect(total).toBe(MAX_COUNTED_PATHS);
});
