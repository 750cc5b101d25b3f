import type { CanvasEdge, CanvasNode } from '../../../web/canvas/CanvasGraph.ts';

export const node = (id: string, part: Partial<CanvasNode> = {}): CanvasNode => ({
  id,
  label: id,
  shape: 'ellipse',
  color: '#c2571a',
  size: 24,
  x: 0,
  y: 0,
  importance: 0,
  hiddenNeighbors: 0,
  pinned: false,
  ...part,
});

export const edge = (id: string, source: string, target: string, part: Partial<CanvasEdge> = {}): CanvasEdge => ({
  id,
  source,
  target,
  label: '出品',
  documents: 1,
  implied: false,
  directed: true,
  ...part,
});
