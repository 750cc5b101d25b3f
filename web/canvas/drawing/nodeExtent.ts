import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasNode } from '../CanvasGraph.ts';

/** The soft border around a node, outside its diameter, in pixels at zoom 1. */
export const BORDER = 3;

export const BADGE_HEIGHT = 16;
export const BADGE_FONT_SIZE = 10;
/** Below this radius on the screen a badge would be larger than its node. */
const MIN_RADIUS_FOR_BADGES = 12;
export const RING_GAP = 3;
export const RING_WIDTH = 2.5;

/** A node's radius on the screen, border included. */
export function drawnRadius({ size }: CanvasNode, zoom: number): number {
  return (size / 2 + BORDER) * zoom;
}

export function hasBadges(radius: number): boolean {
  return radius >= MIN_RADIUS_FOR_BADGES;
}

/** The distances from a node's centre to the edges of its drawing, badges included. */
export function nodeExtent(
  { hiddenNeighbors, pinned }: CanvasNode,
  radius: number,
): { readonly left: number; readonly right: number; readonly top: number } {
  if (!hasBadges(radius)) return { left: radius, right: radius, top: radius };
  const offset = badgeOffset(radius);
  const countBadge = offset - BADGE_HEIGHT / 2 + badgeWidth(badgeText(hiddenNeighbors));
  return {
    left: Math.max(radius, pinned ? offset + BADGE_HEIGHT / 2 : 0),
    right: Math.max(radius, hiddenNeighbors > 0 ? countBadge : 0),
    top: Math.max(radius, pinned || hiddenNeighbors > 0 ? offset + BADGE_HEIGHT / 2 : 0),
  };
}

/** Whether a point, relative to a node's centre, is on the badge with the number of hidden neighbours. */
export function isOnBadge({ hiddenNeighbors }: CanvasNode, radius: number, { x, y }: Point, margin: number): boolean {
  if (hiddenNeighbors === 0 || !hasBadges(radius)) return false;
  const offset = badgeOffset(radius);
  const left = offset - BADGE_HEIGHT / 2;
  const isBeside = x < left - margin || x > left + badgeWidth(badgeText(hiddenNeighbors)) + margin;
  return !isBeside && Math.abs(y + offset) <= BADGE_HEIGHT / 2 + margin;
}

/** The distance of a badge's centre from the node's, along each axis. */
export function badgeOffset(radius: number): number {
  return radius * Math.SQRT1_2 + 2;
}

export function badgeText(hiddenNeighbors: number): string {
  return `+${hiddenNeighbors}`;
}

/** An estimate: digits have about the same width in all fonts of the stack. */
export function badgeWidth(text: string): number {
  return Math.max(BADGE_HEIGHT, text.length * BADGE_FONT_SIZE * 0.66 + 8);
}
