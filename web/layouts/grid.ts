import { compare } from '../../server/model/compare.ts';
import type { Point } from '../../server/model/geometry.ts';
import { groupBy } from '../../server/model/groupBy.ts';
import type { Layout, LayoutNode } from './Layout.ts';
import { heightOf, nodeBox } from './nodeBox.ts';
import { byDegree } from './order.ts';
import { removeNodeOverlaps } from './removeNodeOverlaps.ts';

const COLUMN_GAP = 16;
const ROW_GAP = 20;
const GROUP_GAP = 28;
/** Width of the grid divided by its height. */
const ASPECT = 1.6;

/** Rows by type, in each the nodes with the most relations first. */
export const grid: Layout = {
  id: 'grid',
  place: (nodes) => {
    const ordered = nodes.toSorted((a, b) => compare(a.type, b.type) || byDegree(a, b));
    const boxes = ordered.map(nodeBox);
    const columnWidth = Math.max(0, ...boxes.map((box) => box.halfWidth * 2)) + COLUMN_GAP;
    const rowHeight = Math.max(0, ...boxes.map(heightOf)) + ROW_GAP;
    const columns = Math.max(1, Math.round(Math.sqrt((ordered.length * rowHeight * ASPECT) / columnWidth)));
    return removeNodeOverlaps(ordered, placeInRows(ordered, columns, columnWidth));
  },
};

function placeInRows(ordered: readonly LayoutNode[], columns: number, columnWidth: number): Map<string, Point> {
  const positions = new Map<string, Point>();
  let top = 0;
  for (const group of groupBy(ordered, (node) => node.type).values()) {
    for (let start = 0; start < group.length; start += columns) {
      const row = group.slice(start, start + columns);
      const above = Math.max(...row.map((node) => nodeBox(node).above));
      row.forEach((node, column) => {
        positions.set(node.id, { x: (column - (columns - 1) / 2) * columnWidth, y: top + above });
      });
      top += above + Math.max(...row.map((node) => nodeBox(node).below)) + ROW_GAP;
    }
    top += GROUP_GAP;
  }
  return positions;
}
