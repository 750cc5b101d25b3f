/**
 * Undirected weighted graph of numbered nodes: `neighbors` from `starts[i]` to `starts[i + 1]` are the neighbours of node i in
 * ascending order, `weights` are those of the edges to them.
 */
export interface CompactGraph {
  readonly order: number;
  readonly starts: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly weights: Float64Array;
}

/** Ends of relations as numbers of nodes, in parallel lists. */
export interface Ends {
  readonly subjects: Uint32Array;
  readonly objects: Uint32Array;
}

/** Builds one edge for all relations between two nodes, weighted by their number, without loops. */
export function toCompactGraph(order: number, { subjects, objects }: Ends): CompactGraph {
  const all = new Float64Array(subjects.length);
  let count = 0;
  for (let index = 0; index < subjects.length; index++) {
    const [a, b] = [subjects[index] ?? 0, objects[index] ?? 0];
    if (a === b) continue;
    all[count] = Math.min(a, b) * order + Math.max(a, b);
    count += 1;
  }
  const pairs = all.subarray(0, count).sort();
  const weights = new Float64Array(count);
  let edges = 0;
  for (let index = 0; index < count; index++) {
    if (index === 0 || pairs[index] !== pairs[index - 1]) {
      pairs[edges] = pairs[index] ?? 0;
      weights[edges] = 0;
      edges += 1;
    }
    weights[edges - 1] = (weights[edges - 1] ?? 0) + 1;
  }
  return fromSortedPairs(order, pairs.subarray(0, edges), weights);
}

/** Builds a graph from its edges: `a * order + b` with a < b, sorted, without repetition. */
export function fromSortedPairs(order: number, pairs: Float64Array, weightOf: Float64Array): CompactGraph {
  const starts = new Uint32Array(order + 1);
  for (const pair of pairs) {
    const a = Math.floor(pair / order);
    const b = pair - a * order;
    starts[a + 1] = (starts[a + 1] ?? 0) + 1;
    starts[b + 1] = (starts[b + 1] ?? 0) + 1;
  }
  for (let node = 0; node < order; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const ends = starts.slice(0, order);
  const neighbors = new Uint32Array(2 * pairs.length);
  const weights = new Float64Array(2 * pairs.length);
  const add = (node: number, neighbor: number, weight: number) => {
    const at = ends[node] ?? 0;
    neighbors[at] = neighbor;
    weights[at] = weight;
    ends[node] = at + 1;
  };
  // In the order of pairs a node first gets its smaller neighbours, then its larger ones, each in ascending order.
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index] ?? 0;
    const a = Math.floor(pair / order);
    const b = pair - a * order;
    add(a, b, weightOf[index] ?? 0);
    add(b, a, weightOf[index] ?? 0);
  }
  return { order, starts, neighbors, weights };
}
