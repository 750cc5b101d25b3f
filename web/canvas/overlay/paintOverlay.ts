import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasGraph } from '../CanvasGraph.ts';
import type { Size } from '../camera/viewport.ts';
import { drawnRadius } from '../drawing/nodeExtent.ts';
import type { Brush } from '../drawing/palette.ts';
import type { ScreenPositions } from '../drawing/screenPositions.ts';
import type { Highlight } from '../findHighlight.ts';
import { isNodeDimmed, type PlannedLabel } from '../labels/labelSpots.ts';
import type { PlannedCount } from '../labels/planCounts.ts';
import { paintBadges, paintEdgeCount, paintGroupRing, paintReachedRing, paintSelectionRing } from './paintBadges.ts';

export interface OverlayContent {
  readonly graph: CanvasGraph;
  readonly highlight: Highlight;
  readonly labels: readonly PlannedLabel[];
  readonly counts: readonly PlannedCount[];
  readonly places: ScreenPositions;
  readonly zoom: number;
  readonly window: Size;
  readonly paintLabel: (label: PlannedLabel, at: Point, angle: number) => void;
}

const DIMMED_OPACITY = 0.25;
/** Largest distance outside the window, in pixels, from which a label reaches into it. */
const MARGIN = 160;

/** Paints selection rings, badges, pins and labels over Cytoscape's drawing, on the screen and in a PNG. */
export function paintOverlay(brush: Brush, overlay: OverlayContent): void {
  const { graph, highlight, labels, counts, places, zoom, window } = overlay;
  const selected = new Set(graph.selectedNodes);
  for (const node of graph.nodes) {
    const isReached = node.id === graph.reachedNode;
    const isPlain = node.hiddenNeighbors === 0 && !node.pinned && !node.isGroup;
    if (isPlain && !selected.has(node.id) && !isReached) continue;
    const at = places.nodeAt(node.id);
    if (!at || !isNear(at, window)) continue;
    const radius = drawnRadius(node, zoom);
    if (node.isGroup) paintGroupRing(brush, at, radius, node.color);
    if (selected.has(node.id)) paintSelectionRing(brush, at, radius);
    if (isReached) paintReachedRing(brush, at, radius);
    paintBadges(brush, node, at, radius, isNodeDimmed(node, highlight) ? DIMMED_OPACITY : 1);
  }
  for (const { id, text, offset } of counts) {
    const middle = places.edgeAt(id)?.middle;
    if (middle && isNear(middle, window))
      paintEdgeCount(brush, text, { x: middle.x + offset.x, y: middle.y + offset.y });
  }
  // The most important label comes first in the list and is painted last, on top.
  for (const label of labels.toReversed()) {
    const place = label.kind === 'edge' ? places.edgeAt(label.id) : null;
    const at = place?.middle ?? (label.kind === 'node' ? places.nodeAt(label.id) : null);
    if (at && isNear(at, window)) overlay.paintLabel(label, at, place?.angle ?? 0);
  }
}

function isNear({ x, y }: Point, { width, height }: Size): boolean {
  return x > -MARGIN && y > -MARGIN && x < width + MARGIN && y < height + MARGIN;
}
