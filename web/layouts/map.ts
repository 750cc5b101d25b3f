import { compare } from '../../server/model/compare.ts';
import type { Point } from '../../server/model/geometry.ts';
import { groupBy } from '../../server/model/groupBy.ts';
import { placeOnRings } from './concentric.ts';
import type { Layout, LayoutNode, NodePlace } from './Layout.ts';
import { heightOf, nodeBox } from './nodeBox.ts';
import { byDegree } from './order.ts';
import { projection } from './projection.ts';
import { removeNodeOverlaps } from './removeNodeOverlaps.ts';

/** Distance of the nodes without a place from the southern end of the map. */
const REST_GAP = 240;
const COLUMN_GAP = 12;
const ROW_GAP = 16;
/** Width of the block of nodes without a place, divided by its height. */
const ASPECT = 2;

/** Places at their coordinates, other nodes on rings around their place, and nodes without a place in rows below the map. */
export const map: Layout = {
  id: 'map',
  place: (nodes) => {
    const ordered = nodes.toSorted(byDegree);
    const placed = ordered.filter(({ place }) => place !== undefined);
    const settled = settlePlaces(placed);
    const positions = new Map([...placeMembers(placed, settled), ...settled]);
    // Places keep their positions, and all other nodes give way.
    const anchored = placed.map((node) => {
      const at = settled.get(node.id);
      return at ? { ...node, at, fixed: true } : node;
    });
    const onMap = removeNodeOverlaps(anchored, positions);
    const rest = ordered.filter(({ place }) => place === undefined);
    return removeNodeOverlaps(ordered, new Map([...onMap, ...placeRest(rest, onMap)]));
  },
};

/** Returns the positions of the places themselves: as near to their coordinates as they do not overlap. */
function settlePlaces(placed: readonly LayoutNode[]): ReadonlyMap<string, Point> {
  const places = placed.filter(({ place }) => place?.isOwn);
  return removeNodeOverlaps(places, new Map(places.map((node) => [node.id, pointOf(node)])));
}

/** Places nodes on rings around the node of their place, or around its point on the map. */
function placeMembers(placed: readonly LayoutNode[], settled: ReadonlyMap<string, Point>): Map<string, Point> {
  const positions = new Map<string, Point>();
  for (const group of groupBy(placed, ({ place }) => keyOf(place)).values()) {
    const own = group.find(({ place }) => place?.isOwn);
    const members = group.filter(({ place }) => !place?.isOwn);
    const [first] = group;
    if (!first) continue;
    const center = (own && settled.get(own.id)) ?? pointOf(first);
    const around = placeOnRings(own ? [own, ...members] : members);
    for (const [id, { x, y }] of around) positions.set(id, { x: center.x + x, y: center.y + y });
  }
  return positions;
}

/** Places the nodes without a place in rows by type, below the middle of the others. */
function placeRest(rest: readonly LayoutNode[], onMap: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const ordered = rest.toSorted((a, b) => compare(a.type, b.type) || byDegree(a, b));
  const width = Math.max(0, ...ordered.map((node) => nodeBox(node).halfWidth * 2)) + COLUMN_GAP;
  const height = Math.max(0, ...ordered.map((node) => heightOf(nodeBox(node)))) + ROW_GAP;
  const columns = Math.max(1, Math.round(Math.sqrt((ordered.length * height * ASPECT) / width)));
  const xs = [...onMap.values()].map(({ x }) => x).sort((a, b) => a - b);
  const middle = xs[Math.floor(xs.length / 2)] ?? 0;
  return new Map(
    ordered.map(({ id }, index) => [
      id,
      {
        x: middle + ((index % columns) - (Math.min(columns, ordered.length) - 1) / 2) * width,
        y: REST_GAP + (Math.floor(index / columns) + 0.5) * height,
      },
    ]),
  );
}

function keyOf(place: NodePlace | undefined): string {
  return place ? `${place.latitude} ${place.longitude}` : '';
}

function pointOf({ place }: LayoutNode): Point {
  const [x = 0, y = 0] = (place && projection([place.longitude, place.latitude])) ?? [];
  return { x, y };
}
