import defaults from 'graphology-layout-forceatlas2/defaults.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Point } from '../../model/geometry.ts';
import { attraction, FORCES, iterationsFor, radiusOf, startPoint, toPositions } from '../layOut.ts';
import type { CompactGraph } from './compactGraph.ts';

/** Numbers of a node and of an edge in the library's matrices; the first ones of a node are x and y. */
const [PER_NODE, PER_EDGE] = [10, 3];
const [MASS, CONVERGENCE, SIZE] = [6, 7, 8];

/** Does the same as `layOut`, without an object for each node and edge. */
export function layOutLarge(graph: CompactGraph, communityOf: Uint32Array): readonly Point[] {
  const { order, starts } = graph;
  const degreeOf = (node: number) => (starts[node + 1] ?? 0) - (starts[node] ?? 0);
  const { nodes, edges } = toMatrices(graph, communityOf);
  const inOrder = Array.from({ length: order }, (_, node) => node).sort(
    (a, b) => (communityOf[a] ?? 0) - (communityOf[b] ?? 0) || degreeOf(b) - degreeOf(a) || a - b,
  );
  for (const [index, node] of inOrder.entries()) {
    const { x, y } = startPoint(index);
    nodes.set([x, y], node * PER_NODE);
  }
  const settings = { ...defaults, ...FORCES };
  for (let left = iterationsFor(order); left > 0; left--) iterate(settings, nodes, edges);
  return toPositions(
    Array.from({ length: order }, (_, node) => ({
      x: nodes[node * PER_NODE] ?? 0,
      y: nodes[node * PER_NODE + 1] ?? 0,
      radius: radiusOf(degreeOf(node)),
    })),
  );
}

function toMatrices({ order, starts, neighbors }: CompactGraph, communityOf: Uint32Array) {
  const nodes = new Float32Array(order * PER_NODE);
  const edges = new Float32Array((neighbors.length / 2) * PER_EDGE);
  for (let node = 0; node < order; node++) for (const at of [MASS, CONVERGENCE, SIZE]) nodes[node * PER_NODE + at] = 1;
  let edge = 0;
  for (let node = 0; node < order; node++) {
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const neighbor = neighbors[at] ?? 0;
      const weight = attraction(communityOf[node] === communityOf[neighbor]);
      const mass = node * PER_NODE + MASS;
      nodes[mass] = (nodes[mass] ?? 0) + weight;
      if (neighbor < node) continue;
      edges.set([node * PER_NODE, neighbor * PER_NODE, weight], edge);
      edge += PER_EDGE;
    }
  }
  return { nodes, edges };
}
