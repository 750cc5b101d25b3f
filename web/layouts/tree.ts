import type { Point } from '../../server/model/geometry.ts';
import type { Layout, LayoutLink, LayoutNode } from './Layout.ts';
import { heightOf, nodeBox } from './nodeBox.ts';
import { byDegree, sortedLinks } from './order.ts';
import { removeNodeOverlaps } from './removeNodeOverlaps.ts';

/** With more nodes than this, levels are rings around the root instead of columns beside it. */
const MAX_IN_COLUMNS = 80;
const LEVEL_GAP = 70;
const RING_GAP = 60;
const TREE_GAP = 60;

interface Branch {
  readonly node: LayoutNode;
  readonly level: number;
  readonly children: Branch[];
}

/** Levels by the number of relations from the root: the selected node, or the one with the most relations. */
export const tree: Layout = {
  id: 'tree',
  place: (nodes, links, root = null) => {
    const ordered = nodes.toSorted((a, b) => Number(b.id === root) - Number(a.id === root) || byDegree(a, b));
    const trees = growTrees(ordered, links);
    const positions = nodes.length > MAX_IN_COLUMNS ? placeInRings(trees) : placeInColumns(trees);
    return removeNodeOverlaps(ordered, positions);
  },
};

/** Grows a tree of shortest paths in each component. Its root is the first of its nodes. */
function growTrees(ordered: readonly LayoutNode[], links: readonly LayoutLink[]): readonly Branch[] {
  const neighbors = new Map<string, Set<string>>(ordered.map(({ id }) => [id, new Set()]));
  for (const { source, target } of sortedLinks(ordered, links)) {
    neighbors.get(source)?.add(target);
    neighbors.get(target)?.add(source);
  }
  const waiting = new Map(ordered.map((node) => [node.id, node]));
  const trees: Branch[] = [];
  for (const start of ordered) {
    if (!waiting.delete(start.id)) continue;
    const root: Branch = { node: start, level: 0, children: [] };
    trees.push(root);
    const queue = [root];
    for (const branch of queue) {
      const near = neighbors.get(branch.node.id) ?? new Set();
      const children = ordered.filter(({ id }) => near.has(id) && waiting.has(id));
      for (const node of children) {
        waiting.delete(node.id);
        const child: Branch = { node, level: branch.level + 1, children: [] };
        branch.children.push(child);
        queue.push(child);
      }
    }
  }
  return trees;
}

/** The root on the left, each level in a column; leaves one below the other, parents in the middle of their children. */
function placeInColumns(trees: readonly Branch[]): Map<string, Point> {
  const widths: number[] = [];
  for (const { node, level } of trees.flatMap(flatten))
    widths[level] = Math.max(widths[level] ?? 0, 2 * nodeBox(node).halfWidth);
  const lefts = widths.map((_, level) =>
    widths.slice(0, level).reduce((sum, width) => sum + width + LEVEL_GAP, (widths[level] ?? 0) / 2),
  );
  const positions = new Map<string, Point>();
  let top = 0;
  const place = ({ node, level, children }: Branch): number => {
    const middles = children.map(place);
    const [first, last] = [middles[0], middles.at(-1)];
    let y = first !== undefined && last !== undefined ? (first + last) / 2 : 0;
    if (first === undefined) {
      y = top + nodeBox(node).above;
      top += heightOf(nodeBox(node));
    }
    positions.set(node.id, { x: lefts[level] ?? 0, y });
    return y;
  };
  for (const root of trees) {
    place(root);
    top += TREE_GAP;
  }
  return positions;
}

/** The root in the middle, each level on a ring; every branch has a sector in proportion to its leaves. */
function placeInRings(trees: readonly Branch[]): Map<string, Point> {
  const positions = new Map<string, Point>();
  let left = 0;
  for (const root of trees) {
    const branches = flatten(root);
    const radii = ringRadii(branches);
    const radius = (radii.at(-1) ?? 0) + nodeBox(root.node).halfWidth;
    const center = { x: left + radius, y: 0 };
    const place = (branch: Branch, from: number, to: number): void => {
      const angle = (from + to) / 2;
      const away = radii[branch.level] ?? 0;
      positions.set(branch.node.id, { x: center.x + away * Math.sin(angle), y: center.y - away * Math.cos(angle) });
      const share = (to - from) / leavesOf(branch);
      let start = from;
      for (const child of branch.children) {
        const end = start + share * leavesOf(child);
        place(child, start, end);
        start = end;
      }
    };
    place(root, 0, 2 * Math.PI);
    left += 2 * radius + TREE_GAP;
  }
  return positions;
}

/** Returns the radius of each level's ring, on which its nodes have room side by side. */
function ringRadii(branches: readonly Branch[]): readonly number[] {
  const rooms: number[] = [];
  for (const { node, level } of branches) {
    const box = nodeBox(node);
    rooms[level] = (rooms[level] ?? 0) + (2 * box.halfWidth + heightOf(box)) / 2;
  }
  return rooms.reduce<number[]>((radii, room, level) => {
    radii.push(level === 0 ? 0 : Math.max((radii[level - 1] ?? 0) + RING_GAP, room / (2 * Math.PI)));
    return radii;
  }, []);
}

function flatten(branch: Branch): readonly Branch[] {
  return [branch, ...branch.children.flatMap(flatten)];
}

function leavesOf({ children }: Branch): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0);
}
