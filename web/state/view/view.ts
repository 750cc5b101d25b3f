import type { Point } from '../../../server/model/geometry.ts';
import { type FilterValues, NO_FILTERS } from './pageFilters.ts';
import type { ViewPart } from './viewParts.ts';

/**
 * What a person made of the graph: everything that undo goes back over and a link carries. Plain data; what is seen
 * follows from it and the cache of `graph.ts`.
 */
export interface View extends FilterValues {
  /** In the order in which they were added. */
  readonly parts: readonly ViewPart[];
  /** Ids of entities that were hidden by hand. */
  readonly hidden: readonly string[];
  readonly selection: Selection;
  /** Where entities that a part adds stand. */
  readonly positions: Readonly<Record<string, Point>>;
  /** Ids of entities that layouts do not move. */
  readonly pinned: readonly string[];
  /** The path that is emphasised. */
  readonly path: ActivePath | null;
  /** The document that is being read. */
  readonly document: ActiveDocument | null;
}

export interface Selection {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

export interface ActivePath {
  readonly from: string;
  readonly to: string;
  readonly index: number;
}

export interface ActiveDocument {
  readonly id: string;
  /** Whether what only this document supports is marked. */
  readonly onlyHere: boolean;
}

/** A change of the view. Returns the same value where nothing changes. */
export type ViewChange = (view: View) => View;

export const NOTHING_SELECTED: Selection = { entities: [], relations: [] };

export const EMPTY_VIEW: View = {
  parts: [],
  hidden: [],
  ...NO_FILTERS,
  selection: NOTHING_SELECTED,
  positions: {},
  pinned: [],
  path: null,
  document: null,
};
