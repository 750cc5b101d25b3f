import type { Entity } from '../../model/entity.ts';
import type { Relation } from '../../model/relation.ts';
import type { Direction, RelationFilter } from '../filters/filters.ts';
import type { FactsRequest } from './counts.ts';
import type { EntityOrder, Page, RelationOrder, Slice } from './lists.ts';

export interface NeighborhoodQueries {
  /**
   * Returns, parallel to `entityIds`, one page each of the entity's relations, by default by predicate, then id. A relation from an entity to itself is listed once.
   */
  relationsOf(entityIds: readonly string[], request: RelationsRequest): Promise<readonly RelationsPage[]>;
  /**
   * Returns, parallel to `entityIds`, one page each of the entity's neighbours along relations that pass, by default by
   * degree (highest first), then id. An entity is not its own neighbour.
   */
  neighborsOf(entityIds: readonly string[], request: NeighborsRequest): Promise<readonly Page<Entity>[]>;
  /**
   * Returns the entities within `depth` relations of any of `ids` that pass both filters at every step, nearest first,
   * then by degree (highest first), then id. The entities of `ids` come first, in the given order; they are not filtered
   * and not counted in `limit`. The relations are all that pass among the returned entities.
   */
  neighborhood(request: NeighborhoodRequest): Promise<Neighborhood>;
  /** Returns the most central entities (centrality, then id) and all relations among them. */
  overview(request: OverviewRequest): Promise<Neighborhood>;
  /** Returns the relations among the given entities, by id. */
  relationsAmong(entityIds: readonly string[], filter: RelationFilter): Promise<readonly Relation[]>;
  /** Returns other entities that are related to at least `atLeast` of the given ones, the most connected first. */
  common(request: CommonRequest): Promise<CommonResult>;
}

export interface RelationsRequest extends Slice {
  readonly filter: RelationFilter;
  readonly direction: Direction;
  readonly order?: RelationOrder;
}

export interface RelationsPage extends Page<Relation> {
  /** Other ends, parallel to `items`: callers mostly need their names, which then cost no second query. */
  readonly others: readonly Entity[];
}

export interface NeighborsRequest extends FactsRequest, Slice {
  readonly direction: Direction;
  readonly order?: EntityOrder;
}

export interface NeighborhoodRequest extends FactsRequest {
  readonly ids: readonly string[];
  /** 1 to 3. */
  readonly depth: number;
  /** Largest number of neighbours returned. */
  readonly limit: number;
}

export interface OverviewRequest {
  readonly limit: number;
}

/** Part of the graph. */
export interface Neighborhood {
  readonly entities: readonly Entity[];
  /** Sorted by id. */
  readonly relations: readonly Relation[];
  /** Number of neighbours before `limit`. */
  readonly total: number;
}

export interface CommonRequest extends FactsRequest {
  readonly ids: readonly string[];
  /** 1 to the number of `ids`. */
  readonly atLeast: number;
  readonly limit: number;
}

export interface CommonResult {
  /** Sorted by the number of related given entities, then degree (both highest first), then id. */
  readonly connectors: readonly Connector[];
  /** All relations that pass among the given entities and between them and the connectors, by id. */
  readonly relations: readonly Relation[];
  /** Number of connectors before `limit`. */
  readonly total: number;
}

export interface Connector {
  readonly entity: Entity;
  /** Ids of the given entities that it is related to, in the given order. */
  readonly ids: readonly string[];
}
