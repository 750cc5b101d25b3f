/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelCandidate {
  readonly id: string;
  /** Where the label may stand, best place first. */
  readonly spots: readonly Box[];
  /** The node that it names; its own label may touch it. Null for the label of an edge. */
  readonly body: Box | null;
  readonly importance: number;
  /** Selected, hovered or emphasised: before all others, over the bodies of nodes if need be. */
  readonly first: boolean;
}

/** How many labels may stand over the bodies of lesser nodes, so that a dense picture still names its centres. */
const MAY_COVER = 30;
/** A label that hides more than this much of other nodes, as a share of itself, is not drawn. */
const COVERED_SHARE = 0.6;

/**
 * Chooses the labels to draw so that no two overlap, the most important first. A label takes its first free spot; if none
 * is free of nodes, the first labels and the most important ones take the spot that hides least.
 */
export function visibleLabels(candidates: readonly LabelCandidate[]): ReadonlyMap<string, Box> {
  const ordered = candidates.toSorted(
    (a, b) => Number(b.first) - Number(a.first) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
  );
  const bodies = createGrid<LabelCandidate>();
  for (const candidate of ordered) if (candidate.body) bodies.add(candidate.body, candidate);
  const labels = createGrid<string>();
  const drawn = new Map<string, Box>();

  ordered.forEach((candidate, rank) => {
    let best: { readonly spot: Box; readonly covered: number } | null = null;
    for (const spot of candidate.spots) {
      if (labels.overlapping(spot).length > 0) continue;
      let covered = 0;
      for (const { box, item } of bodies.overlapping(spot)) {
        // Hiding a node that has its name already would take from the reader what was just given.
        if (item.id !== candidate.id) covered += overlapArea(spot, box) * (drawn.has(item.id) ? 3 : 1);
      }
      if (!best || covered < best.covered) best = { spot, covered };
      if (covered === 0) break;
    }
    if (!best) return;
    const mayCover = candidate.first || (rank < MAY_COVER && best.covered <= COVERED_SHARE * area(best.spot));
    if (best.covered > 0 && !mayCover) return;
    labels.add(best.spot, candidate.id);
    drawn.set(candidate.id, best.spot);
  });
  return drawn;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function overlapArea(a: Box, b: Box): number {
  return (
    (Math.min(a.right, b.right) - Math.max(a.left, b.left)) * (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
  );
}

const CELL = 80;

/** Finds the boxes that overlap a given one without asking all of them. */
function createGrid<Item>() {
  const cells = new Map<string, { readonly box: Box; readonly item: Item }[]>();
  const cellsOf = function* (box: Box): Generator<string> {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) yield `${x},${y}`;
  };
  return {
    add(box: Box, item: Item): void {
      const entry = { box, item };
      for (const key of cellsOf(box)) {
        const cell = cells.get(key);
        if (cell) cell.push(entry);
        else cells.set(key, [entry]);
      }
    },
    overlapping(box: Box): readonly { readonly box: Box; readonly item: Item }[] {
      const found = new Set<{ readonly box: Box; readonly item: Item }>();
      for (const key of cellsOf(box))
        for (const entry of cells.get(key) ?? []) if (overlap(box, entry.box)) found.add(entry);
      return [...found];
    },
  };
}
