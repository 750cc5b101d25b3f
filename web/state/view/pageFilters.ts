import type { EntityCard } from '../../api/subgraph.ts';

/** A filter of the page: hides the entities of which one property has a value that the view lists. */
interface PageFilter {
  /** The part of a link that contains the hidden values. */
  readonly linkPart: string;
  readonly valueOf: (entity: EntityCard) => string;
}

/** Every filter of the page, by the key of the view that lists the hidden values. */
export const PAGE_FILTERS = {
  hiddenTypes: { linkPart: 'without', valueOf: ({ type }) => type.id },
} satisfies Record<string, PageFilter>;

export type FilterValues = Readonly<Record<keyof typeof PAGE_FILTERS, readonly string[]>>;

export const FILTER_KEYS = Object.keys(PAGE_FILTERS) as readonly (keyof FilterValues)[];

/** The hidden values of every filter. */
export function toFilterValues(valuesOf: (key: keyof FilterValues) => readonly string[]): FilterValues {
  return Object.fromEntries(FILTER_KEYS.map((key) => [key, valuesOf(key)])) as Record<
    keyof FilterValues,
    readonly string[]
  >;
}

export const NO_FILTERS = toFilterValues(() => []);

export function hasFilters(values: FilterValues): boolean {
  return FILTER_KEYS.some((key) => values[key].length > 0);
}

export function isFiltered(entity: EntityCard, values: FilterValues): boolean {
  return FILTER_KEYS.some((key) => values[key].includes(PAGE_FILTERS[key].valueOf(entity)));
}

/** The hidden values without those that hide an entity. */
export function withoutFiltersOf(entity: EntityCard, values: FilterValues): FilterValues {
  return toFilterValues((key) => values[key].filter((value) => value !== PAGE_FILTERS[key].valueOf(entity)));
}
