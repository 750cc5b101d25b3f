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

/** How the view is drawn, besides positions. */
export interface AppearanceSettings {
  readonly color: ColorBy;
  readonly size: SizeBy;
  readonly areas: Areas;
}

export const DEFAULT_APPEARANCE: AppearanceSettings = { color: 'type', size: 'neighbors', areas: 'auto' };

/** Returns the id of the measure that the size shows, or null. */
export function measureOf(size: SizeBy): string | null {
  return size.startsWith('measure.') ? size.slice('measure.'.length) : null;
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
