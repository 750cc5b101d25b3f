import type { Point } from '../../../server/model/geometry.ts';
import { type AppearanceSettings, DEFAULT_APPEARANCE } from './appearance.ts';
import { DEFAULT_LAYOUT, type ViewLayout } from './layout.ts';
import { NO_FILTER, type PageFilter } from './pageFilters.ts';
import type { PathSearch, ViewPart } from './viewParts.ts';

/** Everything that undo restores and a link contains. The visible graph is derived from it and the cache in `graph.ts`. */
export interface View extends AppearanceSettings {
  /** In the order of adding. */
  readonly parts: readonly ViewPart[];
  /** Ids of entities that were hidden by hand. */
  readonly hidden: readonly string[];
  readonly filter: PageFilter;
  readonly selection: Selection;
  /** Keys are entity ids. */
  readonly positions: ReadonlyMap<string, Point>;
  readonly layout: ViewLayout;
  /** Ids of entities that layouts do not move. */
  readonly pinned: readonly string[];
  /** The search for paths, and the highlighted one of them. */
  readonly path: ActivePath | null;
  /** Entities around which the view is limited. */
  readonly focus: Focus | null;
  /** Open document. */
  readonly document: ActiveDocument | null;
  /** Figures of the chart; null for those with which it begins. */
  readonly chart: Chart | null;
}

export interface Selection {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

export interface ActivePath extends PathSearch {
  /** Index of the highlighted path; null if there is no path. */
  readonly index: number | null;
}

export interface Focus {
  readonly ids: readonly string[];
  /** Maximum distance of the shown entities in relations, 1 to 3. */
  readonly depth: number;
}

export interface ActiveDocument {
  readonly id: string;
  /** Whether facts that only this document supports are highlighted. */
  readonly onlyHere: boolean;
  /** 1-based line at which the text is open; null if it is closed. */
  readonly line: number | null;
}

/** The figures that a chart compares. */
export interface Chart {
  readonly measure: string;
  /** Base unit of the figures. */
  readonly unit: string;
  /** Ids; an empty list stands for the entities with most dates. */
  readonly entities: readonly string[];
}

/** Returns the same object if nothing changes. */
export type ViewChange = (view: View) => View;

export const NOTHING_SELECTED: Selection = { entities: [], relations: [] };

export const EMPTY_VIEW: View = {
  parts: [],
  hidden: [],
  filter: NO_FILTER,
  selection: NOTHING_SELECTED,
  positions: new Map(),
  layout: DEFAULT_LAYOUT,
  pinned: [],
  path: null,
  focus: null,
  document: null,
  ...DEFAULT_APPEARANCE,
  chart: null,
};
