import { compareIds } from '../../../server/model/compare.ts';
import type { Point } from '../../../server/model/geometry.ts';
import { BADGE_HEIGHT, badgeWidth, RING_GAP } from '../drawing/nodeExtent.ts';
import { type Box, createBoxGrid } from './boxGrid.ts';
import { boxOf, drawnNodeBox, type LabelInput, type PlannedLabel, turnedBox } from './labelSpots.ts';

/** The number of relations that an edge stands for. */
export interface PlannedCount {
  readonly id: string;
  readonly text: string;
  /** From the middle of the edge, in screen pixels. */
  readonly offset: Point;
}

/** On a shorter edge, its count would cover a node. */
const MIN_LENGTH = 48;
/** Distances from the middle that are tried, as shares of the length of the edge. */
const SHARES = [0, 0.12, -0.12, 0.24, -0.24];
/** Least distance between two counts, and between a count and a node or label. */
const GAP = 5;

/** Chooses the counts that are drawn, the largest first, so that none lies over a node, a label or another count. Pure. */
export function planCounts(
  { graph, highlight, zoom, nodeAt, edgeAt }: Pick<LabelInput, 'graph' | 'highlight' | 'zoom' | 'nodeAt' | 'edgeAt'>,
  labels: readonly PlannedLabel[],
): readonly PlannedCount[] {
  const counted = graph.edges.filter(
    ({ id, count }) => count !== undefined && (highlight.undimmed?.edges.has(id) ?? true),
  );
  if (counted.length === 0) return [];
  const taken = createBoxGrid<null>();
  for (const node of graph.nodes) {
    const at = nodeAt(node.id);
    if (at) taken.add(grown(drawnNodeBox(node, zoom, at), GAP + (node.isGroup ? RING_GAP : 0)), null);
  }
  for (const label of labels) {
    const node = label.kind === 'node' ? nodeAt(label.id) : null;
    const edge = label.kind === 'edge' ? edgeAt(label.id) : null;
    if (node) taken.add(grown(boxOf(label, node), GAP), null);
    if (edge) taken.add(grown(turnedBox(label, edge), GAP), null);
  }
  return counted
    .toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0) || compareIds(a, b))
    .flatMap(({ id, count }) => {
      const place = edgeAt(id);
      if (!place || place.length <= MIN_LENGTH) return [];
      const text = String(count);
      const [halfWidth, halfHeight] = [badgeWidth(text) / 2, BADGE_HEIGHT / 2];
      for (const share of SHARES) {
        const away = share === 0 ? 0 : share * place.length;
        const offset = { x: Math.cos(place.angle) * away, y: Math.sin(place.angle) * away };
        const [x, y] = [place.middle.x + offset.x, place.middle.y + offset.y];
        const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
        if (taken.some(box, () => true)) continue;
        taken.add(grown(box, GAP), null);
        return [{ id, text, offset }];
      }
      return [];
    });
}

function grown({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}
