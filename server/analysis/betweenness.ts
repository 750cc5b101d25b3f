import type { UndirectedGraph } from 'graphology';
import exactBetweenness from 'graphology-metrics/centrality/betweenness.js';
import { createRandom } from './random.ts';

/** Largest number of entities for the exact algorithm, whose time grows with entities times relations. */
const EXACT_UP_TO = 2_000;
/** Number of sources in larger graphs; half of the high estimates are then within 10 % of the exact value. */
const PIVOTS = 500;
const SEED = 20260301;

/**
 * Computes the unweighted betweenness centrality of every node, 0 to 1. Large graphs get an unbiased estimate from a sample
 * of sources (Brandes and Pich 2007, Centrality Estimation in Large Networks), the same for the same order of nodes.
 */
export function betweenness(
  graph: UndirectedGraph,
  { exactUpTo = EXACT_UP_TO, pivots = PIVOTS } = {},
): Readonly<Record<string, number>> {
  // No path has an inner node, and the library fails on an empty graph.
  if (graph.order < 3) return Object.fromEntries(graph.mapNodes((node) => [node, 0]));
  if (graph.order <= exactUpTo) return exactBetweenness(graph, { getEdgeWeight: null });
  return estimate(graph, Math.min(pivots, graph.order));
}

function estimate(graph: UndirectedGraph, pivots: number): Readonly<Record<string, number>> {
  const adjacency = toAdjacency(graph);
  const estimated = estimateBetweenness(adjacency, pivots);
  return Object.fromEntries(adjacency.nodes.map((node, index) => [node, estimated[index] ?? 0]));
}

/** Estimates the betweenness of numbered nodes, at least three, from as many sources. */
export function estimateBetweenness(adjacency: Adjacency, pivots: number): Float64Array {
  const order = adjacency.starts.length - 1;
  const sums = new Float64Array(order);
  const search = createSearch(adjacency);
  for (const source of sample(order, pivots)) search(source, sums);
  const scale = order / pivots / ((order - 1) * (order - 2));
  return sums.map((sum) => sum * scale);
}

/** Returns `count` different numbers below `size`. */
function sample(size: number, count: number): Uint32Array {
  const random = createRandom(SEED);
  const all = Uint32Array.from({ length: size }, (_, index) => index);
  for (let index = 0; index < count; index++) {
    const other = index + Math.floor(random() * (size - index));
    [all[index], all[other]] = [all[other] ?? 0, all[index] ?? 0];
  }
  return all.subarray(0, count);
}

/** Compressed adjacency list: `neighbors` from `starts[i]` to `starts[i + 1]` are the neighbours of node i. */
interface Adjacency {
  readonly starts: Uint32Array;
  readonly neighbors: Uint32Array;
}

function toAdjacency(graph: UndirectedGraph): Adjacency & { readonly nodes: readonly string[] } {
  const nodes = graph.nodes();
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  const starts = new Uint32Array(nodes.length + 1);
  const neighbors = new Uint32Array(2 * graph.size);
  let end = 0;
  nodes.forEach((node, index) => {
    graph.forEachNeighbor(node, (neighbor) => {
      neighbors[end] = indexOf.get(neighbor) ?? 0;
      end += 1;
    });
    starts[index + 1] = end;
  });
  return { nodes, starts, neighbors };
}

/**
 * Returns a function that adds to `sums`, for every node but the source, its share of the shortest paths from the source
 * to all other nodes (Brandes 2001, A Faster Algorithm for Betweenness Centrality).
 */
function createSearch({ starts, neighbors }: Adjacency): (source: number, sums: Float64Array) => void {
  const order = starts.length - 1;
  const distance = new Int32Array(order);
  // Counts of paths can exceed 32 bits.
  const pathCounts = new Float64Array(order);
  const share = new Float64Array(order);
  const reached = new Uint32Array(order);

  return (source, sums) => {
    distance.fill(-1);
    pathCounts.fill(0);
    share.fill(0);
    distance[source] = 0;
    pathCounts[source] = 1;
    reached[0] = source;
    let count = 1;
    for (let next = 0; next < count; next++) {
      const node = reached[next] ?? 0;
      const further = (distance[node] ?? 0) + 1;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const neighbor = neighbors[at] ?? 0;
        if (distance[neighbor] === -1) {
          distance[neighbor] = further;
          reached[count] = neighbor;
          count += 1;
        }
        if (distance[neighbor] === further)
          pathCounts[neighbor] = (pathCounts[neighbor] ?? 0) + (pathCounts[node] ?? 0);
      }
    }
    // From the farthest node back, each node adds its share, and the path that ends at it, to its predecessors.
    for (let next = count - 1; next > 0; next--) {
      const node = reached[next] ?? 0;
      const nearer = (distance[node] ?? 0) - 1;
      const perPath = (1 + (share[node] ?? 0)) / (pathCounts[node] ?? 1);
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const neighbor = neighbors[at] ?? 0;
        if (distance[neighbor] === nearer)
          share[neighbor] = (share[neighbor] ?? 0) + (pathCounts[neighbor] ?? 0) * perPath;
      }
      sums[node] = (sums[node] ?? 0) + (share[node] ?? 0);
    }
  };
}
