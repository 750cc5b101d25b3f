/** A position in pixels, of the screen or of the plane at zoom 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Turning by this angle again and again repeats no direction and covers all of them evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The point in direction number `index` of an endless sequence of directions, at a distance from the origin. */
export function spiralPoint(index: number, distance: number): Point {
  const angle = index * GOLDEN_ANGLE;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}
