import { expect, test } from 'vitest';
import type { CanvasEdge } from '../../../web/canvas/CanvasGraph.ts';
import { EMPTY_GRAPH } from '../../../web/canvas/CanvasGraph.ts';
import { findHighlight } from '../../../web/canvas/findHighlight.ts';
import { planCounts } from '../../../web/canvas/labels/planCounts.ts';
import { node } from './builders.ts';

const edge = (id: string, source: string, target: string, count?: number): CanvasEdge => ({
  id,
  source,
  target,
  label: '',
  documents: 1,
  implied: false,
  directed: true,
  ...(count === undefined ? {} : { count }),
});

/** Counts of straight edges between nodes at points. */
function counts(points: Readonly<Record<string, readonly [number, number]>>, edges: readonly CanvasEdge[]) {
  const nodes = Object.entries(points).map(([id, [x, y]]) => node(id, { x, y, size: 20 }));
  const graph = { ...EMPTY_GRAPH, nodes, edges };
  const nodeAt = (id: string) => nodes.find((each) => each.id === id) ?? null;
  const edgeAt = (id: string) => {
    const { source = '', target = '' } = edges.find((each) => each.id === id) ?? {};
    const [a, b] = [nodeAt(source), nodeAt(target)];
    if (!a || !b) return null;
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return { middle, angle: Math.atan2(b.y - a.y, b.x - a.x), length: Math.hypot(b.x - a.x, b.y - a.y) };
  };
  return planCounts({ graph, highlight: findHighlight(graph, null), zoom: 1, nodeAt, edgeAt }, []);
}

test('a count is in the middle of its edge, and beside it where another count or a node is', () => {
  const cross = { a: [0, 0], b: [400, 0], c: [200, -200], d: [200, 200] } as const;
  const found = counts(cross, [edge('weak', 'a', 'b', 3), edge('strong', 'c', 'd', 90), edge('single', 'a', 'd')]);
  expect(found.map(({ id, text }) => [id, text])).toEqual([
    ['strong', '90'],
    ['weak', '3'],
  ]);
  expect(found[0]?.offset).toEqual({ x: 0, y: 0 });
  expect(Math.abs(found[1]?.offset.x ?? 0)).toBeGreaterThan(20);
  const withNode = counts({ ...cross, e: [200, 0] }, [edge('weak', 'a', 'b', 3)]);
  expect(Math.abs(withNode[0]?.offset.x ?? 0)).toBeGreaterThan(20);
});

test('a count without room is left out, the smallest first', () => {
  const fan = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`n${i}`, [120, i * 4 - 80] as const]));
  const edges = Array.from({ length: 40 }, (_, i) => edge(`e${i}`, 'hub', `n${i}`, i + 2));
  const found = counts({ hub: [0, 0], ...fan }, edges);
  expect(found.length).toBeLessThan(20);
  expect(found[0]).toMatchObject({ text: '41' });
  expect(counts({ a: [0, 0], b: [40, 0] }, [edge('short', 'a', 'b', 5)])).toEqual([]);
});
