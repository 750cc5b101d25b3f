import type { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { diameterOf } from '../model/diameter.ts';
import type { Point } from '../model/geometry.ts';
import { moveApart } from './moveApart.ts';

/** The least distance between two nodes, in pixels at zoom 1. */
export const GAP = 12;
/** How much room there is for each node and its gap, as a multiple of what they take: enough for most names. */
const ROOM = 3.6;
/** The picture is so much wider than tall: the canvas between two columns is about a square, on a large screen wider. */
const ASPECT = 1.1;
/** Relations inside a community draw so much more strongly than those between two, so that communities can be told apart. */
const COHESION = 4;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places the nodes of a graph: what is related is near, a community is together, small separate parts are near the rest,
 * and no two nodes overlap as `diameterOf` draws them. Whole pixels at zoom 1, around the origin; the same for the same
 * order of nodes and edges.
 */
export function layOut(graph: UndirectedGraph, communityOf: (node: string) => number): ReadonlyMap<string, Point> {
  const { order } = graph;
  if (order === 0) return new Map();
  const radii = new Map(graph.mapNodes((node) => [node, diameterOf({ neighborCount: graph.degree(node) }) / 2]));
  placeByCommunity(graph, communityOf);
  const places = forceAtlas2(graph, {
    // Enough to come to rest; a large graph takes what a start may last.
    iterations: Math.round(Math.max(40, Math.min(300, 600_000 / order))),
    getEdgeWeight: (_edge, _attributes, a, b) => (communityOf(a) === communityOf(b) ? COHESION : 1),
    settings: {
      // Strong gravity keeps small separate parts near and fills the picture evenly.
      strongGravityMode: true,
      gravity: 0.2,
      scalingRatio: 60,
      barnesHutOptimize: true,
      barnesHutTheta: 1.2,
    },
  });
  const nodes = [...radii].map(([node, radius]) => ({ node, radius, ...(places[node] ?? { x: 0, y: 0 }) }));
  const scale = scaleOf(nodes);
  const stretched = nodes.map(({ x, y, radius }) => ({
    x: x * scale * Math.sqrt(ASPECT),
    y: (y * scale) / Math.sqrt(ASPECT),
    radius,
  }));
  const apart = moveApart(stretched, GAP);
  return new Map(nodes.map(({ node }, index) => [node, apart[index] ?? { x: 0, y: 0 }]));
}

/** A sunflower in the order of communities, so that what belongs together starts together and need not find itself. */
function placeByCommunity(graph: UndirectedGraph, communityOf: (node: string) => number): void {
  const inOrder = graph
    .nodes()
    .sort((a, b) => communityOf(a) - communityOf(b) || graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
  inOrder.forEach((node, index) => {
    const angle = index * GOLDEN_ANGLE;
    const radius = 22 * Math.sqrt(index + 0.5);
    graph.mergeNodeAttributes(node, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
}

/** What brings the nodes to the density that is wanted: a disc that is filled evenly has a mean square of half its own. */
function scaleOf(nodes: readonly { readonly x: number; readonly y: number; readonly radius: number }[]): number {
  const room = ROOM * nodes.reduce((sum, { radius }) => sum + (2 * radius + GAP) ** 2, 0);
  const meanSquare = nodes.reduce((sum, { x, y }) => sum + x * x + y * y, 0) / nodes.length;
  return meanSquare === 0 ? 1 : Math.sqrt(room / Math.PI / 2 / meanSquare);
}
