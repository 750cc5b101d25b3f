import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { describe, expect, it } from 'vitest';
import { analyseLarge } from '../../../server/analysis/large/analyseLarge.ts';
import { findCommunities } from '../../../server/analysis/large/communities.ts';
import { type Ends, toCompactGraph } from '../../../server/analysis/large/compactGraph.ts';
import { pageRank } from '../../../server/analysis/large/pageRank.ts';
import { GAP } from '../../../server/analysis/layOut.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { diameterOf } from '../../../server/model/geometry.ts';

const ORDER = 400;

describe('the analysis with typed arrays', () => {
  const ends = drawEnds();
  const graph = toCompactGraph(ORDER, ends);
  const library = toLibraryGraph(ends);

  it('has one edge for all relations between two nodes, weighted by their number, and none of a node with itself', () => {
    const { starts, neighbors, weights } = toCompactGraph(4, {
      subjects: Uint32Array.from([0, 1, 2, 2, 3]),
      objects: Uint32Array.from([1, 0, 2, 0, 3]),
    });
    expect([...starts]).toEqual([0, 2, 3, 4, 4]);
    expect([...neighbors]).toEqual([1, 2, 0, 0]);
    expect([...weights]).toEqual([2, 1, 2, 1]);
  });

  it('gives the PageRank of the library', () => {
    const expected = pagerank(library, { getEdgeWeight: 'weight' });
    const ranks = pageRank(graph);
    for (let node = 0; node < ORDER; node++)
      expect((ranks[node] ?? 0) * ORDER).toBeCloseTo((expected[node] ?? 0) * ORDER, 2);
  });

  it('finds communities with as high a modularity as the library', () => {
    const found = louvain.detailed(library, { rng: createRandom(1), getEdgeWeight: 'weight' });
    expect(modularity(findCommunities(graph))).toBeGreaterThan(found.modularity - 0.03);
    expect(
      new Set(findCommunities(toCompactGraph(3, { subjects: new Uint32Array(), objects: new Uint32Array() }))).size,
    ).toBe(3);
  });

  it('leaves a gap between any two nodes, and counts a relation of a node with itself once', () => {
    const { x, y, neighborCount, degree } = analyseLarge(ORDER, ends);
    const diameters = Array.from(neighborCount, (count) => diameterOf({ neighborCount: count }));
    for (let a = 0; a < ORDER; a++) {
      for (let b = a + 1; b < ORDER; b++) {
        const distance = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
        expect(distance).toBeGreaterThan(((diameters[a] ?? 0) + (diameters[b] ?? 0)) / 2 + GAP - 1e-9);
      }
    }
    const loops = ends.subjects.filter((subject, index) => subject === ends.objects[index]).length;
    expect(loops).toBeGreaterThan(0);
    expect(degree.reduce((sum, count) => sum + count, 0)).toBe(2 * ends.subjects.length - loops);
  });

  function modularity(communityOf: Uint32Array): number {
    const { starts, neighbors, weights } = graph;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const strengths = new Map<number, number>();
    let within = 0;
    for (let node = 0; node < ORDER; node++) {
      const own = communityOf[node] ?? 0;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const weight = weights[at] ?? 0;
        strengths.set(own, (strengths.get(own) ?? 0) + weight);
        if (communityOf[neighbors[at] ?? 0] === own) within += weight;
      }
    }
    return within / total - [...strengths.values()].reduce((sum, strength) => sum + (strength / total) ** 2, 0);
  }
});

/** Draws relations of which most are within one of eight groups, with some hubs, repeated ones and loops. */
function drawEnds(): Ends {
  const random = createRandom(7);
  const subjects = Uint32Array.from({ length: 3 * ORDER }, () => Math.floor(random() ** 2 * ORDER));
  const objects = subjects.map((subject) =>
    random() < 0.8 ? (subject % 8) + 8 * Math.floor((random() * ORDER) / 8) : Math.floor(random() * ORDER),
  );
  return { subjects, objects };
}

function toLibraryGraph({ subjects, objects }: Ends): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < ORDER; node++) graph.addNode(node);
  for (const [index, subject] of subjects.entries()) {
    const object = objects[index] ?? 0;
    if (subject === object) continue;
    graph.updateEdge(subject, object, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  return graph;
}
