import type { Point } from '../../server/model/geometry.ts';
import type { LayoutLink, LayoutNode } from './Layout.ts';
import { compare, GOLDEN_ANGLE, type NodeBox, nodeBox, roundPoint } from './nodeBox.ts';

interface Body {
  readonly id: string;
  readonly box: NodeBox;
  readonly fixed: boolean;
  x: number;
  y: number;
}

const ROUNDS = 60;
/** Links pull in the first rounds, ever less, so that the last word is the pushing's. */
const PULL = 0.2;
const PULL_ROUNDS = 30;
const LINK_GAP = 30;
const SPIRAL_STEP = 16;

/**
 * Moves nodes apart until no movable node overlaps another, label room included. Fixed nodes keep their place even where
 * they overlap each other. First everything gives way a little at a time, which keeps the shape of the layout, while links,
 * if there are any, draw their ends together; what still overlaps after that goes to the nearest free place, which always
 * exists.
 */
export function removeNodeOverlaps(
  nodes: readonly LayoutNode[],
  positions: ReadonlyMap<string, Point>,
  links: readonly LayoutLink[] = [],
): Readonly<Record<string, Point>> {
  const bodies = nodes.map((node): Body => {
    const kept = node.fixed ? node.at : undefined;
    const at = kept ?? positions.get(node.id) ?? { x: 0, y: 0 };
    return { id: node.id, box: nodeBox(node), fixed: kept !== undefined, x: at.x, y: at.y };
  });
  bodies.sort((a, b) => compare(a.id, b.id));
  const movable = bodies.filter((body) => !body.fixed);
  const fixed = createCells(bodies.filter((body) => body.fixed));
  const springs = toSprings(bodies, links);
  for (let round = 0; round < ROUNDS; round++) {
    const strength = PULL * (1 - round / PULL_ROUNDS);
    if (strength > 0) for (const spring of springs) pull(spring, strength);
    if (!pushApart(movable, fixed) && (springs.length === 0 || strength <= 0)) break;
  }
  settle(movable, fixed);
  return Object.fromEntries(bodies.map((body) => [body.id, { x: body.x, y: body.y }]));
}

interface Spring {
  readonly source: Body;
  readonly target: Body;
  readonly length: number;
}

function toSprings(bodies: readonly Body[], links: readonly LayoutLink[]): readonly Spring[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return links.flatMap((link) => {
    const source = byId.get(link.source);
    const target = byId.get(link.target);
    if (!source || !target || (source.fixed && target.fixed)) return [];
    return [{ source, target, length: LINK_GAP + source.box.halfWidth + target.box.halfWidth }];
  });
}

/** Brings the movable ends of a link nearer to its length. */
function pull({ source, target, length }: Spring, strength: number): void {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const distance = Math.hypot(dx, dy);
  if (distance <= length) return;
  const share = (((distance - length) / distance) * strength) / (source.fixed || target.fixed ? 1 : 2);
  if (!source.fixed) {
    source.x += dx * share;
    source.y += dy * share;
  }
  if (!target.fixed) {
    target.x -= dx * share;
    target.y -= dy * share;
  }
}

/** One round: every overlapping pair steps apart along the shorter way. False if there was none. */
function pushApart(movable: readonly Body[], fixed: Cells): boolean {
  const others = createCells(movable);
  let moved = false;
  for (const body of movable) {
    fixed.someNear(body, (a, b) => {
      moved = push(a, b) || moved;
      return false;
    });
    others.someNear(body, (a, b) => {
      if (a.id < b.id) moved = push(a, b) || moved;
      return false;
    });
  }
  return moved;
}

function push(a: Body, b: Body): boolean {
  const overlapX = a.box.halfWidth + b.box.halfWidth - Math.abs(a.x - b.x);
  const upper = a.y <= b.y ? a : b;
  const lower = upper === a ? b : a;
  const overlapY = upper.box.below + lower.box.above - (lower.y - upper.y);
  if (overlapX <= 0 || overlapY <= 0) return false;
  const share = a.fixed || b.fixed ? 1 : 0.5;
  if (overlapX < overlapY) {
    const leftFirst = a.x < b.x || (a.x === b.x && a.id < b.id);
    const step = (overlapX * share + 0.1) * (leftFirst ? 1 : -1);
    if (!a.fixed) a.x -= step;
    if (!b.fixed) b.x += step;
  } else {
    const step = overlapY * share + 0.1;
    if (!upper.fixed) upper.y -= step;
    if (!lower.fixed) lower.y += step;
  }
  return true;
}

/**
 * Each body at its place if that is free, else at the nearest free one on a spiral. Where one body had to go far, the
 * middle is full for the next one too: it begins where the other ended.
 */
function settle(movable: readonly Body[], taken: Cells): void {
  const full: { readonly at: Point; readonly radius: number }[] = [];
  for (const body of movable) {
    const from = roundPoint(body);
    body.x = from.x;
    body.y = from.y;
    if (taken.someNear(body, overlap)) {
      const known = full.map(({ at, radius }) => radius - Math.hypot(at.x - from.x, at.y - from.y));
      const start = Math.max(SPIRAL_STEP, ...known);
      let radius = start;
      for (let step = Math.floor((start / SPIRAL_STEP) ** 2); taken.someNear(body, overlap); step++) {
        radius = SPIRAL_STEP * Math.sqrt(step);
        const at = roundPoint({
          x: from.x + radius * Math.cos(step * GOLDEN_ANGLE),
          y: from.y + radius * Math.sin(step * GOLDEN_ANGLE),
        });
        body.x = at.x;
        body.y = at.y;
      }
      full.push({ at: from, radius });
    }
    taken.add(body);
  }
}

function overlap(a: Body, b: Body): boolean {
  return (
    Math.abs(a.x - b.x) < a.box.halfWidth + b.box.halfWidth &&
    a.y - a.box.above < b.y + b.box.below &&
    b.y - b.box.above < a.y + a.box.below
  );
}

const CELL = 100;

interface Cells {
  readonly add: (body: Body) => void;
  /** Whether the test holds for any body near this one; one that fills several cells may be asked more than once. */
  readonly someNear: (body: Body, test: (body: Body, other: Body) => boolean) => boolean;
}

/** Remembers bodies by the squares that they filled when they were added. */
function createCells(bodies: readonly Body[]): Cells {
  const cells = new Map<number, Body[]>();
  const someCell = (body: Body, test: (key: number) => boolean): boolean => {
    const { x, y, box } = body;
    const right = Math.floor((x + box.halfWidth) / CELL);
    const bottom = Math.floor((y + box.below) / CELL);
    for (let column = Math.floor((x - box.halfWidth) / CELL); column <= right; column++)
      for (let row = Math.floor((y - box.above) / CELL); row <= bottom; row++)
        if (test(column * 1_000_003 + row)) return true;
    return false;
  };
  const add = (body: Body): void => {
    someCell(body, (key) => {
      const cell = cells.get(key);
      if (cell) cell.push(body);
      else cells.set(key, [body]);
      return false;
    });
  };
  for (const body of bodies) add(body);
  return {
    add,
    someNear: (body, test) =>
      someCell(body, (key) => {
        const cell = cells.get(key);
        if (cell) for (const other of cell) if (other !== body && test(body, other)) return true;
        return false;
      }),
  };
}
