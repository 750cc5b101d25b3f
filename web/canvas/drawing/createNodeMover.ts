import type { Core, NodeSingular } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasNode } from '../CanvasGraph.ts';
import { animate, prefersReducedMotion } from './animate.ts';
import { nodeKey } from './elements.ts';

const MOVE_MS = 350;
/** Smaller distances, in pixels at zoom 1, are not moves. */
const MIN_DISTANCE = 0.01;

/** Moves nodes to their positions in the graph, except a node that the user is dragging. */
export interface NodeMover {
  readonly moveTo: (nodes: readonly CanvasNode[], animated: boolean) => void;
  readonly stop: () => void;
}

export function createNodeMover(cy: Core, arrived: () => void): NodeMover {
  let stop = (): void => {};
  return {
    moveTo: (nodes, animated) => {
      stop();
      const moves: { readonly node: NodeSingular; readonly from: Point; readonly to: Point }[] = [];
      for (const { id, x, y } of nodes) {
        const node = cy.getElementById(nodeKey(id));
        const from = node.position();
        const away = Math.abs(from.x - x) > MIN_DISTANCE || Math.abs(from.y - y) > MIN_DISTANCE;
        if (away && !node.grabbed()) moves.push({ node, from: { ...from }, to: { x, y } });
      }
      if (moves.length === 0) return;
      const step = (share: number): void => {
        cy.batch(() => {
          for (const { node, from, to } of moves) {
            if (node.grabbed()) continue;
            node.position({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
          }
        });
      };
      if (animated && !prefersReducedMotion()) stop = animate(MOVE_MS, step, arrived);
      else step(1);
    },
    stop: () => stop(),
  };
}
