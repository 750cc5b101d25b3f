import type { Core } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import { edgeKey, nodeKey } from './elements.ts';

/** Position and direction for the label of an edge. */
export interface EdgePlace {
  readonly middle: Point;
  /** Direction of text along the edge, in radians, never upside down. */
  readonly angle: number;
  /** Space for text between the two nodes, in pixels. */
  readonly length: number;
}

/** Current positions of nodes and edges on a surface, null for what is not drawn. */
export interface ScreenPositions {
  readonly nodeAt: (id: string) => Point | null;
  readonly edgeAt: (id: string) => EdgePlace | null;
}

export function screenPositions(cy: Core, zoom: number, pan: Point): ScreenPositions {
  const project = ({ x, y }: Point): Point => ({ x: x * zoom + pan.x, y: y * zoom + pan.y });
  return {
    nodeAt: (id) => {
      const node = cy.getElementById(nodeKey(id));
      return node.nonempty() ? project(node.position()) : null;
    },
    edgeAt: (id) => {
      const edge = cy.getElementById(edgeKey(id));
      if (edge.empty()) return null;
      const source = project(edge.sourceEndpoint());
      const target = project(edge.targetEndpoint());
      const length = edge.isLoop() ? Number.POSITIVE_INFINITY : Math.hypot(target.x - source.x, target.y - source.y);
      return { middle: project(edge.midpoint()), angle: edge.isLoop() ? 0 : uprightAngle(source, target), length };
    },
  };
}

/** The angle of a line from its left to its right end. */
export function uprightAngle(source: Point, target: Point): number {
  const [left, right] = source.x <= target.x ? [source, target] : [target, source];
  return Math.atan2(right.y - left.y, right.x - left.x);
}
