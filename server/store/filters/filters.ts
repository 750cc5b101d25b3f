import type { FilterValues } from './FilterField.ts';
import type {
  DOCUMENT_FILTER_FIELDS,
  ENTITY_FILTER_FIELDS,
  FIGURE_FILTER_FIELDS,
  RELATION_FILTER_FIELDS,
} from './filterFields.ts';

export interface Composed<Filter> {
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
}

export interface EntityFilter extends FilterValues<typeof ENTITY_FILTER_FIELDS>, Composed<EntityFilter> {
  /** Passes if the entity is an end of enough relations that pass: at least one, unless the filter says otherwise. */
  readonly related?: RelatedFilter;
  /** Passes if at least one figure of the entity passes. */
  readonly figures?: FigureFilter;
  /** Passes if at least one document of the fact passes. */
  readonly document?: DocumentFilter;
}

export interface RelatedFilter {
  /** `out`: the entity is the relation's subject. */
  readonly direction: Direction;
  readonly relation: RelationFilter;
  /** The relation's other end. */
  readonly other?: EntityFilter;
  /** Bounds of the number of such relations. The minimum is at least 1, which is the default. */
  readonly minRelations?: number;
  readonly maxRelations?: number;
}

export interface RelationFilter extends FilterValues<typeof RELATION_FILTER_FIELDS>, Composed<RelationFilter> {
  readonly subject?: EntityFilter;
  readonly object?: EntityFilter;
  /** Relations without a place do not pass. */
  readonly place?: EntityFilter;
  readonly document?: DocumentFilter;
}

export interface FigureFilter extends FilterValues<typeof FIGURE_FILTER_FIELDS>, Composed<FigureFilter> {
  readonly subject?: EntityFilter;
  /** Figures without such a source do not pass. */
  readonly accordingTo?: EntityFilter;
  readonly document?: DocumentFilter;
}

export interface DocumentFilter extends FilterValues<typeof DOCUMENT_FILTER_FIELDS>, Composed<DocumentFilter> {}

/** Relative to an entity: `out` if it is the relation's subject, `in` if its object. */
export type Direction = 'out' | 'in' | 'both';
