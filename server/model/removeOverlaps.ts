import { type Point, spiralPoint } from './geometry.ts';

/** A shape that is moved; its position is updated in place. */
export interface Body {
  readonly index: number;
  /** Larger bodies are the first to keep their place. */
  readonly size: number;
  /** A fixed body stays, even where it overlaps another fixed one. */
  readonly fixed: boolean;
  x: number;
  y: number;
}

/** The shortest move that ends an overlap: a unit vector from the first body to the second, and a distance. */
export interface Overlap {
  readonly toward: Point;
  readonly distance: number;
}

export interface OverlapOptions<Item extends Body> {
  /** How two bodies that come nearer than `slack` overlap, else null. */
  readonly overlap: (a: Item, b: Item, slack: number) => Overlap | null;
  /** Bodies whose positions differ by more than this, in x or in y, never overlap. */
  readonly reach: number;
  /** Distance between positions that are tried for a body whose own position is taken. */
  readonly spiralStep: number;
  /** Final positions are multiples of this fraction of a pixel: 1 for whole pixels, 10 for tenths. */
  readonly stepsPerPixel: number;
  readonly rounds: number;
  /** Extra distance while bodies push each other, so that rounding does not make them overlap again. */
  readonly slack: number;
  /** Runs before each round, for forces that keep the layout together. Returns whether they still act. */
  readonly pull?: (round: number) => boolean;
}

/** Without it, rounding errors could leave two bodies overlapping for ever. */
const MARGIN = 0.01;

/**
 * Moves bodies until no movable one overlaps another. In each round overlapping pairs push each other apart a little, which
 * keeps the shape of the layout; what still overlaps after the last round moves to the nearest free place.
 */
export function removeOverlaps<Item extends Body>(bodies: readonly Item[], options: OverlapOptions<Item>): void {
  for (let round = 0; round < options.rounds; round++) {
    const isPulled = options.pull?.(round) ?? false;
    if (!pushApart(bodies, options) && !isPulled) break;
  }
  moveToFreePlaces(bodies, options);
}

/** Returns whether any pair overlapped. */
function pushApart<Item extends Body>(
  bodies: readonly Item[],
  { overlap, reach, slack }: OverlapOptions<Item>,
): boolean {
  const cells = createCells<Item>(reach);
  for (const body of bodies) cells.add(body);
  let moved = false;
  for (const a of bodies) {
    cells.someNear(a, (b) => {
      if (a.index > b.index || (a.fixed && b.fixed)) return false;
      const found = overlap(a, b, slack);
      if (!found) return false;
      const { toward, distance } = found;
      const step = (a.fixed || b.fixed ? distance : distance / 2) + MARGIN;
      move(a, toward, -step);
      move(b, toward, step);
      moved = true;
      return false;
    });
  }
  return moved;
}

/** Moves a body by a multiple of a vector unless it is fixed. */
export function move(body: Body, { x, y }: Point, step: number): void {
  if (body.fixed) return;
  body.x += x * step;
  body.y += y * step;
}

/** Rounds each position and, if it is taken, tries positions on a spiral around it. */
function moveToFreePlaces<Item extends Body>(
  bodies: readonly Item[],
  { overlap, reach, spiralStep, stepsPerPixel }: OverlapOptions<Item>,
): void {
  const cells = createCells<Item>(reach);
  // `+ 0` turns -0 into 0, so that equal layouts have equal JSON.
  const round = (value: number) => Math.round(value * stepsPerPixel) / stepsPerPixel + 0;
  for (const body of bodies) if (body.fixed) cells.add(body);
  for (const body of bodies.toSorted((a, b) => b.size - a.size || a.index - b.index)) {
    if (body.fixed) continue;
    const { x, y } = body;
    const isTaken = () => cells.someNear(body, (other) => overlap(body, other, 0) !== null);
    for (let step = 0; step === 0 || isTaken(); step++) {
      const offset = spiralPoint(step, spiralStep * Math.sqrt(step));
      body.x = round(x + offset.x);
      body.y = round(y + offset.y);
    }
    cells.add(body);
  }
}

function createCells<Item extends Body>(side: number) {
  const cells = new Map<number, Item[]>();
  const keyOf = (column: number, row: number) => column * 1_000_003 + row;
  return {
    add: (body: Item) => {
      const key = keyOf(Math.floor(body.x / side), Math.floor(body.y / side));
      const cell = cells.get(key);
      if (cell) cell.push(body);
      else cells.set(key, [body]);
    },
    /** Whether the test holds for any body in this cell or the eight around it. */
    someNear: (body: Item, test: (other: Item) => boolean) => {
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
