import { describe, expect, test } from 'vitest';
import { type CanvasEdge, type CanvasGraph, type CanvasNode, EMPTY_GRAPH } from '../../../web/canvas/CanvasGraph.ts';
import { changeBetween } from '../../../web/canvas/drawing/changeBetween.ts';
import { edgeElement, edgeKey, idOfKey, nodeElement, nodeKey } from '../../../web/canvas/drawing/elements.ts';
import { edge, node } from './builders.ts';

const graph = (nodes: readonly CanvasNode[], edges: readonly CanvasEdge[] = []): CanvasGraph => ({
  ...EMPTY_GRAPH,
  nodes,
  edges,
});

const NONE = {
  removedNodes: [],
  removedEdges: [],
  addedNodes: [],
  addedEdges: [],
  changedNodes: [],
  changedEdges: [],
};

describe('elements', () => {
  test('an entity and a relation with the same id become two elements', () => {
    expect(nodeKey('a')).not.toBe(edgeKey('a'));
    expect([idOfKey(nodeKey('a')), idOfKey(edgeKey('a'))]).toEqual(['a', 'a']);
  });

  test('a node has the data that its style uses and the position of the graph', () => {
    expect(nodeElement(node('a', { x: 3, y: -4, size: 40, shape: 'star' }))).toEqual({
      group: 'nodes',
      data: { id: 'n:a', size: 40, shape: 'star', color: '#c2571a' },
      position: { x: 3, y: -4 },
    });
  });

  test.each([
    [{ documents: 1 }, []],
    [{ documents: 2 }, ['strong']],
    [{ documents: 5 }, ['strong']],
    [{ implied: true }, ['implied']],
    [{ directed: false }, ['undirected']],
    [{ documents: 2, implied: true, directed: false }, ['strong', 'implied', 'undirected']],
  ])('the classes of an edge show its evidence: %o', (part, classes) => {
    expect(edgeElement(edge('r', 'a', 'b', part))).toEqual({
      group: 'edges',
      data: { id: 'e:r', source: 'n:a', target: 'n:b' },
      classes,
    });
  });
});

describe('changeBetween', () => {
  test('equal graphs have no difference', () => {
    const make = () => graph([node('a'), node('b')], [edge('r', 'a', 'b')]);
    expect(changeBetween(make(), make())).toEqual(NONE);
  });

  test('lists added and removed nodes and edges', () => {
    const [a, b, c] = [node('a'), node('b'), node('c')];
    const change = changeBetween(graph([a, b], [edge('r', 'a', 'b')]), graph([a, c], [edge('s', 'a', 'c')]));
    expect(change).toEqual({
      ...NONE,
      removedNodes: ['b'],
      removedEdges: ['r'],
      addedNodes: [c],
      addedEdges: [edge('s', 'a', 'c')],
    });
  });

  test('a change of position, or of what the overlay draws, changes no node', () => {
    const after = node('a', { x: 9, y: 9, label: 'other', hiddenNeighbors: 3, pinned: true });
    expect(changeBetween(graph([node('a')]), graph([after]))).toEqual(NONE);
  });

  test('lists nodes and edges whose drawing changed', () => {
    const larger = node('a', { size: 30 });
    const firmer = edge('r', 'a', 'b', { documents: 2 });
    const change = changeBetween(
      graph([node('a'), node('b')], [edge('r', 'a', 'b')]),
      graph([larger, node('b')], [firmer]),
    );
    expect(change).toEqual({ ...NONE, changedNodes: [larger], changedEdges: [firmer] });
  });

  test('an edge with new ends is removed and added again', () => {
    const nodes = [node('a'), node('b'), node('c')];
    const change = changeBetween(graph(nodes, [edge('r', 'a', 'b')]), graph(nodes, [edge('r', 'a', 'c')]));
    expect(change).toEqual({ ...NONE, removedEdges: ['r'], addedEdges: [edge('r', 'a', 'c')] });
  });
});
