import type { Target } from './Canvas.ts';
import type { CanvasGraph } from './CanvasGraph.ts';

export interface Highlight {
  /** Nodes and edges that stay as they are while all others are dimmed; null if nothing is dimmed. */
  readonly undimmed: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
  /** Edges that are drawn more clearly and may show their labels. */
  readonly edges: ReadonlySet<string>;
  /** Nodes whose labels are placed before all others. */
  readonly labelledFirst: ReadonlySet<string>;
}

/** With more nodes selected than this, nearly all edges would be highlighted. */
const MAX_SELECTED = 5;

/** Finds what to highlight and what to dim for a hovered node or edge, the emphasis and the selection. */
export function findHighlight(graph: CanvasGraph, hover: Target | null): Highlight {
  const hoveredNode = hover?.kind === 'node' ? hover.id : null;
  const hoveredEdge = hover?.kind === 'edge' ? hover.id : null;
  const selected = new Set(graph.selectedNodes);
  const few = selected.size <= MAX_SELECTED;
  const undimmedNodes = new Set(graph.emphasis?.nodes);
  const undimmedEdges = new Set(graph.emphasis?.edges);
  const path = graph.emphasis?.as === 'path' ? graph.emphasis : null;
  const edges = new Set<string>([...(path?.edges ?? []), ...graph.selectedEdges]);
  const labelledFirst = new Set<string>([...selected, ...(path?.nodes ?? [])]);

  if (hoveredNode !== null) {
    undimmedNodes.add(hoveredNode);
    labelledFirst.add(hoveredNode);
  }
  for (const edge of graph.edges) {
    const touchesHover = edge.source === hoveredNode || edge.target === hoveredNode;
    if (touchesHover) {
      undimmedEdges.add(edge.id);
      undimmedNodes.add(edge.source).add(edge.target);
      labelledFirst.add(edge.source).add(edge.target);
    }
    // The ends of a path are selected: only its own edges are highlighted.
    const touchesSelection = few && path === null && (selected.has(edge.source) || selected.has(edge.target));
    if (touchesHover || touchesSelection || edge.id === hoveredEdge) edges.add(edge.id);
    if (edge.id === hoveredEdge) labelledFirst.add(edge.source).add(edge.target);
  }
  const dims = hoveredNode !== null || graph.emphasis !== null;
  return { undimmed: dims ? { nodes: undimmedNodes, edges: undimmedEdges } : unfaded(graph), edges, labelledFirst };
}

function unfaded({ nodes, edges, faded }: CanvasGraph): Highlight['undimmed'] {
  if (!faded) return null;
  return {
    nodes: new Set(nodes.flatMap(({ id }) => (faded.nodes.has(id) ? [] : [id]))),
    edges: new Set(edges.flatMap(({ id }) => (faded.edges.has(id) ? [] : [id]))),
  };
}
