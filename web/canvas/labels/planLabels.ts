import type { Point } from '../../../server/model/geometry.ts';
import { LABEL_LINE_HEIGHT } from '../../layouts/measureLabel.ts';
import { wrapLabel } from '../../layouts/wrapLabel.ts';
import type { Target } from '../Canvas.ts';
import type { CanvasEdge, CanvasGraph, CanvasNode } from '../CanvasGraph.ts';
import type { Highlight } from '../findHighlight.ts';
import { drawnRadius, extentWithBadges, RING_REACH } from '../overlay/paintBadges.ts';
import { type Box, isInside } from './boxGrid.ts';
import { EDGE_FONT, type LabelFont, labelFont } from './labelFont.ts';
import { type LabelCandidate, visibleLabels } from './visibleLabels.ts';

/** A label that is drawn. It keeps its place beside its node or edge while that moves. */
export interface PlannedLabel {
  readonly kind: 'node' | 'edge';
  readonly id: string;
  readonly lines: readonly string[];
  readonly font: LabelFont;
  readonly align: 'left' | 'center' | 'right';
  readonly width: number;
  readonly height: number;
  /** From the centre of the node, or the middle of the edge, to the centre of the label, in screen pixels. */
  readonly offset: Point;
  readonly dim: boolean;
}

export interface LabelInput {
  readonly graph: CanvasGraph;
  readonly highlight: Highlight;
  readonly hover: Target | null;
  readonly zoom: number;
  /** The size of the window: a label that would be cut by its rim stands elsewhere if it can. Null where nothing cuts. */
  readonly window: { readonly width: number; readonly height: number } | null;
  /** Screen positions. Null for what is not drawn. */
  readonly nodeAt: (id: string) => Point | null;
  readonly edgeAt: (id: string) => EdgePlace | null;
  readonly measure: (text: string, font: LabelFont) => number;
}

export interface EdgePlace {
  readonly middle: Point;
  /** Of the text along the edge, in radians, never upside down. */
  readonly angle: number;
  /** NodeBox for text between the two nodes, in pixels. */
  readonly length: number;
}

const NODE_GAP = 3;
/** A name nearer to the rim of the window than this, in pixels, looks cut. */
export const RIM = 6;
/** With more nodes than this, most go without a name. */
const MANY = 60;

/** Which labels are drawn and where, for all nodes and for the edges that stand out. Pure. */
export function planLabels(input: LabelInput): readonly PlannedLabel[] {
  const labels = new Map<string, { readonly candidate: LabelCandidate; readonly spots: readonly PlannedLabel[] }>();
  for (const node of input.graph.nodes) {
    const at = input.nodeAt(node.id);
    if (!at) continue;
    const spots = spotsInSight(node, nodeSpots(node, input), at, input);
    if (spots.length === 0) continue;
    const key = `n:${node.id}`;
    const candidate: LabelCandidate = {
      id: key,
      spots: spots.map((spot) => boxOf(spot, at)),
      body: bodyBox(node, input.zoom, at),
      importance: importanceOf(node, input),
      first: input.highlight.firstNodes.has(node.id),
      mayCover: input.highlight.firstNodes.has(node.id),
    };
    labels.set(key, { candidate, spots });
  }
  for (const edge of input.graph.edges) {
    if (!input.highlight.highlightedEdges.has(edge.id)) continue;
    const place = input.edgeAt(edge.id);
    const label = edgeLabel(edge, input);
    const singled = isSingled(edge, input);
    if (!place || !label || (!singled && label.width > place.length)) continue;
    const key = `e:${edge.id}`;
    const candidate: LabelCandidate = {
      id: key,
      spots: [turnedBox(label, place)],
      body: null,
      importance: singled ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
      first: true,
      mayCover: singled,
    };
    labels.set(key, { candidate, spots: [label] });
  }

  const drawn = visibleLabels([...labels.values()].map(({ candidate }) => candidate));
  return [...drawn].flatMap(([key, box]) => {
    const label = labels.get(key);
    const spot = label?.spots[label.candidate.spots.indexOf(box)];
    return spot ? [spot] : [];
  });
}

/** Whoever is under the pointer is named whatever else is selected; what is dimmed is named after all else. */
function importanceOf(node: CanvasNode, { hover, highlight }: LabelInput): number {
  if (hover?.kind === 'node' && hover.id === node.id) return Number.POSITIVE_INFINITY;
  return isDim(node, highlight) ? -1 / (1 + node.importance) : node.importance;
}

function isDim({ id }: CanvasNode, { kept }: Highlight): boolean {
  return kept !== null && !kept.nodes.has(id);
}

