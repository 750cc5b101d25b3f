import type { Point } from '../scene.ts';
import type { Layout, LayoutNode } from './Layout.ts';
import { byDegree, heightOf, roomOf } from './room.ts';
import { separate } from './separate.ts';

const RING_GAP = 36;

/** Rings by degree: what has most relations in the middle. */
export const concentric: Layout = {
  id: 'concentric',
  label: { zh: '同心圆（按关系数）', en: 'Concentric (by relations)' },
  place: (nodes) => {
    const ordered = nodes.toSorted(byDegree);
    return separate(ordered, placeOnRings(ordered));
  },
};

/** Fills rings from the middle outwards, each as full as the room of its nodes allows. Shared with the community layout. */
export function placeOnRings(ordered: readonly LayoutNode[]): Map<string, Point> {
  const positions = new Map<string, Point>();
  const [first, ...others] = ordered;
  if (!first) return positions;
  positions.set(first.id, { x: 0, y: 0 });
  let inner = heightOf(roomOf(first)) / 2;
  let next = 0;
  while (next < others.length) {
    const tallest = Math.max(...others.slice(next, next + 6).map((node) => heightOf(roomOf(node))));
    const radius = inner + RING_GAP + tallest / 2;
    const ring: LayoutNode[] = [];
    let used = 0;
    for (let node = others[next]; node; node = others[next]) {
      const slot = slotOf(node);
      if (ring.length >= 3 && used + slot > 2 * Math.PI * radius) break;
      ring.push(node);
      used += slot;
      next++;
    }
    // The last ring is spread evenly too; a ring starts at the top and goes clockwise.
    const stretch = (2 * Math.PI) / used;
    let passed = 0;
    for (const node of ring) {
      const angle = (passed + slotOf(node) / 2 - slotOf(ring[0] ?? node) / 2) * stretch - Math.PI / 2;
      positions.set(node.id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
      passed += slotOf(node);
    }
    inner = radius + tallest / 2;
  }
  return positions;
}

/** The length of arc that a node takes, whichever way the arc runs there. */
function slotOf(node: LayoutNode): number {
  const room = roomOf(node);
  return (room.halfWidth * 2 + heightOf(room)) / 2;
}
