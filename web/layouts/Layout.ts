import type { Point } from '../../server/model/geometry.ts';
import type { LocalisedText } from '../../server/model/vocabulary.ts';

export interface LayoutNode {
  readonly id: string;
  readonly type: string;
  /** Diameter, and the size of the label below it, in pixels at zoom 1. */
  readonly size: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly degree: number;
  readonly community: number;
  /** First possible day, YYYY-MM-DD; absent for an undated node. */
  readonly date?: string;
  /** Current position; absent for a new node. */
  readonly at?: Point;
  /** A fixed node keeps its position. */
  readonly fixed: boolean;
}

export interface LayoutLink {
  readonly source: string;
  readonly target: string;
}

/** Places nodes. Pure and deterministic. Each layout has a file of its own; `index.ts` lists them. */
export interface Layout {
  readonly id: string;
  readonly label: LocalisedText;
  /** @param root The node at which a hierarchy begins, if the layout is one. */
  readonly place: (
    nodes: readonly LayoutNode[],
    links: readonly LayoutLink[],
    root?: string | null,
  ) => ReadonlyMap<string, Point>;
}
