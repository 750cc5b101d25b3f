import type { Point } from '../../server/model/geometry.ts';
import { groupBy } from '../../server/model/groupBy.ts';
import { placeOnRings } from './concentric.ts';
import type { Layout, LayoutNode } from './Layout.ts';
import { heightOf, nodeBox } from './nodeBox.ts';
import { byDegree } from './order.ts';
import { removeNodeOverlaps } from './removeNodeOverlaps.ts';

/** A community in rings. Rings are wider than tall, so the disc is an ellipse: `radius` vertically, `ASPECT` times that horizontally. */
interface Disc {
  readonly community: number;
  readonly inside: ReadonlyMap<string, Point>;
  readonly radius: number;
}

const ASPECT = 1.5;
const DISC_GAP = 30;
const ANGLES = 72;

/** Draws each community as a disc of rings, the largest in the middle and the others packed around it. */
export const community: Layout = {
  id: 'community',
  place: (nodes) => {
    const members = groupBy(nodes.toSorted(byDegree), (node) => node.community);
    const discs = [...members]
      .map(([id, group]) => toDisc(id, group))
      .sort((a, b) => b.radius - a.radius || a.community - b.community);
    const positions = new Map<string, Point>();
    for (const { disc, center } of pack(discs))
      for (const [id, point] of disc.inside) positions.set(id, { x: center.x + point.x, y: center.y + point.y });
    return removeNodeOverlaps(nodes.toSorted(byDegree), positions);
  },
};

function toDisc(id: number, group: readonly LayoutNode[]): Disc {
  const inside = placeOnRings(group);
  const radius = Math.max(
    ...group.map((node) => {
      const { x, y } = inside.get(node.id) ?? { x: 0, y: 0 };
      const box = nodeBox(node);
      return distance({ x: Math.abs(x) + box.halfWidth / 2, y: Math.abs(y) + heightOf(box) / 4 });
    }),
  );
  return { community: id, inside, radius };
}

/** Places each disc beside one already placed, at the free position nearest to the middle. Expects the largest first. */
function pack(discs: readonly Disc[]): { readonly disc: Disc; readonly center: Point }[] {
  const placed: { readonly disc: Disc; readonly center: Point }[] = [];
  for (const disc of discs) {
    let best: { readonly center: Point; readonly away: number } | null = null;
    for (const anchor of placed) {
      const reach = anchor.disc.radius + disc.radius + DISC_GAP;
      for (let step = 0; step < ANGLES; step++) {
        const angle = (step / ANGLES) * 2 * Math.PI;
        const center = {
          x: anchor.center.x + ASPECT * reach * Math.cos(angle),
          y: anchor.center.y + reach * Math.sin(angle),
        };
        const away = distance(center);
        const free = placed.every(
          ({ center: { x, y }, disc: { radius } }) =>
            distance({ x: center.x - x, y: center.y - y }) >= radius + disc.radius + DISC_GAP - 1e-6,
        );
        if (free && (!best || away < best.away - 1e-6)) best = { center, away };
      }
    }
    placed.push({ disc, center: best?.center ?? { x: 0, y: 0 } });
  }
  return placed;
}

/** Distance from the middle, with horizontal distances scaled down by `ASPECT`. */
function distance({ x, y }: Point): number {
  return Math.hypot(x / ASPECT, y);
}
