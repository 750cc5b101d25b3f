import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasGraph } from '../CanvasGraph.ts';
import type { Size } from '../camera/viewport.ts';
import type { Brush } from '../drawing/palette.ts';
import type { ScreenPositions } from '../drawing/screenPositions.ts';
import type { Highlight } from '../findHighlight.ts';
import type { PlannedLabel } from '../labels/planLabels.ts';
import { drawnRadius, paintBadges, paintRing } from './paintBadges.ts';

export interface OverlayContent {
  readonly graph: CanvasGraph;
  readonly highlight: Highlight;
  readonly labels: readonly PlannedLabel[];
  readonly places: ScreenPositions;
  readonly zoom: number;
  readonly window: Size;
  readonly paintLabel: (label: PlannedLabel, at: Point, angle: number) => void;
}

const DIM_MARKS = 0.25;
/** How far outside the window something may stand and still reach into it. */
const MARGIN = 160;

/** All that lies over Cytoscape's picture, the same on the screen and in a PNG: rings, badges, pins, labels. */
export function paintOverlay(brush: Brush, overlay: OverlayContent): void {
  const { graph, highlight, labels, places, zoom, window } = overlay;
  const selected = new Set(graph.selectedNodes);
  for (const node of graph.nodes) {
    if (node.hiddenNeighbors === 0 && !node.pinned && !selected.has(node.id)) continue;
    const at = places.nodeAt(node.id);
    if (!at || at.x < -MARGIN || at.y < -MARGIN || at.x > window.width + MARGIN || at.y > window.height + MARGIN)
      continue;
    const radius = drawnRadius(node, zoom);
    if (selected.has(node.id)) paintRing(brush, at, radius);
    const dim = highlight.kept !== null && !highlight.kept.nodes.has(node.id);
    paintBadges(brush, node, at, radius, dim ? DIM_MARKS : 1);
  }
  // The first label is the most important one: drawn last, it lies on top.
  for (const label of labels.toReversed()) {
    const place = label.kind === 'edge' ? places.edgeAt(label.id) : null;
    const at = place?.middle ?? (label.kind === 'node' ? places.nodeAt(label.id) : null);
    if (at && isNear(at, window)) overlay.paintLabel(label, at, place?.angle ?? 0);
  }
}

function isNear({ x, y }: Point, { width, height }: Size): boolean {
  return x > -MARGIN && y > -MARGIN && x < width + MARGIN && y < height + MARGIN;
}
