import { compare } from '../../server/model/compare.ts';
import type { Point } from '../../server/model/geometry.ts';
import { groupBy } from '../../server/model/groupBy.ts';
import type { Layout, LayoutNode } from './Layout.ts';
import { heightOf, nodeBox } from './nodeBox.ts';
import { byDegree } from './order.ts';
import { removeNodeOverlaps } from './removeNodeOverlaps.ts';

const COLUMN_GAP = 12;
const ROW_GAP = 16;
const PERIOD_GAP = 36;
const UNDATED_GAP = 120;
/** Width of the whole divided by its height. */
const ASPECT = 1.8;
/** With more periods, the next longer unit is used. */
const MAX_PERIODS = 30;

/** Columns of nodes by the month, quarter or year of their dates, from left to right; undated nodes in rows below. */
export const timeline: Layout = {
  id: 'timeline',
  label: { zh: '时间轴', en: 'Timeline' },
  place: (nodes) => {
    const ordered = nodes.toSorted((a, b) => compare(a.date ?? '', b.date ?? '') || byDegree(a, b));
    const dated = ordered.filter(({ date }) => date !== undefined);
    const periods = [...groupBy(dated, toPeriodOf(dated)).values()];
    const undated = ordered.filter(({ date }) => date === undefined);
    const width = Math.max(0, ...ordered.map((node) => nodeBox(node).halfWidth * 2)) + COLUMN_GAP;
    const height = Math.max(0, ...ordered.map((node) => heightOf(nodeBox(node)))) + ROW_GAP;
    const rows = rowsFor(periods, undated.length, width, height);

    const positions = new Map<string, Point>();
    let left = 0;
    for (const period of periods) {
      placeBlock(period, rows, { x: left, y: 0 }, width, height, positions);
      left += Math.ceil(period.length / rows) * width + PERIOD_GAP;
    }
    const columns = Math.max(1, Math.floor(left / width));
    const top = periods.length > 0 ? rows * height + UNDATED_GAP : 0;
    placeBlock(undated, Math.ceil(undated.length / columns), { x: 0, y: top }, width, height, positions);
    return removeNodeOverlaps(ordered, positions);
  },
};

/** Returns a function for the period of a node: its month, or a quarter or year if there would be too many months. */
function toPeriodOf(dated: readonly LayoutNode[]): (node: LayoutNode) => string {
  const month = ({ date = '' }: LayoutNode) => date.slice(0, 7);
  const quarter = (node: LayoutNode) => `${month(node).slice(0, 4)} ${Math.ceil(Number(month(node).slice(5)) / 3)}`;
  const year = (node: LayoutNode) => month(node).slice(0, 4);
  return [month, quarter].find((periodOf) => new Set(dated.map(periodOf)).size <= MAX_PERIODS) ?? year;
}

/** Returns the number of rows with which the whole has about the aspect of a window. */
function rowsFor(periods: readonly (readonly LayoutNode[])[], undated: number, width: number, height: number): number {
  const longest = Math.max(1, ...periods.map(({ length }) => length));
  for (let rows = 1; rows < longest; rows++) {
    const columns = periods.reduce((sum, { length }) => sum + Math.ceil(length / rows), 0);
    const below = undated / Math.max(1, columns);
    if (columns * width <= ASPECT * (rows + below) * height) return rows;
  }
  return longest;
}

/** Fills columns from top to bottom, then from left to right. */
function placeBlock(
  nodes: readonly LayoutNode[],
  rows: number,
  origin: Point,
  width: number,
  height: number,
  positions: Map<string, Point>,
): void {
  nodes.forEach(({ id }, index) => {
    const [column, row] = [Math.floor(index / rows), index % rows];
    positions.set(id, { x: origin.x + (column + 0.5) * width, y: origin.y + (row + 0.5) * height });
  });
}
