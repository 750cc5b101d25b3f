import type { DatasetSummary, GraphDocument, Redirect } from '../model/dataset.ts';
import type { Entity } from '../model/entity.ts';
import type { Comparator, Figure } from '../model/figure.ts';
import type { Relation, Status } from '../model/relation.ts';
import type { SearchResult } from '../search/rank.ts';

/**
 * The only door to data. Every engine passes tests/store/contract.ts and answers alike to the byte, ordering included.
 *
 * - Requests are already checked: ids are strings, limits positive, types and predicates known. An engine never throws
 *   for what is merely absent: unknown ids give `null` or empty lists, in the place that was asked for.
 * - Text is compared by code unit; sort keys are ASCII, so that engines cannot differ. An id is always the last key.
 * - All lists in a filter are alternatives (or); the fields of a filter are joined (and); an empty or absent list means
 *   "any". Text that has no letter or digit is in nothing.
 * - A store that holds no complete dataset throws UserError NOT_READY; one that does not answer, STORE_UNAVAILABLE.
 * - A dataset may be replaced at any time. One answer is always of one dataset; several are only if they were asked for
 *   inside one `during`, which also ends them: with a request's deadline, or when its caller has gone.
 */
export interface GraphStore {
  readonly engine: 'memory' | 'neo4j';

  /** What is being served, asked afresh; inside `during`, what its questions are about. */
  dataset(): Promise<DatasetSummary>;
  /**
   * What is being served, without asking for every caller: replaced less than a second ago it may still be the former
   * one. Where the engine does not answer it is what was known before, at once, with how long that is unconfirmed.
   */
  latest(): Promise<LatestDataset>;
  /**
   * Does the work of one request. All questions of the snapshot that it is given are about one dataset: where that is
   * replaced meanwhile the work is done again, once, about the new one, and nothing of the first time is given. They end
   * when the signal aborts, rejecting with its reason, and in good time before the deadline (TIMED_OUT); what runs for
   * them in an engine ends with them.
   */
  withSnapshot<T>(scope: Scope, work: (snapshot: GraphSnapshot) => Promise<T>): Promise<T>;

  /** All documents, by id, with how much each supports. */
  documents(): Promise<readonly DocumentSupport[]>;
  /** Former ids of entities with the present ones, by former id. */
  redirects(): Promise<readonly Redirect[]>;
  /**
   * Parallel to `documents`: one page each of the facts of one sort that cite the document, by first line that cites them
   * there, then id.
   */
  entitiesIn(documents: readonly string[], request: DocumentRequest): Promise<readonly Page<Entity>[]>;
  relationsIn(documents: readonly string[], request: DocumentRequest): Promise<readonly Page<Relation>[]>;
  figuresIn(documents: readonly string[], request: DocumentRequest): Promise<readonly Page<Figure>[]>;

  /** Parallel to `ids`; former ids are followed. */
  entities(ids: readonly string[]): Promise<readonly (Entity | null)[]>;
  /** Entities whose Chinese or English name or alias is exactly `name` (letter case aside), by id. */
  entitiesNamed(name: string): Promise<readonly Entity[]>;
  /** One page of what passes the filter, and how many do in all. What lacks the sort's key comes last either way. */
  listEntities(request: ListRequest<EntityFilter, EntitySort>): Promise<Page<Entity>>;
  listRelations(request: ListRequest<RelationFilter, RelationSort>): Promise<Page<Relation>>;
  listFigures(request: ListRequest<FigureFilter, FigureSort>): Promise<Page<Figure>>;
  /** Best first, as `server/search/rank.ts` ranks them. `total` counts all hits, also those past `limit`. */
  search(request: SearchRequest): Promise<SearchResult>;

  /** Parallel to `ids`. */
  relations(ids: readonly string[]): Promise<readonly (Relation | null)[]>;
  /**
   * Parallel to `entityIds`: one page each of the relations that the entity is an end of, ordered by predicate (in the
   * vocabulary's order), then id. A relation from an entity to itself is listed once.
   */
  relationsOf(entityIds: readonly string[], request: RelationsRequest): Promise<readonly RelationsPage[]>;
  /**
   * Parallel to `entityIds`: one page each of the different entities that the entity is related to by a relation that
   * passes, by degree (highest first), then id. An entity is no neighbour of its own.
   */
  neighborsOf(entityIds: readonly string[], request: NeighborsRequest): Promise<readonly Page<Entity>[]>;
  /** Parallel to `ids`. */
  figures(ids: readonly string[]): Promise<readonly (Figure | null)[]>;
  /** Parallel to `entityIds`: all figures of each, by measure (in the vocabulary's order), then id. */
  figuresOf(entityIds: readonly string[]): Promise<readonly (readonly Figure[])[]>;

