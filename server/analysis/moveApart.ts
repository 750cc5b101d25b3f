import type { Point } from '../model/geometry.ts';

/** Where a node wants to be and half of its diameter. */
export interface Disc extends Point {
  readonly radius: number;
}

interface Body {
  readonly index: number;
  readonly radius: number;
  x: number;
  y: number;
}

const ROUNDS = 150;
/** Places are rounded in the end, which must not bring back what was moved apart. */
const SLACK = 2;
const SPIRAL_STEP = 6;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Whole pixels for discs, parallel to them, near where they want to be: at least `gap` between any two, and also the
 * squares around two do not overlap, since nodes are drawn in many shapes. First all give way a little at a time, which
 * keeps the shape of the whole; what is still too near then goes to the nearest free place.
 */
export function moveApart(discs: readonly Disc[], gap: number): readonly Point[] {
  const bodies = discs.map(({ x, y, radius }, index): Body => ({ index, radius, x, y }));
  for (let round = 0; round < ROUNDS; round++) if (!giveWay(bodies, gap + SLACK)) break;
  settle(bodies, gap);
  return bodies.map(({ x, y }) => ({ x, y }));
}

/** One round: each pair that is too near steps apart. False if there was none. */
function giveWay(bodies: readonly Body[], gap: number): boolean {
  const cells = createCells(bodies, gap);
  for (const body of bodies) cells.add(body);
  let moved = false;
  for (const a of bodies) {
    cells.someNear(a, (b) => {
      if (a.index < b.index) moved = stepApart(a, b, gap) || moved;
      return false;
    });
  }
  return moved;
}

function stepApart(a: Body, b: Body, gap: number): boolean {
  const missing = missingBetween(a, b, gap);
  if (missing <= 0) return false;
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  // Two on the same spot part in any direction that is always the same.
  const angle = a.index * GOLDEN_ANGLE;
  const [towardsX, towardsY] =
    distance > 0 ? [(b.x - a.x) / distance, (b.y - a.y) / distance] : [Math.cos(angle), Math.sin(angle)];
  const step = missing / 2 + 0.01;
  a.x -= towardsX * step;
  a.y -= towardsY * step;
  b.x += towardsX * step;
  b.y += towardsY * step;
  return true;
}

/** By how much two are too near, along the line that joins them; 0 or less where they are not. */
function missingBetween(a: Body, b: Body, gap: number): number {
  const [x, y] = [Math.abs(b.x - a.x), Math.abs(b.y - a.y)];
  const radii = a.radius + b.radius;
  const distance = Math.hypot(x, y);
  const squares = distance === 0 ? radii : (radii * distance) / Math.max(x, y);
  return Math.max(radii + gap, squares) - distance;
}

/** Each at its place if that is free, else at the nearest free one on a spiral; the largest first. */
function settle(bodies: readonly Body[], gap: number): void {
  const taken = createCells(bodies, gap);
  for (const body of bodies.toSorted((a, b) => b.radius - a.radius || a.index - b.index)) {
    const { x, y } = body;
    const isTaken = () => taken.someNear(body, (other) => missingBetween(body, other, gap) > 0);
    for (let step = 0; step === 0 || isTaken(); step++) {
      const radius = SPIRAL_STEP * Math.sqrt(step);
      // `+ 0` turns -0 into 0: a store that keeps whole numbers would.
      body.x = Math.round(x + radius * Math.cos(step * GOLDEN_ANGLE)) + 0;
      body.y = Math.round(y + radius * Math.sin(step * GOLDEN_ANGLE)) + 0;
    }
    taken.add(body);
  }
}

interface Cells {
  add(body: Body): void;
  /** Whether the test holds for any other body that can be too near to this one. */
  someNear(body: Body, test: (other: Body) => boolean): boolean;
}

/** Remembers bodies by squares so large that two in squares that do not touch are far enough from each other. */
function createCells(bodies: readonly Body[], gap: number): Cells {
  const largest = bodies.reduce((most, { radius }) => Math.max(most, radius), 0);
  const side = Math.max(2 * largest + gap, 2 * largest * Math.SQRT2);
  const cells = new Map<number, Body[]>();
  const keyOf = (column: number, row: number) => column * 1_000_003 + row;
  return {
    add(body) {
      const key = keyOf(Math.floor(body.x / side), Math.floor(body.y / side));
      const cell = cells.get(key);
      if (cell) cell.push(body);
      else cells.set(key, [body]);
    },
    someNear(body, test) {
      const [column, row] = [Math.floor(body.x / side), Math.floor(body.y / side)];
      for (let x = column - 1; x <= column + 1; x++) {
        for (let y = row - 1; y <= row + 1; y++) {
          for (const other of cells.get(keyOf(x, y)) ?? []) if (other !== body && test(other)) return true;
        }
      }
      return false;
    },
  };
}
