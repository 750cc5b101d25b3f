import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disc, removeDiscOverlaps } from '../../../server/analysis/removeDiscOverlaps.ts';
import type { Point } from '../../../server/model/geometry.ts';

/** Discs of which most overlap. */
const discs = fc.array(
  fc.record({
    x: fc.integer({ min: -60, max: 60 }),
    y: fc.integer({ min: -60, max: 60 }),
    radius: fc.integer({ min: 8, max: 32 }),
  }),
  { maxLength: 60 },
);

describe('removeDiscOverlaps', () => {
  it('neither discs nor the squares around them overlap, and positions are whole pixels', () => {
    fc.assert(
      fc.property(discs, fc.integer({ min: 0, max: 20 }), (wanted, gap) => {
        const places = removeDiscOverlaps(wanted, gap);
        expect(places).toHaveLength(wanted.length);
        for (const place of places) expect([place.x, place.y].every(Number.isInteger)).toBe(true);
        expect(tooNear(wanted, places, gap)).toEqual([]);
        expect(removeDiscOverlaps(wanted, gap)).toEqual(places);
      }),
      { numRuns: 60 },
    );
  });

  it('discs that are far enough apart stay in place', () => {
    const wanted = [
      { x: 0.4, y: -0.4, radius: 10 },
      { x: 40, y: 0, radius: 10 },
      { x: 0, y: -100, radius: 32 },
    ];
    expect(removeDiscOverlaps(wanted, 12)).toEqual([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 0, y: -100 },
    ]);
  });

  it('two discs at the same position separate by little more than the gap', () => {
    const [a, b] = removeDiscOverlaps(
      [
        { x: 5, y: 5, radius: 10 },
        { x: 5, y: 5, radius: 10 },
      ],
      10,
    );
    const distance = Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
    expect(distance).toBeGreaterThanOrEqual(30);
    expect(distance).toBeLessThan(36);
  });
});

function tooNear(wanted: readonly Disc[], places: readonly Point[], gap: number): string[] {
  return wanted.flatMap((a, first) =>
    wanted.slice(first + 1).flatMap((b, offset) => {
      const [from, to] = [places[first], places[first + 1 + offset]];
      if (!from || !to) return ['no position'];
      const [x, y] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
      const radii = a.radius + b.radius;
      const apart = Math.hypot(x, y) >= radii + gap - 1e-9 && Math.max(x, y) >= radii - 1e-9;
      return apart ? [] : [`${first} ${first + 1 + offset}`];
    }),
  );
}
