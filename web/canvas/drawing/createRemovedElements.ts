import type { CollectionReturnValue, Core, EdgeSingular, NodeSingular, SingularElementReturnValue } from 'cytoscape';
import type { CanvasEdge, CanvasNode } from '../CanvasGraph.ts';
import { edgeClasses, edgeElement, edgeKey, nodeData, nodeElement, nodeKey } from './elements.ts';
import { forgetRemoval, isComputed, isStraight, setUnchanged } from './rendererInternals.ts';

/** The largest number of elements that are kept: a few kB each. */
const MAX_KEPT = 5000;

/** Removes and adds elements. Those that were removed before come back with what Cytoscape computed for them. */
export interface RemovedElements {
  readonly remove: (elements: CollectionReturnValue) => void;
  readonly addNodes: (nodes: readonly CanvasNode[]) => CollectionReturnValue;
  /** The nodes at their ends must be there. */
  readonly addEdges: (added: readonly CanvasEdge[], all: readonly CanvasEdge[]) => CollectionReturnValue;
  readonly clear: () => void;
}

interface Kept {
  readonly element: SingularElementReturnValue;
  /** A description of all on which its style and curve depend; null if they are not known. */
  readonly computedFor: string | null;
}

export function createRemovedElements(cy: Core): RemovedElements {
  const kept = new Map<string, Kept>();
  const take = (key: string): Kept | undefined => {
    const taken = kept.get(key);
    kept.delete(key);
    if (taken) forgetRemoval(taken.element);
    return taken;
  };
  /** Adds removed elements to the graph. Cytoscape computes again only those that differ from when they were removed. */
  const restore = (taken: readonly Kept[], isAlone: (edge: EdgeSingular) => boolean): CollectionReturnValue => {
    const elements = cy.collection();
    for (const { element, computedFor } of taken) {
      const isSame = computedFor !== null && computedFor === describe(element);
      setUnchanged(element, isSame && (element.isNode() || isAlone(element)));
      elements.merge(element);
    }
    elements.restore();
    for (const { element } of taken) setUnchanged(element, false);
    return elements;
  };
  return {
    remove: (elements) => {
      // Before the removal, which marks edges as changed.
      elements.forEach((element) => {
        // The renderer would not notice that the user drops it.
        if (element.grabbed()) return;
        kept.set(element.id(), { element, computedFor: isComputed(element) ? describe(element) : null });
      });
      for (const key of kept.keys()) {
        if (kept.size <= MAX_KEPT) break;
        kept.delete(key);
      }
      elements.remove();
    },
    addNodes: (nodes) => {
      const restored: Kept[] = [];
      const unknown: CanvasNode[] = [];
      for (const node of nodes) {
        const taken = take(nodeKey(node.id));
        if (!taken?.element.isNode()) {
          unknown.push(node);
          continue;
        }
        restored.push(taken);
        const { element } = taken;
        if (element.classes().length > 0) element.classes([]);
        if (!sameData(element.data(), nodeData(node))) element.data(nodeData(node));
        const { x, y } = element.position();
        if (x !== node.x || y !== node.y) element.position({ x: node.x, y: node.y });
      }
      return restore(restored, () => false).union(cy.add(unknown.map(nodeElement)));
    },
    addEdges: (added, all) => {
      const restored: Kept[] = [];
      const unknown: CanvasEdge[] = [];
      for (const edge of added) {
        const taken = take(edgeKey(edge.id));
        const { source, target } = taken?.element.data() ?? {};
        if (!taken || source !== nodeKey(edge.source) || target !== nodeKey(edge.target)) {
          unknown.push(edge);
          continue;
        }
        restored.push(taken);
        const classes = edgeClasses(edge);
        if (!sameTexts(taken.element.classes(), classes)) taken.element.classes(classes);
      }
      const counts = new Map<string, number>();
      if (restored.length > 0)
        for (const { source, target } of all) {
          const ends = endsOf(nodeKey(source), nodeKey(target));
          counts.set(ends, (counts.get(ends) ?? 0) + 1);
        }
      // Parallel edges are curved, each depending on the others.
      const isAlone = (edge: EdgeSingular): boolean =>
        isStraight(edge) && counts.get(endsOf(edge.data('source'), edge.data('target'))) === 1;
      return restore(restored, isAlone).union(cy.add(unknown.map(edgeElement)));
    },
    clear: () => kept.clear(),
  };
}

function describe(element: SingularElementReturnValue): string {
  const looks = element.isEdge() ? [lookOf(element.source()), lookOf(element.target())] : [lookOf(element)];
  return [...looks, ...element.classes(), element.selected()].join('\n');
}

function lookOf(node: NodeSingular): string {
  const { size, shape, color } = node.data();
  const { x, y } = node.position();
  return [x, y, size, shape, color].join();
}

function endsOf(source: string, target: string): string {
  return source < target ? `${source}\n${target}` : `${target}\n${source}`;
}

function sameData(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(b).every(([key, value]) => a[key] === value);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
