import { type Point, spiralPoint } from '../model/geometry.ts';
import { type Body, type Overlap, removeOverlaps } from '../model/removeOverlaps.ts';

export interface Disc extends Point {
  readonly radius: number;
}

interface DiscBody extends Body {
  readonly radius: number;
}

/**
 * Returns positions in whole pixels, near the given ones and at least `gap` apart. The squares around two discs do not
 * overlap either, since nodes have many shapes.
 */
export function removeDiscOverlaps(discs: readonly Disc[], gap: number): readonly Point[] {
  const bodies = discs.map(
    ({ x, y, radius }, index): DiscBody => ({ index, size: radius, radius, fixed: false, x, y }),
  );
  const largest = bodies.reduce((most, { radius }) => Math.max(most, radius), 0);
  removeOverlaps(bodies, {
    overlap: (a, b, slack) => overlap(a, b, gap + slack),
    reach: Math.max(2 * largest + gap, 2 * largest * Math.SQRT2),
    spiralStep: 6,
    stepsPerPixel: 1,
    rounds: 150,
    slack: 2,
  });
  return bodies.map(({ x, y }) => ({ x, y }));
}

function overlap(a: DiscBody, b: DiscBody, gap: number): Overlap | null {
  const [x, y] = [Math.abs(b.x - a.x), Math.abs(b.y - a.y)];
  const radii = a.radius + b.radius;
  const apart = Math.hypot(x, y);
  const squares = apart === 0 ? radii : (radii * apart) / Math.max(x, y);
  const distance = Math.max(radii + gap, squares) - apart;
  if (distance <= 0) return null;
  // Discs at the same position separate in a direction that is the same on every run.
  const toward = apart > 0 ? { x: (b.x - a.x) / apart, y: (b.y - a.y) / apart } : spiralPoint(a.index, 1);
  return { toward, distance };
}
