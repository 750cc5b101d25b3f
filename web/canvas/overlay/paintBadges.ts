import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasNode } from '../CanvasGraph.ts';
import type { Brush } from '../drawing/palette.ts';

/** The soft border around a node, outside its diameter, in pixels at zoom 1. */
export const BORDER = 3;

const BADGE_HEIGHT = 16;
const BADGE_FONT = 10;
/** Below this radius on the screen a badge would be larger than its node. */
const BADGE_RADIUS = 12;
const RING_GAP = 3;
const RING_WIDTH = 2.5;
/** How far a selection ring reaches beyond its node. */
export const RING_REACH = RING_GAP + RING_WIDTH;

/** A node's radius on the screen, border included. */
export function drawnRadius({ size }: CanvasNode, zoom: number): number {
  return (size / 2 + BORDER) * zoom;
}

/** How far a node with its badge and pin reaches from its centre. */
export function extentWithBadges(
  { hiddenNeighbors, pinned }: CanvasNode,
  radius: number,
): { readonly left: number; readonly right: number; readonly top: number } {
  if (radius < BADGE_RADIUS) return { left: radius, right: radius, top: radius };
  const corner = badgeOffset(radius);
  const badge = corner - BADGE_HEIGHT / 2 + badgeWidth(badgeText(hiddenNeighbors));
  return {
    left: Math.max(radius, pinned ? corner + BADGE_HEIGHT / 2 : 0),
    right: Math.max(radius, hiddenNeighbors > 0 ? badge : 0),
    top: Math.max(radius, pinned || hiddenNeighbors > 0 ? corner + BADGE_HEIGHT / 2 : 0),
  };
}

/** A ring around a selected node, as wide at any zoom. */
export function paintRing({ context, palette }: Brush, at: Point, radius: number): void {
  // A ring of background between node and ring keeps the ring clear on any colour.
  ring(context, at, radius + RING_GAP / 2, RING_GAP, palette.background);
  ring(context, at, radius + RING_GAP + RING_WIDTH / 2, RING_WIDTH, palette.accent);
}

/** The number of neighbours that are not on the canvas, at the upper right, and a pin at the upper left. */
export function paintBadges(brush: Brush, node: CanvasNode, at: Point, radius: number, opacity: number): void {
  if (radius < BADGE_RADIUS) return;
  brush.context.globalAlpha = opacity;
  const reach = badgeOffset(radius);
  if (node.hiddenNeighbors > 0) {
    paintBadge(brush, badgeText(node.hiddenNeighbors), { x: at.x + reach, y: at.y - reach });
  }
  if (node.pinned) paintPin(brush, { x: at.x - reach, y: at.y - reach });
  brush.context.globalAlpha = 1;
}

/** Distance of a mark's centre from the node's, along each axis. */
function badgeOffset(radius: number): number {
  return radius * Math.SQRT1_2 + 2;
}

function badgeText(hiddenNeighbors: number): string {
  return `+${hiddenNeighbors}`;
}

/** Digits are equally wide in all fonts of the stack, near enough. */
function badgeWidth(text: string): number {
  return Math.max(BADGE_HEIGHT, text.length * BADGE_FONT * 0.66 + 8);
}

function paintBadge({ context, palette, family }: Brush, text: string, at: Point): void {
  context.font = `600 ${BADGE_FONT}px ${family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const width = badgeWidth(text);
  // It grows away from its node.
  const left = at.x - BADGE_HEIGHT / 2;
  context.beginPath();
  context.roundRect(left, at.y - BADGE_HEIGHT / 2, width, BADGE_HEIGHT, BADGE_HEIGHT / 2);
  fillSurface(context, palette.surface, palette.surfaceBorder);
  context.fillStyle = palette.quietText;
  context.fillText(text, left + width / 2, at.y + 0.5);
}

/** A drawing pin on a disc. */
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

function ring(context: Brush['context'], at: Point, radius: number, width: number, color: string): void {
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = color;
  context.stroke();
}
