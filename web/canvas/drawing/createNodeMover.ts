import type { Core, NodeSingular } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasNode } from '../CanvasGraph.ts';
import { animate, prefersReducedMotion } from './animate.ts';
import { nodeKey } from './elements.ts';

const GLIDE_MS = 350;
/** Closer than this, in pixels of the plane, is the same place. */
const SAME = 0.01;

/** Brings nodes to their places in the graph. What is being dragged is left to the hand that drags it. */
export interface NodeMover {
  readonly to: (nodes: readonly CanvasNode[], animated: boolean) => void;
  readonly stop: () => void;
}

export function createNodeMover(cy: Core, arrived: () => void): NodeMover {
  let stop = (): void => {};
  return {
    to: (nodes, animated) => {
      stop();
      const moves: { readonly node: NodeSingular; readonly from: Point; readonly to: Point }[] = [];
      for (const { id, x, y } of nodes) {
        const node = cy.getElementById(nodeKey(id));
        const from = node.position();
        const away = Math.abs(from.x - x) > SAME || Math.abs(from.y - y) > SAME;
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
      if (animated && !prefersReducedMotion()) stop = animate(GLIDE_MS, step, arrived);
      else step(1);
    },
    stop: () => stop(),
  };
}
