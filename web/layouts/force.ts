import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Point, spiralPoint } from '../../server/model/geometry.ts';
import type { Layout, LayoutLink, LayoutNode, ReportProgress } from './Layout.ts';
import { heightOf, nodeBox } from './nodeBox.ts';
import { byDegree, sortedLinks, sortedNodes } from './order.ts';
import { removeNodeOverlaps } from './removeNodeOverlaps.ts';

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly degree: number;
  readonly radius: number;
}

/** Numbers of simulation steps before and after collisions are added: fixed, so that the layout is deterministic. */
const FREE_STEPS = 220;
const COLLISION_STEPS = 80;
const START_SPACING = 22;

/** Strength of the attraction to the middle along each axis: the layout stretches along the weaker one. */
interface Pull {
  readonly x: number;
  readonly y: number;
}

/** Linked nodes attract each other and all nodes repel each other, starting from their current positions. */
export const force: Layout = {
  id: 'force',
  // About as tall as wide, as the canvas between the two columns is.
  place: (nodes, links, _, report) => placeByForce(nodes, links, { x: 0.065, y: 0.05 }, report),
};

/** The force layout for a window that is taller than wide. */
export const tallForce: Layout = {
  ...force,
  place: (nodes, links) => placeByForce(nodes, links, { x: 0.3, y: 0.03 }),
};

function placeByForce(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  pull: Pull,
  report?: ReportProgress,
): ReadonlyMap<string, Point> {
  const ordered = sortedNodes(nodes);
  const starts = startPositions(ordered);
  const bodies = ordered.map((node): Body => {
    const start = starts.get(node.id) ?? { x: 0, y: 0 };
    const pinned = node.fixed && node.at ? { fx: node.at.x, fy: node.at.y } : {};
    return { id: node.id, degree: node.degree, radius: collisionRadius(node), ...start, ...pinned };
  });
  const pairs = sortedLinks(ordered, links);
  const linked = new Map<string, number>();
  for (const { source, target } of pairs) for (const id of [source, target]) linked.set(id, (linked.get(id) ?? 0) + 1);
  const countOf = (end: unknown): number => linked.get((end as Body).id) ?? 1;
  // With many nodes each repels less, else the layout outgrows the window.
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
  const positions = () => new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  const run = (steps: number, before: number): void => {
    for (let step = 0; step < steps; step++) {
      simulation.tick();
      report?.((before + step + 1) / (FREE_STEPS + COLLISION_STEPS), positions);
    }
  };
  run(FREE_STEPS, 0);
  // Collisions matter only once the nodes are in order, and would double the cost of the first steps.
  simulation.force('collide', forceCollide<Body>((body) => body.radius).strength(0.7));
  run(COLLISION_STEPS, FREE_STEPS);
  return removeNodeOverlaps(ordered, positions());
}

/** Radius of a circle of about the size of a node with its label. */
function collisionRadius(node: LayoutNode): number {
  const box = nodeBox(node);
  return (box.halfWidth + heightOf(box) / 2) / 2;
}

/** Current positions, and for new nodes a spiral by community and degree, so that communities start close together. */
function startPositions(nodes: readonly LayoutNode[]): ReadonlyMap<string, Point> {
  const starts = new Map<string, Point>();
  nodes
    .toSorted((a, b) => a.community - b.community || byDegree(a, b))
    .forEach((node, index) => {
      starts.set(node.id, node.at ?? spiralPoint(index, START_SPACING * Math.sqrt(index + 0.5)));
    });
  return starts;
}
