/** A position in pixels, of the screen or of the plane at zoom 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Successive turns by the golden angle repeat no direction and cover all directions evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Returns the point at a distance from the origin in the direction of turn number `index`. */
export function spiralPoint(index: number, distance: number): Point {
  const angle = index * GOLDEN_ANGLE;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/**
 * Diameter of an entity on the canvas, in pixels at zoom 1. The area grows with the number of neighbours up to a maximum.
 * The layout on the server and the page both use it.
 */
export function diameterOf({ neighborCount }: { readonly neighborCount: number }): number {
  return Math.round(Math.min(64, 16 + 5.5 * Math.sqrt(neighborCount)));
}
