import type { CanvasEdge, CanvasGraph, CanvasNode } from '../CanvasGraph.ts';

export interface GraphChange {
  readonly removedNodes: readonly string[];
  readonly removedEdges: readonly string[];
  readonly addedNodes: readonly CanvasNode[];
  readonly addedEdges: readonly CanvasEdge[];
  /** Nodes whose drawing changed, not only their position. */
  readonly changedNodes: readonly CanvasNode[];
  readonly changedEdges: readonly CanvasEdge[];
}

/** The difference between two graphs. An edge with new ends is removed and added again. */
export function changeBetween(before: CanvasGraph, after: CanvasGraph): GraphChange {
  const nodes = new Map(before.nodes.map((node) => [node.id, node]));
  const edges = new Map(before.edges.map((edge) => [edge.id, edge]));
  const nodesAfter = new Set(after.nodes.map((node) => node.id));
  const edgesAfter = new Set(after.edges.map((edge) => edge.id));
  const changedEdges: CanvasEdge[] = [];
  const addedEdges: CanvasEdge[] = [];
  const reroutedEdges: string[] = [];
  for (const edge of after.edges) {
    const old = edges.get(edge.id);
    if (!old) addedEdges.push(edge);
    else if (old.source !== edge.source || old.target !== edge.target) {
      reroutedEdges.push(edge.id);
      addedEdges.push(edge);
    } else if (!sameEdge(old, edge)) changedEdges.push(edge);
  }
  return {
    removedNodes: before.nodes.filter((node) => !nodesAfter.has(node.id)).map((node) => node.id),
    removedEdges: [...before.edges.filter((edge) => !edgesAfter.has(edge.id)).map((edge) => edge.id), ...reroutedEdges],
    addedNodes: after.nodes.filter((node) => !nodes.has(node.id)),
    addedEdges,
    changedNodes: after.nodes.filter((node) => {
      const old = nodes.get(node.id);
      return old !== undefined && !sameNode(old, node);
    }),
    changedEdges,
  };
}

function sameNode(a: CanvasNode, b: CanvasNode): boolean {
  return a.size === b.size && a.shape === b.shape && a.color === b.color;
}

function sameEdge(a: CanvasEdge, b: CanvasEdge): boolean {
  return a.documents >= 2 === b.documents >= 2 && a.implied === b.implied && a.directed === b.directed;
}
