import { compareIds } from '../../../server/model/compare.ts';
import { type Box, createBoxGrid } from './boxGrid.ts';

export interface LabelCandidate {
  readonly id: string;
  /** Possible boxes of the label, best first. */
  readonly spots: readonly Box[];
  /** The box of its node, which it may touch. Null for the label of an edge. */
  readonly nodeBox: Box | null;
  readonly importance: number;
  /** Placed before all others: selected, hovered or emphasised. */
  readonly first: boolean;
  /** May cover nodes if no spot is free of them. */
  readonly mayCover: boolean;
}

/** Number of labels that may cover less important nodes, so that the hubs of a dense graph have labels. */
const MAX_COVERING = 30;
const MAX_COVERING_SHARE = 1 / 8;
/** Largest share of a label's area that may cover other nodes. */
const MAX_COVERED_SHARE = 0.6;

/**
 * Chooses the labels to draw so that no two overlap, the most important first. A label takes its first free spot. If every
 * spot covers a node, only the most important labels and those with `mayCover` are drawn, at the spot that covers least.
 */
export function visibleLabels(candidates: readonly LabelCandidate[]): ReadonlyMap<string, Box> {
  const ordered = candidates.toSorted(
    (a, b) => Number(b.first) - Number(a.first) || b.importance - a.importance || compareIds(a, b),
  );
  const nodeBoxes = createBoxGrid<string>();
  for (const candidate of ordered) if (candidate.nodeBox) nodeBoxes.add(candidate.nodeBox, candidate.id);
  const labels = createBoxGrid<string>();
  const drawn = new Map<string, Box>();

  const maxCovering = Math.min(MAX_COVERING, Math.ceil(ordered.length * MAX_COVERING_SHARE));
  ordered.forEach((candidate, rank) => {
    let best: { readonly spot: Box; readonly covered: number } | null = null;
    for (const spot of candidate.spots) {
      if (labels.some(spot, () => true)) continue;
      let covered = 0;
      nodeBoxes.some(spot, (other, nodeBox) => {
        // Covering a node whose label is already drawn is worse.
        if (other !== candidate.id) covered += overlapArea(spot, nodeBox) * (drawn.has(other) ? 3 : 1);
        return false;
      });
      if (!best || covered < best.covered) best = { spot, covered };
      if (covered === 0) break;
    }
    if (!best) return;
    const isCentral = candidate.nodeBox !== null && rank < maxCovering;
    const mayCover = candidate.mayCover || (isCentral && best.covered <= MAX_COVERED_SHARE * area(best.spot));
    if (best.covered > 0 && !mayCover) return;
    labels.add(best.spot, candidate.id);
    drawn.set(candidate.id, best.spot);
  });
  return drawn;
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function overlapArea(a: Box, b: Box): number {
  return (
    (Math.min(a.right, b.right) - Math.max(a.left, b.left)) * (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
  );
}
