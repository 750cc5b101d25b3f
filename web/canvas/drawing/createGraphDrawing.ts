import type { CollectionReturnValue, Core } from 'cytoscape';
import type { CanvasGraph, Emphasis } from '../CanvasGraph.ts';
import type { Highlight } from '../findHighlight.ts';
import { animate, prefersReducedMotion } from './animate.ts';
import { changeBetween } from './changeBetween.ts';
import { createClassToggle } from './createClassToggle.ts';
import { createRemovedElements } from './createRemovedElements.ts';
import { edgeClasses, edgeKey, nodeData, nodeKey } from './elements.ts';
import { MANY_ELEMENTS } from './reduceDrawing.ts';

const FADE_MS = 250;
/** Cytoscape keeps each value of a style for ever. */
const FADE_STEPS = 10;

/** Keeps Cytoscape's elements equal to the graph. Callers batch the calls. */
export interface GraphDrawing {
  /** Adds, removes, updates and selects elements, and returns the added ones. */
  readonly update: (before: CanvasGraph, after: CanvasGraph) => CollectionReturnValue;
  readonly highlight: (graph: CanvasGraph, highlight: Highlight) => void;
}

export function createGraphDrawing(cy: Core): GraphDrawing {
  const elementsOf = (nodes: readonly string[], edges: readonly string[]): CollectionReturnValue => {
    const found = cy.collection();
    for (const key of [...nodes.map(nodeKey), ...edges.map(edgeKey)]) found.merge(cy.getElementById(key));
    return found;
  };
  const select = ({ selectedNodes, selectedEdges }: CanvasGraph): void => {
    const wanted = elementsOf(selectedNodes, selectedEdges);
    cy.autounselectify(false);
    cy.$(':selected').difference(wanted).unselect();
    wanted.select();
    cy.autounselectify(true);
  };
  const removed = createRemovedElements(cy);
  const dimmed = createClassToggle(cy, 'dim');
  const highlighted = createClassToggle(cy, 'highlighted');
  const emphasised = createClassToggle(cy, 'emphasised');
  return {
    update: (before, after) => {
      const change = changeBetween(before, after);
      removed.remove(elementsOf(change.removedNodes, change.removedEdges));
      // Elements that are not drawn get no style of the new theme.
      if (before.theme !== after.theme) removed.clear();
      for (const node of change.changedNodes) cy.getElementById(nodeKey(node.id)).data(nodeData(node));
      for (const edge of change.changedEdges) cy.getElementById(edgeKey(edge.id)).classes(edgeClasses(edge));
      const added = removed.addNodes(change.addedNodes).union(removed.addEdges(change.addedEdges, after.edges));
      select(after);
      return added;
    },
    highlight: (graph, highlight) => {
      dimmed.set(keysToDim(graph, highlight));
      highlighted.set(new Set([...highlight.edges, ...emphasisedEdges(graph, 'part')].map(edgeKey)));
      emphasised.set(new Set(emphasisedEdges(graph, 'path').map(edgeKey)));
    },
  };
}

/** Lets new elements appear slowly, or at once in a large graph, which each frame would draw again. */
export function fadeIn(elements: CollectionReturnValue): void {
  if (elements.empty() || elements.cy().elements().length > MANY_ELEMENTS || prefersReducedMotion()) return;
  elements.style('opacity', 0);
  animate(
    FADE_MS,
    (share) => elements.style('opacity', Math.round(share * FADE_STEPS) / FADE_STEPS),
    () => elements.removeStyle('opacity'),
  );
}

function keysToDim({ nodes, edges }: CanvasGraph, { undimmed }: Highlight): ReadonlySet<string> {
  if (!undimmed) return new Set();
  return new Set([
    ...nodes.flatMap(({ id }) => (undimmed.nodes.has(id) ? [] : [nodeKey(id)])),
    ...edges.flatMap(({ id }) => (undimmed.edges.has(id) ? [] : [edgeKey(id)])),
  ]);
}

function emphasisedEdges({ emphasis }: CanvasGraph, as: Emphasis['as']): readonly string[] {
  return emphasis?.as === as ? emphasis.edges : [];
}
