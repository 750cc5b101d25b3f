import { type Box, createBoxGrid } from './boxGrid.ts';

export interface LabelCandidate {
  readonly id: string;
  /** Where the label may stand, best place first. */
  readonly spots: readonly Box[];
  /** The node that it names; its own label may touch it. Null for the label of an edge. */
  readonly body: Box | null;
  readonly importance: number;
  /** Selected, hovered or emphasised: before all others. */
  readonly first: boolean;
  /** May stand over the bodies of nodes if no spot is free of them. */
  readonly mayCover: boolean;
}

/** How many labels may stand over the bodies of lesser nodes, so that a dense picture still names its centres. */
const MAY_COVER = 30;
const MAY_COVER_SHARE = 1 / 8;
/** A label that hides more than this much of other nodes, as a share of itself, is not drawn. */
const COVERED_SHARE = 0.6;

/**
 * Chooses the labels to draw so that no two overlap, the most important first. A label takes its first free spot; if none
 * is free of nodes, those that may cover and the most important ones take the spot that hides least.
 */
export function visibleLabels(candidates: readonly LabelCandidate[]): ReadonlyMap<string, Box> {
  const ordered = candidates.toSorted(
    (a, b) => Number(b.first) - Number(a.first) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
  );
  const bodies = createBoxGrid<string>();
  for (const candidate of ordered) if (candidate.body) bodies.add(candidate.body, candidate.id);
  const labels = createBoxGrid<string>();
  const drawn = new Map<string, Box>();

  const mostCovering = Math.min(MAY_COVER, Math.ceil(ordered.length * MAY_COVER_SHARE));
  ordered.forEach((candidate, rank) => {
    let best: { readonly spot: Box; readonly covered: number } | null = null;
    for (const spot of candidate.spots) {
      if (labels.some(spot, () => true)) continue;
      let covered = 0;
      bodies.some(spot, (other, body) => {
        // Hiding a node that has its name already would take from the reader what was just given.
        if (other !== candidate.id) covered += overlapArea(spot, body) * (drawn.has(other) ? 3 : 1);
        return false;
      });
      if (!best || covered < best.covered) best = { spot, covered };
      if (covered === 0) break;
    }
    if (!best) return;
    const isCentral = candidate.body !== null && rank < mostCovering;
    const mayCover = candidate.mayCover || (isCentral && best.covered <= COVERED_SHARE * area(best.spot));
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
