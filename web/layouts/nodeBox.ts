import type { LayoutNode } from './Layout.ts';

/** The least distance between two nodes or labels, in pixels at zoom 1. */
const GAP = 8;

/** The rectangle around a node, the label below it and half of the gap, relative to the node's centre. */
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
