// Written by `npm run generate` from schema.graphql. Do not edit.
import type { GraphQLResolveInfo } from 'graphql';
import type { Entity as EntityModel } from '../../model/entity.ts';
import type { Relation as RelationModel } from '../../model/relation.ts';
import type { Figure as FigureModel } from '../../model/figure.ts';
import type { Citation as CitationModel } from '../../model/citation.ts';
import type { DocumentSupport, Neighborhood, PathsResult, Path as PathModel, PathStep as PathStepModel, CommonResult as CommonResultModel, Connector as ConnectorModel, Period, PeriodCounts, Facets as FacetsModel } from '../../store/GraphStore.ts';
import type { EntityType as EntityTypeModel, Kind as KindModel, Predicate as PredicateModel, Measure as MeasureModel, Unit as UnitModel, Vocabulary as VocabularyModel } from '../../model/vocabulary.ts';
import type { DatasetSummary } from '../../model/dataset.ts';
import type { SearchResult as SearchResultModel, SearchHit as SearchHitModel } from '../../search/rank.ts';
import type { Reference as ReferenceModel } from '../../cite/Reference.ts';
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
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type Query = {
  /** What is being served: version, size, licence. */
  readonly meta: Meta;
  /** The closed lists that all facts refer to: types, predicates, measures, units. */
  readonly vocabulary: Vocabulary;
  /** An entity, relation, figure or document by its id; null if there is none. Former ids of entities are followed. */
  readonly node?: Maybe<Node>;
  /** Several entities, relations, figures or documents, in the order of `ids`; null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * One entity, by either `id` or `name`; null if there is none. A name that several entities bear is an error
   * (`BAD_INPUT`) that lists their ids.
   */
  readonly entity?: Maybe<Entity>;
  /** The entities that pass a filter, those of the highest degree first unless sorted otherwise. */
  readonly entities: EntityConnection;
  /**
   * Entities by any form of their names: Chinese (either script, any part), English words, pinyin (`aiqiyi`), initials
   * (`aqy`), aliases and former names. Several words must all be met. Best first.
   */
  readonly search: SearchResult;
  /** The most central part of the graph, with positions: a first view. */
  readonly overview: Subgraph;
  /** What surrounds the given entities, nearest first, then by degree. */
  readonly neighborhood: Subgraph;
  /** The given entities and all relations among them: what a kept view needs. */
  readonly subgraph: Subgraph;
  /**
   * Ways from one entity to another, relations read in either direction: the shortest ones, or all that meet no entity
   * twice. Shortest first, then in the order of their entity ids. `filter: { minDocuments: 2 }` asks for ways whose every
   * step two documents support. An unknown id at either end is an error (`BAD_INPUT`).
   */
  readonly paths: PathResult;
  /** What connects the given entities: others that are related to several of them, the best connected first. */
  readonly common: CommonResult;
  /** The relations that pass a filter. */
  readonly relations: RelationConnection;
  /** The figures that pass a filter: numbers that the documents give. */
  readonly figures: FigureConnection;
  /** All documents, in order. */
  readonly documents: ReadonlyArray<Document>;
  /** One document; null if there is none. */
  readonly document?: Maybe<Document>;
  /** How the entities that pass a filter, and the relations that pass and join two of them, are distributed. */
  readonly facets: Facets;
  /**
   * When the facts about the entities that pass a filter begin, counted by year or month: relations that pass and join two
   * of them, figures about them, the entities themselves. A fact of which only the year is known stays in its year.
   */
  readonly timeline: Timeline;
  /**
   * How to cite an entity, relation, figure or document, or the answer of a query; without either, the whole dataset. Null
   * if nothing has that id. A document is cited as itself, all else as a part of this version of the dataset.
   */
  readonly cite?: Maybe<Reference>;
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryEntityArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
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
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryOverviewArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
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
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QuerySubgraphArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  mode?: InputMaybe<PathMode>;
  filter?: InputMaybe<RelationFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
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
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
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
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
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
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryFacetsArgs = {
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryTimelineArgs = {
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
  by?: InputMaybe<TimelineUnit>;
};


/**
 * A knowledge graph of China's online audiovisual industry, in which every fact names the lines of the document that say it.
 *
 * **Lists** are connections: ask `nodes` for the items and `totalCount` for their number before paging. `first`, how many
 * of them, is 25 unless given, 1 to 200; go on with `after: pageInfo.endCursor`, or skip `offset` of them (not both). A
 * cursor belongs to one list, with its filter and sort, of one version of the dataset; anywhere else it is refused
 * (`STALE_CURSOR`), never misread.
 *
 * **Dates** are EDTF (ISO 8601-2), as precise as the document and no more: `2024`, `2024-03`, `2024-03-28`, quarters
 * `2024-33` to `2024-36`, intervals `2024-03-28/2024-03-31`, either end of which may be open (`..`). Bounds in filters are
 * days, YYYY-MM-DD, and include that day.
 *
 * **Errors** carry `extensions.code`, particulars such as the argument and its value, and, where there is something to do
 * about it, `extensions.hint`. `BAD_INPUT`: an argument is out of its range, or a name is not in its list (the nearest ones
 * are told). `LIMIT_EXCEEDED`: the query asks for too much (the limit and the value are told). `STALE_CURSOR`: see above.
 * These three also carry `classification: BAD_REQUEST`: asked again in the same way they fail again. `TIMED_OUT`: it took
 * too long. `NOT_READY`, `STORE_UNAVAILABLE`: try again in a moment.
 *
 * **Null** for an argument means the same as leaving it out.
 */
export type QueryCiteArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  variables?: InputMaybe<Scalars['String']['input']>;
  accessed?: InputMaybe<Scalars['String']['input']>;
};

/** Anything with an id that can be asked for with `node`. */
export type Node = {
  /** Readable: `iqiyi`, `d000`; of a relation or figure it is made of what it says. */
  readonly id: Scalars['ID']['output'];
  /** The name of an entity, the title of a document, or what a relation or figure says, in one language: ZH unless given. */
  readonly label: Scalars['String']['output'];
};


/** Anything with an id that can be asked for with `node`. */
export type NodeLabelArgs = {
  lang?: InputMaybe<Language>;
};

/** The languages of labels. */
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

/** The dataset and the API that serves it. */
export type Meta = {
  /** The first 12 hex digits of the sha256 of the dataset's content: the same for the same facts. */
  readonly version: Scalars['String']['output'];
  /** The name of the graph. */
  readonly title: LocalisedText;
  /** The day the curators last went over it, YYYY-MM-DD. */
  readonly curatedOn: Scalars['String']['output'];
  /** Under which the dataset may be used (an SPDX identifier). */
  readonly licence: Scalars['String']['output'];
  readonly counts: Counts;
  /** By index: the largest first. */
  readonly communities: ReadonlyArray<Community>;
  /** The version of this schema: `major.minor.patch`. A query that is valid stays so while the major number is the same. */
  readonly apiVersion: Scalars['String']['output'];
  /** Whether `Citation.passage` can be read here: the documents are at hand (`DOCUMENTS_DIR`). */
  readonly passagesAvailable: Scalars['Boolean']['output'];
};

/** How many of each the dataset has. */
export type Counts = {
  /** Documents, those not curated yet among them. */
  readonly documents: Scalars['Int']['output'];
  /** Entities. */
  readonly entities: Scalars['Int']['output'];
  /** Relations; the same statement in several documents is one. */
  readonly relations: Scalars['Int']['output'];
  /** Figures; the same statement in several documents is one. */
  readonly figures: Scalars['Int']['output'];
};

/** Entities that are related to each other more than to the rest (Louvain). */
export type Community = {
  /** From 0; the largest first. */
  readonly index: Scalars['Int']['output'];
  /** Number of entities. */
  readonly size: Scalars['Int']['output'];
  /** The names of its most central entities. */
  readonly label: LocalisedText;
};

/** The closed lists, each in its own order. */
export type Vocabulary = {
  readonly types: ReadonlyArray<EntityType>;
  readonly predicates: ReadonlyArray<Predicate>;
  readonly measures: ReadonlyArray<Measure>;
  readonly units: ReadonlyArray<Unit>;
};

/** A type of entity, and how a page may draw it. */
export type EntityType = {
  readonly id: Scalars['ID']['output'];
  /** Its name, in the singular. */
  readonly label: LocalisedText;
  /** The English plural. */
  readonly plural: Scalars['String']['output'];
  /** What types of one sort have in common: agent, organisation, work, event or thing. */
  readonly group: Scalars['String']['output'];
  /** A Cytoscape node shape. */
  readonly shape: Scalars['String']['output'];
  /** CSS colour on a light ground. */
  readonly colorLight: Scalars['String']['output'];
  /** CSS colour on a dark ground. */
  readonly colorDark: Scalars['String']['output'];
  /** In the vocabulary's order; empty where the type has no finer classes. */
  readonly kinds: ReadonlyArray<Kind>;
};

/** A finer class within a type. */
export type Kind = {
  /** Its own; filters and facets want `type/kind`. */
  readonly id: Scalars['ID']['output'];
  /** Its name, in the singular. */
  readonly label: LocalisedText;
};

/** What a relation says. */
export type Predicate = {
  readonly id: Scalars['ID']['output'];
  /** Read from the subject: 出品, produced. */
  readonly label: LocalisedText;
  /** Read from the object: 出品方, was produced by. */
  readonly inverse: LocalisedText;
  /** Reads the same from both ends. */
  readonly symmetric: Scalars['Boolean']['output'];
  /** Ids of the types that its subject may have. */
  readonly subjectTypes: ReadonlyArray<Scalars['ID']['output']>;
  /** Ids of the types that its object may have. */
  readonly objectTypes: ReadonlyArray<Scalars['ID']['output']>;
  /** Which of role, date, start, end, rank, edition, place, note it may carry. */
  readonly qualifiers: ReadonlyArray<Scalars['String']['output']>;
};

/** What a figure counts. */
export type Measure = {
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly label: LocalisedText;
};

/** A unit, and how it converts to its base unit. */
export type Unit = {
  readonly id: Scalars['ID']['output'];
  /** Its name, as it stands behind a number. */
  readonly label: LocalisedText;
  /** Id of the unit that `factor` converts to; its own for a base unit. */
  readonly base: Scalars['ID']['output'];
  /** How many base units one of it is. */
  readonly factor: Scalars['Float']['output'];
};

/** Whether the lines say a fact or it was concluded from them. */
export type Status =
  /** The lines say it. */
  | 'asserted'
  /** It was concluded from the lines; `reason` says how. */
  | 'implied';

/** A place in a document that says a fact. */
export type Citation = {
  readonly document: Document;
  /** First line, 1-based. */
  readonly firstLine: Scalars['Int']['output'];
  /** Last line, inclusive. */
  readonly lastLine: Scalars['Int']['output'];
  /** The lines themselves; null where the documents are not at hand. */
  readonly passage?: Maybe<Passage>;
};


/** A place in a document that says a fact. */
export type CitationPassageArgs = {
  context?: InputMaybe<Scalars['Int']['input']>;
};

/** Lines of a document. */
export type Passage = {
  /** In their order. */
  readonly lines: ReadonlyArray<PassageLine>;
};

/** One line of a document. */
export type PassageLine = {
  /** 1-based. */
  readonly number: Scalars['Int']['output'];
  /** As the document has it. */
  readonly text: Scalars['String']['output'];
  /** Whether it is one of the cited lines. */
  readonly cited: Scalars['Boolean']['output'];
};

/** A thing that the documents name. */
export type Entity = Node & {
  readonly id: Scalars['ID']['output'];
  readonly type: EntityType;
  /** Null where the type has no kinds or the documents do not tell. */
  readonly kind?: Maybe<Kind>;
  /** As the documents print it; in the other language `englishSource` says where it comes from. */
  readonly name: LocalisedText;
  /** The name in one language. */
  readonly label: Scalars['String']['output'];
  readonly englishSource: EnglishSource;
  /** Every other printed form of the name. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The reading of the Chinese name, syllables separated by spaces; empty where it has no Chinese. */
  readonly pinyin: Scalars['String']['output'];
  /** What it is, in a sentence of the curators'. */
  readonly description: LocalisedText;
  /** EDTF: when it came to be, where a document says so. */
  readonly start?: Maybe<Scalars['String']['output']>;
  /** EDTF: when it ceased to be, where a document says so. */
  readonly end?: Maybe<Scalars['String']['output']>;
  /** The lines that name it, in the order of documents and lines. */
  readonly citations: ReadonlyArray<Citation>;
  /** Those that name it, by id. */
  readonly documents: ReadonlyArray<Document>;
  /** Those that it is an end of; by predicate (in the vocabulary's order), then id. */
  readonly relations: RelationConnection;
  /** The different entities that it is related to, itself aside; by degree (highest first), then id. */
  readonly neighbors: EntityConnection;
  /** All that are about it; by measure (in the vocabulary's order), then id. */
  readonly figures: ReadonlyArray<Figure>;
  /** Number of relations. */
  readonly degree: Scalars['Int']['output'];
  /** Number of different entities it is related to. */
  readonly neighborCount: Scalars['Int']['output'];
  /** PageRank, scaled so that the mean is 1. */
  readonly centrality: Scalars['Float']['output'];
  /**
   * How often it stands between others: the share of all pairs of other entities whose shortest ways lead through it, 0 to 1.
   * Where a pair has several shortest ways, each counts for its part. Estimated where there are more than 2,000 entities.
   */
  readonly betweenness: Scalars['Float']['output'];
  /** Index of its community in `meta.communities`. */
  readonly community: Scalars['Int']['output'];
  /** Position in the layout of the whole graph: pixels at zoom 1, from left to right. */
  readonly x: Scalars['Float']['output'];
  /** Pixels at zoom 1, from top to bottom. */
  readonly y: Scalars['Float']['output'];
};


/** A thing that the documents name. */
export type EntityLabelArgs = {
  lang?: InputMaybe<Language>;
};


/** A thing that the documents name. */
export type EntityRelationsArgs = {
  filter?: InputMaybe<RelationFilter>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A thing that the documents name. */
export type EntityNeighborsArgs = {
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** Where an English name comes from. */
export type EnglishSource =
  /** In public use. */
  | 'official'
  /** Translated by the curators. */
  | 'translation'
  /** The pinyin of the Chinese name. */
  | 'pinyin';

/** Seen from an entity: whether it is a relation's subject or object. */
export type Direction =
  /** It is the subject. */
  | 'out'
  /** It is the object. */
  | 'in'
  /** It is either. */
  | 'both';

/** A statement that joins two entities. */
export type Relation = Node & {
  /** `subject--predicate--object`, with a discriminating qualifier where two differ only in that. */
  readonly id: Scalars['ID']['output'];
  /**
   * What it says, with role, date (EDTF), rank, edition and place where it has them:
   * `国家广播电视总局 指导 第十一届中国网络视听大会 (2024-03)`. Whether the lines say so, `status` tells.
   */
  readonly label: Scalars['String']['output'];
  /** Where a predicate is symmetric, the end with the lower id. */
  readonly subject: Entity;
  readonly predicate: Predicate;
  /** The other end. */
  readonly object: Entity;
  /** As what the subject takes part. */
  readonly role?: Maybe<LocalisedText>;
  /** EDTF: when it happened. What lasts has `start` and `end` instead. */
  readonly date?: Maybe<Scalars['String']['output']>;
  /** EDTF: since when it holds. */
  readonly start?: Maybe<Scalars['String']['output']>;
  /** EDTF: until when it held. */
  readonly end?: Maybe<Scalars['String']['output']>;
  /** The place in a ranking, from 1. */
  readonly rank?: Maybe<Scalars['Int']['output']>;
  /** Which edition of a series, from 1. */
  readonly edition?: Maybe<Scalars['Int']['output']>;
  /** Where it happened. */
  readonly place?: Maybe<Entity>;
  /** What else the document says of it, in the curators' words. */
  readonly note?: Maybe<LocalisedText>;
  readonly status: Status;
  /** Where implied: from what. */
  readonly reason?: Maybe<LocalisedText>;
  /** The lines that say it, in the order of documents and lines. Never empty. */
  readonly citations: ReadonlyArray<Citation>;
  /** Those that say it, by id. */
  readonly documents: ReadonlyArray<Document>;
};


/** A statement that joins two entities. */
export type RelationLabelArgs = {
  lang?: InputMaybe<Language>;
};

/** A number that a document gives for an entity. */
export type Figure = Node & {
  /** `subject--measure--amount-unit`, with the date or a hash of the scope where two differ only in that. */
  readonly id: Scalars['ID']['output'];
  /** What it says, with scope and date (EDTF) where it has them: `微短剧 用户规模 ≈ 5.76 亿人 (2024-06)`. */
  readonly label: Scalars['String']['output'];
  /** What it is about. */
  readonly subject: Entity;
  readonly measure: Measure;
  /** Digits exactly as printed. */
  readonly amount: Scalars['String']['output'];
  readonly unit: Unit;
  /** One of = ≈ ≥ > ≤ <. */
  readonly comparator: Scalars['String']['output'];
  /** EDTF date or interval that the number is of. */
  readonly asOf?: Maybe<Scalars['String']['output']>;
  /** Of what part of the subject it is: a region, a group, a definition. */
  readonly scope?: Maybe<LocalisedText>;
  /** What the document names as the number's source. */
  readonly accordingTo?: Maybe<Entity>;
  readonly status: Status;
  /** Where implied: from what. */
  readonly reason?: Maybe<LocalisedText>;
  /** The lines that give it, in the order of documents and lines. Never empty. */
  readonly citations: ReadonlyArray<Citation>;
  /** The amount in the unit's base unit, for sorting and charts. */
  readonly value: Scalars['Float']['output'];
};


/** A number that a document gives for an entity. */
export type FigureLabelArgs = {
  lang?: InputMaybe<Language>;
};

/** A document that the graph is curated from. */
export type Document = Node & {
  readonly id: Scalars['ID']['output'];
  /** The name of its file. */
  readonly file: Scalars['String']['output'];
  /** As printed; in the other language translated. */
  readonly title: LocalisedText;
  /** The title in one language. */
  readonly label: Scalars['String']['output'];
  /** Where the document prints it. */
  readonly publisher?: Maybe<LocalisedText>;
  /** EDTF, where the document prints it. */
  readonly published?: Maybe<Scalars['String']['output']>;
  /** Names as printed. */
  readonly authors: ReadonlyArray<Scalars['String']['output']>;
  /** Number of lines of the edition that is cited. */
  readonly lineCount: Scalars['Int']['output'];
  /** Of the edition that is cited, in hex: lines of another one would be false evidence. */
  readonly sha256: Scalars['String']['output'];
  /** Whether its facts are in the graph yet. */
  readonly curated: Scalars['Boolean']['output'];
  /** How many facts cite it. */
  readonly support: Support;
  /** How many facts only this document supports. */
  readonly supportOnlyHere: Support;
  /** What it names, in the order of its lines. */
  readonly entities: EntityConnection;
  /** What it says, in the order of its lines. */
  readonly relations: RelationConnection;
  /** The numbers that it gives, in the order of its lines. */
  readonly figures: FigureConnection;
};


/** A document that the graph is curated from. */
export type DocumentLabelArgs = {
  lang?: InputMaybe<Language>;
};


/** A document that the graph is curated from. */
export type DocumentEntitiesArgs = {
  onlyHere?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A document that the graph is curated from. */
export type DocumentRelationsArgs = {
  onlyHere?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A document that the graph is curated from. */
export type DocumentFiguresArgs = {
  onlyHere?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** Numbers of facts. */
export type Support = {
  /** Entities that it names. */
  readonly entities: Scalars['Int']['output'];
  /** Relations that it says. */
  readonly relations: Scalars['Int']['output'];
  /** Figures that it gives. */
  readonly figures: Scalars['Int']['output'];
};

/** Part of the graph. Every end of a relation is among the entities. */
export type Subgraph = {
  /** Asked ones first, then neighbours, nearest first; of an overview, the most central first. */
  readonly entities: ReadonlyArray<Entity>;
  /** By id. */
  readonly relations: ReadonlyArray<Relation>;
  /** Neighbours (or, for an overview, entities) there were before `limit`. */
  readonly totalNeighbors: Scalars['Int']['output'];
};

/** Which ways are asked for. */
export type PathMode =
  /** Those of the fewest steps. */
  | 'shortest'
  /** All that meet no entity twice. */
  | 'all';

/** Ways from one entity to another. */
export type PathResult = {
  /** Shortest first, then in the order of their entity ids. */
  readonly paths: ReadonlyArray<Path>;
  /** All ways, also those past `limit`; counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One way. */
export type Path = {
  /** Number of steps. */
  readonly length: Scalars['Int']['output'];
  /** From the first to the last. */
  readonly entities: ReadonlyArray<Entity>;
  /** One fewer than entities. */
  readonly steps: ReadonlyArray<PathStep>;
};

/** One step of a way: all relations between two entities that pass the filter. */
export type PathStep = {
  /** Id of the entity that it leaves. */
  readonly from: Scalars['ID']['output'];
  /** Id of the entity that it comes to. */
  readonly to: Scalars['ID']['output'];
  /** In either direction; by id. */
  readonly relations: ReadonlyArray<Relation>;
};

/** What connects several entities. */
export type CommonResult = {
  /** By how many of the asked ones they are related to, then degree (both highest first), then id. */
  readonly connectors: ReadonlyArray<Connector>;
  /** By id: all that pass among the asked entities themselves and between them and the connectors. */
  readonly relations: ReadonlyArray<Relation>;
  /** Connectors there were before `limit`. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entity that is related to several of the asked ones. */
export type Connector = {
  readonly entity: Entity;
  /** Those of the asked ones that it is related to, in the order asked. */
  readonly connects: ReadonlyArray<Entity>;
};

/** How finely a timeline tells times apart. */
export type TimelineUnit =
  /** `2024` */
  | 'year'
  /** `2024-05`; facts of which only the year is known stay in `2024`. */
  | 'month';

/** Facts by the time in which they begin. */
export type Timeline = {
  /** In order of time; those with no fact are left out. */
  readonly periods: ReadonlyArray<TimelinePeriod>;
  /** Facts without a date. */
  readonly undated: TimelineCounts;
};

/** A year or month. */
export type TimelinePeriod = {
  /** EDTF: `2024` or `2024-05`. By month, facts of which only the year is known are in the year, which stands before its months. */
  readonly period: Scalars['String']['output'];
  /** Of the facts that begin in it. */
  readonly counts: TimelineCounts;
};

/** How many facts of each sort. */
export type TimelineCounts = {
  /** Relations that pass and join two of the entities, by `date` or `start`; where neither is known, by `end`. */
  readonly relations: Scalars['Int']['output'];
  /** Figures about the entities, by `asOf`. */
  readonly figures: Scalars['Int']['output'];
  /** The entities themselves, by `start`; where that is not known, by `end`. */
  readonly entities: Scalars['Int']['output'];
};

/** What search found. */
export type SearchResult = {
  /** Best first. */
  readonly hits: ReadonlyArray<SearchHit>;
  /** All hits, also those past `first`. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entity that search found, and why. */
export type SearchHit = {
  readonly entity: Entity;
  readonly match: Match;
};

/** How a query met a name. */
export type Match = {
  readonly kind: MatchKind;
  /** The form of the name that was met. */
  readonly text: Scalars['String']['output'];
  readonly field: MatchField;
  /** The form's pinyin, syllables separated by spaces. */
  readonly pinyin: Scalars['String']['output'];
};

/** Best first. */
export type MatchKind =
  /** The whole name. */
  | 'exact'
  /** The beginning of the name. */
  | 'prefix'
  /** The beginning of a word of it. */
  | 'word'
  /** A part of it. */
  | 'substring'
  /** Its pinyin, from the beginning of a syllable. */
  | 'pinyin'
  /** The initials of its pinyin. */
  | 'initials';

/** Which name was met. */
export type MatchField =
  /** The Chinese name. */
  | 'nameZh'
  /** The English name. */
  | 'nameEn'
  /** Another printed form. */
  | 'alias';

/** How something is cited, ready to be copied. */
export type Reference = {
  /** What is cited, in one language: a name, what a relation or figure says, the title of a document or of the graph. */
  readonly title: Scalars['String']['output'];
  /** The version of the dataset, which the references name. */
  readonly version: Scalars['String']['output'];
  /**
   * The address under which it can be read here, which names the version; null where the server does not know its own
   * address (`PUBLIC_URL`). References to documents do not name it, for it is not the document's own.
   */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** GB/T 7714-2015: `爱奇艺[DS/OL]//中国网络视听行业知识图谱. 版本 … . (2026-11-21)[…]. https://… .` */
  readonly gbt7714: Scalars['String']['output'];
  /** A BibTeX entry, `@misc`, in UTF-8, with the fields of biblatex for the address; its note names documents and lines. */
  readonly bibtex: Scalars['String']['output'];
  /** CSL-JSON, a list with one item, as reference managers import it; its note names documents and lines. */
  readonly cslJson: Scalars['String']['output'];
  /** In sentences, with the licence and the documents and lines that a fact rests on. */
  readonly text: Scalars['String']['output'];
  /**
   * The lines that an entity, relation or figure rests on. `cite(id: …)` with the id of their document tells how to cite
   * that too.
   */
  readonly citations: ReadonlyArray<Citation>;
};


/** How something is cited, ready to be copied. */
export type ReferenceTitleArgs = {
  lang?: InputMaybe<Language>;
};


/** How something is cited, ready to be copied. */
export type ReferenceGbt7714Args = {
  lang?: InputMaybe<Language>;
};


/** How something is cited, ready to be copied. */
export type ReferenceBibtexArgs = {
  lang?: InputMaybe<Language>;
};


/** How something is cited, ready to be copied. */
export type ReferenceCslJsonArgs = {
  lang?: InputMaybe<Language>;
};


/** How something is cited, ready to be copied. */
export type ReferenceTextArgs = {
  lang?: InputMaybe<Language>;
};

/** Counts, each list by count (highest first), then key. What nothing has is left out. */
export type Facets = {
  /** Entities by type. Keys are ids of types. */
  readonly types: ReadonlyArray<FacetCount>;
  /** Entities by kind. Keys are `type/kind`. */
  readonly kinds: ReadonlyArray<FacetCount>;
  /** Entities by the documents that name them. Keys are ids of documents; an entity counts for each that names it. */
  readonly documents: ReadonlyArray<FacetCount>;
  /** Entities by community. Keys are indices in `meta.communities`. */
  readonly communities: ReadonlyArray<FacetCount>;
  /** Relations by predicate. Keys are ids of predicates. */
  readonly predicates: ReadonlyArray<FacetCount>;
  /** Relations by status. Keys are `asserted` and `implied`. */
  readonly statuses: ReadonlyArray<FacetCount>;
  /** Dated relations by the year in which they begin. Keys are years, YYYY. */
  readonly years: ReadonlyArray<FacetCount>;
};

/** A key and how many have it. */
export type FacetCount = {
  /** What a filter would take. */
  readonly key: Scalars['String']['output'];
  /** What a reader is shown. */
  readonly label: LocalisedText;
  /** How many entities or relations. */
  readonly count: Scalars['Int']['output'];
};

/**
 * All given fields must hold; within a list, one must. An empty list is the same as none. Filters within filters may be
 * four deep, the outermost counted, and have 40 fields in all, each filter in `and` and `or` being one
 * (`LIMIT_EXCEEDED`). A name that the vocabulary does not have is an error (`BAD_INPUT`) that tells the nearest ones.
 */
export type EntityFilter = {
  /** Ids of types: `platform`. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** `type/kind`: `production/microdrama`. */
  readonly kinds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Named by one of these documents. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Indices in `meta.communities`. */
  readonly communities?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Fewest relations, from 0. */
  readonly minDegree?: InputMaybe<Scalars['Int']['input']>;
  /** Most relations. */
  readonly maxDegree?: InputMaybe<Scalars['Int']['input']>;
  /** It is one of these, at most 200. Unknown ones are nobody's. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A form of its name contains this: at most 100 characters; letter case, width and script (simplified, traditional) aside. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** First day, YYYY-MM-DD, that its `start` to `end` may overlap. An undated entity does not pass. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Last day, YYYY-MM-DD. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** It is an end of at least one relation like this. */
  readonly related?: InputMaybe<RelatedFilter>;
  /** Each must be passed. */
  readonly and?: InputMaybe<ReadonlyArray<EntityFilter>>;
  /** One must be passed. */
  readonly or?: InputMaybe<ReadonlyArray<EntityFilter>>;
  /** Must not be passed. */
  readonly not?: InputMaybe<EntityFilter>;
};

/** A relation that an entity must have. */
export type RelatedFilter = {
  /** OUT: the entity is its subject. */
  readonly direction?: InputMaybe<Direction>;
  /** What the relation must pass. */
  readonly relation?: InputMaybe<RelationFilter>;
  /** The entity at its other end. */
  readonly other?: InputMaybe<EntityFilter>;
};

/** All given fields must hold; within a list, one must. The limits of EntityFilter hold here too. */
export type RelationFilter = {
  /** Ids of predicates: `spoke_at`. */
  readonly predicates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Supported by one of these documents. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Said by the lines, concluded from them, or both. */
  readonly statuses?: InputMaybe<ReadonlyArray<Status>>;
  /** Supported by at least so many documents, from 0. */
  readonly minDocuments?: InputMaybe<Scalars['Int']['input']>;
  /** First day, YYYY-MM-DD, that its `date`, or else `start` to `end`, may overlap. An undated relation does not pass. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Last day, YYYY-MM-DD. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** Its role or note contains this, in either language: at most 100 characters; letter case, width and script aside. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** What its subject must pass. Where a predicate is symmetric, the subject is the end with the lower id. */
  readonly subject?: InputMaybe<EntityFilter>;
  /** What its object must pass. */
  readonly object?: InputMaybe<EntityFilter>;
  /** Each must be passed. */
  readonly and?: InputMaybe<ReadonlyArray<RelationFilter>>;
  /** One must be passed. */
  readonly or?: InputMaybe<ReadonlyArray<RelationFilter>>;
  /** Must not be passed. */
  readonly not?: InputMaybe<RelationFilter>;
};

/** All given fields must hold; within a list, one must. The limits of EntityFilter hold here too. */
export type FigureFilter = {
  /** Ids of measures: `users`. */
  readonly measures?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of units, as printed: `yi_persons`. */
  readonly units?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of = ≈ ≥ > ≤ <. */
  readonly comparators?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Given by one of these documents. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Said by the lines, concluded from them, or both. */
  readonly statuses?: InputMaybe<ReadonlyArray<Status>>;
  /** Given by at least so many documents, from 0. */
  readonly minDocuments?: InputMaybe<Scalars['Int']['input']>;
  /** First day, YYYY-MM-DD, that `asOf` may overlap. An undated figure does not pass. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Last day, YYYY-MM-DD. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** Smallest `value`, in the base unit. */
  readonly minValue?: InputMaybe<Scalars['Float']['input']>;
  /** Largest `value`, in the base unit. */
  readonly maxValue?: InputMaybe<Scalars['Float']['input']>;
  /** Its scope contains this, in either language: at most 100 characters; letter case, width and script aside. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** What the entity that it is about must pass. */
  readonly subject?: InputMaybe<EntityFilter>;
  /** Each must be passed. */
  readonly and?: InputMaybe<ReadonlyArray<FigureFilter>>;
  /** One must be passed. */
  readonly or?: InputMaybe<ReadonlyArray<FigureFilter>>;
  /** Must not be passed. */
  readonly not?: InputMaybe<FigureFilter>;
};

/** An order of relations. */
export type RelationSort = {
  /** The first sort key. */
  readonly by: RelationSortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** What has no date comes last in either direction; the id is always the last sort key. */
export type RelationSortField =
  /** By code unit. */
  | 'id'
  /** In the vocabulary's order. */
  | 'predicate'
  /** By first day. */
  | 'date'
  /** By how many documents support it. */
  | 'documents';

/** An order of figures. */
export type FigureSort = {
  /** The first sort key. */
  readonly by: FigureSortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** What has no date comes last in either direction; the id is always the last sort key. */
export type FigureSortField =
  /** By code unit. */
  | 'id'
  /** In the vocabulary's order. */
  | 'measure'
  /** By the first day that it is of. */
  | 'date'
  /** By `value`: of one measure and base unit it compares, of several it is only an order. */
  | 'value';

/** An order of entities. */
export type EntitySort = {
  /** The first sort key. */
  readonly by: EntitySortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** The id is always the last sort key. */
export type EntitySortField =
  /** By code unit. */
  | 'id'
  /** By pinyin. */
  | 'nameZh'
  /** By the letters of the English name, case aside. */
  | 'nameEn'
  /** In the vocabulary's order. */
  | 'type'
  /** By number of relations. */
  | 'degree'
  /** By PageRank. */
  | 'centrality'
  /** By how often it stands between others. */
  | 'betweenness';

/** Which end of the order comes first. */
export type SortDirection =
  /** Lowest, earliest, fewest first. */
  | 'ASCENDING'
  /** Highest, latest, most first. */
  | 'DESCENDING';

/** Where a page lies in its list. */
export type PageInfo = {
  /** Whether there are items after it. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before it. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Of the first item; null for an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Of the last item, to go on `after`; null for an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of entities. */
export type EntityConnection = {
  /** The items, each with its cursor. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Entity>;
  readonly pageInfo: PageInfo;
  /** How many the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entity and its place in a list. */
export type EntityEdge = {
  /** To go on `after` it. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Entity;
};

/** A page of relations. */
export type RelationConnection = {
  /** The items, each with its cursor. */
  readonly edges: ReadonlyArray<RelationEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Relation>;
  readonly pageInfo: PageInfo;
  /** How many the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A relation and its place in a list. */
export type RelationEdge = {
  /** To go on `after` it. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Relation;
};

/** A page of figures. */
export type FigureConnection = {
  /** The items, each with its cursor. */
  readonly edges: ReadonlyArray<FigureEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Figure>;
  readonly pageInfo: PageInfo;
  /** How many the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A figure and its place in a list. */
export type FigureEdge = {
  /** To go on `after` it. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Figure;
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
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Language: null;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  Meta: ResolverTypeWrapper<DatasetSummary>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Counts: ResolverTypeWrapper<Counts>;
  Community: ResolverTypeWrapper<Community>;
  Vocabulary: ResolverTypeWrapper<VocabularyModel>;
  EntityType: ResolverTypeWrapper<EntityTypeModel>;
  Kind: ResolverTypeWrapper<KindModel>;
  Predicate: ResolverTypeWrapper<PredicateModel>;
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
  Figure: ResolverTypeWrapper<FigureModel>;
  Document: ResolverTypeWrapper<DocumentSupport>;
  Support: ResolverTypeWrapper<Support>;
  Subgraph: ResolverTypeWrapper<Neighborhood>;
  PathMode: null;
  PathResult: ResolverTypeWrapper<PathsResult>;
  Path: ResolverTypeWrapper<PathModel>;
  PathStep: ResolverTypeWrapper<PathStepModel>;
  CommonResult: ResolverTypeWrapper<CommonResultModel>;
  Connector: ResolverTypeWrapper<ConnectorModel>;
  TimelineUnit: null;
  Timeline: ResolverTypeWrapper<Omit<Timeline, 'periods' | 'undated'> & { periods: ReadonlyArray<ResolversTypes['TimelinePeriod']>, undated: ResolversTypes['TimelineCounts'] }>;
  TimelinePeriod: ResolverTypeWrapper<Period>;
  TimelineCounts: ResolverTypeWrapper<PeriodCounts>;
  SearchResult: ResolverTypeWrapper<SearchResultModel>;
  SearchHit: ResolverTypeWrapper<SearchHitModel>;
  Match: ResolverTypeWrapper<Match>;
  MatchKind: null;
  MatchField: null;
  Reference: ResolverTypeWrapper<ReferenceModel>;
  Facets: ResolverTypeWrapper<FacetsModel>;
  FacetCount: ResolverTypeWrapper<FacetCount>;
  EntityFilter: EntityFilter;
  RelatedFilter: RelatedFilter;
  RelationFilter: RelationFilter;
  FigureFilter: FigureFilter;
  RelationSort: RelationSort;
  RelationSortField: null;
  FigureSort: FigureSort;
  FigureSortField: null;
  EntitySort: EntitySort;
  EntitySortField: null;
  SortDirection: SortDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  EntityConnection: ResolverTypeWrapper<Omit<EntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EntityEdge']>, nodes: ReadonlyArray<ResolversTypes['Entity']> }>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  RelationConnection: ResolverTypeWrapper<Omit<RelationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RelationEdge']>, nodes: ReadonlyArray<ResolversTypes['Relation']> }>;
  RelationEdge: ResolverTypeWrapper<Omit<RelationEdge, 'node'> & { node: ResolversTypes['Relation'] }>;
  FigureConnection: ResolverTypeWrapper<Omit<FigureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FigureEdge']>, nodes: ReadonlyArray<ResolversTypes['Figure']> }>;
  FigureEdge: ResolverTypeWrapper<Omit<FigureEdge, 'node'> & { node: ResolversTypes['Figure'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  LocalisedText: LocalisedText;
  Meta: DatasetSummary;
  Boolean: Scalars['Boolean']['output'];
  Counts: Counts;
  Community: Community;
  Vocabulary: VocabularyModel;
  EntityType: EntityTypeModel;
  Kind: KindModel;
  Predicate: PredicateModel;
  Measure: MeasureModel;
  Unit: UnitModel;
  Float: Scalars['Float']['output'];
  Citation: CitationModel;
  Passage: Passage;
  PassageLine: PassageLine;
  Entity: EntityModel;
  Relation: RelationModel;
  Figure: FigureModel;
  Document: DocumentSupport;
  Support: Support;
  Subgraph: Neighborhood;
  PathResult: PathsResult;
  Path: PathModel;
  PathStep: PathStepModel;
  CommonResult: CommonResultModel;
  Connector: ConnectorModel;
  Timeline: Omit<Timeline, 'periods' | 'undated'> & { periods: ReadonlyArray<ResolversParentTypes['TimelinePeriod']>, undated: ResolversParentTypes['TimelineCounts'] };
  TimelinePeriod: Period;
  TimelineCounts: PeriodCounts;
  SearchResult: SearchResultModel;
  SearchHit: SearchHitModel;
  Match: Match;
  Reference: ReferenceModel;
  Facets: FacetsModel;
  FacetCount: FacetCount;
  EntityFilter: EntityFilter;
  RelatedFilter: RelatedFilter;
  RelationFilter: RelationFilter;
  FigureFilter: FigureFilter;
  RelationSort: RelationSort;
  FigureSort: FigureSort;
  EntitySort: EntitySort;
  PageInfo: PageInfo;
  EntityConnection: Omit<EntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EntityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Entity']> };
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  RelationConnection: Omit<RelationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RelationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Relation']> };
  RelationEdge: Omit<RelationEdge, 'node'> & { node: ResolversParentTypes['Relation'] };
  FigureConnection: Omit<FigureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FigureEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Figure']> };
  FigureEdge: Omit<FigureEdge, 'node'> & { node: ResolversParentTypes['Figure'] };
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  meta?: Resolver<ResolversTypes['Meta'], ParentType, ContextType>;
  vocabulary?: Resolver<ResolversTypes['Vocabulary'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, Partial<QueryEntityArgs>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'sort'>>;
  search?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  overview?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryOverviewArgs, 'limit'>>;
  neighborhood?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryNeighborhoodArgs, 'ids' | 'depth' | 'limit'>>;
  subgraph?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QuerySubgraphArgs, 'ids'>>;
  paths?: Resolver<ResolversTypes['PathResult'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'to' | 'maxLength' | 'mode' | 'limit'>>;
  common?: Resolver<ResolversTypes['CommonResult'], ParentType, ContextType, RequireFields<QueryCommonArgs, 'ids' | 'atLeast' | 'limit'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<QueryRelationsArgs, 'sort'>>;
  figures?: Resolver<ResolversTypes['FigureConnection'], ParentType, ContextType, RequireFields<QueryFiguresArgs, 'sort'>>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'id'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, Partial<QueryFacetsArgs>>;
  timeline?: Resolver<ResolversTypes['Timeline'], ParentType, ContextType, RequireFields<QueryTimelineArgs, 'by'>>;
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
  symmetric?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subjectTypes?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  objectTypes?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  qualifiers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
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
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<EntityRelationsArgs, 'direction'>>;
  neighbors?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<EntityNeighborsArgs, 'direction'>>;
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
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FigureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Figure'] = ResolversParentTypes['Figure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FigureLabelArgs, 'lang'>>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  comparator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  accordingTo?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupportResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Support'] = ResolversParentTypes['Support']> = {
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  totalNeighbors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PathModeResolvers = { SHORTEST: 'shortest', ALL: 'all' };

export type PathResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PathResult'] = ResolversParentTypes['PathResult']> = {
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
};

export type SearchHitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['Match'], ParentType, ContextType>;
};

export type MatchResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Match'] = ResolversParentTypes['Match']> = {
  kind?: Resolver<ResolversTypes['MatchKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['MatchField'], ParentType, ContextType>;
  pinyin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatchKindResolvers = { EXACT: 'exact', PREFIX: 'prefix', WORD: 'word', SUBSTRING: 'substring', PINYIN: 'pinyin', INITIALS: 'initials' };

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

export type RelationSortFieldResolvers = { ID: 'id', PREDICATE: 'predicate', DATE: 'date', DOCUMENTS: 'documents' };

export type FigureSortFieldResolvers = { ID: 'id', MEASURE: 'measure', DATE: 'date', VALUE: 'value' };

export type EntitySortFieldResolvers = { ID: 'id', NAME_ZH: 'nameZh', NAME_EN: 'nameEn', TYPE: 'type', DEGREE: 'degree', CENTRALITY: 'centrality', BETWEENNESS: 'betweenness' };

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
  Figure?: FigureResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  Support?: SupportResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  PathMode?: PathModeResolvers;
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
  SearchHit?: SearchHitResolvers<ContextType>;
  Match?: MatchResolvers<ContextType>;
  MatchKind?: MatchKindResolvers;
  MatchField?: MatchFieldResolvers;
  Reference?: ReferenceResolvers<ContextType>;
  Facets?: FacetsResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  RelationSortField?: RelationSortFieldResolvers;
  FigureSortField?: FigureSortFieldResolvers;
  EntitySortField?: EntitySortFieldResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  FigureConnection?: FigureConnectionResolvers<ContextType>;
  FigureEdge?: FigureEdgeResolvers<ContextType>;
};

