import type { CanvasNode } from '../CanvasGraph.ts';
import { BORDER } from '../drawing/nodeExtent.ts';
import { type EdgePlace, uprightAngle } from '../drawing/screenPositions.ts';
import { type Box, isInside, overlap } from '../labels/boxGrid.ts';
import { boxOf, drawnNodeBox, type LabelInput, RIM } from '../labels/labelSpots.ts';
import { mostImportant, planLabels } from '../labels/planLabels.ts';
import { fitBox, MIN_ZOOM, type Size, type Viewport } from './viewport.ts';

export interface FitInput extends Pick<LabelInput, 'graph' | 'highlight' | 'hover' | 'measure' | 'covered'> {
  /** The nodes to fit, at least one. */
  readonly nodes: readonly CanvasNode[];
  readonly window: Size;
}

/** Distance between the nodes and the rim of the window, in pixels; less in a window of less than 140 pixels. */
const MARGIN = 14;
/** Smallest zoom that is tried for the sake of labels, as a share of the zoom at which the nodes alone fit. */
const MIN_SHARE = 0.6;
const STEP = 0.98;
const FEW_STEP = 0.96;
/** Moving the graph can move labels to other sides of their nodes, after which it must be centred again. */
const MOVES = 3;
/** A graph that is no further from the middle, in pixels, is not moved again. */
const CENTERED = 0.5;

/** Weight of a label of one of the most important nodes, against 1 for any other, and of one that the rim cuts. */
const IMPORTANT = 4;
const CUT = -2;
/** Weight of a node that lies under buttons with its badge, where it cannot be clicked. */
const COVERED_NODE = -12;
/** With more nodes, labels are too small a part of the picture to try every zoom for them. */
const MAX_TRIED_NODES = 60;

interface Trial {
  readonly viewport: Viewport;
  /** Number of nodes and labels that the rim cuts. */
  readonly cut: number;
  /** Sum of the weights of all labels. */
  readonly score: number;
}

/**
 * Finds the viewport in which nodes fit into the window together with their labels. Labels keep their size on the screen
 * and stand where there is space, so each zoom that is tried plans them. Of a few nodes, as many have labels as possible;
 * for many, the largest zoom at which the rim cuts nothing is taken. Pure.
 */
export function fitGraph(input: FitInput): Viewport {
  const start = fitBox(boundsOf(input.nodes.map(circleBox)), input.window, marginOf(input.window));
  const smallest = Math.max(MIN_ZOOM, start.zoom * MIN_SHARE);
  const isFew = input.nodes.length <= MAX_TRIED_NODES;
  const important = mostImportant(input.graph.nodes);
  /** The score if each node has a label that nothing cuts. */
  const highest = input.nodes.reduce((sum, { id }) => sum + (important.has(id) ? IMPORTANT : 1), 0);
  let best: Trial = { viewport: start, cut: Number.POSITIVE_INFINITY, score: Number.NEGATIVE_INFINITY };
  const isBest = (): boolean => (isFew ? best.score >= highest : best.cut === 0);
  for (let zoom = start.zoom; zoom >= smallest && !isBest(); zoom *= isFew ? FEW_STEP : STEP) {
    const trial = tryZoom(zoom, important, input);
    if (isFew ? trial.score > best.score : trial.cut < best.cut) best = trial;
  }
  return best.viewport;
}

/** Whether the window shows the whole of a node. */
export function showsNode(node: CanvasNode, viewport: Viewport, window: Size): boolean {
  return isInside(nodeBoxAt(node, viewport), window, 0);
}

/** Returns a node and as many of the others, nearest first, as fit into the window with it at a zoom. Pure. */
export function nearestThatFit(
  node: CanvasNode,
  others: readonly CanvasNode[],
  zoom: number,
  window: Size,
): readonly CanvasNode[] {
  const distance = (other: CanvasNode): number => Math.hypot(other.x - node.x, other.y - node.y);
  const shown = [node];
  for (const other of others.toSorted((a, b) => distance(a) - distance(b))) {
    if (fitBox(boundsOf([...shown, other].map(circleBox)), window, marginOf(window)).zoom < zoom) break;
    shown.push(other);
  }
  return shown;
}

