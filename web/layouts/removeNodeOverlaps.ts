import { compare } from '../../server/model/compare.ts';
import type { Point } from '../../server/model/geometry.ts';
import { type Body, move, type Overlap, removeOverlaps } from '../../server/model/removeOverlaps.ts';
import type { LayoutLink, LayoutNode } from './Layout.ts';
import { heightOf, type NodeBox, nodeBox } from './nodeBox.ts';

interface BoxBody extends Body {
  readonly id: string;
  readonly box: NodeBox;
}

/** Links pull in the first rounds, less in each, so that in the last rounds nodes only push each other apart. */
const PULL = 0.2;
const PULL_ROUNDS = 30;
const LINK_GAP = 30;

/**
 * Moves nodes until no movable node overlaps another, labels included. Fixed nodes keep their place even where they overlap
 * each other. Links, if there are any, draw their ends together at first.
 */
export function removeNodeOverlaps(
  nodes: readonly LayoutNode[],
  positions: ReadonlyMap<string, Point>,
  links: readonly LayoutLink[] = [],
): ReadonlyMap<string, Point> {
  const bodies = nodes
    .toSorted((a, b) => compare(a.id, b.id))
    .map((node, index): BoxBody => {
      const kept = node.fixed ? node.at : undefined;
      const { x, y } = kept ?? positions.get(node.id) ?? { x: 0, y: 0 };
      return { index, id: node.id, box: nodeBox(node), size: node.size, fixed: kept !== undefined, x, y };
    });
  const springs = toSprings(bodies, links);
  removeOverlaps(bodies, {
    overlap,
    reach: Math.max(0, ...bodies.map(({ box }) => Math.max(2 * box.halfWidth, heightOf(box)))),
    spiralStep: 16,
    stepsPerPixel: 10,
    rounds: 60,
    slack: 0.2,
    pull: (round) => {
      const strength = PULL * (1 - round / PULL_ROUNDS);
      if (strength <= 0) return false;
      for (const spring of springs) pull(spring, strength);
      return springs.length > 0;
    },
  });
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

interface Spring {
  readonly source: BoxBody;
  readonly target: BoxBody;
  readonly length: number;
}

function toSprings(bodies: readonly BoxBody[], links: readonly LayoutLink[]): readonly Spring[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return links.flatMap((link) => {
    const source = byId.get(link.source);
    const target = byId.get(link.target);
    if (!source || !target || (source.fixed && target.fixed)) return [];
    return [{ source, target, length: LINK_GAP + source.box.halfWidth + target.box.halfWidth }];
  });
}

/** Brings the movable ends of a link nearer to its length. */
function pull({ source, target, length }: Spring, strength: number): void {
  const toward = { x: target.x - source.x, y: target.y - source.y };
  const distance = Math.hypot(toward.x, toward.y);
  if (distance <= length) return;
  const share = (((distance - length) / distance) * strength) / (source.fixed || target.fixed ? 1 : 2);
  move(source, toward, share);
  move(target, toward, -share);
}

/** Separates rectangles along the axis on which they overlap less. */
function overlap(a: BoxBody, b: BoxBody, slack: number): Overlap | null {
  const isLeft = a.x < b.x || (a.x === b.x && a.index < b.index);
  const isAbove = a.y < b.y || (a.y === b.y && a.index < b.index);
  const x = a.box.halfWidth + b.box.halfWidth + slack - Math.abs(a.x - b.x);
  const y = (isAbove ? a.box.below + b.box.above : b.box.below + a.box.above) + slack - Math.abs(a.y - b.y);
  if (x <= 0 || y <= 0) return null;
  return x < y
    ? { toward: { x: isLeft ? 1 : -1, y: 0 }, distance: x }
    : { toward: { x: 0, y: isAbove ? 1 : -1 }, distance: y };
}
