import { estimateBetweenness } from '../betweenness.ts';
import { findCommunities } from './communities.ts';
import { type Ends, toCompactGraph } from './compactGraph.ts';
import { layOutLarge } from './layOutLarge.ts';
import { pageRank } from './pageRank.ts';

/** Numbers of sources for betweenness, whose time is limited to about this many visits of an edge. */
const [FEWEST_PIVOTS, MOST_PIVOTS, EDGE_VISITS] = [100, 500, 200_000_000];

/** Numbers of all nodes, in parallel lists. */
export type NodeNumbers = ReturnType<typeof analyseLarge>;

/** Computes the numbers of a large graph without an object for each node and edge. Deterministic. */
export function analyseLarge(order: number, ends: Ends) {
  const graph = toCompactGraph(order, ends);
  const { starts, neighbors } = graph;
  const pivots = Math.min(MOST_PIVOTS, order, Math.max(FEWEST_PIVOTS, Math.round(EDGE_VISITS / neighbors.length)));
  const ranks = pageRank(graph);
  const communities = findCommunities(graph);
  const positions = layOutLarge(graph, communities);
  return {
    degree: countDegrees(order, ends),
    neighborCount: Uint32Array.from({ length: order }, (_, node) => (starts[node + 1] ?? 0) - (starts[node] ?? 0)),
    centrality: ranks.map((rank) => rank * order),
    betweenness: estimateBetweenness(graph, pivots),
    /** Communities in no particular order. */
    community: communities,
    x: Int32Array.from(positions, ({ x }) => x),
    y: Int32Array.from(positions, ({ y }) => y),
  };
}

/** A relation of a node with itself counts once. */
function countDegrees(order: number, { subjects, objects }: Ends): Uint32Array {
  const degrees = new Uint32Array(order);
  for (let index = 0; index < subjects.length; index++) {
    const [subject, object] = [subjects[index] ?? 0, objects[index] ?? 0];
    degrees[subject] = (degrees[subject] ?? 0) + 1;
    if (object !== subject) degrees[object] = (degrees[object] ?? 0) + 1;
  }
  return degrees;
}
