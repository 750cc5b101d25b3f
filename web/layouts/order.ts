import { compare } from '../../server/model/compare.ts';
import type { LayoutLink, LayoutNode } from './Layout.ts';

// Layouts sort their input first, so that the order of nodes and links does not affect the result.

export function sortedNodes(nodes: readonly LayoutNode[]): LayoutNode[] {
  return nodes.toSorted((a, b) => compare(a.id, b.id));
}

/** The highest degree first; ties by id. */
export function byDegree(a: LayoutNode, b: LayoutNode): number {
  return b.degree - a.degree || compare(a.id, b.id);
}

/** One link for each pair of known nodes, without loops. */
export function sortedLinks(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): LayoutLink[] {
  const known = new Set(nodes.map((node) => node.id));
  const pairs = new Map<string, LayoutLink>();
  for (const { source, target } of links) {
    if (source === target || !known.has(source) || !known.has(target)) continue;
    const link = source < target ? { source, target } : { source: target, target: source };
    pairs.set(JSON.stringify([link.source, link.target]), link);
  }
  return [...pairs.values()].sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target));
}
