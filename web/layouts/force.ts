import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from '../../server/model/geometry.ts';
import type { Layout, LayoutLink, LayoutNode } from './Layout.ts';
import { byDegree, GOLDEN_ANGLE, heightOf, nodeBox, sortedLinks, sortedNodes } from './nodeBox.ts';
import { removeNodeOverlaps } from './removeNodeOverlaps.ts';

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly degree: number;
  readonly radius: number;
}

/** Fixed numbers of steps, so that the same graph gives the same picture. */
const UNTANGLING = 220;
const SPACING = 80;

/** How strongly nodes are drawn to the middle, across and down: the weaker of the two is where the picture stretches. */
interface Pull {
  readonly x: number;
  readonly y: number;
}

/** Linked nodes draw together, all others push apart; labels get box. Starts from where the nodes are. */
export const force: Layout = {
  id: 'force',
  label: { zh: '力导向', en: 'Force-directed' },
  // About as tall as wide: the canvas between two columns is, and names, which are wide, get rows of their own.
  place: (nodes, links) => placeByForce(nodes, links, { x: 0.065, y: 0.05 }),
};

/** The same for a window that is taller than wide. */
export const tallForce: Layout = {
  ...force,
  place: (nodes, links) => placeByForce(nodes, links, { x: 0.3, y: 0.03 }),
};

function placeByForce(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  pull: Pull,
): Readonly<Record<string, Point>> {
  const ordered = sortedNodes(nodes);
  const starts = startPositions(ordered);
  const bodies = ordered.map((node): Body => {
    const start = starts.get(node.id) ?? { x: 0, y: 0 };
    const pinned = node.fixed && node.at ? { fx: node.at.x, fy: node.at.y } : {};
    return { id: node.id, degree: node.degree, radius: reach(node), ...start, ...pinned };
  });
  const pairs = sortedLinks(ordered, links);
  const linked = new Map<string, number>();
  for (const { source, target } of pairs) for (const id of [source, target]) linked.set(id, (linked.get(id) ?? 0) + 1);
  const countOf = (end: unknown): number => linked.get((end as Body).id) ?? 1;
  // Many nodes need less push each, or the picture grows faster than the window.
  const charge = -520 / (1 + ordered.length / 400);
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string | Body; target: string | Body }>(pairs.map((pair) => ({ ...pair })))
        .id((body) => body.id)
        .distance(({ source, target }) => {
          const leaf = Math.min(countOf(source), countOf(target)) === 1;
          return (source as Body).radius + (target as Body).radius + (leaf ? 8 : 30);
        })
        .strength(({ source, target }) => 1 / Math.min(countOf(source), countOf(target))),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength((body) => charge * (0.6 + body.radius / 60))
        .distanceMax(1200),
    )
    .force('x', forceX<Body>(0).strength(pull.x))
    .force('y', forceY<Body>(0).strength(pull.y))
    .stop();
  simulation.tick(UNTANGLING);
  // NodeBox matters only once the order is found, and asking for it is half of the work.
  simulation.force('collide', forceCollide<Body>((body) => body.radius).strength(0.7)).tick(SPACING);
  return removeNodeOverlaps(ordered, new Map(bodies.map((body) => [body.id, { x: body.x ?? 0, y: body.y ?? 0 }])));
}

/** A circle that stands for the node and its label: between the inner and the outer circle of its box. */
function reach(node: LayoutNode): number {
  const box = nodeBox(node);
  return (box.halfWidth + heightOf(box) / 2) / 2;
}

/** Where a node is; else on a sunflower by community and degree, so that what belongs together starts together. */
function startPositions(nodes: readonly LayoutNode[]): ReadonlyMap<string, Point> {
  const starts = new Map<string, Point>();
  const spacing = 22;
  nodes
    .toSorted((a, b) => a.community - b.community || byDegree(a, b))
    .forEach((node, index) => {
      const radius = spacing * Math.sqrt(index + 0.5);
      const angle = index * GOLDEN_ANGLE;
      starts.set(node.id, node.at ?? { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  return starts;
}
