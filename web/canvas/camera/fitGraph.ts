import type { CanvasNode } from '../CanvasGraph.ts';
import { uprightAngle } from '../drawing/screenPositions.ts';
import { type Box, isInside } from '../labels/boxGrid.ts';
import { bodyBox, boxOf, type EdgePlace, type LabelInput, planLabels, RIM } from '../labels/planLabels.ts';
import { BORDER } from '../overlay/paintBadges.ts';
import { fitBox, MIN_ZOOM, type Size, type Viewport } from './viewport.ts';

export interface FitInput extends Pick<LabelInput, 'graph' | 'highlight' | 'hover' | 'measure'> {
  /** What shall be seen whole, with its names: nodes of the graph, at least one. */
  readonly nodes: readonly CanvasNode[];
  readonly window: Size;
}

/** NodeBox between the nodes and the rim of the window, in pixels. */
const MARGIN = 14;
/** Names stay as large when a graph gets smaller: beyond this share, a name that is cut is the lesser evil. */
const SMALLEST_SHARE = 0.6;
const STEP = 0.98;
/** A moved picture may have its names on other sides, which asks for moving it again; it soon comes to rest. */
const MOVES = 3;

/** A view, and how many nodes and labels the rim would cut there. */
interface Trial {
  readonly viewport: Viewport;
  readonly cut: number;
}

/**
 * The largest view in which nodes fit into a window together with the names that will be drawn there. Names keep their
 * size on the screen and stand where there is room, so the only way to know how much they need is to plan them. Pure.
 */
export function fitGraph(input: FitInput): Viewport {
  const start = fitBox(boundsOf(input.nodes.map(atRest)), input.window, MARGIN);
  const smallest = Math.max(MIN_ZOOM, start.zoom * SMALLEST_SHARE);
  let best: Trial = { viewport: start, cut: Number.POSITIVE_INFINITY };
  for (let zoom = start.zoom; zoom >= smallest && best.cut > 0; zoom *= STEP) {
    const trial = tryZoom(zoom, input);
    if (trial.cut < best.cut) best = trial;
  }
  return best.viewport;
}

/** Moves the picture until what is drawn, names included, is in the middle of the window. */
function tryZoom(zoom: number, input: FitInput): Trial {
  const { window } = input;
  let viewport: Viewport = { zoom, pan: { x: 0, y: 0 } };
  let drawn: readonly Box[] = input.nodes.map((node) => bodyAt(node, viewport));
  let best: Trial = { viewport, cut: Number.POSITIVE_INFINITY };
  for (let move = 0; move < MOVES; move++) {
    const filled = boundsOf(drawn);
    viewport = {
      zoom,
      pan: {
        x: viewport.pan.x + (window.width - filled.left - filled.right) / 2,
        y: viewport.pan.y + (window.height - filled.top - filled.bottom) / 2,
      },
    };
    drawn = drawnAt(viewport, input);
    const cut = drawn.filter((box) => !isInside(box, window, RIM)).length;
    if (cut <= best.cut) best = { viewport, cut };
  }
  return best;
}

/** What the nodes and their names fill on the screen. */
function drawnAt(viewport: Viewport, { nodes, ...input }: FitInput): readonly Box[] {
  const { zoom, pan } = viewport;
  const places = new Map(input.graph.nodes.map(({ id, x, y }) => [id, { x: x * zoom + pan.x, y: y * zoom + pan.y }]));
  const nodeAt = (id: string) => places.get(id) ?? null;
  const wanted = new Set(nodes.map(({ id }) => id));
  const edges = new Map(input.graph.edges.map((edge) => [edge.id, edge]));
  // Near enough: as if edges were straight and ended in the middle of their nodes.
  const edgeAt = (id: string): EdgePlace | null => {
    const edge = edges.get(id);
    const [source, target] = [places.get(edge?.source ?? ''), places.get(edge?.target ?? '')];
    if (!source || !target) return null;
    const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
    const length = Math.hypot(target.x - source.x, target.y - source.y);
    return { middle, angle: uprightAngle(source, target), length };
  };
  const labels = planLabels({ ...input, zoom, nodeAt, edgeAt });
  return [
    ...nodes.map((node) => bodyAt(node, viewport)),
    ...labels.flatMap((label) => {
      const at = label.kind === 'node' && wanted.has(label.id) ? nodeAt(label.id) : null;
      return at ? [boxOf(label, at)] : [];
    }),
  ];
}

function bodyAt(node: CanvasNode, { zoom, pan }: Viewport): Box {
  return bodyBox(node, zoom, { x: node.x * zoom + pan.x, y: node.y * zoom + pan.y });
}

/** What a node fills of the plane, without the marks that have their size on the screen. */
function atRest({ x, y, size }: CanvasNode): Box {
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
