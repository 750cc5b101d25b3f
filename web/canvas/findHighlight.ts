import type { Target } from './Canvas.ts';
import type { CanvasGraph } from './CanvasGraph.ts';

export interface Highlight {
  /** Drawn as ever while the rest is dimmed; null if nothing is dimmed. */
  readonly kept: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
  /** Edges that are drawn more clearly and may show their labels. */
  readonly highlightedEdges: ReadonlySet<string>;
  /** Nodes whose labels come before all others. */
  readonly firstNodes: ReadonlySet<string>;
}

/** With more nodes selected than this, marking all of their edges would mark everything. */
const FEW_SELECTED = 5;

/** What stands out and what steps back: the hovered node with its neighbours, the emphasis, the selection. */
export function findHighlight(graph: CanvasGraph, hover: Target | null): Highlight {
  const hoveredNode = hover?.kind === 'node' ? hover.id : null;
  const hoveredEdge = hover?.kind === 'edge' ? hover.id : null;
  const selected = new Set(graph.selectedNodes);
  const few = selected.size <= FEW_SELECTED;
  const keptNodes = new Set(graph.emphasis?.nodes);
  const keptEdges = new Set(graph.emphasis?.edges);
  const path = graph.emphasis?.as === 'path' ? graph.emphasis : null;
  const highlightedEdges = new Set<string>([...(path?.edges ?? []), ...graph.selectedEdges]);
  const firstNodes = new Set<string>([...selected, ...(path?.nodes ?? [])]);

  if (hoveredNode !== null) {
    keptNodes.add(hoveredNode);
    firstNodes.add(hoveredNode);
  }
  for (const edge of graph.edges) {
    const touchesHover = edge.source === hoveredNode || edge.target === hoveredNode;
    if (touchesHover) {
      keptEdges.add(edge.id);
      keptNodes.add(edge.source).add(edge.target);
      firstNodes.add(edge.source).add(edge.target);
    }
    const touchesSelection = few && (selected.has(edge.source) || selected.has(edge.target));
    if (touchesHover || touchesSelection || edge.id === hoveredEdge) highlightedEdges.add(edge.id);
    if (edge.id === hoveredEdge) firstNodes.add(edge.source).add(edge.target);
  }
  const dims = hoveredNode !== null || graph.emphasis !== null;
  return { kept: dims ? { nodes: keptNodes, edges: keptEdges } : null, highlightedEdges, firstNodes };
}
