import { describe, expect, test } from 'vitest';
import type { Point } from '../../../server/model/geometry.ts';
import { type CanvasGraph, EMPTY_GRAPH } from '../../../web/canvas/CanvasGraph.ts';
import { findHighlight } from '../../../web/canvas/findHighlight.ts';
import type { LabelInput } from '../../../web/canvas/labels/labelSpots.ts';
import { planLabels } from '../../../web/canvas/labels/planLabels.ts';
import { node as anyNode } from './builders.ts';

const node = (id: string, importance: number) => anyNode(id, { size: 20, importance });

/** Plans labels for nodes at given positions in a window of 400 by 300 pixels; a letter is ten pixels wide. */
function plan(
  graph: CanvasGraph,
  places: Readonly<Record<string, Point>>,
): readonly { id: string; isDimmed: boolean; at: Point }[] {
  const input: LabelInput = {
    graph,
    highlight: findHighlight(graph, null),
    hover: null,
    zoom: 1,
    window: { width: 400, height: 300 },
    nodeAt: (id) => places[id] ?? null,
    edgeAt: () => null,
    measure: (text) => 10 * text.length,
  };
  return planLabels(input).map(({ id, isDimmed, offset }) => ({ id, isDimmed, at: offset }));
}

describe('planLabels', () => {
  test('labels of dimmed nodes give way to the others, however important', () => {
    const graph = { ...EMPTY_GRAPH, nodes: [node('甲甲甲甲', 9), node('乙乙乙乙', 1)] };
    // The nodes overlap, so only one label can be below them.
    const places = { 甲甲甲甲: { x: 200, y: 150 }, 乙乙乙乙: { x: 200, y: 152 } };
    const below = (labels: ReturnType<typeof plan>) => labels.find(({ at }) => at.y > 0 && at.x === 0)?.id;
    expect(below(plan(graph, places))).toBe('甲甲甲甲');
    const marked: CanvasGraph = { ...graph, emphasis: { as: 'part', nodes: ['乙乙乙乙'], edges: [] } };
    expect(below(plan(marked, places))).toBe('乙乙乙乙');
    expect(plan(marked, places).map(({ id, isDimmed }) => [id, isDimmed])[0]).toEqual(['乙乙乙乙', false]);
  });

  test('a label is cut by the rim rather than left out, except in a graph of many nodes', () => {
    const few = { ...EMPTY_GRAPH, nodes: [node('甲甲甲甲甲甲', 1), node('乙', 9), node('丙', 9), node('丁', 9)] };
    // Only the left side, where the rim cuts, is free.
    const places = {
      甲甲甲甲甲甲: { x: 40, y: 150 },
      乙: { x: 60, y: 150 },
      丙: { x: 50, y: 172 },
      丁: { x: 50, y: 128 },
    };
    const named = (graph: CanvasGraph) => plan(graph, places).some(({ id }) => id === '甲甲甲甲甲甲');
    const elsewhere = Array.from({ length: 60 }, (_, index) => node(`${index}`, 5));
    const many = { ...few, nodes: [...few.nodes, ...elsewhere] };
    expect([named(few), named(many)]).toEqual([true, false]);
    expect(named({ ...many, selectedNodes: ['甲甲甲甲甲甲'] })).toBe(true);
  });

  test('labels of selected nodes may cover others, unless many are selected', () => {
    const around = Array.from({ length: 30 }, (_, index) => ({
      x: 100 + (index % 6) * 22,
      y: 100 + Math.floor(index / 6) * 22,
    }));
    const graph = { ...EMPTY_GRAPH, nodes: around.map((_, index) => node(`名称甲乙丙丁${index}`, 30 - index)) };
    const places = Object.fromEntries(graph.nodes.map(({ id }, index) => [id, around[index] ?? { x: 0, y: 0 }]));
    const crowded = graph.nodes[20]?.id ?? '';
    const isNamed = (selectedNodes: readonly string[]) =>
      plan({ ...graph, selectedNodes }, places).some(({ id }) => id === crowded);
    expect(isNamed([])).toBe(false);
    expect(isNamed([crowded])).toBe(true);
    expect(isNamed(graph.nodes.map(({ id }) => id))).toBe(false);
  });

  test('a label that the rim would cut is drawn above its node or moved sideways below it', () => {
    const graph = { ...EMPTY_GRAPH, nodes: [node('甲甲甲甲', 1)] };
    const side = (at: Point) => {
      const { x, y } = plan(graph, { 甲甲甲甲: at })[0]?.at ?? at;
      return [Math.sign(x), Math.sign(y)];
    };
    expect([side({ x: 200, y: 150 }), side({ x: 200, y: 295 })]).toEqual([
      [0, 1],
      [0, -1],
    ]);
    // Other nodes are on both sides and at the free corners.
    const crowded = { ...graph, nodes: [...graph.nodes, ...['乙', '丙', '丁', '戊'].map((name) => node(name, 0))] };
    const beside = { 乙: { x: 345, y: 150 }, 丙: { x: 405, y: 150 }, 丁: { x: 335, y: 178 }, 戊: { x: 335, y: 122 } };
    const moved = plan(crowded, { 甲甲甲甲: { x: 375, y: 150 }, ...beside }).find(({ id }) => id === '甲甲甲甲');
    expect(moved?.at).toEqual({ x: -1, y: expect.any(Number) });
  });

  test('a label is drawn diagonally beside its node if all four sides are taken', () => {
    const names = ['甲甲', '上', '下', '左', '右'];
    const graph = { ...EMPTY_GRAPH, nodes: names.map((name, index) => node(name, 9 - index)) };
    const places = {
      甲甲: { x: 200, y: 150 },
      上: { x: 200, y: 125 },
      下: { x: 200, y: 175 },
      左: { x: 172, y: 150 },
      右: { x: 228, y: 150 },
    };
    const [slanted] = plan(graph, places);
    expect(slanted?.id).toBe('甲甲');
    expect([slanted?.at.x, slanted?.at.y].map((distance) => Math.sign(distance ?? 0))).toEqual([1, 1]);
  });

  test('a label in the corner that cannot be whole is cut rather than left out', () => {
    const graph = { ...EMPTY_GRAPH, nodes: [node('甲甲甲甲甲甲', 1)] };
    expect(plan(graph, { 甲甲甲甲甲甲: { x: 398, y: 299 } }).map(({ id }) => id)).toEqual(['甲甲甲甲甲甲']);
  });
});
