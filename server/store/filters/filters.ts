import type { FilterValues } from './FilterField.ts';
import type { ENTITY_FILTER_FIELDS, FIGURE_FILTER_FIELDS, RELATION_FILTER_FIELDS } from './filterFields.ts';

export interface Composed<Filter> {
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
}

export interface EntityFilter extends FilterValues<typeof ENTITY_FILTER_FIELDS>, Composed<EntityFilter> {
  /** Passes if the entity is an end of at least one relation that passes. */
  readonly related?: RelatedFilter;
}

export interface RelatedFilter {
  /** `out`: the entity is the relation's subject. */
  readonly direction: Direction;
  readonly relation: RelationFilter;
  /** The relation's other end. */
  readonly other?: EntityFilter;
}

export interface RelationFilter extends FilterValues<typeof RELATION_FILTER_FIELDS>, Composed<RelationFilter> {
  readonly subject?: EntityFilter;
  readonly object?: EntityFilter;
}

export interface FigureFilter extends FilterValues<typeof FIGURE_FILTER_FIELDS>, Composed<FigureFilter> {
  readonly subject?: EntityFilter;
}

/** Relative to an entity: `out` if it is the relation's subject, `in` if its object. */
export type Direction = 'out' | 'in' | 'both';
