import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasNode } from '../CanvasGraph.ts';
import {
  BADGE_FONT_SIZE,
  BADGE_HEIGHT,
  badgeOffset,
  badgeText,
  badgeWidth,
  hasBadges,
  RING_GAP,
  RING_WIDTH,
} from '../drawing/nodeExtent.ts';
import type { Brush } from '../drawing/palette.ts';

/** A ring around a selected node, of the same width at any zoom. */
export function paintSelectionRing({ context, palette }: Brush, at: Point, radius: number): void {
  // The gap is painted too, so that the ring is clear beside any colour.
  ring({ context, at, radius: radius + RING_GAP / 2, width: RING_GAP, color: palette.background });
  ring({ context, at, radius: radius + RING_GAP + RING_WIDTH / 2, width: RING_WIDTH, color: palette.accent });
}

/** A dotted ring around the node that the keyboard has reached, outside the ring of a selected one. */
export function paintReachedRing({ context, palette }: Brush, at: Point, radius: number): void {
  context.setLineDash([2, 3]);
  ring({ context, at, radius: radius + RING_GAP + 2 * RING_WIDTH + 1, width: RING_WIDTH, color: palette.accent });
  context.setLineDash([]);
}

/** A second outline around a node that stands for several entities. */
export function paintGroupRing({ context }: Brush, at: Point, radius: number, color: string): void {
  ring({ context, at, radius: radius + RING_GAP, width: 1.5, color });
}

/** The number of relations for which an edge stands, in its middle. */
export function paintEdgeCount(brush: Brush, text: string, at: Point): void {
  paintCountBadge(brush, text, { x: at.x - (badgeWidth(text) - BADGE_HEIGHT) / 2, y: at.y });
}

/** The number of neighbours that are not on the canvas at the upper right, a pin at the upper left. */
export function paintBadges(brush: Brush, node: CanvasNode, at: Point, radius: number, opacity: number): void {
  if (!hasBadges(radius)) return;
  brush.context.globalAlpha = opacity;
  const offset = badgeOffset(radius);
  if (node.hiddenNeighbors > 0) {
    paintCountBadge(brush, badgeText(node.hiddenNeighbors), { x: at.x + offset, y: at.y - offset });
  }
  if (node.pinned) paintPin(brush, { x: at.x - offset, y: at.y - offset });
  brush.context.globalAlpha = 1;
}

function paintCountBadge({ context, palette, family }: Brush, text: string, at: Point): void {
  context.font = `600 ${BADGE_FONT_SIZE}px ${family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const width = badgeWidth(text);
  // Wide badges extend away from the node.
  const left = at.x - BADGE_HEIGHT / 2;
  context.beginPath();
  context.roundRect(left, at.y - BADGE_HEIGHT / 2, width, BADGE_HEIGHT, BADGE_HEIGHT / 2);
  fillSurface(context, palette.surface, palette.surfaceBorder);
  context.fillStyle = palette.quietText;
  context.fillText(text, left + width / 2, at.y + 0.5);
}

function paintPin({ context, palette }: Brush, at: Point): void {
  context.beginPath();
  context.arc(at.x, at.y, BADGE_HEIGHT / 2, 0, 2 * Math.PI);
  fillSurface(context, palette.surface, palette.surfaceBorder);
  context.fillStyle = palette.quietText;
  context.strokeStyle = palette.quietText;
  context.beginPath();
  context.moveTo(at.x - 2, at.y - 4.5);
  context.lineTo(at.x + 2, at.y - 4.5);
  context.lineTo(at.x + 1.6, at.y - 1);
  context.lineTo(at.x + 3.4, at.y + 1);
  context.lineTo(at.x - 3.4, at.y + 1);
  context.lineTo(at.x - 1.6, at.y - 1);
  context.closePath();
  context.fill();
  context.lineWidth = 1.2;
  context.beginPath();
  context.moveTo(at.x, at.y + 1);
  context.lineTo(at.x, at.y + 4.8);
  context.stroke();
}

function fillSurface(context: Brush['context'], fill: string, stroke: string): void {
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = 1;
  context.fill();
  context.stroke();
}

interface Ring {
  readonly context: Brush['context'];
  readonly at: Point;
  readonly radius: number;
  readonly width: number;
  readonly color: string;
}

function ring({ context, at, radius, width, color }: Ring): void {
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = color;
  context.stroke();
}
