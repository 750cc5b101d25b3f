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
  /** Simplified Chinese */
  | 'ZH'
  /** English */
  | 'EN';

/** Whether the lines say a fact or it was concluded from them. */
export type Status =
  | 'ASSERTED'
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
  | 'OUT'
  | 'IN'
  | 'BOTH';

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
  | 'NAME_ZH'
  | 'NAME_EN'
  | 'ALIAS';

/** All given fields must hold; within a list, one must. An empty list is the same as none. */
export type EntityFilter = {
  readonly types?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** `type/kind`: `production/microdrama`. */
  readonly kinds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Named by one of these documents. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly communities?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly minDegree?: InputMaybe<Scalars['Int']['input']>;
  readonly maxDegree?: InputMaybe<Scalars['Int']['input']>;
};

/** All given fields must hold; within a list, one must. */
export type RelationFilter = {
  readonly predicates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Supported by one of these documents. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly statuses?: InputMaybe<ReadonlyArray<Status>>;
  /** Supported by at least so many documents. */
  readonly minDocuments?: InputMaybe<Scalars['Int']['input']>;
  /** First day, YYYY-MM-DD. An undated relation does not pass. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Last day, YYYY-MM-DD. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

export type EntitySort = {
  readonly by: EntitySortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** The id is always the last sort key. */
export type EntitySortField =
  | 'ID'
  /** By pinyin. */
  | 'NAME_ZH'
  | 'NAME_EN'
  /** In the vocabulary's order. */
  | 'TYPE'
  | 'DEGREE'
  | 'CENTRALITY';

export type SortDirection =
  | 'ASCENDING'
  | 'DESCENDING';
