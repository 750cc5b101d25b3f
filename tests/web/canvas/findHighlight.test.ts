import { describe, expect, test } from 'vitest';
import type { CanvasGraph } from '../../../web/canvas/CanvasGraph.ts';
import { findHighlight } from '../../../web/canvas/findHighlight.ts';
import { edge, node } from './builders.ts';

/** a - b - c - d in a row. */
const ROW: CanvasGraph = {
  nodes: ['a', 'b', 'c', 'd'].map((id) => node(id)),
  edges: [edge('ab', 'a', 'b'), edge('bc', 'b', 'c'), edge('cd', 'c', 'd')],
  theme: 'light',
  language: 'zh',
  selectedNodes: [],
  reachedNode: null,
  selectedEdges: [],
  emphasis: null,
  faded: null,
  areas: [],
  backdrop: null,
};

describe('findHighlight', () => {
  test('nothing is dimmed unless a node is hovered or something emphasised', () => {
    expect(findHighlight(ROW, null)).toEqual({ undimmed: null, edges: new Set(), labelledFirst: new Set() });
  });

  test('a hovered node, its edges and its neighbours are not dimmed', () => {
    expect(findHighlight(ROW, { kind: 'node', id: 'b' })).toEqual({
      undimmed: { nodes: new Set(['b', 'a', 'c']), edges: new Set(['ab', 'bc']) },
      edges: new Set(['ab', 'bc']),
      labelledFirst: new Set(['b', 'a', 'c']),
    });
  });

  test('around a hovered node without edges all else is dimmed', () => {
    const alone = { ...ROW, edges: [] };
    expect(findHighlight(alone, { kind: 'node', id: 'b' }).undimmed).toEqual({
      nodes: new Set(['b']),
      edges: new Set(),
    });
  });

  test('a hovered edge and its ends are labelled, and nothing is dimmed', () => {
    expect(findHighlight(ROW, { kind: 'edge', id: 'bc' })).toEqual({
      undimmed: null,
      edges: new Set(['bc']),
      labelledFirst: new Set(['b', 'c']),
    });
  });

  test('a path and a hovered node beside it are not dimmed', () => {
    const path: CanvasGraph = { ...ROW, emphasis: { as: 'path', nodes: ['c', 'd'], edges: ['cd'] } };
    expect(findHighlight(path, null).undimmed).toEqual({ nodes: new Set(['c', 'd']), edges: new Set(['cd']) });
    expect(findHighlight(path, { kind: 'node', id: 'a' }).undimmed).toEqual({
      nodes: new Set(['c', 'd', 'a', 'b']),
      edges: new Set(['cd', 'ab']),
    });
  });

  test('an emphasised part is neither highlighted nor labelled first; an empty one dims everything', () => {
    const part: CanvasGraph = { ...ROW, emphasis: { as: 'part', nodes: ['c'], edges: ['bc', 'cd'] } };
    expect(findHighlight(part, null)).toEqual({
      undimmed: { nodes: new Set(['c']), edges: new Set(['bc', 'cd']) },
      edges: new Set(),
      labelledFirst: new Set(),
    });
    const nothing: CanvasGraph = { ...ROW, emphasis: { as: 'part', nodes: [], edges: [] } };
    expect(findHighlight(nothing, null).undimmed).toEqual({ nodes: new Set(), edges: new Set() });
  });

  test('the edges of a few selected nodes are highlighted, those of many are not', () => {
    expect(findHighlight({ ...ROW, selectedNodes: ['a'] }, null)).toEqual({
      undimmed: null,
      edges: new Set(['ab']),
      labelledFirst: new Set(['a']),
    });
    const many = { ...ROW, selectedNodes: ['a', 'b', 'c', 'd', 'e', 'f'] };
    expect(findHighlight(many, null).edges).toEqual(new Set());
  });
});
