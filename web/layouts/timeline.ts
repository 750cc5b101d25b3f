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
/** Distance of the dated nodes from the axis. */
const AXIS_GAP = 30;
/** Distance of the undated nodes from the axis, also as a share of the height of the rest: room for the labels of the axis. */
const UNDATED_GAP = 160;
const UNDATED_SHARE = 0.2;
/** Width of the whole divided by its height. */
const ASPECT = 1.3;
/** With more periods, the next longer unit is used. */
const MAX_PERIODS = 30;

/** Nodes in columns from left to right, by period. */
interface Arrangement {
  readonly periods: readonly { readonly id: string; readonly nodes: readonly LayoutNode[]; readonly left: number }[];
  readonly undated: readonly LayoutNode[];
  readonly rows: number;
  readonly columns: number;
  /** Size of a cell. */
  readonly width: number;
  readonly height: number;
}

/** Columns of nodes by the month, quarter or year of their dates, from left to right on an axis; undated nodes below it. */
export const timeline: Layout = {
  id: 'timeline',
  place: (nodes) => {
    const { periods, undated, rows, columns, width, height } = arrange(nodes);
    const positions = new Map<string, Point>();
    for (const period of periods) {
      period.nodes.forEach(({ id }, index) => {
        const [column, row] = [Math.floor(index / rows), index % rows];
        const y = -AXIS_GAP - (row + 0.5) * height;
        positions.set(id, { x: period.left + (column + 0.5) * width, y });
      });
    }
    const gap = Math.max(UNDATED_GAP, UNDATED_SHARE * (rows + undated.length / columns) * height);
    undated.forEach(({ id }, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      positions.set(id, { x: (column + 0.5) * width, y: gap + (row + 0.5) * height });
    });
    return removeNodeOverlaps(nodes, positions);
  },
  ticks: (nodes) =>
    arrange(nodes).periods.map(({ id, left }) => ({ period: id, at: Math.round(left - PERIOD_GAP / 2) })),
};

function arrange(nodes: readonly LayoutNode[]): Arrangement {
  const ordered = nodes.toSorted((a, b) => compare(a.date ?? '', b.date ?? '') || byDegree(a, b));
  const dated = ordered.filter(({ date }) => date !== undefined);
  const undated = ordered.filter(({ date }) => date === undefined);
  const width = Math.max(0, ...ordered.map((node) => nodeBox(node).halfWidth * 2)) + COLUMN_GAP;
  const height = Math.max(0, ...ordered.map((node) => heightOf(nodeBox(node)))) + ROW_GAP;
  const byPeriod = [...groupBy(dated, toPeriodOf(dated))];
  const rows = rowsFor(
    byPeriod.map(([, { length }]) => length),
    undated.length,
    width,
    height,
  );
  let left = 0;
  const periods = byPeriod.map(([id, members]) => {
    const period = { id, nodes: members, left };
    left += Math.ceil(members.length / rows) * width + PERIOD_GAP;
    return period;
  });
  const columns = Math.max(1, Math.floor(left / width), left === 0 ? Math.ceil(Math.sqrt(undated.length)) : 0);
  return { periods, undated, rows, columns, width, height };
}

/** Returns a function for the period of a node: its month, or a quarter or year if there would be too many months. */
function toPeriodOf(dated: readonly LayoutNode[]): (node: LayoutNode) => string {
  const month = ({ date = '' }: LayoutNode) => date.slice(0, 7);
  const year = (node: LayoutNode) => month(node).slice(0, 4);
  const quarter = (node: LayoutNode) => `${year(node)}-q${Math.ceil(Number(month(node).slice(5)) / 3)}`;
  return [month, quarter].find((periodOf) => new Set(dated.map(periodOf)).size <= MAX_PERIODS) ?? year;
}

/** Returns the number of rows with which the whole has about the aspect of a window. */
function rowsFor(lengths: readonly number[], undated: number, width: number, height: number): number {
  const longest = Math.max(1, ...lengths);
  for (let rows = 1; rows < longest; rows++) {
    const columns = lengths.reduce((sum, length) => sum + Math.ceil(length / rows), 0);
    const below = undated / Math.max(1, columns);
    if (columns * width <= ASPECT * (rows + below) * height) return rows;
  }
  return longest;
}
