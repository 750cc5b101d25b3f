import type { GraphDocument, Redirect } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { EntityFilter, FigureFilter, RelationFilter } from '../filters/filters.ts';
import type { EntityOrder, FigureOrder, Page, RelationOrder, Slice } from './lists.ts';

export interface DocumentQueries {
  /** Returns all documents, by id, with the number of facts that each supports. */
  documents(): Promise<readonly DocumentSupport[]>;
  /** Returns former ids of entities with the present ones, by former id. */
  redirects(): Promise<readonly Redirect[]>;
  /**
   * Returns, parallel to `documents`, one page each of the facts that cite the document, by default by the first cited line
   * there, then id.
   */
  entitiesIn(documents: readonly string[], request: EntitiesInRequest): Promise<readonly Page<Entity>[]>;
  relationsIn(documents: readonly string[], request: RelationsInRequest): Promise<readonly Page<Relation>[]>;
  figuresIn(documents: readonly string[], request: FiguresInRequest): Promise<readonly Page<Figure>[]>;
}

export interface DocumentRequest<Filter, FactOrder> extends Slice {
  /** Only facts that no other document supports. */
  readonly onlyHere: boolean;
  readonly filter: Filter;
  readonly order?: FactOrder;
}

export type EntitiesInRequest = DocumentRequest<EntityFilter, EntityOrder>;
export type RelationsInRequest = DocumentRequest<RelationFilter, RelationOrder>;
export type FiguresInRequest = DocumentRequest<FigureFilter, FigureOrder>;

export interface DocumentSupport {
  readonly document: GraphDocument;
  readonly entities: number;
  readonly relations: number;
  readonly figures: number;
  /** Facts that no other document supports. */
  readonly entitiesOnlyHere: number;
  readonly relationsOnlyHere: number;
  readonly figuresOnlyHere: number;
}
