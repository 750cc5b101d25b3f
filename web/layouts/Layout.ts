import type { Point } from '../../server/model/geometry.ts';
import type { LocalisedText } from '../../server/model/vocabulary.ts';

export interface LayoutNode {
  readonly id: string;
  readonly type: string;
  /** Diameter, and the room that its label wants, in pixels at zoom 1. */
  readonly size: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly degree: number;
  readonly community: number;
  /** Where it is now; undefined for one that is new. */
  readonly at?: Point;
  /** A fixed node keeps its place. */
  readonly fixed: boolean;
}

export interface LayoutLink {
  readonly source: string;
  readonly target: string;
}

/** Places nodes. Pure and deterministic: the same input gives the same positions. One file a layout; the list is `index.ts`. */
export interface Layout {
  readonly id: string;
  readonly label: LocalisedText;
  readonly place: (nodes: readonly LayoutNode[], links: readonly LayoutLink[]) => Readonly<Record<string, Point>>;
}
