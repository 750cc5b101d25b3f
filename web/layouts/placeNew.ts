import { compare } from '../../server/model/compare.ts';
import { type Point, spiralPoint } from '../../server/model/geometry.ts';
import { groupBy } from '../../server/model/groupBy.ts';
import type { LayoutLink, LayoutNode } from './Layout.ts';
import { heightOf, nodeBox } from './nodeBox.ts';
import { byDegree, sortedLinks, sortedNodes } from './order.ts';
import { removeNodeOverlaps } from './removeNodeOverlaps.ts';

const LINK_LENGTH = 60;
/** Nodes further away than this do not count when the freest direction is chosen. */
const VICINITY = 500;
const DIRECTIONS = 36;
/** Number of separate components on one ring around the rest. */
const COMPONENTS_PER_RING = 8;

/**
 * Places the nodes without a position beside the nodes that they are linked to, in the freest direction, so that none
 * overlaps another, labels included. Returns the new positions only; the others stay exactly as they are. Pure and
 * deterministic.
 */
export function placeNew(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): ReadonlyMap<string, Point> {
  const ordered = sortedNodes(nodes);
  const pairs = sortedLinks(ordered, links);
  const positions = new Map<string, Point>();
  for (const node of ordered) if (node.at) positions.set(node.id, node.at);
  const added = ordered.filter((node) => !node.at);
  if (added.length === 0) return new Map();

  spread(added, pairs, positions);

  const settled = removeNodeOverlaps(
    ordered.map((node) => ({ ...node, fixed: node.at !== undefined })),
    positions,
    pairs,
  );
  return new Map(added.map(({ id }) => [id, settled.get(id) ?? { x: 0, y: 0 }]));
}

/** Sets first positions: nodes linked to the same placed nodes are fanned out together, in the freest direction. */
function spread(added: readonly LayoutNode[], pairs: readonly LayoutLink[], positions: Map<string, Point>): void {
  const neighbors = new Map<string, string[]>();
  for (const { source, target } of pairs) {
    neighbors.set(source, [...(neighbors.get(source) ?? []), target]);
    neighbors.set(target, [...(neighbors.get(target) ?? []), source]);
  }
  const placedBefore = [...positions.values()];
  let components = 0;
  let waiting = added.toSorted(byDegree);
  while (waiting.length > 0) {
    const groups = groupBy(waiting, (node) =>
      JSON.stringify((neighbors.get(node.id) ?? []).filter((id) => positions.has(id)).sort(compare)),
    );
    groups.delete('[]');
    // No waiting node is linked to a placed one: the next begins a separate component outside the rest.
    if (groups.size === 0) {
      const [first, ...rest] = waiting;
      if (first) positions.set(first.id, ringPosition(placedBefore, components));
      components += 1;
      waiting = rest;
      continue;
    }
    for (const [key, group] of [...groups].sort(([a], [b]) => compare(a, b))) {
      const anchors = (JSON.parse(key) as string[]).map((id) => positions.get(id) ?? { x: 0, y: 0 });
      fan(group, middle(anchors), [...positions.values()], positions);
    }
    waiting = waiting.filter((node) => !positions.has(node.id));
  }
}

/** Places a group on arcs around a point, centred on the freest direction. */
function fan(
  group: readonly LayoutNode[],
  center: Point,
  placed: readonly Point[],
  positions: Map<string, Point>,
): void {
  const direction = freestDirection(center, placed);
  const slot = Math.max(...group.map(slotOf));
  let index = 0;
  for (let ring = 0; index < group.length; ring++) {
    const radius = LINK_LENGTH + slot / 2 + ring * slot;
    const arc = Math.min(2 * Math.PI, Math.PI * (group.length > 12 ? 2 : 1.2));
    const count = Math.min(group.length - index, Math.max(1, Math.floor((arc * radius) / slot)));
    for (let i = 0; i < count; i++, index++) {
      // From the middle of the arc towards its ends, so that a few nodes stay in the freest direction.
      const side = i % 2 === 0 ? 1 : -1;
      const angle = direction + (side * Math.ceil(i / 2) * slot) / radius;
      const node = group[index];
      if (node)
        positions.set(node.id, { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) });
    }
  }
}

/** The angle with the fewest nodes nearby: each node counts in its own direction and those beside it, near nodes more. */
function freestDirection(center: Point, placed: readonly Point[]): number {
  const occupied = new Float64Array(DIRECTIONS);
  for (const point of placed) {
    const distance = Math.hypot(point.x - center.x, point.y - center.y);
    if (distance < 1 || distance > VICINITY) continue;
    const turn = Math.atan2(point.y - center.y, point.x - center.x) / (2 * Math.PI);
    const direction = Math.round((turn + 1) * DIRECTIONS) % DIRECTIONS;
    occupied[direction] = (occupied[direction] ?? 0) + (1 - distance / VICINITY) ** 2;
  }
  let freest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let direction = 0; direction < DIRECTIONS; direction++) {
    const weight = occupied.reduce((sum, occupancy, other) => {
      const alignment = Math.cos(((direction - other) / DIRECTIONS) * 2 * Math.PI);
      return sum + (alignment > 0 ? occupancy * alignment ** 4 : 0);
    }, 0);
    if (weight < least - 1e-9) {
      freest = direction;
      least = weight;
    }
  }
  return (freest / DIRECTIONS) * 2 * Math.PI;
}

function slotOf(node: LayoutNode): number {
  const box = nodeBox(node);
  return (box.halfWidth * 2 + heightOf(box)) / 2;
}

function middle(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / count,
    y: points.reduce((sum, point) => sum + point.y, 0) / count,
  };
}

/** Position number `index` on rings around the placed nodes. */
function ringPosition(placed: readonly Point[], index: number): Point {
  if (placed.length === 0 && index === 0) return { x: 0, y: 0 };
  const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)];
  const box = placed.length > 0 ? [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] : [];
  const [left = 0, right = 0, top = 0, bottom = 0] = box;
  const away = (VICINITY / 2) * (1 + Math.floor(index / COMPONENTS_PER_RING));
  const direction = spiralPoint(index, 1);
  return {
    x: (left + right) / 2 + ((right - left) / 2 + away) * direction.x,
    y: (top + bottom) / 2 + ((bottom - top) / 2 + away) * direction.y,
  };
}
