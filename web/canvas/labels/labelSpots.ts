import type { Point } from '../../../server/model/geometry.ts';
import { LABEL_LINE_HEIGHT } from '../../layouts/measureLabel.ts';
import { shortenLabel, wrapLabel } from '../../layouts/wrapLabel.ts';
import type { Target } from '../Canvas.ts';
import type { CanvasEdge, CanvasGraph, CanvasNode } from '../CanvasGraph.ts';
import { drawnRadius, nodeExtent, RING_GAP, RING_WIDTH } from '../drawing/nodeExtent.ts';
import type { EdgePlace } from '../drawing/screenPositions.ts';
import type { Highlight } from '../findHighlight.ts';
import { type Box, isInside, overlap } from './boxGrid.ts';
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
  /** Parts of the window that buttons cover. No label is under them. */
  readonly covered?: readonly Box[];
  /** Offsets of labels that were drawn before, by node. They stay there as long as they fit. */
  readonly kept?: ReadonlyMap<string, Point>;
  /** Screen positions, null for what is not drawn. */
  readonly nodeAt: (id: string) => Point | null;
  readonly edgeAt: (id: string) => EdgePlace | null;
  readonly measure: (text: string, font: LabelFont) => number;
}

/** Room for the ring of a selected node, so that a selection moves no label. */
const NODE_GAP = RING_GAP + RING_WIDTH;
/** Distances of further spots for the labels of the most important nodes, in pixels. */
const FURTHER = [10, 22, 36];
/** A label nearer to the rim of the window than this, in pixels, counts as cut. */
export const RIM = 6;
/** With more nodes than this, most have no label. */
const MANY_NODES = 30;

/** The possible positions of a node's label, best first. Those of an important node may be further away. */
export function labelSpots(
  node: CanvasNode,
  at: Point,
  input: LabelInput,
  isImportant = false,
): readonly PlannedLabel[] {
  const gaps = isImportant ? [0, ...FURTHER] : [0];
  const around = gaps.flatMap((gap) => {
    const spots = spotsAround(node, input, gap);
    const { window } = input;
    return window ? [...spots, ...spots.flatMap((spot) => movedInside(spot, at, window.width))] : spots;
  });
  const { covered = [] } = input;
  const free = around.filter((spot) => !covered.some((box) => overlap(box, boxOf(spot, at))));
  const spots = wholeSpotsFirst(node, free.length > 0 ? free : around, at, input);
  const kept = keptSpot(node, spots, input);
  return kept ? [kept, ...spots.filter((spot) => spot !== kept)] : spots;
}

/** The spot where the label of a node was drawn before. */
export function keptSpot(
  { id }: CanvasNode,
  spots: readonly PlannedLabel[],
  { kept }: LabelInput,
): PlannedLabel | undefined {
  const before = kept?.get(id);
  return before && spots.find(({ offset }) => offset.x === before.x && offset.y === before.y);
}

function spotsAround(node: CanvasNode, { zoom, highlight, measure }: LabelInput, gap: number): readonly PlannedLabel[] {
  const lines = wrapLabel(node.label);
  if (lines.length === 0) return [];
  const font = labelFont(node.size, zoom);
  const width = Math.max(...lines.map((line) => measure(line, font)));
  const height = lines.length * font.size * LABEL_LINE_HEIGHT;
  const radius = drawnRadius(node, zoom);
  const away = radius + NODE_GAP + gap;
  const diagonal = away * Math.SQRT1_2;
  const { left, right, top } = nodeExtent(node, radius);
  const isDimmed = isNodeDimmed(node, highlight);
  const base = { kind: 'node', id: node.id, lines, font, width, height, isDimmed } as const;
  return [
    { ...base, align: 'center', offset: { x: 0, y: away + height / 2 } },
    { ...base, align: 'left', offset: { x: Math.max(away, right + 2 + gap) + width / 2, y: 0 } },
    { ...base, align: 'right', offset: { x: -Math.max(away, left + 2 + gap) - width / 2, y: 0 } },
    { ...base, align: 'center', offset: { x: 0, y: -Math.max(away, top + 1 + gap) - height / 2 } },
    // Diagonal positions, except the upper right, where the badge is.
    { ...base, align: 'left', offset: { x: diagonal + width / 2, y: diagonal + height / 2 } },
    { ...base, align: 'right', offset: { x: -diagonal - width / 2, y: diagonal + height / 2 } },
    { ...base, align: 'right', offset: { x: -diagonal - width / 2, y: -diagonal - height / 2 } },
  ];
}

/**
 * Puts spots that the window shows whole before those that its rim cuts. With many nodes, a
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
  const whole = spots.filter(isWhole);
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
