import type { CollectionReturnValue, Core, SingularElementReturnValue } from 'cytoscape';
import type { CanvasEdge, CanvasNode } from '../CanvasGraph.ts';
import { edgeClasses, edgeElement, edgeKey, nodeData, nodeElement, nodeKey } from './elements.ts';
import { forgetRemoval } from './rendererInternals.ts';

/** The largest number of elements that are kept: a few kB each. */
const MAX_KEPT = 5000;

/** Adds elements. Those that were removed before come back with the styles that Cytoscape computed for them. */
export interface RemovedElements {
  readonly keep: (elements: CollectionReturnValue) => void;
  readonly addNodes: (nodes: readonly CanvasNode[]) => CollectionReturnValue;
  /** The nodes at their ends must be there. */
  readonly addEdges: (edges: readonly CanvasEdge[]) => CollectionReturnValue;
  readonly clear: () => void;
}

export function createRemovedElements(cy: Core): RemovedElements {
  const kept = new Map<string, SingularElementReturnValue>();
  const take = (key: string): SingularElementReturnValue | undefined => {
    const element = kept.get(key);
    kept.delete(key);
    if (element) forgetRemoval(element);
    return element;
  };
  return {
    keep: (elements) => {
      elements.forEach((element) => {
        // The renderer would not notice that the user drops it.
        if (!element.grabbed()) kept.set(element.id(), element);
      });
      for (const key of kept.keys()) {
        if (kept.size <= MAX_KEPT) break;
        kept.delete(key);
      }
    },
    addNodes: (nodes) => {
      const restored = cy.collection();
      const unknown: CanvasNode[] = [];
      for (const node of nodes) {
        const element = take(nodeKey(node.id));
        if (element?.isNode())
          restored.merge(element.data(nodeData(node)).classes([]).position({ x: node.x, y: node.y }));
        else unknown.push(node);
      }
      return restored.restore().union(cy.add(unknown.map(nodeElement)));
    },
    addEdges: (edges) => {
      const restored = cy.collection();
      const unknown: CanvasEdge[] = [];
      for (const edge of edges) {
        const element = take(edgeKey(edge.id));
        const { source, target } = element?.data() ?? {};
        if (element && source === nodeKey(edge.source) && target === nodeKey(edge.target))
          restored.merge(element.classes(edgeClasses(edge)));
        else unknown.push(edge);
      }
      return restored.restore().union(cy.add(unknown.map(edgeElement)));
    },
    clear: () => kept.clear(),
  };
}
