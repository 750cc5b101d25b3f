import type { Point } from '../../server/model/geometry.ts';
import type { Layout, LayoutNode } from './Layout.ts';
import { heightOf, nodeBox } from './nodeBox.ts';
import { byDegree } from './order.ts';
import { removeNodeOverlaps } from './removeNodeOverlaps.ts';

const RING_GAP = 22;

/** Rings by degree: nodes with the most relations in the middle. */
export const concentric: Layout = {
  id: 'concentric',
  place: (nodes) => {
    const ordered = nodes.toSorted(byDegree);
    return removeNodeOverlaps(ordered, placeOnRings(ordered));
  },
};

/**
 * Fills rings from the middle outwards, each with as many nodes as fit. Labels are wide, so rings are ellipses. The
 * community layout uses it too.
 */
export function placeOnRings(ordered: readonly LayoutNode[]): Map<string, Point> {
  const positions = new Map<string, Point>();
  const [first, ...others] = ordered;
  if (!first) return positions;
  positions.set(first.id, { x: 0, y: 0 });
  let inner = { x: nodeBox(first).halfWidth, y: heightOf(nodeBox(first)) / 2 };
  let next = 0;
  while (next < others.length) {
    const rest = others.slice(next);
    // The members of the ring are known only once it is filled, so its size is estimated from the next twelve nodes.
    const width = Math.max(...rest.slice(0, 12).map((node) => nodeBox(node).halfWidth * 2));
    const height = Math.max(...rest.slice(0, 12).map((node) => heightOf(nodeBox(node))));
    const ring: Ring = { x: inner.x + RING_GAP + width / 2, y: inner.y + RING_GAP + height / 2 };
    const turns = fillRing(rest, ring);
    // Nodes are spread over the whole ring, clockwise from the top.
    const stretch = (2 * Math.PI) / (turns.at(-1) ?? 1);
    turns.slice(0, -1).forEach((turn, index) => {
      const node = rest[index];
      if (node) positions.set(node.id, pointOn(ring, turn * stretch));
    });
    next += turns.length - 1;
    inner = { x: ring.x + width / 2, y: ring.y + height / 2 };
  }
  return positions;
}

/** The half axes of an ellipse. */
interface Ring {
  readonly x: number;
  readonly y: number;
}

/** The angle of each node on a ring, clockwise from the top, and after them the angle at which the ring is full. */
function fillRing(nodes: readonly LayoutNode[], ring: Ring): readonly number[] {
  const turns: number[] = [];
  let turn = 0;
  for (const node of nodes) {
    const slot = slotAt(ring, turn, node);
    if (turns.length >= 3 && turn + slot > 2 * Math.PI) break;
    turns.push(turn);
    turn += slot;
  }
  return [...turns, turn];
}

/** The angle that a node covers: by its width where the ring is horizontal, by its height where it is vertical. */
function slotAt(ring: Ring, turn: number, node: LayoutNode): number {
  const box = nodeBox(node);
  const [dx, dy] = [Math.abs(ring.x * Math.cos(turn)), Math.abs(ring.y * Math.sin(turn))];
  return Math.min((box.halfWidth * 2) / Math.max(dx, 1e-9), heightOf(box) / Math.max(dy, 1e-9));
}

function pointOn(ring: Ring, turn: number): Point {
  return { x: ring.x * Math.sin(turn), y: -ring.y * Math.cos(turn) };
}
