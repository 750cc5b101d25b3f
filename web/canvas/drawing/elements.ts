import type { ElementDefinition } from 'cytoscape';
import type { CanvasEdge, CanvasNode } from '../CanvasGraph.ts';

/** Prefixed, because nodes and edges share one set of ids in Cytoscape, unlike entities and relations. */
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

/** The classes that show an edge's evidence. */
export function edgeClasses({ documents, implied, directed }: CanvasEdge): string[] {
  return [...(documents >= 2 ? ['strong'] : []), ...(implied ? ['implied'] : []), ...(directed ? [] : ['undirected'])];
}
