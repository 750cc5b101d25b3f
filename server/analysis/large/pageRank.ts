import type { CompactGraph } from './compactGraph.ts';

const DAMPING = 0.85;
const TOLERANCE = 1e-6;
const MAX_ROUNDS = 100;

/** Returns the weighted PageRank of every node; the sum is 1. */
export function pageRank({ order, starts, neighbors, weights }: CompactGraph): Float64Array {
  const strengths = new Float64Array(order);
  for (let node = 0; node < order; node++)
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++)
      strengths[node] = (strengths[node] ?? 0) + (weights[at] ?? 0);
  let ranks = new Float64Array(order).fill(1 / order);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let isolated = 0;
    for (let node = 0; node < order; node++) if (strengths[node] === 0) isolated += ranks[node] ?? 0;
    const base = (DAMPING * isolated + 1 - DAMPING) / order;
    const next = new Float64Array(order);
    let change = 0;
    for (let node = 0; node < order; node++) {
      let sum = 0;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const neighbor = neighbors[at] ?? 0;
        sum += ((ranks[neighbor] ?? 0) * (weights[at] ?? 0)) / (strengths[neighbor] ?? 1);
      }
      next[node] = base + DAMPING * sum;
      change += Math.abs((next[node] ?? 0) - (ranks[node] ?? 0));
    }
    ranks = next;
    if (change < order * TOLERANCE) break;
  }
  return ranks;
}
