import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_COUNTED_WAYS } from '../../server/store/GraphStore.ts';
import { findWays } from '../../server/store/ways.ts';

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

/** Every way, found without any thought. */
function everyWay(
  neighborsOf: (id: string) => readonly string[],
  way: readonly string[],
  to: string,
  left: number,
): string[][] {
  const found: string[][] = [];
  for (const next of left > 0 ? new Set(neighborsOf(way.at(-1) ?? '')) : []) {
    if (next === to) found.push([...way, to]);
    else if (!way.includes(next)) found.push(...everyWay(neighborsOf, [...way, next], to, left - 1));
  }
  return found;
}

test('the ways of any graph are all there are, by length, then ids', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const pairs = fc.array(fc.tuple(id, id), { maxLength: 16, size: 'max' });
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 6 }), fc.nat({ max: 9 }), (graph, maxLength, limit) => {
      const neighborsOf = neighborsIn(graph);
      const expected = everyWay(neighborsOf, ['a'], 'b', maxLength).sort(
        (one, other) => one.length - other.length || (one.join() < other.join() ? -1 : 1),
      );
      const ends = { from: 'a', to: 'b', maxLength, limit };
      expect(findWays(neighborsOf, { ...ends, mode: 'all' })).toEqual({
        ways: expected.slice(0, limit),
        total: expected.length,
      });
      const shortest = expected.filter((way) => way.length === expected[0]?.length);
      expect(findWays(neighborsOf, { ...ends, mode: 'shortest' })).toEqual({
        ways: shortest.slice(0, limit),
        total: shortest.length,
      });
    }),
    { numRuns: 500 },
  );
});

test('a crowd that leads nowhere but back is not walked through', () => {
  const crowd = Array.from({ length: 300 }, (_, index) => `x${index}`);
  // Without remembering that the door bars every way out, three steps into the crowd are 27 million dead ends.
  const graph: Pairs = [
    ['a', 'door'],
    ['door', 'b'],
    ...crowd.map((one) => ['door', one] as const),
    ...allPairs(crowd),
  ];
  expect(findWays(neighborsIn(graph), { from: 'a', to: 'b', mode: 'all', maxLength: 6, limit: 5 })).toEqual({
    ways: [['a', 'door', 'b']],
    total: 1,
  });
});

test('where there are more ways than are counted, the walk ends', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `x${String(index).padStart(3, '0')}`);
  const { ways, total } = findWays(neighborsIn(allPairs(ids)), {
    from: 'x000',
    to: 'x199',
    mode: 'all',
    maxLength: 6,
    limit: 3,
  });
  expect(ways).toEqual([
    ['x000', 'x199'],
    ['x000', 'x001', 'x199'],
    ['x000', 'x002', 'x199'],
  ]);
  expect(total).toBe(MAX_COUNTED_WAYS);
});
