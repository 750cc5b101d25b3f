// Written by `npm run generate` from schema.graphql. Do not edit.
import type { GraphQLResolveInfo } from 'graphql';
import type { Entity as EntityModel } from '../../model/entity.ts';
import type { Relation as RelationModel } from '../../model/relation.ts';
import type { Figure as FigureModel } from '../../model/figure.ts';
import type { Citation as CitationModel } from '../../model/citation.ts';
import type { DocumentSupport, Neighborhood, PathsResult, Path as PathModel, PathStep as PathStepModel, CommonResult as CommonResultModel, Connector as ConnectorModel, Period, PeriodCounts, Facets as FacetsModel, ValueStatistics as ValueStatisticsModel } from '../../store/GraphStore.ts';
import type { EntityType as EntityTypeModel, Kind as KindModel, Predicate as PredicateModel, Measure as MeasureModel, Unit as UnitModel, Vocabulary as VocabularyModel } from '../../model/vocabulary.ts';
import type { DatasetSummary } from '../../model/dataset.ts';
import type { LineHit as LineHitModel, AnsweredSearch } from '../resolvers/searchModels.ts';
import type { SearchHit as SearchHitModel } from '../../search/rank.ts';
import type { Reference as ReferenceModel } from '../../cite/Reference.ts';
import type { GroupFields, GroupKeyValue } from '../arguments/groups.ts';
import type { ApiContext } from '../context/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type Query = {
  /** The current dataset: version, size, licence. */
  readonly meta: Meta;
  /** The closed lists that facts refer to: types, predicates, measures, units. */
  readonly vocabulary: Vocabulary;
  /** An entity, relation, figure or document by id; null if the id is unknown. Former ids of entities are followed. */
  readonly node?: Maybe<Node>;
  /** Entities, relations, figures and documents, in the order of `ids`; null for an unknown id. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * An entity by either `id` or `name`; null if there is none. If several entities have the name, the error (`BAD_INPUT`)
   * lists their ids.
   */
  readonly entity?: Maybe<Entity>;
  /**
   * Entities by a list of names: one answer for each name, in the order of `names`. Names are compared as in `entity`. An
   * empty name matches nothing.
   */
  readonly entitiesNamed: ReadonlyArray<NamedEntities>;
  /** Entities that pass a filter. The default order is by degree, highest first. */
  readonly entities: EntityConnection;
  /**
   * Entities by any form of their names: Chinese (either script, any part), English words, pinyin (`aiqiyi`), initials
   * (`aqy`), characters, pinyin and initials mixed (`aiqy`), aliases and former names. Other spellings of the same letters
   * match too, after the same ones (`Match.spelling`), and British for American spellings. If fewer than three names match, none
   * as a whole, names that sound like the text or differ by one letter follow (`Match.forgiven`). All words of the text must
   * match. Best first.
   */
  readonly search: SearchResult;
  /** The most central part of the graph, with positions, as a first view. */
  readonly overview: Subgraph;
  /** The surroundings of the given entities, nearest first, then by degree. */
  readonly neighborhood: Subgraph;
  /** The given entities and all relations among them, as a saved view needs them. */
  readonly subgraph: Subgraph;
  /**
   * Paths between two entities: the shortest ones, or all simple paths. Relations are followed in both directions unless
   * `direction` is given. Lowest cost first, then shortest, then by entity ids. With `filter: { minDocuments: 2 }`, two
   * documents support every step. An unknown id is an error (`BAD_INPUT`) at either end and among the `ids` of `via` and
   * `avoid`, as is the same entity at both ends.
   */
  readonly paths: PathResult;
  /** Connectors of the given entities: other entities that are related to several of them, best connected first. */
  readonly common: CommonResult;
  /** Relations that pass a filter. */
  readonly relations: RelationConnection;
  /** Figures (numbers given by documents) that pass a filter. */
  readonly figures: FigureConnection;
  /**
   * Groups of the entities that pass a filter, by one or two keys. A fact counts in one group, but by document in the group
   * of each of its documents. Facts without a value of a key form a group of their own, whose value is null. The default
   * order is by count, highest first.
   */
  readonly entityGroups: EntityGroups;
  /** Groups of the relations that pass a filter: see `entityGroups`. */
  readonly relationGroups: RelationGroups;
  /** Groups of the figures that pass a filter, with statistics of their values: see `entityGroups`. */
  readonly figureGroups: FigureGroups;
  /** Documents that pass a filter. */
  readonly documentList: DocumentConnection;
  /**
   * All documents that pass a filter, by id.
   * @deprecated Use `documentList`, which has pages and an order.
   */
  readonly documents: ReadonlyArray<Document>;
  /** A document by id; null if the id is unknown. */
  readonly document?: Maybe<Document>;
  /**
   * Facet counts over the entities that pass a filter and the relations between them. A relation counts only if both its ends
   * pass, so that `filter: { ids }` counts the relations among these entities. For all relations of an entity, see
   * `relationGroups` with `filter: { or: [{ subject: { ids } }, { object: { ids } }] }`.
   */
  readonly facets: Facets;
  /**
   * Facts about the entities that pass a filter, counted by the year or month in which they begin: relations between these
   * entities, figures about them, and the entities themselves. By month, a fact with only a year is counted in its year.
   */
  readonly timeline: Timeline;
  /**
   * Reference for an entity, relation, figure, document or query; without `id` and `query`, for the whole dataset. Null if
   * the id is unknown. A document is cited as itself, everything else as a part of this version of the dataset.
   */
  readonly cite?: Maybe<Reference>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryEntityArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryEntitiesNamedArgs = {
  names: ReadonlyArray<Scalars['String']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryEntitiesArgs = {
  filter?: InputMaybe<EntityFilter>;
  sort?: InputMaybe<EntitySort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryOverviewArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryNeighborhoodArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QuerySubgraphArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  mode?: InputMaybe<PathMode>;
  filter?: InputMaybe<RelationFilter>;
  direction?: InputMaybe<Direction>;
  via?: InputMaybe<ReadonlyArray<EntityFilter>>;
  avoid?: InputMaybe<EntityFilter>;
  prefer?: InputMaybe<ReadonlyArray<PathPreference>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryCommonArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryRelationsArgs = {
  filter?: InputMaybe<RelationFilter>;
  sort?: InputMaybe<RelationSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryFiguresArgs = {
  filter?: InputMaybe<FigureFilter>;
  sort?: InputMaybe<FigureSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryEntityGroupsArgs = {
  by: ReadonlyArray<EntityGroupBy>;
  filter?: InputMaybe<EntityFilter>;
  having?: InputMaybe<EntityGroupHaving>;
  includeMissing?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<EntityGroupSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryRelationGroupsArgs = {
  by: ReadonlyArray<RelationGroupBy>;
  filter?: InputMaybe<RelationFilter>;
  having?: InputMaybe<RelationGroupHaving>;
  includeMissing?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<RelationGroupSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryFigureGroupsArgs = {
  by: ReadonlyArray<FigureGroupBy>;
  filter?: InputMaybe<FigureFilter>;
  having?: InputMaybe<FigureGroupHaving>;
  includeMissing?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<FigureGroupSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryDocumentListArgs = {
  filter?: InputMaybe<DocumentFilter>;
  sort?: InputMaybe<DocumentSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryDocumentsArgs = {
  filter?: InputMaybe<DocumentFilter>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryFacetsArgs = {
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
  origins?: InputMaybe<ReadonlyArray<DateOrigin>>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryTimelineArgs = {
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
  by?: InputMaybe<TimelineUnit>;
  origins?: InputMaybe<ReadonlyArray<DateOrigin>>;
};


/**
 * A knowledge graph of China's online audiovisual industry. Every fact cites the lines of the document that state it.
 *
 * **Lists** are connections: `nodes` has the items and `totalCount` their number before paging. `first` limits the page to
 * 1 to 200 items; the default is 25. The next page begins with `after: pageInfo.endCursor`, or `offset` skips items; the two
 * cannot be combined. A cursor is valid for one list, with its filter and sort, and one version of the dataset; anywhere
 * else the error is `STALE_CURSOR`.
 *
 * **Dates** are EDTF (ISO 8601-2), exactly as precise as the document: `2024`, `2024-03`, `2024-03-28`, quarters `2024-33` to
 * `2024-36`, intervals `2024-03-28/2024-03-31`, with `..` for an open end. A bound in a filter is a day, a month, a quarter or a
 * year, inclusive: `from: "2024"` means 2024-01-01 and `to: "2024"` means 2024-12-31. `when` is the date of a relation or figure
 * from its closest origin; by default only its own date (`origins: [FACT]`) counts in filters, orders and counts.
 *
 * **Errors** have `extensions.code`, details such as the argument and its value, and often a hint in `extensions.hint`.
 * `BAD_INPUT`: an argument is out of range or a name is unknown; the nearest known names are listed. `LIMIT_EXCEEDED`: the
 * query exceeds a limit, which is reported with the value. `STALE_CURSOR`: see above. These three also have `classification:
 * BAD_REQUEST`: the same request fails again. `TIMED_OUT`: the answer took too long. `NOT_READY`, `STORE_UNAVAILABLE`: retry
 * in a moment.
 *
 * **Warnings** about a successful answer are in `extensions.warnings`: ids that match nothing, in filters and in lists of ids,
 * with `path`, `argument`, `id` and the `nearest` ids.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryCiteArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  variables?: InputMaybe<Scalars['String']['input']>;
  accessed?: InputMaybe<Scalars['String']['input']>;
};

/** An object with an id, which `node` finds. */
export type Node = {
  /** A readable id: `iqiyi`, `d000`. Ids of relations and figures consist of what they state. */
  readonly id: Scalars['ID']['output'];
  /** Name of an entity, title of a document, or statement of a relation or figure, in one language; the default is ZH. */
  readonly label: Scalars['String']['output'];
};


/** An object with an id, which `node` finds. */
export type NodeLabelArgs = {
  lang?: InputMaybe<Language>;
};

/** Languages of labels. */
export type Language =
  /** Simplified Chinese. */
  | 'zh'
  /** English. */
  | 'en';

/** A text in both languages. Neither is ever empty. */
export type LocalisedText = {
  /** Simplified Chinese. */
  readonly zh: Scalars['String']['output'];
  /** English. */
  readonly en: Scalars['String']['output'];
};

/** Metadata of the dataset and the API. */
export type Meta = {
  /** The first 12 hex digits of the sha256 of the dataset's content. Equal facts have an equal version. */
  readonly version: Scalars['String']['output'];
  /** Name of the graph. */
  readonly title: LocalisedText;
  /** Day of the last curation, YYYY-MM-DD. */
  readonly curatedOn: Scalars['String']['output'];
  /** Licence of the dataset, as an SPDX identifier. */
  readonly licence: Scalars['String']['output'];
  readonly counts: Counts;
  /** Communities by index, the largest first. */
  readonly communities: ReadonlyArray<Community>;
  /** Version of this schema: `major.minor.patch`. A valid query stays valid within a major version. */
  readonly apiVersion: Scalars['String']['output'];
  /** Whether `Citation.passage` has texts here, that is, whether the server has the documents (`DOCUMENTS_DIR`). */
  readonly passagesAvailable: Scalars['Boolean']['output'];
};

/** Numbers of documents and facts in the dataset. */
export type Counts = {
  /** Documents, including those that are not curated yet. */
  readonly documents: Scalars['Int']['output'];
  /** Entities. */
  readonly entities: Scalars['Int']['output'];
  /** Relations. The same statement in several documents counts once. */
  readonly relations: Scalars['Int']['output'];
  /** Figures. The same statement in several documents counts once. */
  readonly figures: Scalars['Int']['output'];
};

/** Entities that are more related to each other than to the rest (Louvain). */
export type Community = {
  /** Number from 0; the largest community has 0. */
  readonly index: Scalars['Int']['output'];
  /** Number of entities. */
  readonly size: Scalars['Int']['output'];
  /** Names of its most central entities. */
  readonly label: LocalisedText;
};

/** Closed lists, each in its own order. */
export type Vocabulary = {
  readonly types: ReadonlyArray<EntityType>;
  readonly predicates: ReadonlyArray<Predicate>;
  readonly measures: ReadonlyArray<Measure>;
  readonly units: ReadonlyArray<Unit>;
};

/** A type of entity, and how a page may draw it. */
export type EntityType = {
  readonly id: Scalars['ID']['output'];
  /** Name in the singular. */
  readonly label: LocalisedText;
  /** English name in the plural. */
  readonly plural: Scalars['String']['output'];
  /** Group of the type: agent, organisation, work, event or thing. */
  readonly group: Scalars['String']['output'];
  /** A Cytoscape node shape. */
  readonly shape: Scalars['String']['output'];
  /** CSS colour for a light background. */
  readonly colorLight: Scalars['String']['output'];
  /** CSS colour for a dark background. */
  readonly colorDark: Scalars['String']['output'];
  /** Kinds in the vocabulary's order; empty if the type has no kinds. */
  readonly kinds: ReadonlyArray<Kind>;
};

/** A finer class within a type. */
export type Kind = {
  /** Id within its type. Filters and facets take `type/kind`. */
  readonly id: Scalars['ID']['output'];
  /** Name in the singular. */
  readonly label: LocalisedText;
};

/** The meaning of a relation. */
export type Predicate = {
  readonly id: Scalars['ID']['output'];
  /** Label from subject to object: 出品, produced. */
  readonly label: LocalisedText;
  /** Label from object to subject: 出品方, was produced by. */
  readonly inverse: LocalisedText;
  /** Predicates with much the same meaning, which lists may show under one heading; null if it has none. */
  readonly group?: Maybe<PredicateGroup>;
  /** Whether both directions mean the same. */
  readonly symmetric: Scalars['Boolean']['output'];
  /** Ids of the types that its subject may have. */
  readonly subjectTypes: ReadonlyArray<Scalars['ID']['output']>;
  /** Ids of the types that its object may have. */
  readonly objectTypes: ReadonlyArray<Scalars['ID']['output']>;
  /**
   * `place` or `accordingTo` if its relations are not curated: they follow from that qualifier of other relations and figures,
   * which their note names, and exist only between entities that no other relation joins.
   */
  readonly derivedFrom?: Maybe<Scalars['String']['output']>;
  /** Qualifiers that it may have, of role, date, start, end, rank, edition, place, note. */
  readonly qualifiers: ReadonlyArray<Scalars['String']['output']>;
};

/** Predicates that lists may show under one heading: who attended, spoke and exhibited. */
export type PredicateGroup = {
  readonly id: Scalars['ID']['output'];
  /** Heading for what an entity is the subject of: 参加, took part in. */
  readonly label: LocalisedText;
  /** Heading for what an entity is the object of: 参加者, participants. */
  readonly inverse: LocalisedText;
};

/** A quantity that figures give. */
export type Measure = {
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly label: LocalisedText;
};

/** A unit, and its conversion to its base unit. */
export type Unit = {
  readonly id: Scalars['ID']['output'];
  /** Name, as written after a number. */
  readonly label: LocalisedText;
  /** Id of the base unit; a base unit has its own id. */
  readonly base: Scalars['ID']['output'];
  /** Number of base units in one unit. */
  readonly factor: Scalars['Float']['output'];
};

/** Whether a fact is stated by the cited lines or inferred from them. */
export type Status =
  /** The lines state it. */
  | 'asserted'
  /** It was inferred from the lines; `reason` explains how. */
  | 'implied';

/** Lines of a document that support a fact. */
export type Citation = {
  readonly document: Document;
  /** First line, 1-based. */
  readonly firstLine: Scalars['Int']['output'];
  /** Last line, inclusive. */
  readonly lastLine: Scalars['Int']['output'];
  /** Text of the lines; null if the server does not have the document. */
  readonly passage?: Maybe<Passage>;
};


/** Lines of a document that support a fact. */
export type CitationPassageArgs = {
  context?: InputMaybe<Scalars['Int']['input']>;
};

/** Lines of a document. */
export type Passage = {
  /** Lines in order. */
  readonly lines: ReadonlyArray<PassageLine>;
};

/** One line of a document. */
export type PassageLine = {
  /** 1-based. */
  readonly number: Scalars['Int']['output'];
  /** Text exactly as in the document. */
  readonly text: Scalars['String']['output'];
  /** Whether it is one of the cited lines. */
  readonly cited: Scalars['Boolean']['output'];
};

/** A person, organisation, work, event or thing that the documents name. */
export type Entity = Node & {
  readonly id: Scalars['ID']['output'];
  readonly type: EntityType;
  /** Null if the type has no kinds or the documents do not state it. */
  readonly kind?: Maybe<Kind>;
  /** Name as the documents print it, and in the other language; see `englishSource`. */
  readonly name: LocalisedText;
  /** Name in one language. */
  readonly label: Scalars['String']['output'];
  readonly englishSource: EnglishSource;
  /** All other printed forms of the name. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Reading of the Chinese name, with spaces between syllables; empty if it has no Chinese. */
  readonly pinyin: Scalars['String']['output'];
  /** One sentence by the curators. */
  readonly description: LocalisedText;
  /** Beginning of the entity, EDTF, if a document states it. */
  readonly start?: Maybe<Scalars['String']['output']>;
  /** End of the entity, EDTF, if a document states it. */
  readonly end?: Maybe<Scalars['String']['output']>;
  /**
   * Latitude of a place in degrees, WGS 84: of the centre of a city or district, of the middle of a larger place. It is public
   * knowledge that the curators added; no document states it. Null if it is not known or the entity is not a place.
   */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Longitude of a place in degrees, WGS 84; see `latitude`. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** Lines that name the entity, in the order of documents and lines. */
  readonly citations: ReadonlyArray<Citation>;
  /** Documents that name the entity, by id. */
  readonly documents: ReadonlyArray<Document>;
  /** Relations of the entity. The default order is by predicate. */
  readonly relations: RelationConnection;
  /** Other entities that the entity is related to. The default order is by degree, highest first. */
  readonly neighbors: EntityConnection;
  /** Figures about the entity. The default order is by measure. */
  readonly figureList: FigureConnection;
  /**
   * All figures about the entity, by measure (in the vocabulary's order), then id.
   * @deprecated Use `figureList`, which has pages, a filter and an order.
   */
  readonly figures: ReadonlyArray<Figure>;
  /** Number of relations. */
  readonly degree: Scalars['Int']['output'];
  /** Number of neighbours. */
  readonly neighborCount: Scalars['Int']['output'];
  /** PageRank, scaled to a mean of 1. */
  readonly centrality: Scalars['Float']['output'];
  /**
   * Betweenness centrality: the share of all pairs of other entities whose shortest paths contain the entity, 0 to 1. If a
   * pair has several shortest paths, each counts in part. Estimated for graphs of more than 2,000 entities.
   */
  readonly betweenness: Scalars['Float']['output'];
  /** Index of its community in `meta.communities`. */
  readonly community: Scalars['Int']['output'];
  /** Horizontal position in the layout of the whole graph, in pixels at zoom 1, from left to right. */
  readonly x: Scalars['Float']['output'];
  /** Vertical position, in pixels at zoom 1, from top to bottom. */
  readonly y: Scalars['Float']['output'];
};


/** A person, organisation, work, event or thing that the documents name. */
export type EntityLabelArgs = {
  lang?: InputMaybe<Language>;
};


/** A person, organisation, work, event or thing that the documents name. */
export type EntityRelationsArgs = {
  filter?: InputMaybe<RelationFilter>;
  direction?: InputMaybe<Direction>;
  sort?: InputMaybe<RelationSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A person, organisation, work, event or thing that the documents name. */
export type EntityNeighborsArgs = {
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
  direction?: InputMaybe<Direction>;
  sort?: InputMaybe<EntitySort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A person, organisation, work, event or thing that the documents name. */
export type EntityFigureListArgs = {
  filter?: InputMaybe<FigureFilter>;
  sort?: InputMaybe<FigureSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** Origin of an English name. */
export type EnglishSource =
  /** In public use. */
  | 'official'
  /** Translated by the curators. */
  | 'translation'
  /** The pinyin of the Chinese name. */
  | 'pinyin';

/** Role of an entity in a relation: subject or object. */
export type Direction =
  /** The entity is the subject. */
  | 'out'
  /** The entity is the object. */
  | 'in'
  /** The entity is either. */
  | 'both';

/** A statement that connects two entities. */
export type Relation = Node & {
  /** `subject--predicate--object`, followed by a qualifier if several relations differ only in that. */
  readonly id: Scalars['ID']['output'];
  /**
   * Statement of the relation, with role, date (EDTF), rank, edition and place if it has them:
   * `国家广播电视总局 指导 第十一届中国网络视听大会 (2024-03)`. Whether the lines state it, see `status`.
   */
  readonly label: Scalars['String']['output'];
  /** Subject of the statement. If the predicate is symmetric, the end with the lower id. */
  readonly subject: Entity;
  readonly predicate: Predicate;
  /** Object of the statement. */
  readonly object: Entity;
  /** Role in which the subject takes part. */
  readonly role?: Maybe<LocalisedText>;
  /** Date of an event, EDTF. Lasting relations have `start` and `end` instead. */
  readonly date?: Maybe<Scalars['String']['output']>;
  /** Beginning, EDTF. */
  readonly start?: Maybe<Scalars['String']['output']>;
  /** End, EDTF. */
  readonly end?: Maybe<Scalars['String']['output']>;
  /** Place in a ranking, from 1. */
  readonly rank?: Maybe<Scalars['Int']['output']>;
  /** Edition of a series, from 1. */
  readonly edition?: Maybe<Scalars['Int']['output']>;
  /** Place of an event. */
  readonly place?: Maybe<Entity>;
  /** Further details from the document, in the curators' words. */
  readonly note?: Maybe<LocalisedText>;
  /** Date from the closest origin; null if neither the relation nor its event nor its documents have one. */
  readonly when?: Maybe<When>;
  readonly status: Status;
  /** Grounds for an implied relation. */
  readonly reason?: Maybe<LocalisedText>;
  /** Lines that support the relation, in the order of documents and lines. Never empty. */
  readonly citations: ReadonlyArray<Citation>;
  /** Documents that support the relation, by id. */
  readonly documents: ReadonlyArray<Document>;
};


/** A statement that connects two entities. */
export type RelationLabelArgs = {
  lang?: InputMaybe<Language>;
};

/** Date of a relation or figure: its own, or else that of what it belongs to. */
export type When = {
  /**
   * EDTF: a date, or an interval from the beginning to the end, `2016/2020`, which may be open at one end, `2016/..`. A relation's
   * `date`, or `start` and `end`, are one text here.
   */
  readonly date: Scalars['String']['output'];
  /** First possible day, YYYY-MM-DD; null if the interval has no known beginning. */
  readonly earliest?: Maybe<Scalars['String']['output']>;
  /** Last possible day, YYYY-MM-DD; null if the interval has no known end. */
  readonly latest?: Maybe<Scalars['String']['output']>;
  readonly origin: DateOrigin;
};

/** Source of the date of a relation or figure. */
export type DateOrigin =
  /** The lines date the relation or figure itself. */
  | 'fact'
  /**
   * The date of the event, report or award that it belongs to: a speech at a convention was held when the convention was. A figure
   * belongs to its subject, or else to the report according to which it is given.
   */
  | 'event'
  /** The date of the first document that states it: it held by then. */
  | 'document';

/** A number that a document gives for an entity. */
export type Figure = Node & {
  /** `subject--measure--amount-unit`, followed by the date or a hash of the scope if several figures differ only in that. */
  readonly id: Scalars['ID']['output'];
  /** Statement of the figure, with scope and date (EDTF) if it has them: `微短剧 用户规模 ≈ 5.76 亿人 (2024-06)`. */
  readonly label: Scalars['String']['output'];
  /** Entity that the figure is about. */
  readonly subject: Entity;
  readonly measure: Measure;
  /** Digits exactly as printed. */
  readonly amount: Scalars['String']['output'];
  readonly unit: Unit;
  /** One of = ≈ ≥ > ≤ <. */
  readonly comparator: Scalars['String']['output'];
  /** Date or interval that the number refers to, EDTF. */
  readonly asOf?: Maybe<Scalars['String']['output']>;
  /** Date from the closest origin; null if neither the figure nor its event or report nor its documents have one. */
  readonly when?: Maybe<When>;
  /** Part of the subject that the number covers: a region, a group, a definition. */
  readonly scope?: Maybe<LocalisedText>;
  /** Source of the number that the document names. */
  readonly accordingTo?: Maybe<Entity>;
  readonly status: Status;
  /** Grounds for an implied figure. */
  readonly reason?: Maybe<LocalisedText>;
  /** Lines that give the number, in the order of documents and lines. Never empty. */
  readonly citations: ReadonlyArray<Citation>;
  /** Documents that give the figure, by id. */
  readonly documents: ReadonlyArray<Document>;
  /** Amount in the base unit, for sorting and charts. */
  readonly value: Scalars['Float']['output'];
};


/** A number that a document gives for an entity. */
export type FigureLabelArgs = {
  lang?: InputMaybe<Language>;
};

/** A document that the graph is curated from. */
export type Document = Node & {
  readonly id: Scalars['ID']['output'];
  /** File name. */
  readonly file: Scalars['String']['output'];
  /** Title as printed, and translated into the other language. */
  readonly title: LocalisedText;
  /** Title in one language. */
  readonly label: Scalars['String']['output'];
  /** Publisher, if the document prints it. */
  readonly publisher?: Maybe<LocalisedText>;
  /** Date of publication, EDTF, if the document prints it. */
  readonly published?: Maybe<Scalars['String']['output']>;
  /** Names as printed. */
  readonly authors: ReadonlyArray<Scalars['String']['output']>;
  /** Number of lines of the cited edition. */
  readonly lineCount: Scalars['Int']['output'];
  /** Checksum of the cited edition, in hex. In another edition the line numbers may be wrong. */
  readonly sha256: Scalars['String']['output'];
  /** Whether the graph has its facts yet. */
  readonly curated: Scalars['Boolean']['output'];
  /** Numbers of facts that cite the document. */
  readonly support: Support;
  /** Numbers of facts that cite only this document. */
  readonly supportOnlyHere: Support;
  /** Entities that the document names. */
  readonly entities: EntityConnection;
  /** Relations that the document supports. */
  readonly relations: RelationConnection;
  /** Figures that the document gives. */
  readonly figures: FigureConnection;
  /** Text of the cited edition in its order; null if the server does not have it (`meta { passagesAvailable }`). */
  readonly lines?: Maybe<DocumentLineConnection>;
};


/** A document that the graph is curated from. */
export type DocumentLabelArgs = {
  lang?: InputMaybe<Language>;
};


/** A document that the graph is curated from. */
export type DocumentEntitiesArgs = {
  onlyHere?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<EntityFilter>;
  sort?: InputMaybe<EntitySort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A document that the graph is curated from. */
export type DocumentRelationsArgs = {
  onlyHere?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<RelationFilter>;
  sort?: InputMaybe<RelationSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A document that the graph is curated from. */
export type DocumentFiguresArgs = {
  onlyHere?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<FigureFilter>;
  sort?: InputMaybe<FigureSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A document that the graph is curated from. */
export type DocumentLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** Numbers of facts. */
export type Support = {
  /** Named entities. */
  readonly entities: Scalars['Int']['output'];
  /** Supported relations. */
  readonly relations: Scalars['Int']['output'];
  /** Given figures. */
  readonly figures: Scalars['Int']['output'];
};

/** The answer for one of several names. */
export type NamedEntities = {
  /** The name, as given. */
  readonly name: Scalars['String']['output'];
  /** The entity with the name; null if there is none, or several. */
  readonly entity?: Maybe<Entity>;
  /** All entities with the name, by id: none, one or several. */
  readonly entities: ReadonlyArray<Entity>;
};

/** Part of the graph. Both ends of every relation are among the entities. */
export type Subgraph = {
  /** The requested entities, then their neighbours, nearest first. In an overview, the most central entities first. */
  readonly entities: ReadonlyArray<Entity>;
  /** Relations, sorted by id. */
  readonly relations: ReadonlyArray<Relation>;
  /** Number of neighbours before `limit`; in an overview, of entities. */
  readonly totalNeighbors: Scalars['Int']['output'];
};

/** Selection of paths. */
export type PathMode =
  /** Paths with the fewest steps. */
  | 'shortest'
  /** All simple paths: those that contain no entity twice. */
  | 'all';

/** Preferences among paths. Both can be combined; their costs are added. */
export type PathPreference =
  /** A step costs 1 divided by the number of documents that support its best supported relation, instead of 1. */
  | 'documents'
  /**
   * Each entity between the ends costs, in addition to the steps, the decimal logarithm of its degree: one with 100
   * relations costs as much as two more steps.
   */
  | 'lowDegree';

/** Paths between two entities. */
export type PathResult = {
  /** Lowest cost first, then shortest, then by entity ids. */
  readonly paths: ReadonlyArray<Path>;
  /** Number of paths before `limit`, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A path. */
export type Path = {
  /** Number of steps. */
  readonly length: Scalars['Int']['output'];
  /** The sum of the costs of its steps and entities, with three decimals; without `prefer` the number of steps. */
  readonly cost: Scalars['Float']['output'];
  /** Entities from the first to the last. */
  readonly entities: ReadonlyArray<Entity>;
  /** One fewer than entities. */
  readonly steps: ReadonlyArray<PathStep>;
};

/** A step of a path: all relations between two entities that pass the filter. */
export type PathStep = {
  /** Id of the first entity. */
  readonly from: Scalars['ID']['output'];
  /** Id of the second entity. */
  readonly to: Scalars['ID']['output'];
  /** Relations in the `direction` of the request, by id. */
  readonly relations: ReadonlyArray<Relation>;
};

/** Connections between several entities. */
export type CommonResult = {
  /** Connectors by number of requested entities that they are related to, then degree (both highest first), then id. */
  readonly connectors: ReadonlyArray<Connector>;
  /** Relations among the requested entities and between them and the connectors, by id. */
  readonly relations: ReadonlyArray<Relation>;
  /** Number of connectors before `limit`. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entity that is related to several of the requested entities. */
export type Connector = {
  readonly entity: Entity;
  /** Requested entities that it is related to, in the order of the request. */
  readonly connects: ReadonlyArray<Entity>;
};

/** Length of a timeline's periods. */
export type TimelineUnit =
  /** `2024` */
  | 'year'
  /** `2024-05`; facts with only a year are counted in `2024`. */
  | 'month';

/** Facts by the period in which they begin. */
export type Timeline = {
  /** Periods with facts, in chronological order. */
  readonly periods: ReadonlyArray<TimelinePeriod>;
  /** Facts without a date. */
  readonly undated: TimelineCounts;
};

/** A year or month. */
export type TimelinePeriod = {
  /** EDTF: `2024` or `2024-05`. By month, facts with only a year are counted in the year, which precedes its months. */
  readonly period: Scalars['String']['output'];
  /** Facts that begin in the period. */
  readonly counts: TimelineCounts;
};

/** Numbers of facts by sort. */
export type TimelineCounts = {
  /** Relations between the entities, by the beginning of their date, or else by its end. */
  readonly relations: Scalars['Int']['output'];
  /** Figures about the entities, by the beginning of their date, or else by its end. */
  readonly figures: Scalars['Int']['output'];
  /** Entities, by `start`, or else by `end`. */
  readonly entities: Scalars['Int']['output'];
};

/** Result of a search. */
export type SearchResult = {
  /** Best first. */
  readonly hits: ReadonlyArray<SearchHit>;
  /** Number of hits before `first`. */
  readonly totalCount: Scalars['Int']['output'];
  /**
   * Facts in whose own text all words occur: descriptions of entities, roles and notes of relations, scopes of figures, in this
   * order. Latin words match from their beginning. A search text of one letter or character finds none. With `types`, a fact must
   * be about an entity of one of them.
   */
  readonly texts: TextHits;
  /**
   * Lines of the documents in which all words occur, in order, with the facts that cite them. Empty if the server has no documents
   * (`meta { passagesAvailable }`). `types` do not matter.
   */
  readonly lines: LineHits;
  /** Documents with all words in title, publisher, authors, id or file name, each from the beginning of a word. */
  readonly documents: ReadonlyArray<Document>;
};


/** Result of a search. */
export type SearchResultTextsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Result of a search. */
export type SearchResultLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Texts of facts that match a search. */
export type TextHits = {
  readonly hits: ReadonlyArray<TextHit>;
  /** Number of hits before `first`. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A text of a fact that matches a search. */
export type TextHit = {
  /** Entity, relation or figure. */
  readonly fact: Node;
  /** The field that has the text. */
  readonly field: TextField;
  /** The text in the language in which it matches. */
  readonly text: Scalars['String']['output'];
  /** The language of `text`. */
  readonly language: Language;
};

/** Fields of facts that have texts. */
export type TextField =
  /** Description of an entity. */
  | 'description'
  /** Role of a relation. */
  | 'role'
  /** Note of a relation. */
  | 'note'
  /** Scope of a figure. */
  | 'scope';

/** Lines of documents that match a search. */
export type LineHits = {
  readonly hits: ReadonlyArray<LineHit>;
  /** Number of hits before `first`. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A line of a document that matches a search. */
export type LineHit = {
  readonly document: Document;
  /** Number of the line, from 1. */
  readonly line: Scalars['Int']['output'];
  /** The whole line. */
  readonly text: Scalars['String']['output'];
  /** Facts that cite the line: relations, figures, then entities, by id. */
  readonly facts: ReadonlyArray<Node>;
};


/** A line of a document that matches a search. */
export type LineHitFactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An entity that matches a search, and the match. */
export type SearchHit = {
  readonly entity: Entity;
  readonly match: Match;
};

/** The match between a search text and a name. */
export type Match = {
  readonly kind: MatchKind;
  readonly spelling: MatchSpelling;
  /** The difference that was forgiven; null if the text itself matches. */
  readonly forgiven?: Maybe<Forgiven>;
  /** The form of the name that matches. */
  readonly text: Scalars['String']['output'];
  readonly field: MatchField;
  /** Pinyin of this form, with spaces between syllables. */
  readonly pinyin: Scalars['String']['output'];
};

/** Kinds of matches, best first. */
export type MatchKind =
  /** The whole name. */
  | 'exact'
  /** The whole name in another spelling. */
  | 'whole'
  /** The beginning of the name. */
  | 'prefix'
  /** The beginning of a word in the name. */
  | 'word'
  /** Another part of the name. */
  | 'substring'
  /** The pinyin, from the beginning of a syllable. */
  | 'pinyin'
  /** The initials of the pinyin. */
  | 'initials'
  /** Characters, pinyin and initials mixed: `aiqy` or `爱qy` for 爱奇艺. */
  | 'mixed';

/** Spellings of a match. Among equal matches of the name, the same spelling comes first. */
export type MatchSpelling =
  /** The same letters. Letter case, width, spaces, punctuation, and traditional or simplified characters are ignored. */
  | 'same'
  /**
   * Other letters that people write for the same name: without accents or in two letters (`o` and `oe` for ö), `ss` for ß,
   * `ae` for æ, `o` for ø, `l` for ł, `i` for ı, digits of another script, hiragana for katakana and the reverse, with or
   * without the long-vowel mark; in pinyin `u`, `v`, `yu` and `ue` for ü.
   */
  | 'variant';

/** Differences that a match forgives, the smallest first. Names that match without one come before all others. */
export type Forgiven =
  /** British for American English or the reverse: `center` for `Centre`. */
  | 'regionalSpelling'
  /** Other Chinese characters of the same sound: 爱奇异 for 爱奇艺. */
  | 'homophone'
  /** A sound that many people confuse: z, c and s with zh, ch and sh, n with l, an, en and in with ang, eng and ing. */
  | 'similarSound'
  /** One letter of a word of four or more that is wrong, missing or additional, or two neighbours in the wrong order. */
  | 'typingError';

/** The name that matches. */
export type MatchField =
  /** The Chinese name. */
  | 'nameZh'
  /** The English name. */
  | 'nameEn'
  /** Another printed form. */
  | 'alias';

/** A bibliographic reference in several formats. */
export type Reference = {
  /** Title of the cited object in one language: a name, a statement, or the title of a document or of the graph. */
  readonly title: Scalars['String']['output'];
  /** Version of the dataset, which the references state. */
  readonly version: Scalars['String']['output'];
  /**
   * Permanent address of the cited object on this server, which includes the version; null if the server has no public
   * address (`PUBLIC_URL`). References to documents leave it out, because it is not the document's own address.
   */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** GB/T 7714-2015: `爱奇艺[DS/OL]//中国网络视听行业知识图谱. 版本 … . (2026-11-21)[…]. https://… .` */
  readonly gbt7714: Scalars['String']['output'];
  /** BibTeX entry, `@misc`, in UTF-8, with biblatex's fields for the address. Its note names documents and lines. */
  readonly bibtex: Scalars['String']['output'];
  /** CSL-JSON, a list of one item, as reference managers import it. Its note names documents and lines. */
  readonly cslJson: Scalars['String']['output'];
  /** Plain sentences, with the licence and the documents and lines that support a fact. */
  readonly text: Scalars['String']['output'];
  /**
   * Lines that support the cited entity, relation or figure. `cite(id: …)` with the id of their document returns the
   * reference of the document.
   */
  readonly citations: ReadonlyArray<Citation>;
};


/** A bibliographic reference in several formats. */
export type ReferenceTitleArgs = {
  lang?: InputMaybe<Language>;
};


/** A bibliographic reference in several formats. */
export type ReferenceGbt7714Args = {
  lang?: InputMaybe<Language>;
};


/** A bibliographic reference in several formats. */
export type ReferenceBibtexArgs = {
  lang?: InputMaybe<Language>;
};


/** A bibliographic reference in several formats. */
export type ReferenceCslJsonArgs = {
  lang?: InputMaybe<Language>;
};


/** A bibliographic reference in several formats. */
export type ReferenceTextArgs = {
  lang?: InputMaybe<Language>;
};

/** Facet counts, each list by count (highest first), then key. Keys without facts are left out. */
export type Facets = {
  /** Entities by type. Keys are ids of types. */
  readonly types: ReadonlyArray<FacetCount>;
  /** Entities by kind. Keys are `type/kind`. */
  readonly kinds: ReadonlyArray<FacetCount>;
  /** Entities by the documents that name them. Keys are ids of documents. An entity counts once in each of its documents. */
  readonly documents: ReadonlyArray<FacetCount>;
  /** Entities by community. Keys are indices in `meta.communities`. */
  readonly communities: ReadonlyArray<FacetCount>;
  /** Relations by predicate. Keys are ids of predicates. */
  readonly predicates: ReadonlyArray<FacetCount>;
  /** Relations by status. Keys are `asserted` and `implied`. */
  readonly statuses: ReadonlyArray<FacetCount>;
  /** Relations with a date of `origins` by the year in which they begin. Keys are years, YYYY. */
  readonly years: ReadonlyArray<FacetCount>;
};

/** A key and its number of facts. */
export type FacetCount = {
  /** Value for a filter. */
  readonly key: Scalars['String']['output'];
  /** Text for readers. */
  readonly label: LocalisedText;
  /** Number of entities or relations. */
  readonly count: Scalars['Int']['output'];
};

/** A page of groups of entities. */
export type EntityGroups = {
  /** Groups. */
  readonly nodes: ReadonlyArray<EntityGroup>;
  readonly pageInfo: PageInfo;
  /** Number of groups in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Entities that are alike in the keys. */
export type EntityGroup = {
  /** Values of the keys, in the order of `by`. */
  readonly keys: ReadonlyArray<GroupKey>;
  /** Number of entities. */
  readonly count: Scalars['Int']['output'];
  /** Number of different documents that name them. */
  readonly documentCount: Scalars['Int']['output'];
};

/** A page of groups of relations. */
export type RelationGroups = {
  /** Groups. */
  readonly nodes: ReadonlyArray<RelationGroup>;
  readonly pageInfo: PageInfo;
  /** Number of groups in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Relations that are alike in the keys. */
export type RelationGroup = {
  /** Values of the keys, in the order of `by`. */
  readonly keys: ReadonlyArray<GroupKey>;
  /** Number of relations. */
  readonly count: Scalars['Int']['output'];
  /** Number of different subjects. */
  readonly subjectCount: Scalars['Int']['output'];
  /** Number of different objects. */
  readonly objectCount: Scalars['Int']['output'];
  /** Number of different documents that support them. */
  readonly documentCount: Scalars['Int']['output'];
};

/** A page of groups of figures. */
export type FigureGroups = {
  /** Groups. */
  readonly nodes: ReadonlyArray<FigureGroup>;
  readonly pageInfo: PageInfo;
  /** Number of groups in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Figures that are alike in the keys. */
export type FigureGroup = {
  /** Values of the keys, in the order of `by`. */
  readonly keys: ReadonlyArray<GroupKey>;
  /** Number of figures. */
  readonly count: Scalars['Int']['output'];
  /** Number of different subjects. */
  readonly subjectCount: Scalars['Int']['output'];
  /** Number of different documents that give them. */
  readonly documentCount: Scalars['Int']['output'];
  /**
   * Statistics of the values: one item for each base unit, because only values in the same base unit can be compared. By
   * number of figures (highest first), then unit.
   */
  readonly values: ReadonlyArray<ValueStatistics>;
};

/** Statistics of the figures of a group that have the same base unit. Whether a number is `≥` or `≈` is ignored. */
export type ValueStatistics = {
  /** The base unit, in which all numbers are. */
  readonly unit: Unit;
  /** Number of figures. */
  readonly count: Scalars['Int']['output'];
  /** Smallest value. */
  readonly minimum: Scalars['Float']['output'];
  /** Largest value. */
  readonly maximum: Scalars['Float']['output'];
  /** Arithmetic mean, to 12 significant digits. */
  readonly mean: Scalars['Float']['output'];
  /** Sum, to 12 significant digits. Figures for overlapping times, parts or measures are added, too. */
  readonly sum: Scalars['Float']['output'];
};

/** The value of a group's key. */
export type GroupKey = {
  /**
   * Value as filters take it: an id, `type/kind`, the index of a community, a status or an origin; or a year, YYYY. Null for facts
   * without one.
   */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** Text for readers, in one language. Null for facts without a value. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The entity or document, if the value is the id of one. */
  readonly node?: Maybe<Node>;
};


/** The value of a group's key. */
export type GroupKeyLabelArgs = {
  lang?: InputMaybe<Language>;
};

/** Keys of groups of entities. */
export type EntityGroupBy =
  /** The type. */
  | 'type'
  /** The kind, as `type/kind`. */
  | 'kind'
  /** The community. */
  | 'community'
  /** Each document that names the entity. */
  | 'document'
  /** Year of `start`, or else of `end`. */
  | 'year';

/** Keys of groups of relations. */
export type RelationGroupBy =
  /** The predicate. */
  | 'predicate'
  /** The subject. */
  | 'subject'
  /** The type of the subject. */
  | 'subjectType'
  /** The kind of the subject, as `type/kind`. */
  | 'subjectKind'
  /** The community of the subject. */
  | 'subjectCommunity'
  /** The object. */
  | 'object'
  /** The type of the object. */
  | 'objectType'
  /** The kind of the object, as `type/kind`. */
  | 'objectKind'
  /** The community of the object. */
  | 'objectCommunity'
  /** The place. */
  | 'place'
  /** Stated by the lines or inferred from them. */
  | 'status'
  /** Each document that supports the relation. */
  | 'document'
  /** Year of `date` or `start`, or else of `end`. */
  | 'year'
  /** Year in which `when` begins, or else ends, from any origin. */
  | 'whenYear'
  /** The origin of `when`. */
  | 'origin';

/** Keys of groups of figures. */
export type FigureGroupBy =
  /** The measure. */
  | 'measure'
  /** The unit as printed, not its base unit. */
  | 'unit'
  /** The subject. */
  | 'subject'
  /** The type of the subject. */
  | 'subjectType'
  /** The kind of the subject, as `type/kind`. */
  | 'subjectKind'
  /** The community of the subject. */
  | 'subjectCommunity'
  /** The source that the document names. */
  | 'accordingTo'
  /** Stated by the lines or inferred from them. */
  | 'status'
  /** Each document that gives the figure. */
  | 'document'
  /** Year in which `asOf` begins, or else ends. */
  | 'year'
  /** Year in which `when` begins, or else ends, from any origin. */
  | 'whenYear'
  /** The origin of `when`. */
  | 'origin';

/** Minimum numbers of a group of entities, from 1. */
export type EntityGroupHaving = {
  /** Minimum `count`. */
  readonly minCount?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum `documentCount`. */
  readonly minDocuments?: InputMaybe<Scalars['Int']['input']>;
};

/** Minimum numbers of a group of relations, from 1. */
export type RelationGroupHaving = {
  /** Minimum `count`. */
  readonly minCount?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum `subjectCount`. */
  readonly minSubjects?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum `objectCount`. */
  readonly minObjects?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum `documentCount`. */
  readonly minDocuments?: InputMaybe<Scalars['Int']['input']>;
};

/** Minimum numbers of a group of figures, from 1. */
export type FigureGroupHaving = {
  /** Minimum `count`. */
  readonly minCount?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum `subjectCount`. */
  readonly minSubjects?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum `documentCount`. */
  readonly minDocuments?: InputMaybe<Scalars['Int']['input']>;
};

/** An order of groups of entities. */
export type EntityGroupSort = {
  /** The first sort key. */
  readonly by: EntityGroupSortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** The values of the keys are always the last sort keys. */
export type EntityGroupSortField =
  /** The values of the keys: years and communities in numerical order, others by code unit, null last in either direction. */
  | 'key'
  /** The number of entities. */
  | 'count'
  /** `documentCount`. */
  | 'documents';

/** An order of groups of relations. */
export type RelationGroupSort = {
  /** The first sort key. */
  readonly by: RelationGroupSortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** The values of the keys are always the last sort keys. */
export type RelationGroupSortField =
  /** The values of the keys: years and communities in numerical order, others by code unit, null last in either direction. */
  | 'key'
  /** The number of relations. */
  | 'count'
  /** `subjectCount`. */
  | 'subjects'
  /** `objectCount`. */
  | 'objects'
  /** `documentCount`. */
  | 'documents';

/** An order of groups of figures. */
export type FigureGroupSort = {
  /** The first sort key. */
  readonly by: FigureGroupSortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/**
 * The values of the keys are always the last sort keys. Statistics are comparable only within one base unit; groups with several
 * base units come last in either direction.
 */
export type FigureGroupSortField =
  /** The values of the keys: years and communities in numerical order, others by code unit, null last in either direction. */
  | 'key'
  /** The number of figures. */
  | 'count'
  /** `subjectCount`. */
  | 'subjects'
  /** `documentCount`. */
  | 'documents'
  /** The minimum of the values. */
  | 'minimum'
  /** The maximum of the values. */
  | 'maximum'
  /** The mean of the values. */
  | 'mean'
  /** The sum of the values. */
  | 'sum';

/**
 * A filter for entities. All given fields must hold, and any item of a list. An empty list is ignored. Filters can be nested
 * four levels deep, including the outermost, and can have 40 fields in all, where each filter in `and` and `or` counts as one
 * (`LIMIT_EXCEEDED`). If a name is not in the vocabulary, the error (`BAD_INPUT`) lists the nearest names.
 */
export type EntityFilter = {
  /** Ids of types: `platform`. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** `type/kind`: `production/microdrama`. */
  readonly kinds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** One of these documents names the entity. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** At least one document that names the entity passes. */
  readonly document?: InputMaybe<DocumentFilter>;
  /** The fact cites one of these lines: `d001:175-181` or `d001:175`. At most 20 ranges. */
  readonly lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Indices in `meta.communities`. */
  readonly communities?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Origins of the English name. */
  readonly englishSources?: InputMaybe<ReadonlyArray<EnglishSource>>;
  /** Minimum number of relations, from 0. */
  readonly minDegree?: InputMaybe<Scalars['Int']['input']>;
  /** Maximum number of relations. */
  readonly maxDegree?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum number of neighbours, from 0. */
  readonly minNeighbors?: InputMaybe<Scalars['Int']['input']>;
  /** Maximum number of neighbours. */
  readonly maxNeighbors?: InputMaybe<Scalars['Int']['input']>;
  /** Smallest PageRank; the mean is 1. */
  readonly minCentrality?: InputMaybe<Scalars['Float']['input']>;
  /** Largest PageRank. */
  readonly maxCentrality?: InputMaybe<Scalars['Float']['input']>;
  /** Smallest betweenness centrality, 0 to 1. */
  readonly minBetweenness?: InputMaybe<Scalars['Float']['input']>;
  /** Largest betweenness centrality. */
  readonly maxBetweenness?: InputMaybe<Scalars['Float']['input']>;
  /** Southernmost latitude in degrees. Entities without coordinates do not pass. */
  readonly minLatitude?: InputMaybe<Scalars['Float']['input']>;
  /** Northernmost latitude. */
  readonly maxLatitude?: InputMaybe<Scalars['Float']['input']>;
  /** Westernmost longitude in degrees. Entities without coordinates do not pass. */
  readonly minLongitude?: InputMaybe<Scalars['Float']['input']>;
  /** Easternmost longitude. */
  readonly maxLongitude?: InputMaybe<Scalars['Float']['input']>;
  /** Ids of entities, at most 200. Unknown ids match nothing. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Text in a form of the name, at most 100 characters. Letter case, width and script (simplified, traditional) are ignored. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Text in the name itself, in either language, without other forms. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Text in the description, in either language, at most 100 characters. Letter case, width and script are ignored. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** First day, month or year that `start` to `end` may overlap. Undated entities do not pass unless `undated` is true. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Last day, month or year. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** Whether entities without a date pass `from` and `to`. */
  readonly undated?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these fields have a value. */
  readonly has?: InputMaybe<ReadonlyArray<OptionalEntityField>>;
  /** None of these fields has a value. */
  readonly lacks?: InputMaybe<ReadonlyArray<OptionalEntityField>>;
  /** The entity has at least one relation that passes, or as many as the filter says. */
  readonly related?: InputMaybe<RelatedFilter>;
  /** The entity has at least one figure that passes: `{ measures: ["users"], minValue: 1e8 }`. */
  readonly figures?: InputMaybe<FigureFilter>;
  /** All of these filters pass. */
  readonly and?: InputMaybe<ReadonlyArray<EntityFilter>>;
  /** At least one of these filters passes. */
  readonly or?: InputMaybe<ReadonlyArray<EntityFilter>>;
  /** This filter does not pass. */
  readonly not?: InputMaybe<EntityFilter>;
};

/** A filter for relations of an entity. */
export type RelatedFilter = {
  /** OUT: the entity is the subject. */
  readonly direction?: InputMaybe<Direction>;
  /** Filter for the relation. */
  readonly relation?: InputMaybe<RelationFilter>;
  /** Filter for the entity at the other end. */
  readonly other?: InputMaybe<EntityFilter>;
  /** Minimum number of such relations, from 1: with 3, bodies that guided three events or more. */
  readonly minRelations?: InputMaybe<Scalars['Int']['input']>;
  /** Maximum number of such relations. */
  readonly maxRelations?: InputMaybe<Scalars['Int']['input']>;
};

/** A filter for relations. All given fields must hold, and any item of a list. The limits of EntityFilter apply. */
export type RelationFilter = {
  /** Ids of predicates: `spoke_at`. */
  readonly predicates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** One of these documents supports the relation. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** At least one document that supports the relation passes. */
  readonly document?: InputMaybe<DocumentFilter>;
  /** The fact cites one of these lines: `d001:175-181` or `d001:175`. At most 20 ranges. */
  readonly lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Stated by the lines, inferred from them, or both. */
  readonly statuses?: InputMaybe<ReadonlyArray<Status>>;
  /** Minimum number of documents that support the relation, from 0. */
  readonly minDocuments?: InputMaybe<Scalars['Int']['input']>;
  /**
   * First day, month or year that the relation's date may overlap: `date`, or else `start` to `end`, and with `origins` also `when`.
   * Undated relations do not pass unless `undated` is true.
   */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Last day, month or year. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /**
   * Origins of the dates that `from` and `to` compare; the default is `[FACT]`. Without `from` and `to`, relations whose date has one of
   * these origins pass.
   */
  readonly origins?: InputMaybe<ReadonlyArray<DateOrigin>>;
  /** Whether relations without a date of these origins pass `from`, `to` and `origins`. */
  readonly undated?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these fields have a value. */
  readonly has?: InputMaybe<ReadonlyArray<OptionalRelationField>>;
  /** None of these fields has a value. */
  readonly lacks?: InputMaybe<ReadonlyArray<OptionalRelationField>>;
  /** Text in the grounds of an implied relation, in either language, at most 100 characters. Letter case, width and script are ignored. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Text in the role or note, in either language, at most 100 characters. Letter case, width and script are ignored. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Text in the role only. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** Text in the note only. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Best place in a ranking, from 0. Relations without a rank do not pass. */
  readonly minRank?: InputMaybe<Scalars['Int']['input']>;
  /** Last place in a ranking. */
  readonly maxRank?: InputMaybe<Scalars['Int']['input']>;
  /** First edition, from 0. Relations without an edition do not pass. */
  readonly minEdition?: InputMaybe<Scalars['Int']['input']>;
  /** Last edition. */
  readonly maxEdition?: InputMaybe<Scalars['Int']['input']>;
  /** Filter for the subject. If a predicate is symmetric, the subject is the end with the lower id. */
  readonly subject?: InputMaybe<EntityFilter>;
  /** Filter for the object. */
  readonly object?: InputMaybe<EntityFilter>;
  /** Filter for the place. Relations without one do not pass. */
  readonly place?: InputMaybe<EntityFilter>;
  /** All of these filters pass. */
  readonly and?: InputMaybe<ReadonlyArray<RelationFilter>>;
  /** At least one of these filters passes. */
  readonly or?: InputMaybe<ReadonlyArray<RelationFilter>>;
  /** This filter does not pass. */
  readonly not?: InputMaybe<RelationFilter>;
};

/** A filter for figures. All given fields must hold, and any item of a list. The limits of EntityFilter apply. */
export type FigureFilter = {
  /** Ids of measures: `users`. */
  readonly measures?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of units, as printed: `yi_persons`. */
  readonly units?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Any of = ≈ ≥ > ≤ <. */
  readonly comparators?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** One of these documents gives the figure. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** At least one document that gives the figure passes. */
  readonly document?: InputMaybe<DocumentFilter>;
  /** The fact cites one of these lines: `d001:175-181` or `d001:175`. At most 20 ranges. */
  readonly lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Stated by the lines, inferred from them, or both. */
  readonly statuses?: InputMaybe<ReadonlyArray<Status>>;
  /** Minimum number of documents that give the figure, from 0. */
  readonly minDocuments?: InputMaybe<Scalars['Int']['input']>;
  /**
   * First day, month or year that the figure's date may overlap: `asOf`, and with `origins` also `when`. Undated figures do not pass
   * unless `undated` is true.
   */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Last day, month or year. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /**
   * Origins of the dates that `from` and `to` compare; the default is `[FACT]`. Without `from` and `to`, figures whose date has one of
   * these origins pass.
   */
  readonly origins?: InputMaybe<ReadonlyArray<DateOrigin>>;
  /** Whether figures without a date of these origins pass `from`, `to` and `origins`. */
  readonly undated?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these fields have a value. */
  readonly has?: InputMaybe<ReadonlyArray<OptionalFigureField>>;
  /** None of these fields has a value. */
  readonly lacks?: InputMaybe<ReadonlyArray<OptionalFigureField>>;
  /** Text in the grounds of an implied figure, in either language, at most 100 characters. Letter case, width and script are ignored. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Smallest `value`, in the base unit. */
  readonly minValue?: InputMaybe<Scalars['Float']['input']>;
  /** Largest `value`, in the base unit. */
  readonly maxValue?: InputMaybe<Scalars['Float']['input']>;
  /** Text in the scope, in either language, at most 100 characters. Letter case, width and script are ignored. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Filter for the entity that the figure is about. */
  readonly subject?: InputMaybe<EntityFilter>;
  /** Filter for the source of the number that the document names. Figures without one do not pass. */
  readonly accordingTo?: InputMaybe<EntityFilter>;
  /** All of these filters pass. */
  readonly and?: InputMaybe<ReadonlyArray<FigureFilter>>;
  /** At least one of these filters passes. */
  readonly or?: InputMaybe<ReadonlyArray<FigureFilter>>;
  /** This filter does not pass. */
  readonly not?: InputMaybe<FigureFilter>;
};

/** A filter for documents. All given fields must hold, and any item of a list. The limits of EntityFilter apply. */
export type DocumentFilter = {
  /** Ids of documents: `d000`. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Text in the title, in either language, or the file name, at most 100 characters. Letter case, width and script are ignored. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Text in the name of the publisher, in either language. */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** Text in the name of an author. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** Whether the graph has the document's facts yet. */
  readonly curated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Minimum number of lines, from 0. */
  readonly minLines?: InputMaybe<Scalars['Int']['input']>;
  /** Maximum number of lines. */
  readonly maxLines?: InputMaybe<Scalars['Int']['input']>;
  /** First day, month or year of publication. Documents without a date do not pass unless `undated` is true. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Last day, month or year of publication. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** Whether documents without a date pass `from` and `to`. */
  readonly undated?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these fields have a value. */
  readonly has?: InputMaybe<ReadonlyArray<OptionalDocumentField>>;
  /** None of these fields has a value. */
  readonly lacks?: InputMaybe<ReadonlyArray<OptionalDocumentField>>;
  /** All of these filters pass. */
  readonly and?: InputMaybe<ReadonlyArray<DocumentFilter>>;
  /** At least one of these filters passes. */
  readonly or?: InputMaybe<ReadonlyArray<DocumentFilter>>;
  /** This filter does not pass. */
  readonly not?: InputMaybe<DocumentFilter>;
};

/** Fields of an entity that may be null or empty. */
export type OptionalEntityField =
  /** The kind. */
  | 'kind'
  /** Other printed forms of the name. */
  | 'aliases'
  /** The beginning. */
  | 'start'
  /** The end. */
  | 'end'
  /** The latitude. */
  | 'latitude'
  /** The longitude. */
  | 'longitude';

/** Fields of a relation that may be null. */
export type OptionalRelationField =
  /** The role of the subject. */
  | 'role'
  /** The date of an event. */
  | 'date'
  /** The beginning. */
  | 'start'
  /** The end. */
  | 'end'
  /** The place in a ranking. */
  | 'rank'
  /** The edition of a series. */
  | 'edition'
  /** The place of an event. */
  | 'place'
  /** Further details. */
  | 'note'
  /** The date from the closest origin. */
  | 'when'
  /** The grounds for an implied relation. */
  | 'reason';

/** Fields of a figure that may be null. */
export type OptionalFigureField =
  /** The date that the number refers to. */
  | 'asOf'
  /** The part of the subject that the number covers. */
  | 'scope'
  /** The source of the number that the document names. */
  | 'accordingTo'
  /** The date from the closest origin. */
  | 'when'
  /** The grounds for an implied figure. */
  | 'reason';

/** Fields of a document that may be null or empty. */
export type OptionalDocumentField =
  /** The publisher. */
  | 'publisher'
  /** The date of publication. */
  | 'published'
  /** The names of the authors. */
  | 'authors';

/** An order of relations. */
export type RelationSort = {
  /** The first sort key. */
  readonly by: RelationSortField;
  readonly direction?: InputMaybe<SortDirection>;
  /** Origins of the dates by which `DATE` sorts; relations without such a date come last. */
  readonly origins?: InputMaybe<ReadonlyArray<DateOrigin>>;
};

/** Relations without the sort's key come last in either direction; the id is always the last sort key. */
export type RelationSortField =
  /** The id, by code unit. */
  | 'id'
  /** The predicate, in the vocabulary's order. */
  | 'predicate'
  /** The first day of its date. */
  | 'date'
  /** The number of documents that support the relation. */
  | 'documents'
  /** Stated relations, then implied ones. */
  | 'status'
  /** The place in a ranking. */
  | 'rank'
  /** The edition of a series. */
  | 'edition'
  /** The subject's Chinese name: its pinyin. */
  | 'subjectNameZh'
  /** The subject's English name. */
  | 'subjectNameEn'
  /** The subject's type, in the vocabulary's order. */
  | 'subjectType'
  /** The object's Chinese name: its pinyin. */
  | 'objectNameZh'
  /** The object's English name. */
  | 'objectNameEn'
  /** The object's type, in the vocabulary's order. */
  | 'objectType';

/** An order of figures. */
export type FigureSort = {
  /** The first sort key. */
  readonly by: FigureSortField;
  readonly direction?: InputMaybe<SortDirection>;
  /** Origins of the dates by which `DATE` sorts; figures without such a date come last. */
  readonly origins?: InputMaybe<ReadonlyArray<DateOrigin>>;
};

/** Undated figures come last in either direction; the id is always the last sort key. */
export type FigureSortField =
  /** The id, by code unit. */
  | 'id'
  /** The measure, in the vocabulary's order. */
  | 'measure'
  /** The first day of its date. */
  | 'date'
  /** The `value`, which is comparable only within one measure and base unit. */
  | 'value'
  /** The number of documents that give the figure. */
  | 'documents'
  /** Stated figures, then implied ones. */
  | 'status'
  /** The subject's Chinese name: its pinyin. */
  | 'subjectNameZh'
  /** The subject's English name. */
  | 'subjectNameEn';

/** An order of entities. */
export type EntitySort = {
  /** The first sort key. */
  readonly by: EntitySortField;
  readonly direction?: InputMaybe<SortDirection>;
  /** Relations that RELATIONS counts, whatever their minimum and maximum; if left out, all relations of the entity. */
  readonly related?: InputMaybe<RelatedFilter>;
  /** Figures that FIGURES counts; if left out, all figures about the entity. */
  readonly figures?: InputMaybe<FigureFilter>;
};

/** Entities without the sort's key come last in either direction; the id is always the last sort key. */
export type EntitySortField =
  /** The id, by code unit. */
  | 'id'
  /** The pinyin of the Chinese name, and numbers in it by their value. */
  | 'nameZh'
  /** The letters of the English name, ignoring case, and numbers in it by their value. */
  | 'nameEn'
  /** The type, in the vocabulary's order. */
  | 'type'
  /** The number of relations. */
  | 'degree'
  /** PageRank. */
  | 'centrality'
  /** Betweenness centrality. */
  | 'betweenness'
  /** The index of the community. */
  | 'community'
  /** The first day of `start`. */
  | 'start'
  /** The last day of `end`. */
  | 'end'
  /** The number of documents that name the entity. */
  | 'documents'
  /** The number of relations that pass `related`. */
  | 'relations'
  /** The number of figures that pass `figures`. */
  | 'figures';

/** An order of documents. */
export type DocumentSort = {
  /** The first sort key. */
  readonly by: DocumentSortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** Documents without a date come last in either direction; the id is always the last sort key. */
export type DocumentSortField =
  /** The id, by code unit. */
  | 'id'
  /** The first day of the date of publication. */
  | 'published'
  /** The number of lines. */
  | 'lines'
  /** The number of entities that the document names. */
  | 'entities'
  /** The number of relations that the document supports. */
  | 'relations'
  /** The number of figures that the document gives. */
  | 'figures';

/** Direction of an order. */
export type SortDirection =
  /** Lowest, earliest, fewest first. */
  | 'ASCENDING'
  /** Highest, latest, most first. */
  | 'DESCENDING';

/** Position of a page in its list. */
export type PageInfo = {
  /** Whether items follow the page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether items precede the page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null for an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item, for `after`; null for an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of entities. */
export type EntityConnection = {
  /** Items with their cursors. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** Items. */
  readonly nodes: ReadonlyArray<Entity>;
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entity and its cursor in a list. */
export type EntityEdge = {
  /** Cursor of the item, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Entity;
};

/** A page of relations. */
export type RelationConnection = {
  /** Items with their cursors. */
  readonly edges: ReadonlyArray<RelationEdge>;
  /** Items. */
  readonly nodes: ReadonlyArray<Relation>;
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A relation and its cursor in a list. */
export type RelationEdge = {
  /** Cursor of the item, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Relation;
};

/** A page of figures. */
export type FigureConnection = {
  /** Items with their cursors. */
  readonly edges: ReadonlyArray<FigureEdge>;
  /** Items. */
  readonly nodes: ReadonlyArray<Figure>;
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A figure and its cursor in a list. */
export type FigureEdge = {
  /** Cursor of the item, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Figure;
};

/** A page of documents. */
export type DocumentConnection = {
  /** Items with their cursors. */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** Items. */
  readonly nodes: ReadonlyArray<Document>;
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A line of a document. */
export type DocumentLine = {
  /** 1-based. */
  readonly number: Scalars['Int']['output'];
  /** Text exactly as in the document. */
  readonly text: Scalars['String']['output'];
};

/** A page of lines. */
export type DocumentLineConnection = {
  /** Items with their cursors. */
  readonly edges: ReadonlyArray<DocumentLineEdge>;
  /** Items. */
  readonly nodes: ReadonlyArray<DocumentLine>;
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A line and its cursor in a list. */
export type DocumentLineEdge = {
  /** Cursor of the item, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: DocumentLine;
};

/** A document and its cursor in a list. */
export type DocumentEdge = {
  /** Cursor of the item, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Document;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( EntityModel )
    | ( RelationModel )
    | ( FigureModel )
    | ( DocumentSupport )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Language: null;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  Meta: ResolverTypeWrapper<DatasetSummary>;
  Counts: ResolverTypeWrapper<Counts>;
  Community: ResolverTypeWrapper<Community>;
  Vocabulary: ResolverTypeWrapper<VocabularyModel>;
  EntityType: ResolverTypeWrapper<EntityTypeModel>;
  Kind: ResolverTypeWrapper<KindModel>;
  Predicate: ResolverTypeWrapper<PredicateModel>;
  PredicateGroup: ResolverTypeWrapper<PredicateGroup>;
  Measure: ResolverTypeWrapper<MeasureModel>;
  Unit: ResolverTypeWrapper<UnitModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Status: null;
  Citation: ResolverTypeWrapper<CitationModel>;
  Passage: ResolverTypeWrapper<Passage>;
  PassageLine: ResolverTypeWrapper<PassageLine>;
  Entity: ResolverTypeWrapper<EntityModel>;
  EnglishSource: null;
  Direction: null;
  Relation: ResolverTypeWrapper<RelationModel>;
  When: ResolverTypeWrapper<When>;
  DateOrigin: null;
  Figure: ResolverTypeWrapper<FigureModel>;
  Document: ResolverTypeWrapper<DocumentSupport>;
  Support: ResolverTypeWrapper<Support>;
  NamedEntities: ResolverTypeWrapper<Omit<NamedEntities, 'entity' | 'entities'> & { entity?: Maybe<ResolversTypes['Entity']>, entities: ReadonlyArray<ResolversTypes['Entity']> }>;
  Subgraph: ResolverTypeWrapper<Neighborhood>;
  PathMode: null;
  PathPreference: null;
  PathResult: ResolverTypeWrapper<PathsResult>;
  Path: ResolverTypeWrapper<PathModel>;
  PathStep: ResolverTypeWrapper<PathStepModel>;
  CommonResult: ResolverTypeWrapper<CommonResultModel>;
  Connector: ResolverTypeWrapper<ConnectorModel>;
  TimelineUnit: null;
  Timeline: ResolverTypeWrapper<Omit<Timeline, 'periods' | 'undated'> & { periods: ReadonlyArray<ResolversTypes['TimelinePeriod']>, undated: ResolversTypes['TimelineCounts'] }>;
  TimelinePeriod: ResolverTypeWrapper<Period>;
  TimelineCounts: ResolverTypeWrapper<PeriodCounts>;
  SearchResult: ResolverTypeWrapper<AnsweredSearch>;
  TextHits: ResolverTypeWrapper<Omit<TextHits, 'hits'> & { hits: ReadonlyArray<ResolversTypes['TextHit']> }>;
  TextHit: ResolverTypeWrapper<Omit<TextHit, 'fact'> & { fact: ResolversTypes['Node'] }>;
  TextField: null;
  LineHits: ResolverTypeWrapper<Omit<LineHits, 'hits'> & { hits: ReadonlyArray<ResolversTypes['LineHit']> }>;
  LineHit: ResolverTypeWrapper<LineHitModel>;
  SearchHit: ResolverTypeWrapper<SearchHitModel>;
  Match: ResolverTypeWrapper<Match>;
  MatchKind: null;
  MatchSpelling: null;
  Forgiven: null;
  MatchField: null;
  Reference: ResolverTypeWrapper<ReferenceModel>;
  Facets: ResolverTypeWrapper<FacetsModel>;
  FacetCount: ResolverTypeWrapper<FacetCount>;
  EntityGroups: ResolverTypeWrapper<Omit<EntityGroups, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['EntityGroup']> }>;
  EntityGroup: ResolverTypeWrapper<GroupFields>;
  RelationGroups: ResolverTypeWrapper<Omit<RelationGroups, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['RelationGroup']> }>;
  RelationGroup: ResolverTypeWrapper<GroupFields>;
  FigureGroups: ResolverTypeWrapper<Omit<FigureGroups, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['FigureGroup']> }>;
  FigureGroup: ResolverTypeWrapper<GroupFields>;
  ValueStatistics: ResolverTypeWrapper<ValueStatisticsModel>;
  GroupKey: ResolverTypeWrapper<GroupKeyValue>;
  EntityGroupBy: null;
  RelationGroupBy: null;
  FigureGroupBy: null;
  EntityGroupHaving: EntityGroupHaving;
  RelationGroupHaving: RelationGroupHaving;
  FigureGroupHaving: FigureGroupHaving;
  EntityGroupSort: EntityGroupSort;
  EntityGroupSortField: null;
  RelationGroupSort: RelationGroupSort;
  RelationGroupSortField: null;
  FigureGroupSort: FigureGroupSort;
  FigureGroupSortField: null;
  EntityFilter: EntityFilter;
  RelatedFilter: RelatedFilter;
  RelationFilter: RelationFilter;
  FigureFilter: FigureFilter;
  DocumentFilter: DocumentFilter;
  OptionalEntityField: null;
  OptionalRelationField: null;
  OptionalFigureField: null;
  OptionalDocumentField: null;
  RelationSort: RelationSort;
  RelationSortField: null;
  FigureSort: FigureSort;
  FigureSortField: null;
  EntitySort: EntitySort;
  EntitySortField: null;
  DocumentSort: DocumentSort;
  DocumentSortField: null;
  SortDirection: SortDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  EntityConnection: ResolverTypeWrapper<Omit<EntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EntityEdge']>, nodes: ReadonlyArray<ResolversTypes['Entity']> }>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  RelationConnection: ResolverTypeWrapper<Omit<RelationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RelationEdge']>, nodes: ReadonlyArray<ResolversTypes['Relation']> }>;
  RelationEdge: ResolverTypeWrapper<Omit<RelationEdge, 'node'> & { node: ResolversTypes['Relation'] }>;
  FigureConnection: ResolverTypeWrapper<Omit<FigureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FigureEdge']>, nodes: ReadonlyArray<ResolversTypes['Figure']> }>;
  FigureEdge: ResolverTypeWrapper<Omit<FigureEdge, 'node'> & { node: ResolversTypes['Figure'] }>;
  DocumentConnection: ResolverTypeWrapper<Omit<DocumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DocumentEdge']>, nodes: ReadonlyArray<ResolversTypes['Document']> }>;
  DocumentLine: ResolverTypeWrapper<DocumentLine>;
  DocumentLineConnection: ResolverTypeWrapper<DocumentLineConnection>;
  DocumentLineEdge: ResolverTypeWrapper<DocumentLineEdge>;
  DocumentEdge: ResolverTypeWrapper<Omit<DocumentEdge, 'node'> & { node: ResolversTypes['Document'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  LocalisedText: LocalisedText;
  Meta: DatasetSummary;
  Counts: Counts;
  Community: Community;
  Vocabulary: VocabularyModel;
  EntityType: EntityTypeModel;
  Kind: KindModel;
  Predicate: PredicateModel;
  PredicateGroup: PredicateGroup;
  Measure: MeasureModel;
  Unit: UnitModel;
  Float: Scalars['Float']['output'];
  Citation: CitationModel;
  Passage: Passage;
  PassageLine: PassageLine;
  Entity: EntityModel;
  Relation: RelationModel;
  When: When;
  Figure: FigureModel;
  Document: DocumentSupport;
  Support: Support;
  NamedEntities: Omit<NamedEntities, 'entity' | 'entities'> & { entity?: Maybe<ResolversParentTypes['Entity']>, entities: ReadonlyArray<ResolversParentTypes['Entity']> };
  Subgraph: Neighborhood;
  PathResult: PathsResult;
  Path: PathModel;
  PathStep: PathStepModel;
  CommonResult: CommonResultModel;
  Connector: ConnectorModel;
  Timeline: Omit<Timeline, 'periods' | 'undated'> & { periods: ReadonlyArray<ResolversParentTypes['TimelinePeriod']>, undated: ResolversParentTypes['TimelineCounts'] };
  TimelinePeriod: Period;
  TimelineCounts: PeriodCounts;
  SearchResult: AnsweredSearch;
  TextHits: Omit<TextHits, 'hits'> & { hits: ReadonlyArray<ResolversParentTypes['TextHit']> };
  TextHit: Omit<TextHit, 'fact'> & { fact: ResolversParentTypes['Node'] };
  LineHits: Omit<LineHits, 'hits'> & { hits: ReadonlyArray<ResolversParentTypes['LineHit']> };
  LineHit: LineHitModel;
  SearchHit: SearchHitModel;
  Match: Match;
  Reference: ReferenceModel;
  Facets: FacetsModel;
  FacetCount: FacetCount;
  EntityGroups: Omit<EntityGroups, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['EntityGroup']> };
  EntityGroup: GroupFields;
  RelationGroups: Omit<RelationGroups, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['RelationGroup']> };
  RelationGroup: GroupFields;
  FigureGroups: Omit<FigureGroups, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['FigureGroup']> };
  FigureGroup: GroupFields;
  ValueStatistics: ValueStatisticsModel;
  GroupKey: GroupKeyValue;
  EntityGroupHaving: EntityGroupHaving;
  RelationGroupHaving: RelationGroupHaving;
  FigureGroupHaving: FigureGroupHaving;
  EntityGroupSort: EntityGroupSort;
  RelationGroupSort: RelationGroupSort;
  FigureGroupSort: FigureGroupSort;
  EntityFilter: EntityFilter;
  RelatedFilter: RelatedFilter;
  RelationFilter: RelationFilter;
  FigureFilter: FigureFilter;
  DocumentFilter: DocumentFilter;
  RelationSort: RelationSort;
  FigureSort: FigureSort;
  EntitySort: EntitySort;
  DocumentSort: DocumentSort;
  PageInfo: PageInfo;
  EntityConnection: Omit<EntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EntityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Entity']> };
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  RelationConnection: Omit<RelationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RelationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Relation']> };
  RelationEdge: Omit<RelationEdge, 'node'> & { node: ResolversParentTypes['Relation'] };
  FigureConnection: Omit<FigureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FigureEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Figure']> };
  FigureEdge: Omit<FigureEdge, 'node'> & { node: ResolversParentTypes['Figure'] };
  DocumentConnection: Omit<DocumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DocumentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Document']> };
  DocumentLine: DocumentLine;
  DocumentLineConnection: DocumentLineConnection;
  DocumentLineEdge: DocumentLineEdge;
  DocumentEdge: Omit<DocumentEdge, 'node'> & { node: ResolversParentTypes['Document'] };
};

export type CostDirectiveArgs = { };

export type CostDirectiveResolver<Result, Parent, ContextType = ApiContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  meta?: Resolver<ResolversTypes['Meta'], ParentType, ContextType>;
  vocabulary?: Resolver<ResolversTypes['Vocabulary'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, Partial<QueryEntityArgs>>;
  entitiesNamed?: Resolver<ReadonlyArray<ResolversTypes['NamedEntities']>, ParentType, ContextType, RequireFields<QueryEntitiesNamedArgs, 'names'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'sort'>>;
  search?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  overview?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryOverviewArgs, 'limit'>>;
  neighborhood?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryNeighborhoodArgs, 'ids' | 'depth' | 'limit'>>;
  subgraph?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QuerySubgraphArgs, 'ids'>>;
  paths?: Resolver<ResolversTypes['PathResult'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'to' | 'maxLength' | 'mode' | 'direction' | 'limit'>>;
  common?: Resolver<ResolversTypes['CommonResult'], ParentType, ContextType, RequireFields<QueryCommonArgs, 'ids' | 'atLeast' | 'limit'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<QueryRelationsArgs, 'sort'>>;
  figures?: Resolver<ResolversTypes['FigureConnection'], ParentType, ContextType, RequireFields<QueryFiguresArgs, 'sort'>>;
  entityGroups?: Resolver<ResolversTypes['EntityGroups'], ParentType, ContextType, RequireFields<QueryEntityGroupsArgs, 'by' | 'includeMissing' | 'sort'>>;
  relationGroups?: Resolver<ResolversTypes['RelationGroups'], ParentType, ContextType, RequireFields<QueryRelationGroupsArgs, 'by' | 'includeMissing' | 'sort'>>;
  figureGroups?: Resolver<ResolversTypes['FigureGroups'], ParentType, ContextType, RequireFields<QueryFigureGroupsArgs, 'by' | 'includeMissing' | 'sort'>>;
  documentList?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, RequireFields<QueryDocumentListArgs, 'sort'>>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType, Partial<QueryDocumentsArgs>>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'id'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, RequireFields<QueryFacetsArgs, 'origins'>>;
  timeline?: Resolver<ResolversTypes['Timeline'], ParentType, ContextType, RequireFields<QueryTimelineArgs, 'by' | 'origins'>>;
  cite?: Resolver<Maybe<ResolversTypes['Reference']>, ParentType, ContextType, Partial<QueryCiteArgs>>;
};

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Entity' | 'Relation' | 'Figure' | 'Document', ParentType, ContextType>;
};

export type LanguageResolvers = { ZH: 'zh', EN: 'en' };

export type LocalisedTextResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MetaResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Meta'] = ResolversParentTypes['Meta']> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  curatedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Counts'], ParentType, ContextType>;
  communities?: Resolver<ReadonlyArray<ResolversTypes['Community']>, ParentType, ContextType>;
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passagesAvailable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Counts'] = ResolversParentTypes['Counts']> = {
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type VocabularyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Vocabulary'] = ResolversParentTypes['Vocabulary']> = {
  types?: Resolver<ReadonlyArray<ResolversTypes['EntityType']>, ParentType, ContextType>;
  predicates?: Resolver<ReadonlyArray<ResolversTypes['Predicate']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['Measure']>, ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type EntityTypeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EntityType'] = ResolversParentTypes['EntityType']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  plural?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shape?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  colorLight?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  colorDark?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['Kind']>, ParentType, ContextType>;
};

export type KindResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Kind'] = ResolversParentTypes['Kind']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type PredicateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Predicate'] = ResolversParentTypes['Predicate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  inverse?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['PredicateGroup']>, ParentType, ContextType>;
  symmetric?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subjectTypes?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  objectTypes?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  derivedFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  qualifiers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PredicateGroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PredicateGroup'] = ResolversParentTypes['PredicateGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  inverse?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  base?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  factor?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StatusResolvers = { ASSERTED: 'asserted', IMPLIED: 'implied' };

export type CitationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  firstLine?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastLine?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passage?: Resolver<Maybe<ResolversTypes['Passage']>, ParentType, ContextType, RequireFields<CitationPassageArgs, 'context'>>;
};

export type PassageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Passage'] = ResolversParentTypes['Passage']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['PassageLine']>, ParentType, ContextType>;
};

export type PassageLineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PassageLine'] = ResolversParentTypes['PassageLine']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EntityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<EntityLabelArgs, 'lang'>>;
  englishSource?: Resolver<ResolversTypes['EnglishSource'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pinyin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<EntityRelationsArgs, 'direction' | 'sort'>>;
  neighbors?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<EntityNeighborsArgs, 'direction' | 'sort'>>;
  figureList?: Resolver<ResolversTypes['FigureConnection'], ParentType, ContextType, RequireFields<EntityFigureListArgs, 'sort'>>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['Figure']>, ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neighborCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  centrality?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  betweenness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  community?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  x?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  y?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnglishSourceResolvers = { OFFICIAL: 'official', TRANSLATION: 'translation', PINYIN: 'pinyin' };

export type DirectionResolvers = { OUT: 'out', IN: 'in', BOTH: 'both' };

export type RelationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RelationLabelArgs, 'lang'>>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['Predicate'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  when?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WhenResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['When'] = ResolversParentTypes['When']> = {
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['DateOrigin'], ParentType, ContextType>;
};

export type DateOriginResolvers = { FACT: 'fact', EVENT: 'event', DOCUMENT: 'document' };

export type FigureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Figure'] = ResolversParentTypes['Figure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FigureLabelArgs, 'lang'>>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  comparator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  when?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  accordingTo?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<DocumentLabelArgs, 'lang'>>;
  publisher?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  curated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  supportOnlyHere?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<DocumentEntitiesArgs, 'onlyHere'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<DocumentRelationsArgs, 'onlyHere'>>;
  figures?: Resolver<ResolversTypes['FigureConnection'], ParentType, ContextType, RequireFields<DocumentFiguresArgs, 'onlyHere'>>;
  lines?: Resolver<Maybe<ResolversTypes['DocumentLineConnection']>, ParentType, ContextType, Partial<DocumentLinesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupportResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Support'] = ResolversParentTypes['Support']> = {
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NamedEntitiesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NamedEntities'] = ResolversParentTypes['NamedEntities']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  totalNeighbors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PathModeResolvers = { SHORTEST: 'shortest', ALL: 'all' };

export type PathPreferenceResolvers = { DOCUMENTS: 'documents', LOW_DEGREE: 'lowDegree' };

export type PathResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PathResult'] = ResolversParentTypes['PathResult']> = {
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PathStep']>, ParentType, ContextType>;
};

export type PathStepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PathStep'] = ResolversParentTypes['PathStep']> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
};

export type CommonResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CommonResult'] = ResolversParentTypes['CommonResult']> = {
  connectors?: Resolver<ReadonlyArray<ResolversTypes['Connector']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Connector'] = ResolversParentTypes['Connector']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  connects?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type TimelineUnitResolvers = { YEAR: 'year', MONTH: 'month' };

export type TimelineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Timeline'] = ResolversParentTypes['Timeline']> = {
  periods?: Resolver<ReadonlyArray<ResolversTypes['TimelinePeriod']>, ParentType, ContextType>;
  undated?: Resolver<ResolversTypes['TimelineCounts'], ParentType, ContextType>;
};

export type TimelinePeriodResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TimelinePeriod'] = ResolversParentTypes['TimelinePeriod']> = {
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['TimelineCounts'], ParentType, ContextType>;
};

export type TimelineCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TimelineCounts'] = ResolversParentTypes['TimelineCounts']> = {
  relations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  hits?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  texts?: Resolver<ResolversTypes['TextHits'], ParentType, ContextType, RequireFields<SearchResultTextsArgs, 'first'>>;
  lines?: Resolver<ResolversTypes['LineHits'], ParentType, ContextType, RequireFields<SearchResultLinesArgs, 'first'>>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
};

export type TextHitsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TextHits'] = ResolversParentTypes['TextHits']> = {
  hits?: Resolver<ReadonlyArray<ResolversTypes['TextHit']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TextHitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TextHit'] = ResolversParentTypes['TextHit']> = {
  fact?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['TextField'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
};

export type TextFieldResolvers = { DESCRIPTION: 'description', ROLE: 'role', NOTE: 'note', SCOPE: 'scope' };

export type LineHitsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LineHits'] = ResolversParentTypes['LineHits']> = {
  hits?: Resolver<ReadonlyArray<ResolversTypes['LineHit']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LineHitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LineHit'] = ResolversParentTypes['LineHit']> = {
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<LineHitFactsArgs, 'first'>>;
};

export type SearchHitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['Match'], ParentType, ContextType>;
};

export type MatchResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Match'] = ResolversParentTypes['Match']> = {
  kind?: Resolver<ResolversTypes['MatchKind'], ParentType, ContextType>;
  spelling?: Resolver<ResolversTypes['MatchSpelling'], ParentType, ContextType>;
  forgiven?: Resolver<Maybe<ResolversTypes['Forgiven']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['MatchField'], ParentType, ContextType>;
  pinyin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatchKindResolvers = { EXACT: 'exact', WHOLE: 'whole', PREFIX: 'prefix', WORD: 'word', SUBSTRING: 'substring', PINYIN: 'pinyin', INITIALS: 'initials', MIXED: 'mixed' };

export type MatchSpellingResolvers = { SAME: 'same', VARIANT: 'variant' };

export type ForgivenResolvers = { REGIONAL_SPELLING: 'regionalSpelling', HOMOPHONE: 'homophone', SIMILAR_SOUND: 'similarSound', TYPING_ERROR: 'typingError' };

export type MatchFieldResolvers = { NAME_ZH: 'nameZh', NAME_EN: 'nameEn', ALIAS: 'alias' };

export type ReferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Reference'] = ResolversParentTypes['Reference']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ReferenceTitleArgs, 'lang'>>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gbt7714?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ReferenceGbt7714Args, 'lang'>>;
  bibtex?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ReferenceBibtexArgs, 'lang'>>;
  cslJson?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ReferenceCslJsonArgs, 'lang'>>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ReferenceTextArgs, 'lang'>>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type FacetsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Facets'] = ResolversParentTypes['Facets']> = {
  types?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  communities?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  predicates?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  years?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type FacetCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FacetCount'] = ResolversParentTypes['FacetCount']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityGroupsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EntityGroups'] = ResolversParentTypes['EntityGroups']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EntityGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityGroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EntityGroup'] = ResolversParentTypes['EntityGroup']> = {
  keys?: Resolver<ReadonlyArray<ResolversTypes['GroupKey']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationGroupsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelationGroups'] = ResolversParentTypes['RelationGroups']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RelationGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationGroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelationGroup'] = ResolversParentTypes['RelationGroup']> = {
  keys?: Resolver<ReadonlyArray<ResolversTypes['GroupKey']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  objectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FigureGroupsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FigureGroups'] = ResolversParentTypes['FigureGroups']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FigureGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FigureGroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FigureGroup'] = ResolversParentTypes['FigureGroup']> = {
  keys?: Resolver<ReadonlyArray<ResolversTypes['GroupKey']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['ValueStatistics']>, ParentType, ContextType>;
};

export type ValueStatisticsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ValueStatistics'] = ResolversParentTypes['ValueStatistics']> = {
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maximum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GroupKeyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GroupKey'] = ResolversParentTypes['GroupKey']> = {
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<GroupKeyLabelArgs, 'lang'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type EntityGroupByResolvers = { TYPE: 'type', KIND: 'kind', COMMUNITY: 'community', DOCUMENT: 'document', YEAR: 'year' };

export type RelationGroupByResolvers = { PREDICATE: 'predicate', SUBJECT: 'subject', SUBJECT_TYPE: 'subjectType', SUBJECT_KIND: 'subjectKind', SUBJECT_COMMUNITY: 'subjectCommunity', OBJECT: 'object', OBJECT_TYPE: 'objectType', OBJECT_KIND: 'objectKind', OBJECT_COMMUNITY: 'objectCommunity', PLACE: 'place', STATUS: 'status', DOCUMENT: 'document', YEAR: 'year', WHEN_YEAR: 'whenYear', ORIGIN: 'origin' };

export type FigureGroupByResolvers = { MEASURE: 'measure', UNIT: 'unit', SUBJECT: 'subject', SUBJECT_TYPE: 'subjectType', SUBJECT_KIND: 'subjectKind', SUBJECT_COMMUNITY: 'subjectCommunity', ACCORDING_TO: 'accordingTo', STATUS: 'status', DOCUMENT: 'document', YEAR: 'year', WHEN_YEAR: 'whenYear', ORIGIN: 'origin' };

export type EntityGroupSortFieldResolvers = { KEY: 'key', COUNT: 'count', DOCUMENTS: 'documents' };

export type RelationGroupSortFieldResolvers = { KEY: 'key', COUNT: 'count', SUBJECTS: 'subjects', OBJECTS: 'objects', DOCUMENTS: 'documents' };

export type FigureGroupSortFieldResolvers = { KEY: 'key', COUNT: 'count', SUBJECTS: 'subjects', DOCUMENTS: 'documents', MINIMUM: 'minimum', MAXIMUM: 'maximum', MEAN: 'mean', SUM: 'sum' };

export type OptionalEntityFieldResolvers = { KIND: 'kind', ALIASES: 'aliases', START: 'start', END: 'end', LATITUDE: 'latitude', LONGITUDE: 'longitude' };

export type OptionalRelationFieldResolvers = { ROLE: 'role', DATE: 'date', START: 'start', END: 'end', RANK: 'rank', EDITION: 'edition', PLACE: 'place', NOTE: 'note', WHEN: 'when', REASON: 'reason' };

export type OptionalFigureFieldResolvers = { AS_OF: 'asOf', SCOPE: 'scope', ACCORDING_TO: 'accordingTo', WHEN: 'when', REASON: 'reason' };

export type OptionalDocumentFieldResolvers = { PUBLISHER: 'publisher', PUBLISHED: 'published', AUTHORS: 'authors' };

export type RelationSortFieldResolvers = { ID: 'id', PREDICATE: 'predicate', DATE: 'date', DOCUMENTS: 'documents', STATUS: 'status', RANK: 'rank', EDITION: 'edition', SUBJECT_NAME_ZH: 'subjectNameZh', SUBJECT_NAME_EN: 'subjectNameEn', SUBJECT_TYPE: 'subjectType', OBJECT_NAME_ZH: 'objectNameZh', OBJECT_NAME_EN: 'objectNameEn', OBJECT_TYPE: 'objectType' };

export type FigureSortFieldResolvers = { ID: 'id', MEASURE: 'measure', DATE: 'date', VALUE: 'value', DOCUMENTS: 'documents', STATUS: 'status', SUBJECT_NAME_ZH: 'subjectNameZh', SUBJECT_NAME_EN: 'subjectNameEn' };

export type EntitySortFieldResolvers = { ID: 'id', NAME_ZH: 'nameZh', NAME_EN: 'nameEn', TYPE: 'type', DEGREE: 'degree', CENTRALITY: 'centrality', BETWEENNESS: 'betweenness', COMMUNITY: 'community', START: 'start', END: 'end', DOCUMENTS: 'documents', RELATIONS: 'relations', FIGURES: 'figures' };

export type DocumentSortFieldResolvers = { ID: 'id', PUBLISHED: 'published', LINES: 'lines', ENTITIES: 'entities', RELATIONS: 'relations', FIGURES: 'figures' };

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type FigureConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FigureConnection'] = ResolversParentTypes['FigureConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FigureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Figure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FigureEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FigureEdge'] = ResolversParentTypes['FigureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentLineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DocumentLine'] = ResolversParentTypes['DocumentLine']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentLineConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DocumentLineConnection'] = ResolversParentTypes['DocumentLineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DocumentLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentLineEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DocumentLineEdge'] = ResolversParentTypes['DocumentLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DocumentLine'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Query?: QueryResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Language?: LanguageResolvers;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  Meta?: MetaResolvers<ContextType>;
  Counts?: CountsResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Vocabulary?: VocabularyResolvers<ContextType>;
  EntityType?: EntityTypeResolvers<ContextType>;
  Kind?: KindResolvers<ContextType>;
  Predicate?: PredicateResolvers<ContextType>;
  PredicateGroup?: PredicateGroupResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  Status?: StatusResolvers;
  Citation?: CitationResolvers<ContextType>;
  Passage?: PassageResolvers<ContextType>;
  PassageLine?: PassageLineResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EnglishSource?: EnglishSourceResolvers;
  Direction?: DirectionResolvers;
  Relation?: RelationResolvers<ContextType>;
  When?: WhenResolvers<ContextType>;
  DateOrigin?: DateOriginResolvers;
  Figure?: FigureResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  Support?: SupportResolvers<ContextType>;
  NamedEntities?: NamedEntitiesResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  PathMode?: PathModeResolvers;
  PathPreference?: PathPreferenceResolvers;
  PathResult?: PathResultResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  CommonResult?: CommonResultResolvers<ContextType>;
  Connector?: ConnectorResolvers<ContextType>;
  TimelineUnit?: TimelineUnitResolvers;
  Timeline?: TimelineResolvers<ContextType>;
  TimelinePeriod?: TimelinePeriodResolvers<ContextType>;
  TimelineCounts?: TimelineCountsResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  TextHits?: TextHitsResolvers<ContextType>;
  TextHit?: TextHitResolvers<ContextType>;
  TextField?: TextFieldResolvers;
  LineHits?: LineHitsResolvers<ContextType>;
  LineHit?: LineHitResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Match?: MatchResolvers<ContextType>;
  MatchKind?: MatchKindResolvers;
  MatchSpelling?: MatchSpellingResolvers;
  Forgiven?: ForgivenResolvers;
  MatchField?: MatchFieldResolvers;
  Reference?: ReferenceResolvers<ContextType>;
  Facets?: FacetsResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  EntityGroups?: EntityGroupsResolvers<ContextType>;
  EntityGroup?: EntityGroupResolvers<ContextType>;
  RelationGroups?: RelationGroupsResolvers<ContextType>;
  RelationGroup?: RelationGroupResolvers<ContextType>;
  FigureGroups?: FigureGroupsResolvers<ContextType>;
  FigureGroup?: FigureGroupResolvers<ContextType>;
  ValueStatistics?: ValueStatisticsResolvers<ContextType>;
  GroupKey?: GroupKeyResolvers<ContextType>;
  EntityGroupBy?: EntityGroupByResolvers;
  RelationGroupBy?: RelationGroupByResolvers;
  FigureGroupBy?: FigureGroupByResolvers;
  EntityGroupSortField?: EntityGroupSortFieldResolvers;
  RelationGroupSortField?: RelationGroupSortFieldResolvers;
  FigureGroupSortField?: FigureGroupSortFieldResolvers;
  OptionalEntityField?: OptionalEntityFieldResolvers;
  OptionalRelationField?: OptionalRelationFieldResolvers;
  OptionalFigureField?: OptionalFigureFieldResolvers;
  OptionalDocumentField?: OptionalDocumentFieldResolvers;
  RelationSortField?: RelationSortFieldResolvers;
  FigureSortField?: FigureSortFieldResolvers;
  EntitySortField?: EntitySortFieldResolvers;
  DocumentSortField?: DocumentSortFieldResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  FigureConnection?: FigureConnectionResolvers<ContextType>;
  FigureEdge?: FigureEdgeResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentLine?: DocumentLineResolvers<ContextType>;
  DocumentLineConnection?: DocumentLineConnectionResolvers<ContextType>;
  DocumentLineEdge?: DocumentLineEdgeResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ApiContext> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
};
