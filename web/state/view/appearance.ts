/** Properties that the colour of an entity may show. */
export const COLOR_BY = ['type', 'community', 'document', 'status', 'date'] as const;
export type ColorBy = (typeof COLOR_BY)[number];

/** Properties that the size of an entity may show, besides a measure. */
export const SIZE_BY = ['neighbors', 'pagerank', 'betweenness'] as const;
/** `measure.ID` is the latest figure of that measure. */
export type SizeBy = (typeof SIZE_BY)[number] | `measure.${string}`;

/** Whether areas are drawn around communities; `auto` draws them in the view of the whole graph. */
export const AREAS = ['auto', 'on', 'off'] as const;
export type Areas = (typeof AREAS)[number];

/** Property by which entities are drawn as one node. `predicate.ID` groups by the entity at the other end of that relation. */
export type GroupBy = 'none' | 'type' | 'community' | `predicate.${string}`;

/** How the view is drawn, besides positions. */
export interface AppearanceSettings {
  readonly color: ColorBy;
  readonly size: SizeBy;
  readonly areas: Areas;
  readonly groupBy: GroupBy;
  /** Keys of the groups whose entities are drawn one by one. */
  readonly openGroups: readonly string[];
}

export const DEFAULT_APPEARANCE: AppearanceSettings = {
  color: 'type',
  size: 'neighbors',
  areas: 'auto',
  groupBy: 'none',
  openGroups: [],
};

/** Returns the id of the measure that the size shows, or null. */
export function measureOf(size: SizeBy): string | null {
  return size.startsWith('measure.') ? size.slice('measure.'.length) : null;
}

/** Returns the id of the predicate by which entities are grouped, or null. */
export function predicateOf(by: GroupBy): string | null {
  return by.startsWith('predicate.') ? by.slice('predicate.'.length) : null;
}

const PREDICATE_GROUP = /^predicate\.[a-z0-9][a-z0-9_-]{0,99}$/;

export function parseGroupBy(text: string): GroupBy | null {
  if (text === 'none' || text === 'type' || text === 'community') return text;
  return PREDICATE_GROUP.test(text) ? (text as GroupBy) : null;
}

const MEASURE_SIZE = /^measure\.[a-z0-9][a-z0-9_-]{0,99}$/;

export function parseColor(text: string): ColorBy | null {
  return COLOR_BY.find((known) => known === text) ?? null;
}

export function parseSize(text: string): SizeBy | null {
  return SIZE_BY.find((known) => known === text) ?? (MEASURE_SIZE.test(text) ? (text as SizeBy) : null);
}

export function parseAreas(text: string): Areas | null {
  return AREAS.find((known) => known === text) ?? null;
}
