import { describe, expect, test } from 'vitest';
import type { CanvasGraph } from '../../../web/canvas/CanvasGraph.ts';
import { findHighlight } from '../../../web/canvas/findHighlight.ts';

const node = (id: string) => ({
  id,
  label: id,
  shape: 'ellipse',
  color: '#000000',
  size: 20,
  x: 0,
  y: 0,
  importance: 0,
  hiddenNeighbors: 0,
  pinned: false,
});
const edge = (id: string, source: string, target: string) => ({
  id,
  source,
  target,
  label: '',
  documents: 1,
  implied: false,
  directed: true,
});

/** a - b - c - d in a row. */
const ROW: CanvasGraph = {
  nodes: ['a', 'b', 'c', 'd'].map(node),
  edges: [edge('ab', 'a', 'b'), edge('bc', 'b', 'c'), edge('cd', 'c', 'd')],
  theme: 'light',
  language: 'zh',
  selectedNodes: [],
  selectedEdges: [],
  emphasis: null,
};

describe('findHighlight', () => {
  test('dims nothing where nothing is hovered or emphasised', () => {
    expect(findHighlight(ROW, null)).toEqual({ undimmed: null, edges: new Set(), labelledFirst: new Set() });
  });

  test('keeps a hovered node, its edges and its neighbours', () => {
    expect(findHighlight(ROW, { kind: 'node', id: 'b' })).toEqual({
      undimmed: { nodes: new Set(['b', 'a', 'c']), edges: new Set(['ab', 'bc']) },
      edges: new Set(['ab', 'bc']),
      labelledFirst: new Set(['b', 'a', 'c']),
    });
  });

  test('a hovered node without edges stands alone', () => {
    const alone = { ...ROW, edges: [] };
    expect(findHighlight(alone, { kind: 'node', id: 'b' }).undimmed).toEqual({
      nodes: new Set(['b']),
      edges: new Set(),
    });
  });

  test('names a hovered edge and its ends, and dims nothing', () => {
    expect(findHighlight(ROW, { kind: 'edge', id: 'bc' })).toEqual({
      undimmed: null,
      edges: new Set(['bc']),
      labelledFirst: new Set(['b', 'c']),
    });
  });

  test('keeps a path, and a hovered node beside it', () => {
    const path: CanvasGraph = { ...ROW, emphasis: { as: 'path', nodes: ['c', 'd'], edges: ['cd'] } };
    expect(findHighlight(path, null).undimmed).toEqual({ nodes: new Set(['c', 'd']), edges: new Set(['cd']) });
    expect(findHighlight(path, { kind: 'node', id: 'a' }).undimmed).toEqual({
      nodes: new Set(['c', 'd', 'a', 'b']),
      edges: new Set(['cd', 'ab']),
    });
  });

  test('keeps a part as it is: nothing of it is highlight or named first, and where it is empty all is dimmed', () => {
    const part: CanvasGraph = { ...ROW, emphasis: { as: 'part', nodes: ['c'], edges: ['bc', 'cd'] } };
    expect(findHighlight(part, null)).toEqual({
      undimmed: { nodes: new Set(['c']), edges: new Set(['bc', 'cd']) },
      edges: new Set(),
      labelledFirst: new Set(),
    });
    const nothing: CanvasGraph = { ...ROW, emphasis: { as: 'part', nodes: [], edges: [] } };
    expect(findHighlight(nothing, null).undimmed).toEqual({ nodes: new Set(), edges: new Set() });
  });

  test('shows the edges of a few selected nodes, of many not', () => {
    expect(findHighlight({ ...ROW, selectedNodes: ['a'] }, null)).toEqual({
      undimmed: null,
      edges: new Set(['ab']),
      labelledFirst: new Set(['a']),
    });
    const many = { ...ROW, selectedNodes: ['a', 'b', 'c', 'd', 'e', 'f'] };
    expect(findHighlight(many, null).edges).toEqual(new Set());
  });
});