/**
 * The spots that the window shows whole, be it moved sideways, and after them those that its rim cuts: a name that is cut
 * is better than none, but not among so many that most have none.
 */
function spotsInSight(
  node: CanvasNode,
  spots: readonly PlannedLabel[],
  at: Point,
  { graph, window, highlight }: LabelInput,
): readonly PlannedLabel[] {
  if (!window) return spots;
  const isWhole = (spot: PlannedLabel): boolean => isInside(boxOf(spot, at), window, RIM);
  const whole = [...spots, ...spots.flatMap((spot) => pushedIn(spot, at, window.width))].filter(isWhole);
  const isOneOfMany = graph.nodes.length > MANY && !highlight.firstNodes.has(node.id);
  if (isOneOfMany && whole.length > 0) return whole;
  return [...whole, ...spots.filter((spot) => !isWhole(spot))];
}

/** A spot above or below the node, moved sideways off the rim of the window as far as it still touches the node's middle. */
function pushedIn(spot: PlannedLabel, at: Point, windowWidth: number): readonly PlannedLabel[] {
  const { left, right } = boxOf(spot, at);
  const x = Math.max(0, RIM - left) - Math.max(0, right - (windowWidth - RIM));
  const stays = spot.align === 'center' && Math.abs(x) <= spot.width / 2;
  return x !== 0 && stays ? [{ ...spot, offset: { x, y: spot.offset.y } }] : [];
}

function nodeSpots(node: CanvasNode, { graph, zoom, highlight, measure }: LabelInput): readonly PlannedLabel[] {
  const lines = wrapLabel(node.label);
  if (lines.length === 0) return [];
  const font = labelFont(node.size, zoom);
  const width = Math.max(...lines.map((line) => measure(line, font)));
  const height = lines.length * font.size * LABEL_LINE_HEIGHT;
  const radius = drawnRadius(node, zoom);
  const gap = NODE_GAP + (graph.selectedNodes.includes(node.id) ? RING_REACH : 0);
  const away = radius + gap;
  const aslant = away * Math.SQRT1_2;
  const { left, right, top } = extentWithBadges(node, radius);
  const dim = isDim(node, highlight);
  const base = { kind: 'node', id: node.id, lines, font, width, height, dim } as const;
  return [
    { ...base, align: 'center', offset: { x: 0, y: away + height / 2 } },
    { ...base, align: 'left', offset: { x: Math.max(away, right + 2) + width / 2, y: 0 } },
    { ...base, align: 'right', offset: { x: -Math.max(away, left + 2) - width / 2, y: 0 } },
    { ...base, align: 'center', offset: { x: 0, y: -Math.max(away, top + 1) - height / 2 } },
    // At a slant, where a badge is not.
    { ...base, align: 'left', offset: { x: aslant + width / 2, y: aslant + height / 2 } },
    { ...base, align: 'right', offset: { x: -aslant - width / 2, y: aslant + height / 2 } },
    { ...base, align: 'right', offset: { x: -aslant - width / 2, y: -aslant - height / 2 } },
  ];
}

/** What a node fills on the screen, its badge and pin included. */
export function bodyBox(node: CanvasNode, zoom: number, at: Point): Box {
  const radius = drawnRadius(node, zoom);
  const { left, right, top } = extentWithBadges(node, radius);
  return { left: at.x - left, right: at.x + right, top: at.y - top, bottom: at.y + radius };
}

function edgeLabel(edge: CanvasEdge, { measure }: LabelInput): PlannedLabel | null {
  if (edge.label === '') return null;
  return {
    kind: 'edge',
    id: edge.id,
    lines: [edge.label],
    font: EDGE_FONT,
    align: 'center',
    width: measure(edge.label, EDGE_FONT),
    height: EDGE_FONT.size * LABEL_LINE_HEIGHT,
    offset: { x: 0, y: 0 },
    dim: false,
  };
}

/** Pointed at or chosen itself, not highlight because of a node at its end. */
function isSingled(edge: CanvasEdge, { graph, hover }: LabelInput): boolean {
  return (hover?.kind === 'edge' && hover.id === edge.id) || graph.selectedEdges.includes(edge.id);
}

/** The rectangle that a label fills beside a point. */
export function boxOf({ offset, width, height }: PlannedLabel, at: Point): Box {
  const x = at.x + offset.x;
  const y = at.y + offset.y;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** The upright rectangle around a label that lies along its edge. */
function turnedBox({ width, height }: PlannedLabel, { middle, angle }: EdgePlace): Box {
  const halfWidth = (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2;
  const halfHeight = (Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height) / 2;
  return {
    left: middle.x - halfWidth,
    right: middle.x + halfWidth,
    top: middle.y - halfHeight,
    bottom: middle.y + halfHeight,
  };
}