  /**
   * The entities within `depth` relations of any of `ids` (unknown ids are left out) that pass both filters on every
   * step, nearest first, then by degree (highest first), then id; the asked ids come first, in the order asked, and are
   * never filtered out or counted in `limit`. The relations are all that pass the filter among the entities returned.
   */
  neighborhood(request: NeighborhoodRequest): Promise<Neighborhood>;
  /** The most central entities (centrality, then id) and all relations among them. */
  overview(request: OverviewRequest): Promise<Neighborhood>;
  /** The relations among the given entities, by id. */
  relationsAmong(entityIds: readonly string[], filter: RelationFilter): Promise<readonly Relation[]>;
  /**
   * The ways between two entities, relations read in either direction, no longer than `maxLength`: the shortest ones, or
   * all that meet no entity twice. Ordered by length, then by their entity ids; the first `limit` of `total`. Two
   * parallel relations are one way. From an entity to itself: no way.
   */
  paths(request: PathsRequest): Promise<PathsResult>;
  /** What connects several entities: others that are related to at least `atLeast` of them, best connected first. */
  common(request: CommonRequest): Promise<CommonResult>;

  /** Counts over the entities that pass the filter and the relations that pass and join two of them. */
  facets(request: FactsRequest): Promise<Facets>;
  /** When the facts about the entities that pass begin, counted by year or month. */
  timeline(request: TimelineRequest): Promise<Timeline>;

  /** At most `limit` facts with ids after `after` (null: from the first), by id: for reading a whole dataset in pieces. */
  scanEntities(after: string | null, limit: number): Promise<readonly Entity[]>;
  scanRelations(after: string | null, limit: number): Promise<readonly Relation[]>;
  scanFigures(after: string | null, limit: number): Promise<readonly Figure[]>;

  /** Lets go of connections. A second call does nothing. */
  close(): Promise<void>;
}

/** A store as one request sees it. */
export type GraphSnapshot = Omit<GraphStore, 'latest' | 'withSnapshot' | 'close'>;

