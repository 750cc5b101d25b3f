import { contours } from 'd3-contour';
import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasArea, CanvasGraph } from '../CanvasGraph.ts';

/** The outline of an area, at zoom 1. */
export interface AreaShape {
  readonly area: CanvasArea;
  /** Closed rings, filled by the even-odd rule. */
  readonly rings: readonly (readonly Point[])[];
  /** The point inside that is furthest from the outline, for the name. */
  readonly middle: Point;
}

/** Distance at which a node counts as near a point, as a multiple of the mean distance between nodes. */
const REACH = 1.5;
const MIN_REACH = 45;
const CELLS_PER_REACH = 4;
const MAX_CELLS = 180;
/** Density of nodes at the outline; a single node has 1 at its centre. */
const OUTLINE = 0.22;
/** Space between two areas, in the same unit. */
const GAP = 0.06;
/** Parts of an area with fewer nodes are not drawn. */
const MIN_NODES = 3;
/** An area is drawn only if one part of it has this share of its nodes: scattered spots would mean nothing. */
const MIN_SHARE = 0.5;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly reach: number;
}

/**
 * Finds outlines around the nodes of each area, like countries on a map: a point belongs to the area whose nodes are densest
 * around it, so that areas do not overlap. An area whose nodes do not lie together has no outline. Pure.
 */
export function areaShapes({ nodes, areas }: Pick<CanvasGraph, 'nodes' | 'areas'>): readonly AreaShape[] {
  if (areas.length === 0 || nodes.length === 0) return [];
  const grid = gridOver(nodes);
  const areaOf = new Map(areas.flatMap((area, index) => area.nodes.map((id) => [id, index] as const)));
  const densities = Array.from({ length: areas.length + 1 }, () => new Float32Array(grid.columns * grid.rows));
  const members = areas.map((): Point[] => []);
  for (const node of nodes) {
    // Nodes outside all areas take space from them.
    const index = areaOf.get(node.id) ?? areas.length;
    members[index]?.push(node);
    const density = densities[index];
    if (density) addNode(density, grid, node);
  }
  return areas.flatMap((area, index) => {
    const excess = excessOf(densities, index);
    const polygons = contours()
      .size([grid.columns, grid.rows])
      .contour([...excess], 0)
      .coordinates.map((rings) => rings.map((ring) => ring.map((point) => toPlane(point, grid))));
    const own = members[index] ?? [];
    const counts = polygons.map(([outline = []]) => own.filter((node) => isWithin(node, outline)).length);
    if (Math.max(0, ...counts) < own.length * MIN_SHARE) return [];
    const shown = polygons.filter((_, part) => (counts[part] ?? 0) >= MIN_NODES);
    const middle = innermost(excess, grid, shown);
    return shown.length === 0 || !middle ? [] : [{ area, rings: shown.flat(), middle }];
  });
}

function gridOver(nodes: readonly Point[]): Grid {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const reach = Math.max(MIN_REACH, REACH * Math.sqrt(((right - left) * (bottom - top)) / nodes.length));
  const side = Math.max(right - left, bottom - top) + 4 * reach;
  const cell = Math.max(reach / CELLS_PER_REACH, side / MAX_CELLS);
  return {
    columns: Math.ceil((right - left + 4 * reach) / cell),
    rows: Math.ceil((bottom - top + 4 * reach) / cell),
    cell,
    left: left - 2 * reach,
    top: top - 2 * reach,
    reach,
  };
}

function addNode(density: Float32Array, { columns, rows, cell, left, top, reach }: Grid, { x, y }: Point): void {
  const [column, row, radius] = [(x - left) / cell - 0.5, (y - top) / cell - 0.5, reach / cell];
  for (let j = Math.max(0, Math.ceil(row - radius)); j <= Math.min(rows - 1, row + radius); j++) {
    for (let i = Math.max(0, Math.ceil(column - radius)); i <= Math.min(columns - 1, column + radius); i++) {
      const away = ((i - column) ** 2 + (j - row) ** 2) / radius ** 2;
      if (away < 1) density[j * columns + i] = (density[j * columns + i] ?? 0) + (1 - away) ** 2;
    }
  }
}

/** Positive where an area is densest, and dense enough. */
function excessOf(densities: readonly Float32Array[], index: number): Float32Array {
  const own = densities[index] ?? new Float32Array();
  return own.map((density, cell) => {
    let others = 0;
    for (const [other, values] of densities.entries())
      if (other !== index) others = Math.max(others, values[cell] ?? 0);
    return Math.min(density - OUTLINE, density - others - GAP);
  });
}

function toPlane([column = 0, row = 0]: readonly number[], { cell, left, top }: Grid): Point {
  return { x: left + column * cell, y: top + row * cell };
}

function isWithin({ x, y }: Point, ring: readonly Point[]): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before && point.y > y !== before.y > y) {
      const crossing = point.x + ((y - point.y) / (before.y - point.y)) * (before.x - point.x);
      if (x < crossing) inside = !inside;
    }
    before = point;
  }
  return inside;
}

/** Returns the centre of the cell that is the most steps away from cells outside. */
function innermost(excess: Float32Array, grid: Grid, polygons: readonly (readonly Point[][])[]): Point | null {
  const { columns, rows } = grid;
  const steps = new Float32Array(excess.length);
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? 0 : (steps[row * columns + column] ?? 0);
  const pass = (cells: readonly number[], direction: 1 | -1): void => {
    for (const cell of cells) {
      if ((excess[cell] ?? 0) <= 0) continue;
      const [column, row] = [cell % columns, Math.floor(cell / columns)];
      const near = Math.min(
        at(column - direction, row) + 1,
        at(column, row - direction) + 1,
        at(column - direction, row - direction) + Math.SQRT2,
        at(column + direction, row - direction) + Math.SQRT2,
      );
      steps[cell] = direction === 1 ? near : Math.min(steps[cell] ?? 0, near);
    }
  };
  const cells = Array.from(excess, (_, index) => index);
  pass(cells, 1);
  pass(cells.toReversed(), -1);
  let best: { readonly point: Point; readonly steps: number } | null = null;
  for (const cell of cells) {
    const count = steps[cell] ?? 0;
    if (count <= (best?.steps ?? 0)) continue;
    const point = toPlane([(cell % columns) + 0.5, Math.floor(cell / columns) + 0.5], grid);
    if (polygons.some(([outline = []]) => isWithin(point, outline))) best = { point, steps: count };
  }
  return best?.point ?? null;
}
