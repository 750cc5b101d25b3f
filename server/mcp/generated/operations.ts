// Written by `npm run generate` from schema.graphql. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/** The languages of labels. */
export type Language =
  /** Simplified Chinese. */
  | 'ZH'
  /** English. */
  | 'EN';

/** Whether the lines say a fact or it was concluded from them. */
export type Status =
  /** The lines say it. */
  | 'ASSERTED'
  /** It was concluded from the lines; `reason` says how. */
  | 'IMPLIED';

/** Where an English name comes from. */
export type EnglishSource =
  /** In public use. */
  | 'OFFICIAL'
  /** Translated by the curators. */
  | 'TRANSLATION'
  /** The pinyin of the Chinese name. */
  | 'PINYIN';

/** Seen from an entity: whether it is a relation's subject or object. */
export type Direction =
  /** It is the subject. */
  | 'OUT'
  /** It is the object. */
  | 'IN'
  /** It is either. */
  | 'BOTH';

/** Which ways are asked for. */
export type PathMode =
  /** Those of the fewest steps. */
  | 'SHORTEST'
  /** All that meet no entity twice. */
  | 'ALL';

/** How finely a timeline tells times apart. */
export type TimelineUnit =
  /** `2024` */
  | 'YEAR'
  /** `2024-05`; facts of which only the year is known stay in `2024`. */
  | 'MONTH';

/** Best first. */
export type MatchKind =
  /** The whole name. */
  | 'EXACT'
  /** The beginning of the name. */
  | 'PREFIX'
  /** The beginning of a word of it. */
  | 'WORD'
  /** A part of it. */
  | 'SUBSTRING'
  /** Its pinyin, from the beginning of a syllable. */
  | 'PINYIN'
  /** The initials of its pinyin. */
  | 'INITIALS';

/** Which name was met. */
export type MatchField =
  /** The Chinese name. */
  | 'NAME_ZH'
  /** The English name. */
  | 'NAME_EN'
  /** Another printed form. */
  | 'ALIAS';

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
  | 'ID'
  /** In the vocabulary's order. */
  | 'PREDICATE'
  /** By first day. */
  | 'DATE'
  /** By how many documents support it. */
  | 'DOCUMENTS';

/** An order of figures. */
export type FigureSort = {
  /** The first sort key. */
  readonly by: FigureSortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** What has no date comes last in either direction; the id is always the last sort key. */
export type FigureSortField =
  /** By code unit. */
  | 'ID'
  /** In the vocabulary's order. */
  | 'MEASURE'
  /** By the first day that it is of. */
  | 'DATE'
  /** By `value`: of one measure and base unit it compares, of several it is only an order. */
  | 'VALUE';

/** An order of entities. */
export type EntitySort = {
  /** The first sort key. */
  readonly by: EntitySortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** The id is always the last sort key. */
export type EntitySortField =
  /** By code unit. */
  | 'ID'
  /** By pinyin. */
  | 'NAME_ZH'
  /** By the letters of the English name, case aside. */
  | 'NAME_EN'
  /** In the vocabulary's order. */
  | 'TYPE'
  /** By number of relations. */
  | 'DEGREE'
  /** By PageRank. */
  | 'CENTRALITY'
  /** By how often it stands between others. */
  | 'BETWEENNESS';

/** Which end of the order comes first. */
export type SortDirection =
  /** Lowest, earliest, fewest first. */
  | 'ASCENDING'
  /** Highest, latest, most first. */
  | 'DESCENDING';

export type FindEntityQueryVariables = Exact<{
  text: Scalars['String']['input'];
  id: Scalars['ID']['input'];
}>;


export type FindEntityQuery = { readonly entity: { readonly id: string } | null, readonly search: { readonly hits: ReadonlyArray<{ readonly match: { readonly kind: MatchKind }, readonly entity: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } }> } };

export type FrameFragment = { readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type CitedFragment = { readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } };

export type EntityNamedFragment = { readonly id: string, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string }, readonly kind: { readonly id: string } | null };

export type EntityBriefFragment = { readonly degree: number, readonly id: string, readonly description: { readonly zh: string, readonly en: string }, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }>, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string }, readonly kind: { readonly id: string } | null };

export type RelationStatedFragment = { readonly id: string, readonly label: string, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly note: { readonly zh: string, readonly en: string } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> };

export type FigureStatedFragment = { readonly id: string, readonly label: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly subject: { readonly id: string }, readonly measure: { readonly id: string }, readonly unit: { readonly base: string }, readonly accordingTo: { readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> };

export type CiteQueryVariables = Exact<{
  id?: InputMaybe<Scalars['ID']['input']>;
  accessed?: InputMaybe<Scalars['String']['input']>;
  lang: Language;
}>;


export type CiteQuery = { readonly cite: { readonly title: string, readonly url: string | null, readonly gbt7714: string, readonly bibtex: string, readonly cslJson: string, readonly text: string, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> } | null, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type CommonQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  atLeast: Scalars['Int']['input'];
  types: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  predicates: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  limit: Scalars['Int']['input'];
  lang: Language;
}>;


export type CommonQuery = { readonly common: { readonly totalCount: number, readonly connectors: ReadonlyArray<{ readonly entity: { readonly degree: number, readonly id: string, readonly description: { readonly zh: string, readonly en: string }, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }>, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string }, readonly kind: { readonly id: string } | null }, readonly connects: ReadonlyArray<{ readonly id: string }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly label: string, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly note: { readonly zh: string, readonly en: string } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> }> }, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type DocumentsQueryVariables = Exact<{
  lang: Language;
}>;


