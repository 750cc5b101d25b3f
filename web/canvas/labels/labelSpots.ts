import type { Point } from '../../../server/model/geometry.ts';
import { LABEL_LINE_HEIGHT } from '../../layouts/measureLabel.ts';
import { shortenLabel, wrapLabel } from '../../layouts/wrapLabel.ts';
import type { Target } from '../Canvas.ts';
import type { CanvasEdge, CanvasGraph, CanvasNode } from '../CanvasGraph.ts';
import { drawnRadius, nodeExtent, RING_GAP, RING_WIDTH } from '../drawing/nodeExtent.ts';
import type { EdgePlace } from '../drawing/screenPositions.ts';
import type { Highlight } from '../findHighlight.ts';
import { type Box, isInside } from './boxGrid.ts';
import { EDGE_FONT, type LabelFont, labelFont } from './labelFont.ts';

/** A label at one of its possible positions, relative to its node or edge. */
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
  readonly isDimmed: boolean;
}

export interface LabelInput {
  readonly graph: CanvasGraph;
  readonly highlight: Highlight;
  readonly hover: Target | null;
  readonly zoom: number;
  /** Size of the window, which cuts labels at its rim. Null if nothing is cut. */
  readonly window: { readonly width: number; readonly height: number } | null;
  /** Screen positions, null for what is not drawn. */
  readonly nodeAt: (id: string) => Point | null;
  readonly edgeAt: (id: string) => EdgePlace | null;
  readonly measure: (text: string, font: LabelFont) => number;
}

const NODE_GAP = 3;
/** A label nearer to the rim of the window than this, in pixels, counts as cut. */
export const RIM = 6;
/** With more nodes than this, most have no label. */
const MANY_NODES = 60;

/** The possible positions of a node's label, best first. */
export function labelSpots(node: CanvasNode, at: Point, input: LabelInput): readonly PlannedLabel[] {
  return wholeSpotsFirst(node, spotsAround(node, input), at, input);
}

function spotsAround(node: CanvasNode, { graph, zoom, highlight, measure }: LabelInput): readonly PlannedLabel[] {
  const lines = wrapLabel(node.label);
  if (lines.length === 0) return [];
  const font = labelFont(node.size, zoom);
  const width = Math.max(...lines.map((line) => measure(line, font)));
  const height = lines.length * font.size * LABEL_LINE_HEIGHT;
  const radius = drawnRadius(node, zoom);
  const away = radius + NODE_GAP + (graph.selectedNodes.includes(node.id) ? RING_GAP + RING_WIDTH : 0);
  const diagonal = away * Math.SQRT1_2;
  const { left, right, top } = nodeExtent(node, radius);
  const isDimmed = isNodeDimmed(node, highlight);
  const base = { kind: 'node', id: node.id, lines, font, width, height, isDimmed } as const;
  return [
    { ...base, align: 'center', offset: { x: 0, y: away + height / 2 } },
    { ...base, align: 'left', offset: { x: Math.max(away, right + 2) + width / 2, y: 0 } },
    { ...base, align: 'right', offset: { x: -Math.max(away, left + 2) - width / 2, y: 0 } },
    { ...base, align: 'center', offset: { x: 0, y: -Math.max(away, top + 1) - height / 2 } },
    // Diagonal positions, except the upper right, where the badge is.
    { ...base, align: 'left', offset: { x: diagonal + width / 2, y: diagonal + height / 2 } },
    { ...base, align: 'right', offset: { x: -diagonal - width / 2, y: diagonal + height / 2 } },
    { ...base, align: 'right', offset: { x: -diagonal - width / 2, y: -diagonal - height / 2 } },
  ];
}

/**
 * Puts spots that the window shows whole, some of them moved sideways, before those that its rim cuts. With many nodes, a
 * label that has a whole spot is drawn there or not at all.
 */
function wholeSpotsFirst(
  node: CanvasNode,
  spots: readonly PlannedLabel[],
  at: Point,
  { graph, window, highlight }: LabelInput,
): readonly PlannedLabel[] {
  if (!window) return spots;
  const isWhole = (spot: PlannedLabel): boolean => isInside(boxOf(spot, at), window, RIM);
  const whole = [...spots, ...spots.flatMap((spot) => movedInside(spot, at, window.width))].filter(isWhole);
  const isOneOfMany = graph.nodes.length > MANY_NODES && !highlight.labelledFirst.has(node.id);
  if (isOneOfMany && whole.length > 0) return whole;
  return [...whole, ...spots.filter((spot) => !isWhole(spot))];
}

/** A spot above or below the node, moved sideways off the rim as long as it still touches the node's middle. */
function movedInside(spot: PlannedLabel, at: Point, windowWidth: number): readonly PlannedLabel[] {
  const { left, right } = boxOf(spot, at);
  const x = Math.max(0, RIM - left) - Math.max(0, right - (windowWidth - RIM));
  const touches = spot.align === 'center' && Math.abs(x) <= spot.width / 2;
  return x !== 0 && touches ? [{ ...spot, offset: { x, y: spot.offset.y } }] : [];
}

export function isNodeDimmed({ id }: CanvasNode, { undimmed }: Highlight): boolean {
  return undimmed !== null && !undimmed.nodes.has(id);
}

export function edgeLabel(edge: CanvasEdge, { measure }: LabelInput): PlannedLabel | null {
  if (edge.label === '') return null;
  const line = shortenLabel(edge.label);
  return {
    kind: 'edge',
    id: edge.id,
    lines: [line],
    font: EDGE_FONT,
    align: 'center',
    width: measure(line, EDGE_FONT),
    height: EDGE_FONT.size * LABEL_LINE_HEIGHT,
    offset: { x: 0, y: 0 },
    isDimmed: false,
  };
}

/** The rectangle that a node covers on the screen, badges included. */
export function drawnNodeBox(node: CanvasNode, zoom: number, at: Point): Box {
  const radius = drawnRadius(node, zoom);
  const { left, right, top } = nodeExtent(node, radius);
  return { left: at.x - left, right: at.x + right, top: at.y - top, bottom: at.y + radius };
}

/** The rectangle that a label covers beside a point. */
export function boxOf({ offset, width, height }: PlannedLabel, at: Point): Box {
  const x = at.x + offset.x;
  const y = at.y + offset.y;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** The bounding box of a label that is turned along its edge. */
export function turnedBox({ width, height }: PlannedLabel, { middle, angle }: EdgePlace): Box {
  const halfWidth = (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2;
  const halfHeight = (Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height) / 2;
  return {
    left: middle.x - halfWidth,
    right: middle.x + halfWidth,
    top: middle.y - halfHeight,
    bottom: middle.y + halfHeight,
  };
}
