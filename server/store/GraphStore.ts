import type { DatasetSummary, SourceDocument } from '../model/dataset.ts';
import type { Entity, NameForm } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation, Status } from '../model/relation.ts';

/**
 * The only door to data. Every engine passes tests/store/contract.ts and answers alike to the byte, ordering included.
 *
 * - Requests are already checked: ids are strings, limits positive, types and predicates known. An engine never throws
 *   for what is merely absent: unknown ids give `null` or empty lists, in the place that was asked for.
 * - Text is compared by code unit; sort keys are ASCII, so that engines cannot differ. An id is always the last key.
 * - All lists in a filter are alternatives (or); the fields of a filter are joined (and); an empty or absent list means
 *   "any".
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
   * Does the work of one request. All questions of the view that it is given are about one dataset: where that is
   * replaced meanwhile the work is done again, once, about the new one, and nothing of the first time is given. They end
   * when the signal aborts, rejecting with its reason, and in good time before the deadline (TIMED_OUT); what runs for
   * them in an engine ends with them.
   */
  during<T>(scope: Scope, work: (view: GraphView) => Promise<T>): Promise<T>;

  /** All documents, by id, with how much each supports. */
  documents(): Promise<readonly DocumentSupport[]>;
  /** The facts that cite a document, in the order of its lines; null for an unknown id. */
  documentFacts(id: string): Promise<DocumentFacts | null>;

  /** Parallel to `ids`; former ids are followed. */
  entities(ids: readonly string[]): Promise<readonly (Entity | null)[]>;
  /** Entities whose Chinese or English name or alias is exactly `name` (letter case aside), by id. */
  entitiesNamed(name: string): Promise<readonly Entity[]>;
  /** One page of the entities that pass the filter, and how many do in all. */
  listEntities(request: ListRequest): Promise<Page<Entity>>;
  /** Best first, as `server/search/rank.ts` ranks them. `total` counts all hits, also those past `limit`. */
  search(request: SearchRequest): Promise<SearchResult>;

  /** Parallel to `ids`. */
  relations(ids: readonly string[]): Promise<readonly (Relation | null)[]>;
  /**
   * Parallel to `entityIds`: one page each of the relations that the entity is an end of, ordered by predicate (in the
   * vocabulary's order), then id. A relation from an entity to itself is listed once.
   */
  relationsOf(entityIds: readonly string[], request: RelationsRequest): Promise<readonly Page<Relation>[]>;
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
   * All shortest ways between two entities, relations read in either direction, no longer than `maxLength`; ordered by
   * their entity ids, first `limit` of `total`. Two parallel relations are one way. From an entity to itself: no way.
   */
  paths(request: PathsRequest): Promise<PathsResult>;

  /** Counts over the entities that pass the filter and the relations that join two of them. */
  facets(filter: EntityFilter): Promise<Facets>;

  /** Lets go of connections. A second call does nothing. */
  close(): Promise<void>;
}

/** A store as one request sees it. */
export type GraphView = Omit<GraphStore, 'latest' | 'during' | 'close'>;

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

export interface EntityFilter {
  readonly types?: readonly string[];
  /** `type/kind`. */
  readonly kinds?: readonly string[];
  /** Entities that one of these documents names. */
  readonly documents?: readonly string[];
  readonly communities?: readonly number[];
  readonly minDegree?: number;
  readonly maxDegree?: number;
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
}

export const ENTITY_SORTS = ['id', 'nameZh', 'nameEn', 'type', 'degree', 'centrality', 'betweenness'] as const;
/** `nameZh` sorts by pinyin, `type` by the vocabulary's order. */
export type EntitySort = (typeof ENTITY_SORTS)[number];

export interface ListRequest {
  readonly filter: EntityFilter;
  readonly sort: EntitySort;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface SearchRequest {
  readonly text: string;
  readonly types: readonly string[];
  readonly limit: number;
}

/** How a query met a name. Ordered from the best to the weakest. */
export const MATCH_KINDS = ['exact', 'prefix', 'word', 'substring', 'pinyin', 'initials'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface SearchHit {
  readonly entity: Entity;
  readonly kind: MatchKind;
  /** The form of the name that was met. */
  readonly form: NameForm;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

export interface RelationsRequest {
  readonly filter: RelationFilter;
  /** `out`: the entity is the subject; `in`: the object. */
  readonly direction: 'out' | 'in' | 'both';
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
  readonly total: number;
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
  readonly document: SourceDocument;
  readonly entities: number;
  readonly relations: number;
  readonly figures: number;
  /** Facts that no other document supports. */
  readonly entitiesOnlyHere: number;
  readonly relationsOnlyHere: number;
  readonly figuresOnlyHere: number;
}

export interface DocumentFacts extends DocumentSupport {
  /** By first line that cites them in this document, then id. */
  readonly entityList: readonly Entity[];
  readonly relationList: readonly Relation[];
  readonly figureList: readonly Figure[];
}