/** How long the questions of one request may go on. */
export interface Scope {
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

export interface LatestDataset {
  readonly dataset: DatasetSummary;
  /** Milliseconds since the engine last confirmed it; null while it answers. */
  readonly unconfirmedFor: number | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Who asks for an entity's relations mostly wants to name what they lead to: that costs no second question. */
export interface RelationsPage extends Page<Relation> {
  /** Parallel to `items`: their other ends. */
  readonly others: readonly Entity[];
}

export interface EntityFilter {
  readonly types?: readonly string[];
  /** `type/kind`. */
  readonly kinds?: readonly string[];
  /** Entities that one of these documents names. */
  readonly documents?: readonly string[];
  readonly communities?: readonly number[];
  readonly minDegree?: number;
  readonly maxDegree?: number;
  /** Former ids are followed. */
  readonly ids?: readonly string[];
  /** Text that a form of the name contains; letter case, width and script (simplified, traditional) aside. */
  readonly text?: string;
  /** Days (YYYY-MM-DD). An entity passes if its start and end can overlap them; an undated one passes neither bound. */
  readonly from?: string;
  readonly to?: string;
  /** Entities that are an end of at least one relation that passes. */
  readonly related?: RelatedFilter;
  /** Each must be passed. */
  readonly and?: readonly EntityFilter[];
  /** One must be passed. */
  readonly or?: readonly EntityFilter[];
  readonly not?: EntityFilter;
}

export interface RelatedFilter {
  /** `out`: the entity is the subject of the relation. */
  readonly direction: Direction;
  readonly relation: RelationFilter;
  /** The relation's other end. */
  readonly other?: EntityFilter;
}

export interface RelationFilter {
  readonly predicates?: readonly string[];
  /** Relations that one of these documents supports. */
  readonly documents?: readonly string[];
  readonly statuses?: readonly Status[];
  /** Supported by at least so many documents. */
  readonly minDocuments?: number;
  /** Days (YYYY-MM-DD). A relation passes if its dates can overlap; an undated one passes neither bound. */
  readonly from?: string;
  readonly to?: string;
  /** Text that its role or note contains, in either language; letter case, width and script aside. */
  readonly text?: string;
  readonly subject?: EntityFilter;
  readonly object?: EntityFilter;
  readonly and?: readonly RelationFilter[];
  readonly or?: readonly RelationFilter[];
  readonly not?: RelationFilter;
}

export interface FigureFilter {
  readonly measures?: readonly string[];
  readonly units?: readonly string[];
  readonly comparators?: readonly Comparator[];
  readonly documents?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly minDocuments?: number;
  /** Days (YYYY-MM-DD). A figure passes if what it is of can overlap them; an undated one passes neither bound. */
  readonly from?: string;
  readonly to?: string;
  /** In the base unit. */
  readonly minValue?: number;
  readonly maxValue?: number;
  /** Text that its scope contains, in either language; letter case, width and script aside. */
  readonly text?: string;
  readonly subject?: EntityFilter;
  readonly and?: readonly FigureFilter[];
  readonly or?: readonly FigureFilter[];
  readonly not?: FigureFilter;
}

/** Seen from an entity: whether it is a relation's subject or object. */
export type Direction = 'out' | 'in' | 'both';

export const ENTITY_SORTS = ['id', 'nameZh', 'nameEn', 'type', 'degree', 'centrality', 'betweenness'] as const;
/** `nameZh` sorts by pinyin, `type` by the vocabulary's order. */
export type EntitySort = (typeof ENTITY_SORTS)[number];

export const RELATION_SORTS = ['id', 'predicate', 'date', 'documents'] as const;
/** `predicate` sorts by the vocabulary's order, `date` by first day, `documents` by how many support it. */
export type RelationSort = (typeof RELATION_SORTS)[number];

export const FIGURE_SORTS = ['id', 'measure', 'date', 'value'] as const;
/** `measure` sorts by the vocabulary's order, `date` by first day, `value` by the amount in the base unit. */
export type FigureSort = (typeof FIGURE_SORTS)[number];

export interface ListRequest<Filter, Sort> {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface DocumentRequest {
  /** Only facts that no other document supports. */
  readonly onlyHere: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface SearchRequest {
  readonly text: string;
  readonly types: readonly string[];
  readonly limit: number;
}

export interface RelationsRequest {
  readonly filter: RelationFilter;
  /** `out`: the entity is the subject; `in`: the object. */
  readonly direction: Direction;
  readonly limit: number;
  readonly offset: number;
}

export interface NeighborsRequest {
  readonly entityFilter: EntityFilter;
  readonly relationFilter: RelationFilter;
  readonly direction: Direction;
  readonly limit: number;
  readonly offset: number;
}

export interface NeighborhoodRequest {
  readonly ids: readonly string[];
  /** 1 to 3. */
  readonly depth: number;
  readonly entityFilter: EntityFilter;
  readonly relationFilter: RelationFilter;
  /** Most neighbours returned. */
  readonly limit: number;
}

export interface OverviewRequest {
  readonly limit: number;
}

/** Part of the graph. `total` is how many neighbours there were before `limit` cut them. */
export interface Neighborhood {
  readonly entities: readonly Entity[];
  /** By id. */
  readonly relations: readonly Relation[];
  readonly total: number;
}

export interface PathsRequest {
  readonly from: string;
  readonly to: string;
  readonly mode: 'shortest' | 'all';
  /** 1 to 6. */
  readonly maxLength: number;
  readonly filter: RelationFilter;
  readonly limit: number;
}

export interface PathStep {
  readonly from: string;
  readonly to: string;
  /** All relations between the two, in either direction, that pass the filter; by id. */
  readonly relations: readonly Relation[];
}

export interface Path {
  readonly entities: readonly Entity[];
  readonly steps: readonly PathStep[];
}

export interface PathsResult {
  readonly paths: readonly Path[];
  /** Counted up to MAX_COUNTED_PATHS. */
  readonly total: number;
}

/** Ways grow without bound with their length; where there are more, `total` says this. */
export const MAX_COUNTED_PATHS = 10_000;

export interface CommonRequest {
  /** Unknown ids are left out. */
  readonly ids: readonly string[];
  /** At least so many of them, 1 to their number. */
  readonly atLeast: number;
  readonly entityFilter: EntityFilter;
  readonly relationFilter: RelationFilter;
  readonly limit: number;
}

export interface CommonResult {
  /** By how many of the asked they are related to, then degree (both highest first), then id. */
  readonly connectors: readonly Connector[];
  /** All that pass among the asked themselves and between them and the connectors, by id. */
  readonly relations: readonly Relation[];
  /** Connectors before `limit`. */
  readonly total: number;
}

export interface Connector {
  readonly entity: Entity;
  /** Those of the asked that it is related to, in the order asked. */
  readonly ids: readonly string[];
}

export interface FactsRequest {
  readonly entityFilter: EntityFilter;
  readonly relationFilter: RelationFilter;
}

export interface TimelineRequest extends FactsRequest {
  readonly by: 'year' | 'month';
}

/**
 * A fact is in the period in which it begins (relation), is of (figure) or came to be (entity); where that is not known,
 * in the one in which it ended.
 */
export interface Timeline {
  /** In order of time, those with no fact left out. */
  readonly periods: readonly Period[];
  readonly undated: PeriodCounts;
}

export interface Period extends PeriodCounts {
  /** EDTF, `2024` or `2024-05`; by month, a fact of which only the year is known is in the year, before its months. */
  readonly period: string;
}

export interface PeriodCounts {
  /** Of those that pass and join two entities that pass. */
  readonly relations: number;
  /** Of figures about entities that pass. */
  readonly figures: number;
  readonly entities: number;
}

export interface FacetCount {
  readonly key: string;
  readonly count: number;
}

/** Each list by count (highest first), then key. Keys with no count are absent. */
export interface Facets {
  readonly types: readonly FacetCount[];
  /** `type/kind`. */
  readonly kinds: readonly FacetCount[];
  readonly documents: readonly FacetCount[];
  readonly communities: readonly FacetCount[];
  readonly predicates: readonly FacetCount[];
  readonly statuses: readonly FacetCount[];
  /** Years in which a dated relation begins (or is, where it has no begin). */
  readonly years: readonly FacetCount[];
}

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
