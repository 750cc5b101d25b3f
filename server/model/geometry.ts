/** A position in pixels of the plane at zoom 1, or of the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Successive multiples of this angle never repeat a direction and spread evenly, as the seeds of a sunflower do. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export function pointAt(angle: number, radius: number): Point {
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** The direction with this number, counted from 0. */
export function goldenAngle(index: number): number {
  return index * GOLDEN_ANGLE;
}
