import { describe, expect, test } from 'vitest';
import { type CanvasGraph, EMPTY_GRAPH } from '../../../web/canvas/CanvasGraph.ts';
import { type FitInput, fitGraph, nearestThatFit } from '../../../web/canvas/camera/fitGraph.ts';
import { findHighlight } from '../../../web/canvas/findHighlight.ts';
import { isInside, overlap } from '../../../web/canvas/labels/boxGrid.ts';
import { boxOf, drawnNodeBox } from '../../../web/canvas/labels/labelSpots.ts';
import { planLabels } from '../../../web/canvas/labels/planLabels.ts';
import { node } from './builders.ts';

/** A graph of nodes in a row, 100 pixels apart, or at `places`. */
function graphOf(labels: readonly string[], places: readonly (readonly [number, number])[] = []): CanvasGraph {
  const nodes = labels.map((label, index) => {
    const [x, y] = places[index] ?? [100 * index, 0];
    return node(`n${index}`, { label, size: 30, x, y, importance: 1 });
  });
  return { ...EMPTY_GRAPH, nodes };
}

const PHONE = { width: 390, height: 680 };

/** A letter is twelve pixels wide. */
const inputOf = (graph: CanvasGraph, change: Partial<FitInput> = {}): FitInput => ({
  graph,
  highlight: findHighlight(graph, null),
  hover: null,
  nodes: graph.nodes,
  window: PHONE,
  measure: (text) => 12 * text.length,
  ...change,
});

/** Ids of the nodes, then of the labels, that the window shows whole in the fitted viewport. */
function whole(input: FitInput): readonly (readonly string[])[] {
  const { zoom, pan } = fitGraph(input);
  const at = new Map(input.graph.nodes.map(({ id, x, y }) => [id, { x: x * zoom + pan.x, y: y * zoom + pan.y }]));
  const nodeAt = (id: string) => at.get(id) ?? null;
  const nodes = input.graph.nodes.map((node) => ({
    id: node.id,
    box: drawnNodeBox(node, zoom, nodeAt(node.id) ?? node),
  }));
  const labels = planLabels({ ...input, zoom, nodeAt, edgeAt: () => null }).map((label) => ({
    id: label.id,
    box: boxOf(label, nodeAt(label.id) ?? { x: Number.NaN, y: Number.NaN }),
  }));
  return [nodes, labels].map((drawn) =>
    drawn.flatMap(({ id, box }) => (isInside(box, input.window, 0) ? [id] : [])).toSorted(),
  );
}

describe('fitGraph', () => {
  test('shows all nodes and labels whole, even wide labels at the ends of a row', () => {
    const graph = graphOf(['第十一届中国网络视', '丙', '丁', '网络视听精品扶持']);
    expect(whole(inputOf(graph))).toEqual([
      ['n0', 'n1', 'n2', 'n3'],
      ['n0', 'n1', 'n2', 'n3'],
    ]);
  });

  test('puts no node with its badge under buttons, even if that leaves less room for labels', () => {
    const places: [number, number][] = [
      [0, 0],
      [300, 500],
      ...Array.from({ length: 25 }, (_, index): [number, number] => [
        (index % 5) * 75,
        100 + Math.floor(index / 5) * 65,
      ]),
    ];
    const graph = graphOf(
      places.map(() => '网络视听'),
      places,
    );
    const nodes = graph.nodes.map((node) => ({ ...node, hiddenNeighbors: 12 }));
    const buttons = { left: 290, top: 520, right: 380, bottom: 670 };
    const input = inputOf({ ...graph, nodes }, { nodes, covered: [buttons] });
    const { zoom, pan } = fitGraph(input);
    const covered = nodes.filter((node) => {
      return overlap(buttons, drawnNodeBox(node, zoom, { x: node.x * zoom + pan.x, y: node.y * zoom + pan.y }));
    });
    expect(covered).toEqual([]);
    const without = fitGraph({ ...input, covered: [] });
    expect(without.zoom).toBeGreaterThan(zoom);
  });

  test('finds room for labels that fit only outside', () => {
    // A column of nodes at the left and one at the right, each with another node on its inner side.
    const column = (x: number, inwards: number): [number, number][] => [
      ...[0, -90, -60, -30, 30, 60, 90].map((y): [number, number] => [x, y]),
      [x + inwards, 0],
    ];
    const places = [...column(0, 35), ...column(340, -35)];
    const named = (...[left, right]: [string, string]) => {
      const others = Array<string>(7).fill('丙');
      return inputOf(graphOf([left, ...others, right, ...others], places));
    };
    const long = named('甲甲甲甲甲甲', '乙乙乙乙乙乙');
    const [nodes, labels] = whole(long);
    expect(nodes).toHaveLength(16);
    expect(labels).toEqual(expect.arrayContaining(['n0', 'n8']));
    expect(fitGraph(long).zoom).toBeLessThanOrEqual(fitGraph(named('甲', '乙')).zoom);
  });

  test('fills the window except a margin if the labels fit between the nodes', () => {
    const graph = graphOf(['甲', '乙', '丙', '丁', '戊', '己', '庚']);
    const { zoom, pan } = fitGraph(inputOf(graph));
    expect(zoom).toBeCloseTo((PHONE.width - 28) / 636);
    expect(zoom * 300 + pan.x).toBeCloseTo(PHONE.width / 2);
  });

  test('centres nodes and labels together', () => {
    const graph = graphOf(['甲']);
    const { zoom, pan } = fitGraph(inputOf(graph));
    const [label] = planLabels({ ...inputOf(graph), zoom, nodeAt: () => pan, edgeAt: () => null });
    const node = graph.nodes[0];
    if (!label || !node) throw new Error('The node has no label.');
    const top = drawnNodeBox(node, zoom, pan).top;
    expect((top + boxOf(label, pan).bottom) / 2).toBeCloseTo(PHONE.height / 2);
  });

  test('zooms out only so far for a label that fits nowhere', () => {
    const graph = graphOf(['W'.repeat(60), '乙', '丙', '丁']);
    const unnamed = graphOf(['', '', '', '']);
    expect(fitGraph(inputOf(graph)).zoom).toBeGreaterThan(0.59 * fitGraph(inputOf(unnamed)).zoom);
    expect(whole(inputOf(graph))[0]).toEqual(['n0', 'n1', 'n2', 'n3']);
  });

  test('ignores labels of nodes outside the selection', () => {
    const graph = graphOf(
      ['甲', '乙', '丙', '第十一届中国网络视听大会'],
      [
        [0, 0],
        [60, 0],
        [120, 0],
        [9000, 0],
      ],
    );
    const { zoom, pan } = fitGraph(inputOf(graph, { nodes: graph.nodes.slice(0, 3) }));
    expect(zoom).toBe(1.4);
    expect(60 * zoom + pan.x).toBeCloseTo(PHONE.width / 2);
  });
});

describe('nearestThatFit', () => {
  test('takes neighbours, nearest first, as long as they fit at the zoom', () => {
    const [center, ...others] = graphOf(
      ['甲', '乙', '丙', '丁'],
      [
        [0, 0],
        [900, 0],
        [150, 0],
        [-100, 0],
      ],
    ).nodes;
    if (!center) throw new Error('The graph is empty.');
    const ids = (zoom: number) => nearestThatFit(center, others, zoom, PHONE).map(({ id }) => id);
    expect(ids(1.4)).toEqual(['n0', 'n3']);
    expect(ids(0.7)).toEqual(['n0', 'n3', 'n2']);
    expect(ids(0.1)).toEqual(['n0', 'n3', 'n2', 'n1']);
  });
});
