import type { ElementDefinition } from 'cytoscape';
import type { CanvasEdge, CanvasGraph, CanvasNode } from '../CanvasGraph.ts';

/** Nodes and edges share one space of ids in Cytoscape, entities and relations do not: hence the prefixes. */
export function nodeKey(id: string): string {
  return `n:${id}`;
}

export function edgeKey(id: string): string {
  return `e:${id}`;
}

/** The entity or relation id of a Cytoscape element. */
export function idOfKey(key: string): string {
  return key.slice(2);
}

export function nodeElement(node: CanvasNode): ElementDefinition {
  return { group: 'nodes', data: nodeData(node), position: { x: node.x, y: node.y } };
}

export function nodeData({ id, size, shape, color }: CanvasNode) {
  return { id: nodeKey(id), size, shape, color };
}

export function edgeElement(edge: CanvasEdge): ElementDefinition {
  return {
    group: 'edges',
    data: { id: edgeKey(edge.id), source: nodeKey(edge.source), target: nodeKey(edge.target) },
    classes: edgeClasses(edge),
  };
}

/** What an edge tells of its evidence at rest. */
export function edgeClasses({ documents, implied, directed }: CanvasEdge): string[] {
  return [...(documents >= 2 ? ['strong'] : []), ...(implied ? ['implied'] : []), ...(directed ? [] : ['undirected'])];
}

export interface GraphChange {
  readonly removedNodes: readonly string[];
  readonly removedEdges: readonly string[];
  readonly addedNodes: readonly CanvasNode[];
  readonly addedEdges: readonly CanvasEdge[];
  /** Drawn otherwise than before; a new position alone is not here. */
  readonly changedNodes: readonly CanvasNode[];
  readonly changedEdges: readonly CanvasEdge[];
}

/** What must be done to the drawing of one graph to make it the next. */
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
