import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import exactBetweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../server/analysis/betweenness.ts';
import { createRandom } from '../../../server/analysis/random.ts';

describe('betweenness', () => {
  it('is 1 in the centre of a star and 0 at its ends, in graphs of any size', () => {
    const star = toGraph(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'd'],
      ],
    );
    expect(betweenness(star)).toEqual({ a: 1, b: 0, c: 0, d: 0 });
    expect(betweenness(star, { exactUpTo: 0 })).toEqual({ a: 1, b: 0, c: 0, d: 0 });
    expect(betweenness(toGraph([], []))).toEqual({});
    expect(betweenness(toGraph(['a', 'b'], [['a', 'b']]))).toEqual({ a: 0, b: 0 });
  });

  it('divides a pair among its shortest paths, regardless of the number of relations in a step', () => {
    const square = toGraph(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'a'],
      ],
    );
    square.setEdgeAttribute('a', 'b', 'weight', 100);
    for (const value of Object.values(betweenness(square))) expect(value).toBeCloseTo(1 / 6, 12);
  });

  it('estimated from all nodes is exact in any graph', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 14 }), (pairs) => {
        const graph = toGraph(['a', 'b', 'c', 'd', 'e', 'f', 'g'], pairs);
        const estimated = betweenness(graph, { exactUpTo: 0, pivots: 7 });
        for (const [id, value] of Object.entries(exactBetweenness(graph, { getEdgeWeight: null })))
          expect(estimated[id]).toBeCloseTo(value, 12);
      }),
    );
  });

  it('estimated from a third of the nodes gives the same top ten, with values near the exact ones, on every run', () => {
    const graph = randomGraph(600, 1_000);
    const exact = betweenness(graph);
    const estimated = betweenness(graph, { exactUpTo: 0, pivots: 200 });
    expect(betweenness(graph, { exactUpTo: 0, pivots: 200 })).toEqual(estimated);
    const top = (values: Readonly<Record<string, number>>, count: number) =>
      Object.keys(values)
        .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
        .slice(0, count);
    expect(top(estimated, 15)).toEqual(expect.arrayContaining(top(exact, 10)));
    for (const id of top(exact, 10)) expect(Math.abs((estimated[id] ?? 0) / (exact[id] ?? 0) - 1)).toBeLessThan(0.2);
    expect(estimated).not.toEqual(exact);
  });
});

function toGraph(nodes: readonly string[], pairs: readonly (readonly [string, string])[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const [a, b] of pairs) if (a !== b) graph.mergeEdge(a, b);
  return graph;
}

/** A graph in which few nodes have many neighbours. */
function randomGraph(order: number, size: number): UndirectedGraph {
  const random = createRandom(7);
  const draw = () => `n${Math.floor(random() ** 3 * order)}`;
  const nodes = Array.from({ length: order }, (_, index) => `n${index}`);
  return toGraph(
    nodes,
    Array.from({ length: size }, () => [draw(), `n${Math.floor(random() * order)}`] as const),
  );
}