export type DocumentsQuery = { readonly documents: ReadonlyArray<{ readonly id: string, readonly file: string, readonly label: string, readonly published: string | null, readonly authors: ReadonlyArray<string>, readonly lineCount: number, readonly sha256: string, readonly publisher: { readonly zh: string, readonly en: string } | null, readonly support: { readonly entities: number, readonly relations: number, readonly figures: number } }>, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type EntityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  predicates: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  direction: Direction;
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
  lang: Language;
}>;


export type EntityQuery = { readonly entity: { readonly aliases: ReadonlyArray<string>, readonly start: string | null, readonly end: string | null, readonly degree: number, readonly id: string, readonly figures: ReadonlyArray<{ readonly id: string, readonly label: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly subject: { readonly id: string }, readonly measure: { readonly id: string }, readonly unit: { readonly base: string }, readonly accordingTo: { readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> }>, readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly note: { readonly zh: string, readonly en: string } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> }> }, readonly description: { readonly zh: string, readonly en: string }, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }>, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string }, readonly kind: { readonly id: string } | null } | null, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type FiguresQueryVariables = Exact<{
  filter: FigureFilter;
  sort: FigureSort;
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
  lang: Language;
}>;


export type FiguresQuery = { readonly figures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly subject: { readonly id: string }, readonly measure: { readonly id: string }, readonly unit: { readonly base: string }, readonly accordingTo: { readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> }> }, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type NeighborhoodQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  depth: Scalars['Int']['input'];
  types: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  predicates: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  minDocuments: Scalars['Int']['input'];
  limit: Scalars['Int']['input'];
  lang: Language;
}>;


export type NeighborhoodQuery = { readonly neighborhood: { readonly totalNeighbors: number, readonly entities: ReadonlyArray<{ readonly degree: number, readonly id: string, readonly description: { readonly zh: string, readonly en: string }, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }>, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string }, readonly kind: { readonly id: string } | null }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly label: string, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly note: { readonly zh: string, readonly en: string } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> }> }, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type PassageQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  context: Scalars['Int']['input'];
  lang: Language;
}>;


export type PassageQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly label: string, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null }, readonly passage: { readonly lines: ReadonlyArray<{ readonly number: number, readonly text: string, readonly cited: boolean }> } | null }> }
    | { readonly id: string, readonly label: string, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null }, readonly passage: { readonly lines: ReadonlyArray<{ readonly number: number, readonly text: string, readonly cited: boolean }> } | null }> }
    | { readonly id: string, readonly label: string, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null }, readonly passage: { readonly lines: ReadonlyArray<{ readonly number: number, readonly text: string, readonly cited: boolean }> } | null }> }
    | { readonly id: string, readonly label: string }
   | null>, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type QuotedFragment = { readonly passage: { readonly lines: ReadonlyArray<{ readonly number: number, readonly text: string, readonly cited: boolean }> } | null };

export type PathsQueryVariables = Exact<{
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxLength: Scalars['Int']['input'];
  mode: PathMode;
  predicates: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  minDocuments: Scalars['Int']['input'];
  limit: Scalars['Int']['input'];
  lang: Language;
}>;


export type PathsQuery = { readonly paths: { readonly totalCount: number, readonly paths: ReadonlyArray<{ readonly entities: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string }, readonly kind: { readonly id: string } | null }>, readonly steps: ReadonlyArray<{ readonly relations: ReadonlyArray<{ readonly id: string, readonly label: string, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly note: { readonly zh: string, readonly en: string } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> }> }> }> }, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type RelationsQueryVariables = Exact<{
  filter: RelationFilter;
  sort: RelationSort;
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
  lang: Language;
}>;


export type RelationsQuery = { readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly note: { readonly zh: string, readonly en: string } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }> }> }, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  types: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  lang: Language;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly hits: ReadonlyArray<{ readonly match: { readonly kind: MatchKind, readonly text: string }, readonly entity: { readonly degree: number, readonly id: string, readonly description: { readonly zh: string, readonly en: string }, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string, readonly label: string, readonly file: string, readonly published: string | null } }>, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string }, readonly kind: { readonly id: string } | null } }> }, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };

export type VocabularyQueryVariables = Exact<{ [key: string]: never; }>;


export type VocabularyQuery = { readonly vocabulary: { readonly types: ReadonlyArray<{ readonly id: string, readonly label: { readonly zh: string, readonly en: string }, readonly kinds: ReadonlyArray<{ readonly id: string, readonly label: { readonly zh: string, readonly en: string } }> }>, readonly predicates: ReadonlyArray<{ readonly id: string, readonly label: { readonly zh: string, readonly en: string } }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly label: { readonly zh: string, readonly en: string } }> }, readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly title: { readonly zh: string, readonly en: string } } };
