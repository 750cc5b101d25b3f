import type { UndirectedGraph } from 'graphology';
import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import { compare } from '../model/compare.ts';
import { diameterOf, type Point, spiralPoint } from '../model/geometry.ts';
import { type Disc, removeDiscOverlaps } from './removeDiscOverlaps.ts';

/** Smallest distance between two nodes, in pixels at zoom 1. */
export const GAP = 12;
/** Area of the layout as a multiple of the area of all nodes with their gaps; enough for most labels. */
const AREA_FACTOR = 3.6;
/** Width divided by height, for a canvas between two side panels. */
const ASPECT = 1.1;
/** Weight of relations within a community, compared with 1 between communities, so that communities stay apart. */
const COHESION = 4;

export const FORCES = {
  // Strong gravity keeps small components near and spreads nodes evenly.
  strongGravityMode: true,
  gravity: 0.2,
  scalingRatio: 60,
  barnesHutOptimize: true,
  barnesHutTheta: 1.2,
} satisfies ForceAtlas2Settings;

/**
 * Places the nodes of a graph with ForceAtlas2: related nodes close, communities together, small components near the
 * rest, no nodes overlapping. Positions are whole pixels at zoom 1 around the origin, and the same for the same order of
 * nodes and edges.
 */
export function layOut(graph: UndirectedGraph, communityOf: (node: string) => number): ReadonlyMap<string, Point> {
  const { order } = graph;
  if (order === 0) return new Map();
  const radii = new Map(graph.mapNodes((node) => [node, radiusOf(graph.degree(node))]));
  placeByCommunity(graph, communityOf);
  const places = forceAtlas2(graph, {
    iterations: iterationsFor(order),
    getEdgeWeight: (_edge, _attributes, a, b) => attraction(communityOf(a) === communityOf(b)),
    settings: FORCES,
  });
  const nodes = [...radii].map(([node, radius]) => ({ node, radius, ...(places[node] ?? { x: 0, y: 0 }) }));
  const positions = toPositions(nodes);
  return new Map(nodes.map(({ node }, index) => [node, positions[index] ?? { x: 0, y: 0 }]));
}

export function radiusOf(neighborCount: number): number {
  return diameterOf({ neighborCount }) / 2;
}

/** Returns the number of iterations: enough to converge; fewer for a large graph, to limit the time at start. */
export function iterationsFor(order: number): number {
  return Math.round(Math.max(40, Math.min(300, 600_000 / order)));
}

export function attraction(isWithinCommunity: boolean): number {
  return isWithinCommunity ? COHESION : 1;
}

/** Returns where the node at a place in the order of communities starts. */
export function startPoint(index: number): Point {
  return spiralPoint(index, 22 * Math.sqrt(index + 0.5));
}

/** Scales the places that forces gave to the wanted density and proportions, and removes overlaps. */
export function toPositions(places: readonly Disc[]): readonly Point[] {
  const scale = scaleOf(places);
  const stretched = places.map(({ x, y, radius }) => ({
    x: x * scale * Math.sqrt(ASPECT),
    y: (y * scale) / Math.sqrt(ASPECT),
    radius,
  }));
  return removeDiscOverlaps(stretched, GAP);
}

/** Starts on a spiral in the order of communities, so that the members of each start close together. */
function placeByCommunity(graph: UndirectedGraph, communityOf: (node: string) => number): void {
  const inOrder = graph
    .nodes()
    .sort((a, b) => communityOf(a) - communityOf(b) || graph.degree(b) - graph.degree(a) || compare(a, b));
  inOrder.forEach((node, index) => {
    graph.mergeNodeAttributes(node, { ...startPoint(index) });
  });
}

/** Returns the factor for the wanted density. In an evenly filled disc the mean squared distance is half of r². */
function scaleOf(nodes: readonly Disc[]): number {
  const area = AREA_FACTOR * nodes.reduce((sum, { radius }) => sum + (2 * radius + GAP) ** 2, 0);
  const meanSquare = nodes.reduce((sum, { x, y }) => sum + x * x + y * y, 0) / nodes.length;
  return meanSquare === 0 ? 1 : Math.sqrt(area / Math.PI / 2 / meanSquare);
}
