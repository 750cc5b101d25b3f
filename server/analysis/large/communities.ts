import { createRandom } from '../random.ts';
import { type CompactGraph, fromSortedPairs } from './compactGraph.ts';

const SEED = 20260301;
/** Moves that gain less do not count, so that rounding errors cannot let a node move for ever. */
const SMALLEST_GAIN = 1e-12;

/** A graph whose nodes stand for communities of the graph before. */
interface Level extends CompactGraph {
  /** Twice the weight within each node. */
  readonly inner: Float64Array;
}

/**
 * Returns a community for every node: numbers from 0, in no particular order (Blondel et al. 2008, Fast unfolding of communities
 * in large networks). Nodes are visited in a seeded random order; after a move only the neighbours are visited again.
 */
export function findCommunities(graph: CompactGraph): Uint32Array {
  const random = createRandom(SEED);
  let level: Level = { ...graph, inner: new Float64Array(graph.order) };
  const communityOf = Uint32Array.from({ length: graph.order }, (_, node) => node);
  for (;;) {
    const moved = moveNodes(level, random);
    const { count, numbers } = renumber(moved);
    for (let node = 0; node < communityOf.length; node++) communityOf[node] = numbers[communityOf[node] ?? 0] ?? 0;
    if (count === level.order) return communityOf;
    level = aggregate(level, numbers, count);
  }
}

/** Moves each node to the community of a neighbour as long as this raises the modularity. */
function moveNodes({ order, starts, neighbors, weights, inner }: Level, random: () => number): Uint32Array {
  const communityOf = Uint32Array.from({ length: order }, (_, node) => node);
  const strengths = inner.slice();
  for (let node = 0; node < order; node++)
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++)
      strengths[node] = (strengths[node] ?? 0) + (weights[at] ?? 0);
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  if (total === 0) return communityOf;
  const totals = strengths.slice();
  const linkWeights = new Float64Array(order);
  const found = new Uint32Array(order);

  // A circular queue, in which each node is at most once.
  const queue = shuffled(order, random);
  const isQueued = new Uint8Array(order).fill(1);
  let [head, length] = [0, order];
  while (length > 0) {
    const node = queue[head] ?? 0;
    head = (head + 1) % order;
    length -= 1;
    isQueued[node] = 0;

    const own = communityOf[node] ?? 0;
    const strength = strengths[node] ?? 0;
    let count = 0;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const community = communityOf[neighbors[at] ?? 0] ?? 0;
      if (linkWeights[community] === 0) {
        found[count] = community;
        count += 1;
      }
      linkWeights[community] = (linkWeights[community] ?? 0) + (weights[at] ?? 0);
    }
    totals[own] = (totals[own] ?? 0) - strength;
    const gainOf = (community: number) =>
      (linkWeights[community] ?? 0) / total - ((totals[community] ?? 0) * strength) / (total * total);
    let [best, bestGain] = [own, gainOf(own) + SMALLEST_GAIN];
    for (let index = 0; index < count; index++) {
      const community = found[index] ?? 0;
      const gain = gainOf(community);
      if (gain > bestGain) [best, bestGain] = [community, gain];
    }
    for (let index = 0; index < count; index++) linkWeights[found[index] ?? 0] = 0;
    totals[best] = (totals[best] ?? 0) + strength;
    if (best === own) continue;
    communityOf[node] = best;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const neighbor = neighbors[at] ?? 0;
      if (isQueued[neighbor] === 1 || communityOf[neighbor] === best) continue;
      isQueued[neighbor] = 1;
      queue[(head + length) % order] = neighbor;
      length += 1;
    }
  }
  return communityOf;
}

function shuffled(size: number, random: () => number): Uint32Array {
  const all = Uint32Array.from({ length: size }, (_, index) => index);
  for (let index = size - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [all[index], all[other]] = [all[other] ?? 0, all[index] ?? 0];
  }
  return all;
}

/** Numbers communities from 0 in the order in which they occur. `numbers` is parallel to the nodes. */
function renumber(communityOf: Uint32Array): { readonly numbers: Uint32Array; readonly count: number } {
  const known = new Int32Array(communityOf.length).fill(-1);
  let count = 0;
  const numbers = communityOf.map((community) => {
    if (known[community] === -1) {
      known[community] = count;
      count += 1;
    }
    return known[community] ?? 0;
  });
  return { numbers, count };
}

/** Builds the graph of communities, whose edges have the summed weights of those between their members. */
function aggregate({ order, starts, neighbors, weights, inner }: Level, numbers: Uint32Array, count: number): Level {
  const within = new Float64Array(count);
  const sums = new Map<number, number>();
  for (let node = 0; node < order; node++) {
    const a = numbers[node] ?? 0;
    within[a] = (within[a] ?? 0) + (inner[node] ?? 0);
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const b = numbers[neighbors[at] ?? 0] ?? 0;
      const weight = weights[at] ?? 0;
      if (a === b) within[a] = (within[a] ?? 0) + weight;
      else if (a < b) sums.set(a * count + b, (sums.get(a * count + b) ?? 0) + weight);
    }
  }
  const pairs = Float64Array.from(sums.keys()).sort();
  return {
    ...fromSortedPairs(
      count,
      pairs,
      pairs.map((pair) => sums.get(pair) ?? 0),
    ),
    inner: within,
  };
}
