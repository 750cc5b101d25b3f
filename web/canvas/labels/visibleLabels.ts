import { compareIds } from '../../../server/model/compare.ts';
import { type Box, createBoxGrid } from './boxGrid.ts';

export interface LabelCandidate {
  readonly id: string;
  /** Possible boxes of the label, best first. */
  readonly spots: readonly Box[];
  /** The box of its node, which it may touch. Null for the label of an edge. */
  readonly nodeBox: Box | null;
  readonly importance: number;
  /** Labels of a lower rank are placed first; among equal ones the most important. */
  readonly rank: number;
  /** May cover nodes if no spot is free of them. */
  readonly mayCover: boolean;
  /** The label has been at its first spot: it is drawn there or, if another label has taken the place, not at all. */
  readonly isKept: boolean;
}

/** A node narrower than this, in pixels, is a dot, which the labels of a few important nodes may cover. */
const DOT = 14;
/** Number of labels that may cover dots, so that the hubs of a dense graph have labels. */
const MAX_COVERING = 30;
const MAX_COVERING_SHARE = 1 / 8;
/** Largest share of a label's area that may cover other nodes. */
const MAX_COVERED_SHARE = 0.6;

/**
 * Chooses the labels to draw so that no two overlap. A label takes its first free spot. If every spot covers a node, only
 * labels with `mayCover` are drawn and, if they cover no more than dots, the most important ones, at the spot that covers
 * least.
 */
export function visibleLabels(candidates: readonly LabelCandidate[]): ReadonlyMap<string, Box> {
  const ordered = candidates.toSorted((a, b) => a.rank - b.rank || b.importance - a.importance || compareIds(a, b));
  const nodeBoxes = createBoxGrid<string>();
  for (const candidate of ordered) if (candidate.nodeBox) nodeBoxes.add(candidate.nodeBox, candidate.id);
  const labels = createBoxGrid<string>();
  const drawn = new Map<string, Box>();

  const maxCovering = Math.min(MAX_COVERING, Math.ceil(ordered.length * MAX_COVERING_SHARE));
  ordered.forEach((candidate, rank) => {
    let best: { readonly spot: Box; readonly covered: number; readonly onlyDots: boolean } | null = null;
    for (const [index, spot] of candidate.spots.entries()) {
      if (labels.some(spot, () => true)) {
        if (candidate.isKept && index === 0 && !candidate.mayCover) return;
        continue;
      }
      let covered = 0;
      let onlyDots = true;
      nodeBoxes.some(spot, (other, nodeBox) => {
        // Covering a node whose label is already drawn is worse.
        if (other === candidate.id) return false;
        covered += overlapArea(spot, nodeBox) * (drawn.has(other) ? 3 : 1);
        onlyDots &&= nodeBox.right - nodeBox.left < DOT;
        return false;
      });
      if (!best || covered < best.covered) best = { spot, covered, onlyDots };
      if (covered === 0) break;
    }
    if (!best) return;
    const isCentral = candidate.nodeBox !== null && rank < maxCovering;
    const isSmall = best.onlyDots && best.covered <= MAX_COVERED_SHARE * area(best.spot);
    const mayCover = candidate.mayCover || (isCentral && isSmall);
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
