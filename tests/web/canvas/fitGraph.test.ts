import { describe, expect, test } from 'vitest';
import { type CanvasGraph, type CanvasNode, EMPTY_GRAPH } from '../../../web/canvas/CanvasGraph.ts';
import { type FitInput, fitGraph } from '../../../web/canvas/camera/fitGraph.ts';
import { findHighlight } from '../../../web/canvas/findHighlight.ts';
import { isInside } from '../../../web/canvas/labels/boxGrid.ts';
import { bodyBox, boxOf } from '../../../web/canvas/labels/labelSpots.ts';
import { planLabels } from '../../../web/canvas/labels/planLabels.ts';

/** Nodes in a row, 100 pixels apart, or where `places` says. */
function graphOf(labels: readonly string[], places: readonly (readonly [number, number])[] = []): CanvasGraph {
  const nodes = labels.map(
    (label, index): CanvasNode => ({
      id: `n${index}`,
      label,
      shape: 'ellipse',
      color: '#000000',
      size: 30,
      x: places[index]?.[0] ?? 100 * index,
      y: places[index]?.[1] ?? 0,
      importance: 1,
      hiddenNeighbors: 0,
      pinned: false,
    }),
  );
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

/** What is drawn at the fitting view: ids of the nodes and, after them, of the labels that the window shows whole. */
function whole(input: FitInput): readonly (readonly string[])[] {
  const { zoom, pan } = fitGraph(input);
  const at = new Map(input.graph.nodes.map(({ id, x, y }) => [id, { x: x * zoom + pan.x, y: y * zoom + pan.y }]));
  const nodeAt = (id: string) => at.get(id) ?? null;
  const bodies = input.graph.nodes.map((node) => ({ id: node.id, box: bodyBox(node, zoom, nodeAt(node.id) ?? node) }));
  const labels = planLabels({ ...input, zoom, nodeAt, edgeAt: () => null }).map((label) => ({
    id: label.id,
    box: boxOf(label, nodeAt(label.id) ?? { x: Number.NaN, y: Number.NaN }),
  }));
  return [bodies, labels].map((drawn) =>
    drawn.flatMap(({ id, box }) => (isInside(box, input.window, 0) ? [id] : [])).toSorted(),
  );
}

describe('fitting', () => {
  test('shows all nodes and all their names, however wide those at the ends of a row are', () => {
    const graph = graphOf(['第十一届中国网络视', '丙', '丁', '网络视听精品扶持']);
    expect(whole(inputOf(graph))).toEqual([
      ['n0', 'n1', 'n2', 'n3'],
      ['n0', 'n1', 'n2', 'n3'],
    ]);
  });

  test('makes room for a name that can only stand outside', () => {
    // At the left and at the right stands a column of nodes, one on the other, with one more on the inner side.
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
    expect(fitGraph(long).zoom).toBeLessThan(fitGraph(named('甲', '乙')).zoom);
  });

  test('gives nodes whose names find room between them all the window but a margin', () => {
    const graph = graphOf(['甲', '乙', '丙', '丁', '戊', '己', '庚']);
    const { zoom, pan } = fitGraph(inputOf(graph));
    expect(zoom).toBeCloseTo((PHONE.width - 28) / 636);
    expect(zoom * 300 + pan.x).toBeCloseTo(PHONE.width / 2);
  });

  test('puts nodes and names in the middle together', () => {
    const graph = graphOf(['甲']);
    const { zoom, pan } = fitGraph(inputOf(graph));
    const [label] = planLabels({ ...inputOf(graph), zoom, nodeAt: () => pan, edgeAt: () => null });
    const node = graph.nodes[0];
    if (!label || !node) throw new Error('The one node has no name.');
    const top = bodyBox(node, zoom, pan).top;
    expect((top + boxOf(label, pan).bottom) / 2).toBeCloseTo(PHONE.height / 2);
  });

  test('does not make the picture tiny for a name that fits nowhere', () => {
    const graph = graphOf(['W'.repeat(60), '乙', '丙', '丁']);
    const unnamed = graphOf(['', '', '', '']);
    expect(fitGraph(inputOf(graph)).zoom).toBeGreaterThan(0.59 * fitGraph(inputOf(unnamed)).zoom);
    expect(whole(inputOf(graph))[0]).toEqual(['n0', 'n1', 'n2', 'n3']);
  });

  test('looks at the names of those alone that shall be seen', () => {
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
