import type { UndirectedGraph } from 'graphology';
import exactBetweenness from 'graphology-metrics/centrality/betweenness.js';
import { createRandom } from './random.ts';

/** Up to so many entities all shortest ways are followed: the time for that grows with entities times relations. */
const EXACT_UP_TO = 2_000;
/** In larger graphs only the ways from so many entities: half of the high estimates are then within a tenth. */
const PIVOTS = 500;
const SEED = 20260301;

/**
 * Betweenness of every node, 0 to 1: the share of the pairs of other nodes whose shortest ways lead through it. Weights
 * do not count. Large graphs get an estimate that is right on average, from a sample of sources (Brandes and Pich 2007,
 * Centrality Estimation in Large Networks); the sample is the same for the same order of nodes.
 */
export function betweenness(
  graph: UndirectedGraph,
  { exactUpTo = EXACT_UP_TO, pivots = PIVOTS } = {},
): Readonly<Record<string, number>> {
  // A way that leads through something has three nodes, and the library cannot be asked about none.
  if (graph.order < 3) return Object.fromEntries(graph.mapNodes((node) => [node, 0]));
  if (graph.order <= exactUpTo) return exactBetweenness(graph, { getEdgeWeight: null });
  return estimate(graph, Math.min(pivots, graph.order));
}

function estimate(graph: UndirectedGraph, pivots: number): Readonly<Record<string, number>> {
  const { order } = graph;
  const adjacency = toAdjacency(graph);
  const sums = new Float64Array(order);
  const search = createSearch(adjacency);
  for (const source of sample(order, pivots)) search(source, sums);
  const scale = order / pivots / ((order - 1) * (order - 2));
  return Object.fromEntries(adjacency.nodes.map((node, index) => [node, (sums[index] ?? 0) * scale]));
}

/** So many different numbers below `size`. */
function sample(size: number, count: number): Uint32Array {
  const random = createRandom(SEED);
  const all = Uint32Array.from({ length: size }, (_, index) => index);
  for (let index = 0; index < count; index++) {
    const other = index + Math.floor(random() * (size - index));
    [all[index], all[other]] = [all[other] ?? 0, all[index] ?? 0];
  }
  return all.subarray(0, count);
}

/** The neighbours of node i are `neighbors` from `starts[i]` to `starts[i + 1]`: far less to walk through than objects. */
interface Adjacency {
  readonly nodes: readonly string[];
  readonly starts: Uint32Array;
  readonly neighbors: Uint32Array;
}

function toAdjacency(graph: UndirectedGraph): Adjacency {
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
 * Adds to `sums`, for every node but the source, the shares of the shortest ways from the source to all others that lead
 * through it (Brandes 2001, A Faster Algorithm for Betweenness Centrality).
 */
function createSearch({ nodes, starts, neighbors }: Adjacency): (source: number, sums: Float64Array) => void {
  const distance = new Int32Array(nodes.length);
  // Numbers of ways outgrow 32 bits.
  const ways = new Float64Array(nodes.length);
  const share = new Float64Array(nodes.length);
  const reached = new Uint32Array(nodes.length);

  return (source, sums) => {
    distance.fill(-1);
    ways.fill(0);
    share.fill(0);
    distance[source] = 0;
    ways[source] = 1;
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
        if (distance[neighbor] === further) ways[neighbor] = (ways[neighbor] ?? 0) + (ways[node] ?? 0);
      }
    }
    // From the farthest back, each hands on what leads through it, the way to itself included.
    for (let next = count - 1; next > 0; next--) {
      const node = reached[next] ?? 0;
      const nearer = (distance[node] ?? 0) - 1;
      const perWay = (1 + (share[node] ?? 0)) / (ways[node] ?? 1);
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const neighbor = neighbors[at] ?? 0;
        if (distance[neighbor] === nearer) share[neighbor] = (share[neighbor] ?? 0) + (ways[neighbor] ?? 0) * perWay;
      }
      sums[node] = (sums[node] ?? 0) + (share[node] ?? 0);
    }
  };
}