/** Centres the nodes with their labels at a zoom. */
function tryZoom(zoom: number, important: ReadonlySet<string>, input: FitInput): Trial {
  const { window, covered = [] } = input;
  let viewport: Viewport = { zoom, pan: { x: 0, y: 0 } };
  let drawn: readonly Box[] = input.nodes.map((node) => nodeBoxAt(node, viewport));
  let best: Trial = { viewport, cut: Number.POSITIVE_INFINITY, score: Number.NEGATIVE_INFINITY };
  for (let move = 0; move < MOVES; move++) {
    const filled = boundsOf(drawn);
    const by = {
      x: (window.width - filled.left - filled.right) / 2,
      y: (window.height - filled.top - filled.bottom) / 2,
    };
    if (move > 0 && Math.hypot(by.x, by.y) < CENTERED) break;
    viewport = { zoom, pan: { x: viewport.pan.x + by.x, y: viewport.pan.y + by.y } };
    const labels = labelsAt(viewport, input);
    const nodeBoxes = input.nodes.map((node) => nodeBoxAt(node, viewport));
    drawn = [...nodeBoxes, ...labels.values()];
    const isCut = (box: Box): boolean => !isInside(box, window, RIM) || covered.some((area) => overlap(area, box));
    const cut = drawn.filter(isCut).length;
    const weights = [...labels].map(([id, box]) => (isCut(box) ? CUT : important.has(id) ? IMPORTANT : 1));
    const score = weights.reduce((sum, weight) => sum + weight, COVERED_NODE * nodeBoxes.filter(isCut).length);
    if (cut <= best.cut) best = { viewport, cut, score };
  }
  return best;
}

/** The boxes of the labels of the nodes on the screen, by node. */
function labelsAt(viewport: Viewport, { nodes, ...input }: FitInput): ReadonlyMap<string, Box> {
  const { zoom, pan } = viewport;
  const places = new Map(input.graph.nodes.map(({ id, x, y }) => [id, { x: x * zoom + pan.x, y: y * zoom + pan.y }]));
  const nodeAt = (id: string) => places.get(id) ?? null;
  const wanted = new Set(nodes.map(({ id }) => id));
  const edges = new Map(input.graph.edges.map((edge) => [edge.id, edge]));
  // An approximation: straight edges that end in the middle of their nodes.
  const edgeAt = (id: string): EdgePlace | null => {
    const edge = edges.get(id);
    const [source, target] = [places.get(edge?.source ?? ''), places.get(edge?.target ?? '')];
    if (!source || !target) return null;
    const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
    const length = Math.hypot(target.x - source.x, target.y - source.y);
    return { middle, angle: uprightAngle(source, target), length };
  };
  const labels = planLabels({ ...input, zoom, nodeAt, edgeAt });
  return new Map(
    labels.flatMap((label) => {
      const at = label.kind === 'node' && wanted.has(label.id) ? nodeAt(label.id) : null;
      return at ? [[label.id, boxOf(label, at)] as const] : [];
    }),
  );
}

function marginOf({ width, height }: Size): number {
  return Math.min(MARGIN, width / 10, height / 10);
}

function nodeBoxAt(node: CanvasNode, { zoom, pan }: Viewport): Box {
  return drawnNodeBox(node, zoom, { x: node.x * zoom + pan.x, y: node.y * zoom + pan.y });
}

/** The box of a node at zoom 1, without badges, whose size does not depend on the zoom. */
function circleBox({ x, y, size }: CanvasNode): Box {
  const radius = size / 2 + BORDER;
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function boundsOf(boxes: readonly Box[]): Box {
  return boxes.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  }));
}
