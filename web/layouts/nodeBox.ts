import type { Point } from '../../server/model/geometry.ts';
import type { LayoutLink, LayoutNode } from './Layout.ts';

/** The least distance between two nodes or labels, in pixels at zoom 1. */
export const GAP = 8;

/** Turning by it again and again, no direction is taken twice. */
export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The rectangle that a node and the label below it fill, relative to the node's centre. */
export interface NodeBox {
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

export function nodeBox(node: LayoutNode): NodeBox {
  const radius = node.size / 2;
  return {
    halfWidth: Math.max(radius, node.labelWidth / 2) + GAP / 2,
    above: radius + GAP / 2,
    below: radius + node.labelHeight + GAP / 2,
  };
}

export function heightOf(box: NodeBox): number {
  return box.above + box.below;
}

/** By id, so that the order in which nodes arrive changes nothing. */
export function sortedNodes(nodes: readonly LayoutNode[]): LayoutNode[] {
  return nodes.toSorted((a, b) => compare(a.id, b.id));
}

/** By degree, the highest first; ties by id. */
export function byDegree(a: LayoutNode, b: LayoutNode): number {
  return b.degree - a.degree || compare(a.id, b.id);
}

export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** One link for each pair of known nodes, in one order; loops pull at nothing and are left out. */
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

export function roundPoint(point: Point): Point {
  // `+ 0` turns -0 into 0, so that equal layouts are equal as text too.
  return { x: Math.round(point.x * 10) / 10 + 0, y: Math.round(point.y * 10) / 10 + 0 };
}
