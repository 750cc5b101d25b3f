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

/** Languages of labels. */
export type Language =
  /** Simplified Chinese. */
  | 'ZH'
  /** English. */
  | 'EN';

/** Whether a fact is stated by the cited lines or inferred from them. */
export type Status =
  /** The lines state it. */
  | 'ASSERTED'
  /** It was inferred from the lines; `reason` explains how. */
  | 'IMPLIED';

/** Origin of an English name. */
export type EnglishSource =
  /** In public use. */
  | 'OFFICIAL'
  /** Translated by the curators. */
  | 'TRANSLATION'
  /** The pinyin of the Chinese name. */
  | 'PINYIN';

/** Role of an entity in a relation: subject or object. */
export type Direction =
  /** The entity is the subject. */
  | 'OUT'
  /** The entity is the object. */
  | 'IN'
  /** The entity is either. */
  | 'BOTH';

/** Source of the date of a relation or figure. */
export type DateOrigin =
  /** The lines date the relation or figure itself. */
  | 'FACT'
  /**
   * The date of the event, report or award that it belongs to: a speech at a convention was held when the convention was. A figure
   * belongs to its subject, or else to the report according to which it is given.
   */
  | 'EVENT'
  /** The date of the first document that states it: it held by then. */
  | 'DOCUMENT';

/** Selection of paths. */
export type PathMode =
  /** Paths with the fewest steps. */
  | 'SHORTEST'
  /** All simple paths: those that contain no entity twice. */
  | 'ALL';

/** Preferences among paths. Both can be combined; their costs are added. */
export type PathPreference =
  /** A step costs 1 divided by the number of documents that support its best supported relation, instead of 1. */
  | 'DOCUMENTS'
  /**
   * Each entity between the ends costs, in addition to the steps, the decimal logarithm of its degree: one with 100
   * relations costs as much as two more steps.
   */
  | 'LOW_DEGREE';

/** Length of a timeline's periods. */
export type TimelineUnit =
  /** `2024` */
  | 'YEAR'
  /** `2024-05`; facts with only a year are counted in `2024`. */
  | 'MONTH';

/** Fields of facts that have texts. */
export type TextField =
  /** Description of an entity. */
  | 'DESCRIPTION'
  /** Role of a relation. */
  | 'ROLE'
  /** Note of a relation. */
  | 'NOTE'
  /** Scope of a figure. */
  | 'SCOPE';

/** Kinds of matches, best first. */
export type MatchKind =
  /** The whole name. */
  | 'EXACT'
  /** The whole name in another spelling. */
  | 'WHOLE'
  /** The beginning of the name. */
  | 'PREFIX'
  /** The beginning of a word in the name. */
  | 'WORD'
  /** Another part of the name. */
  | 'SUBSTRING'
  /** The pinyin, from the beginning of a syllable. */
  | 'PINYIN'
  /** The initials of the pinyin. */
  | 'INITIALS'
  /** Characters, pinyin and initials mixed: `aiqy` or `爱qy` for 爱奇艺. */
  | 'MIXED';

/** Spellings of a match. Among equal matches of the name, the same spelling comes first. */
export type MatchSpelling =
  /** The same letters. Letter case, width, spaces, punctuation, and traditional or simplified characters are ignored. */
  | 'SAME'
  /**
   * Other letters that people write for the same name: without accents or in two letters (`o` and `oe` for ö), `ss` for ß,
   * `ae` for æ, `o` for ø, `l` for ł, `i` for ı, digits of another script, hiragana for katakana and the reverse, with or
   * without the long-vowel mark; in pinyin `u`, `v`, `yu` and `ue` for ü.
   */
  | 'VARIANT';

/** Differences that a match forgives, the smallest first. Names that match without one come before all others. */
export type Forgiven =
  /** British for American English or the reverse: `center` for `Centre`. */
  | 'REGIONAL_SPELLING'
  /** Other Chinese characters of the same sound: 爱奇异 for 爱奇艺. */
  | 'HOMOPHONE'
  /** A sound that many people confuse: z, c and s with zh, ch and sh, n with l, an, en and in with ang, eng and ing. */
  | 'SIMILAR_SOUND'
  /** One letter of a word of four or more that is wrong, missing or additional, or two neighbours in the wrong order. */
  | 'TYPING_ERROR';

/** The name that matches. */
export type MatchField =
  /** The Chinese name. */
  | 'NAME_ZH'
  /** The English name. */
  | 'NAME_EN'
  /** Another printed form. */
  | 'ALIAS';

/** Keys of groups of entities. */
export type EntityGroupBy =
  /** The type. */
  | 'TYPE'
  /** The kind, as `type/kind`. */
  | 'KIND'
  /** The community. */
  | 'COMMUNITY'
  /** Each document that names the entity. */
  | 'DOCUMENT'
  /** Year of `start`, or else of `end`. */
  | 'YEAR';

/** Keys of groups of relations. */
export type RelationGroupBy =
  /** The predicate. */
  | 'PREDICATE'
  /** The subject. */
  | 'SUBJECT'
  /** The type of the subject. */
  | 'SUBJECT_TYPE'
  /** The kind of the subject, as `type/kind`. */
  | 'SUBJECT_KIND'
  /** The community of the subject. */
  | 'SUBJECT_COMMUNITY'
  /** The object. */
  | 'OBJECT'
  /** The type of the object. */
  | 'OBJECT_TYPE'
  /** The kind of the object, as `type/kind`. */
  | 'OBJECT_KIND'
  /** The community of the object. */
  | 'OBJECT_COMMUNITY'
  /** The place. */
  | 'PLACE'
  /** Stated by the lines or inferred from them. */
  | 'STATUS'
  /** Each document that supports the relation. */
  | 'DOCUMENT'
  /** Year of `date` or `start`, or else of `end`. */
  | 'YEAR'
  /** Year in which `when` begins, or else ends, from any origin. */
  | 'WHEN_YEAR'
  /** The origin of `when`. */
  | 'ORIGIN';

/** Keys of groups of figures. */
export type FigureGroupBy =
  /** The measure. */
  | 'MEASURE'
  /** The unit as printed, not its base unit. */
  | 'UNIT'
  /** The subject. */
  | 'SUBJECT'
  /** The type of the subject. */
  | 'SUBJECT_TYPE'
  /** The kind of the subject, as `type/kind`. */
  | 'SUBJECT_KIND'
  /** The community of the subject. */
  | 'SUBJECT_COMMUNITY'
  /** The source that the document names. */
  | 'ACCORDING_TO'
  /** Stated by the lines or inferred from them. */
  | 'STATUS'
  /** Each document that gives the figure. */
  | 'DOCUMENT'
  /** Year in which `asOf` begins, or else ends. */
  | 'YEAR'
  /** Year in which `when` begins, or else ends, from any origin. */
  | 'WHEN_YEAR'
  /** The origin of `when`. */
  | 'ORIGIN';

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
  | 'KEY'
  /** The number of entities. */
  | 'COUNT'
  /** `documentCount`. */
  | 'DOCUMENTS';

/** An order of groups of relations. */
export type RelationGroupSort = {
  /** The first sort key. */
  readonly by: RelationGroupSortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** The values of the keys are always the last sort keys. */
export type RelationGroupSortField =
  /** The values of the keys: years and communities in numerical order, others by code unit, null last in either direction. */
  | 'KEY'
  /** The number of relations. */
  | 'COUNT'
  /** `subjectCount`. */
  | 'SUBJECTS'
  /** `objectCount`. */
  | 'OBJECTS'
  /** `documentCount`. */
  | 'DOCUMENTS';

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
  | 'KEY'
  /** The number of figures. */
  | 'COUNT'
  /** `subjectCount`. */
  | 'SUBJECTS'
  /** `documentCount`. */
  | 'DOCUMENTS'
  /** The minimum of the values. */
  | 'MINIMUM'
  /** The maximum of the values. */
  | 'MAXIMUM'
  /** The mean of the values. */
  | 'MEAN'
  /** The sum of the values. */
  | 'SUM';

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
  | 'KIND'
  /** Other printed forms of the name. */
  | 'ALIASES'
  /** The beginning. */
  | 'START'
  /** The end. */
  | 'END'
  /** The latitude. */
  | 'LATITUDE'
  /** The longitude. */
  | 'LONGITUDE';

/** Fields of a relation that may be null. */
export type OptionalRelationField =
  /** The role of the subject. */
  | 'ROLE'
  /** The date of an event. */
  | 'DATE'
  /** The beginning. */
  | 'START'
  /** The end. */
  | 'END'
  /** The place in a ranking. */
  | 'RANK'
  /** The edition of a series. */
  | 'EDITION'
  /** The place of an event. */
  | 'PLACE'
  /** Further details. */
  | 'NOTE'
  /** The date from the closest origin. */
  | 'WHEN'
  /** The grounds for an implied relation. */
  | 'REASON';

/** Fields of a figure that may be null. */
export type OptionalFigureField =
  /** The date that the number refers to. */
  | 'AS_OF'
  /** The part of the subject that the number covers. */
  | 'SCOPE'
  /** The source of the number that the document names. */
  | 'ACCORDING_TO'
  /** The date from the closest origin. */
  | 'WHEN'
  /** The grounds for an implied figure. */
  | 'REASON';

/** Fields of a document that may be null or empty. */
export type OptionalDocumentField =
  /** The publisher. */
  | 'PUBLISHER'
  /** The date of publication. */
  | 'PUBLISHED'
  /** The names of the authors. */
  | 'AUTHORS';

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
  | 'ID'
  /** The predicate, in the vocabulary's order. */
  | 'PREDICATE'
  /** The first day of its date. */
  | 'DATE'
  /** The number of documents that support the relation. */
  | 'DOCUMENTS'
  /** Stated relations, then implied ones. */
  | 'STATUS'
  /** The place in a ranking. */
  | 'RANK'
  /** The edition of a series. */
  | 'EDITION'
  /** The subject's Chinese name: its pinyin. */
  | 'SUBJECT_NAME_ZH'
  /** The subject's English name. */
  | 'SUBJECT_NAME_EN'
  /** The subject's type, in the vocabulary's order. */
  | 'SUBJECT_TYPE'
  /** The object's Chinese name: its pinyin. */
  | 'OBJECT_NAME_ZH'
  /** The object's English name. */
  | 'OBJECT_NAME_EN'
  /** The object's type, in the vocabulary's order. */
  | 'OBJECT_TYPE';

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
  | 'ID'
  /** The measure, in the vocabulary's order. */
  | 'MEASURE'
  /** The first day of its date. */
  | 'DATE'
  /** The `value`, which is comparable only within one measure and base unit. */
  | 'VALUE'
  /** The number of documents that give the figure. */
  | 'DOCUMENTS'
  /** Stated figures, then implied ones. */
  | 'STATUS'
  /** The subject's Chinese name: its pinyin. */
  | 'SUBJECT_NAME_ZH'
  /** The subject's English name. */
  | 'SUBJECT_NAME_EN';

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
  | 'ID'
  /** The pinyin of the Chinese name, and numbers in it by their value. */
  | 'NAME_ZH'
  /** The letters of the English name, ignoring case, and numbers in it by their value. */
  | 'NAME_EN'
  /** The type, in the vocabulary's order. */
  | 'TYPE'
  /** The number of relations. */
  | 'DEGREE'
  /** PageRank. */
  | 'CENTRALITY'
  /** Betweenness centrality. */
  | 'BETWEENNESS'
  /** The index of the community. */
  | 'COMMUNITY'
  /** The first day of `start`. */
  | 'START'
  /** The last day of `end`. */
  | 'END'
  /** The number of documents that name the entity. */
  | 'DOCUMENTS'
  /** The number of relations that pass `related`. */
  | 'RELATIONS'
  /** The number of figures that pass `figures`. */
  | 'FIGURES';

/** An order of documents. */
export type DocumentSort = {
  /** The first sort key. */
  readonly by: DocumentSortField;
  readonly direction?: InputMaybe<SortDirection>;
};

/** Documents without a date come last in either direction; the id is always the last sort key. */
export type DocumentSortField =
  /** The id, by code unit. */
  | 'ID'
  /** The first day of the date of publication. */
  | 'PUBLISHED'
  /** The number of lines. */
  | 'LINES'
  /** The number of entities that the document names. */
  | 'ENTITIES'
  /** The number of relations that the document supports. */
  | 'RELATIONS'
  /** The number of figures that the document gives. */
  | 'FIGURES';

/** Direction of an order. */
export type SortDirection =
  /** Lowest, earliest, fewest first. */
  | 'ASCENDING'
  /** Highest, latest, most first. */
  | 'DESCENDING';

export type CiteQueryVariables = Exact<{
  id?: InputMaybe<Scalars['ID']['input']>;
  accessed?: InputMaybe<Scalars['String']['input']>;
}>;


export type CiteQuery = { readonly zh: { readonly url: string | null, readonly title: string, readonly gbt7714: string, readonly text: string, readonly bibtex: string, readonly cslJson: string } | null, readonly en: { readonly title: string, readonly gbt7714: string, readonly text: string, readonly bibtex: string, readonly cslJson: string } | null };

export type CommonQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
  limit: Scalars['Int']['input'];
}>;


export type CommonQuery = { readonly common: { readonly totalCount: number, readonly connectors: ReadonlyArray<{ readonly entity: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly connects: ReadonlyArray<{ readonly id: string }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type DatasetQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type DatasetQuery = { readonly meta: { readonly version: string, readonly curatedOn: string, readonly licence: string, readonly passagesAvailable: boolean, readonly title: { readonly zh: string, readonly en: string }, readonly counts: { readonly documents: number, readonly entities: number, readonly relations: number, readonly figures: number }, readonly communities: ReadonlyArray<{ readonly index: number, readonly size: number, readonly label: { readonly zh: string, readonly en: string } }> }, readonly vocabulary: { readonly types: ReadonlyArray<{ readonly id: string, readonly plural: string, readonly shape: string, readonly colorLight: string, readonly colorDark: string, readonly label: { readonly zh: string, readonly en: string }, readonly kinds: ReadonlyArray<{ readonly id: string, readonly label: { readonly zh: string, readonly en: string } }> }>, readonly predicates: ReadonlyArray<{ readonly id: string, readonly symmetric: boolean, readonly derivedFrom: string | null, readonly label: { readonly zh: string, readonly en: string }, readonly inverse: { readonly zh: string, readonly en: string }, readonly group: { readonly id: string, readonly label: { readonly zh: string, readonly en: string }, readonly inverse: { readonly zh: string, readonly en: string } } | null }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly label: { readonly zh: string, readonly en: string } }>, readonly units: ReadonlyArray<{ readonly id: string }> }, readonly documentList: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly file: string, readonly published: string | null, readonly authors: ReadonlyArray<string>, readonly lineCount: number, readonly sha256: string, readonly curated: boolean, readonly title: { readonly zh: string, readonly en: string }, readonly publisher: { readonly zh: string, readonly en: string } | null, readonly support: { readonly entities: number, readonly relations: number, readonly figures: number }, readonly supportOnlyHere: { readonly entities: number, readonly relations: number, readonly figures: number } }> } };

export type VersionQueryVariables = Exact<{ [key: string]: never; }>;


export type VersionQuery = { readonly meta: { readonly version: string } };

export type DocumentFactsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type DocumentFactsQuery = { readonly document: { readonly entities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly documents: ReadonlyArray<{ readonly id: string }> }> }, readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly subject: { readonly id: string }, readonly object: { readonly id: string } }> } } | null };

export type DocumentFiguresQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type DocumentFiguresQuery = { readonly document: { readonly figures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly amount: string, readonly comparator: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly subject: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly measure: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } }, readonly unit: { readonly id: string, readonly base: string, readonly factor: number, readonly label: { readonly zh: string, readonly en: string } }, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly scope: { readonly zh: string, readonly en: string } | null, readonly accordingTo: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } } | null };

export type DocumentTextQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type DocumentTextQuery = { readonly document: { readonly lines: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly text: string }> } | null, readonly entities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string }, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> }, readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly zh: string, readonly en: string, readonly subject: { readonly id: string }, readonly object: { readonly id: string }, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> }, readonly figures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly zh: string, readonly en: string, readonly subject: { readonly id: string }, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } } | null };

export type CitedLinesFragment = { readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } };

export type EntityFiguresFragment = { readonly figureList: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly amount: string, readonly comparator: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly measure: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } }, readonly unit: { readonly id: string, readonly base: string, readonly factor: number, readonly label: { readonly zh: string, readonly en: string } }, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly scope: { readonly zh: string, readonly en: string } | null, readonly accordingTo: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type EntityRelationsFragment = { readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly object: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly predicate: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type EntityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type EntityQuery = { readonly entity: { readonly pinyin: string, readonly englishSource: EnglishSource, readonly aliases: ReadonlyArray<string>, readonly start: string | null, readonly end: string | null, readonly latitude: number | null, readonly longitude: number | null, readonly id: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly x: number, readonly y: number, readonly description: { readonly zh: string, readonly en: string }, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }>, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }>, readonly figureList: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly amount: string, readonly comparator: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly measure: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } }, readonly unit: { readonly id: string, readonly base: string, readonly factor: number, readonly label: { readonly zh: string, readonly en: string } }, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly scope: { readonly zh: string, readonly en: string } | null, readonly accordingTo: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> }, readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly object: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly predicate: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } } | null };

export type FurtherFiguresQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type FurtherFiguresQuery = { readonly entity: { readonly figureList: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly amount: string, readonly comparator: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly measure: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } }, readonly unit: { readonly id: string, readonly base: string, readonly factor: number, readonly label: { readonly zh: string, readonly en: string } }, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly scope: { readonly zh: string, readonly en: string } | null, readonly accordingTo: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } } | null };

export type FurtherRelationsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type FurtherRelationsQuery = { readonly entity: { readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly object: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly predicate: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } } | null };

export type MeasuresQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type MeasuresQuery = { readonly vocabulary: { readonly measures: ReadonlyArray<{ readonly id: string, readonly label: { readonly zh: string, readonly en: string } }>, readonly units: ReadonlyArray<{ readonly id: string, readonly base: string, readonly factor: number, readonly label: { readonly zh: string, readonly en: string } }> }, readonly all: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly value: string | null }>, readonly values: ReadonlyArray<{ readonly count: number, readonly unit: { readonly id: string } }> }> }, readonly dated: { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly value: string | null }>, readonly values: ReadonlyArray<{ readonly count: number, readonly unit: { readonly id: string } }> }> } };

export type MeasureFiguresQueryVariables = Exact<{
  measure: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type MeasureFiguresQuery = { readonly figures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly amount: string, readonly comparator: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly subject: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly measure: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } }, readonly unit: { readonly id: string, readonly base: string, readonly factor: number, readonly label: { readonly zh: string, readonly en: string } }, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly scope: { readonly zh: string, readonly en: string } | null, readonly accordingTo: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type EntityCardFragment = { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> };

export type RelationCardFragment = { readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> };

export type FigureCardFragment = { readonly id: string, readonly amount: string, readonly comparator: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly measure: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } }, readonly unit: { readonly id: string, readonly base: string, readonly factor: number, readonly label: { readonly zh: string, readonly en: string } }, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly scope: { readonly zh: string, readonly en: string } | null, readonly accordingTo: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> };

export type ItemsQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type ItemsQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }
    | { readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly object: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly predicate: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }
    | Record<PropertyKey, never>
   | null> };

export type MeasureValuesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type MeasureValuesQuery = { readonly figures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string | null, readonly measure: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } }, readonly subject: { readonly id: string }, readonly unit: { readonly base: string }, readonly scope: { readonly zh: string } | null }> } };

export type NearestQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type NearestQuery = { readonly search: { readonly hits: ReadonlyArray<{ readonly entity: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } }> }, readonly overview: { readonly entities: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }> } };

export type NeighborhoodQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  depth: Scalars['Int']['input'];
  filter?: InputMaybe<EntityFilter>;
  relations?: InputMaybe<RelationFilter>;
  limit: Scalars['Int']['input'];
}>;


export type NeighborhoodQuery = { readonly neighborhood: { readonly totalNeighbors: number, readonly entities: ReadonlyArray<{ readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type OverviewQueryVariables = Exact<{
  limit: Scalars['Int']['input'];
}>;


export type OverviewQuery = { readonly overview: { readonly totalNeighbors: number, readonly entities: ReadonlyArray<{ readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type PassagesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PassagesQuery = { readonly node:
    | { readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string }, readonly passage: { readonly lines: ReadonlyArray<{ readonly number: number, readonly text: string, readonly cited: boolean }> } | null }> }
    | { readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string }, readonly passage: { readonly lines: ReadonlyArray<{ readonly number: number, readonly text: string, readonly cited: boolean }> } | null }> }
    | { readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string }, readonly passage: { readonly lines: ReadonlyArray<{ readonly number: number, readonly text: string, readonly cited: boolean }> } | null }> }
    | Record<PropertyKey, never>
   | null };

export type PathsFoundFragment = { readonly totalCount: number, readonly paths: ReadonlyArray<{ readonly length: number, readonly cost: number, readonly entities: ReadonlyArray<{ readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }>, readonly steps: ReadonlyArray<{ readonly from: string, readonly to: string, readonly relations: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> }> }> };

export type PathsQueryVariables = Exact<{
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxLength: Scalars['Int']['input'];
  mode: PathMode;
  filter?: InputMaybe<RelationFilter>;
  direction: Direction;
  via?: InputMaybe<ReadonlyArray<EntityFilter> | EntityFilter>;
  avoid?: InputMaybe<EntityFilter>;
  prefer?: InputMaybe<ReadonlyArray<PathPreference> | PathPreference>;
  limit: Scalars['Int']['input'];
}>;


export type PathsQuery = { readonly paths: { readonly totalCount: number, readonly paths: ReadonlyArray<{ readonly length: number, readonly cost: number, readonly entities: ReadonlyArray<{ readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }>, readonly steps: ReadonlyArray<{ readonly from: string, readonly to: string, readonly relations: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> }> }> } };

export type PlacesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type PlacesQuery = { readonly entities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly latitude: number | null, readonly longitude: number | null }> }, readonly relations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string } }> } };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  first: Scalars['Int']['input'];
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly hits: ReadonlyArray<{ readonly entity: { readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }, readonly match: { readonly kind: MatchKind, readonly spelling: MatchSpelling, readonly forgiven: Forgiven | null, readonly text: string, readonly field: MatchField, readonly pinyin: string } }>, readonly texts: { readonly hits: ReadonlyArray<{ readonly field: TextField, readonly text: string, readonly fact:
          | { readonly __typename: 'Entity', readonly id: string, readonly zh: string, readonly en: string }
          | { readonly __typename: 'Relation', readonly id: string, readonly zh: string, readonly en: string, readonly subject: { readonly id: string }, readonly object: { readonly id: string } }
          | { readonly __typename: 'Figure', readonly id: string, readonly zh: string, readonly en: string, readonly subject: { readonly id: string } }
          | { readonly __typename: 'Document', readonly id: string, readonly zh: string, readonly en: string }
         }> }, readonly lines: { readonly hits: ReadonlyArray<{ readonly line: number, readonly text: string, readonly document: { readonly id: string }, readonly facts: ReadonlyArray<
          | { readonly __typename: 'Entity', readonly id: string, readonly zh: string, readonly en: string }
          | { readonly __typename: 'Relation', readonly id: string, readonly zh: string, readonly en: string, readonly subject: { readonly id: string }, readonly object: { readonly id: string } }
          | { readonly __typename: 'Figure', readonly id: string, readonly zh: string, readonly en: string, readonly subject: { readonly id: string } }
          | { readonly __typename: 'Document', readonly id: string, readonly zh: string, readonly en: string }
        > }> }, readonly documents: ReadonlyArray<{ readonly id: string }> } };

type FoundFact_Entity_Fragment = { readonly __typename: 'Entity', readonly id: string, readonly zh: string, readonly en: string };

type FoundFact_Relation_Fragment = { readonly __typename: 'Relation', readonly id: string, readonly zh: string, readonly en: string, readonly subject: { readonly id: string }, readonly object: { readonly id: string } };

type FoundFact_Figure_Fragment = { readonly __typename: 'Figure', readonly id: string, readonly zh: string, readonly en: string, readonly subject: { readonly id: string } };

type FoundFact_Document_Fragment = { readonly __typename: 'Document', readonly id: string, readonly zh: string, readonly en: string };

export type FoundFactFragment =
  | FoundFact_Entity_Fragment
  | FoundFact_Relation_Fragment
  | FoundFact_Figure_Fragment
  | FoundFact_Document_Fragment
;

export type SubgraphQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type SubgraphQuery = { readonly subgraph: { readonly entities: ReadonlyArray<{ readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type RelationsAmongQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type RelationsAmongQuery = { readonly subgraph: { readonly relations: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string }, readonly predicate: { readonly id: string }, readonly object: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type EntityRowsQueryVariables = Exact<{
  filter?: InputMaybe<EntityFilter>;
  sort?: InputMaybe<EntitySort>;
  first: Scalars['Int']['input'];
  offset?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EntityRowsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly pinyin: string, readonly degree: number, readonly neighborCount: number, readonly centrality: number, readonly betweenness: number, readonly community: number, readonly start: string | null, readonly end: string | null, readonly x: number, readonly y: number, readonly type: { readonly id: string }, readonly kind: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } } | null, readonly name: { readonly zh: string, readonly en: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }> } };

export type RelationRowsQueryVariables = Exact<{
  filter?: InputMaybe<RelationFilter>;
  sort?: InputMaybe<RelationSort>;
  first: Scalars['Int']['input'];
  offset?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RelationRowsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly date: string | null, readonly start: string | null, readonly end: string | null, readonly rank: number | null, readonly edition: number | null, readonly status: Status, readonly subject: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string } }, readonly object: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string } }, readonly predicate: { readonly id: string }, readonly role: { readonly zh: string, readonly en: string } | null, readonly place: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly note: { readonly zh: string, readonly en: string } | null, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type FigureRowsQueryVariables = Exact<{
  filter?: InputMaybe<FigureFilter>;
  sort?: InputMaybe<FigureSort>;
  first: Scalars['Int']['input'];
  offset?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FigureRowsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly amount: string, readonly comparator: string, readonly value: number, readonly asOf: string | null, readonly status: Status, readonly subject: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string }, readonly type: { readonly id: string } }, readonly measure: { readonly id: string, readonly label: { readonly zh: string, readonly en: string } }, readonly unit: { readonly id: string, readonly base: string, readonly factor: number, readonly label: { readonly zh: string, readonly en: string } }, readonly when: { readonly date: string, readonly origin: DateOrigin } | null, readonly scope: { readonly zh: string, readonly en: string } | null, readonly accordingTo: { readonly id: string, readonly pinyin: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly reason: { readonly zh: string, readonly en: string } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number, readonly lastLine: number, readonly document: { readonly id: string } }> }> } };

export type EntityChoicesQueryVariables = Exact<{
  by: EntityGroupBy;
  filter?: InputMaybe<EntityFilter>;
  lang: Language;
  first: Scalars['Int']['input'];
}>;


export type EntityChoicesQuery = { readonly groups: { readonly nodes: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly value: string | null, readonly label: string | null }> }> } };

export type RelationChoicesQueryVariables = Exact<{
  by: RelationGroupBy;
  filter?: InputMaybe<RelationFilter>;
  lang: Language;
  first: Scalars['Int']['input'];
}>;


export type RelationChoicesQuery = { readonly groups: { readonly nodes: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly value: string | null, readonly label: string | null }> }> } };

export type FigureChoicesQueryVariables = Exact<{
  by: FigureGroupBy;
  filter?: InputMaybe<FigureFilter>;
  lang: Language;
  first: Scalars['Int']['input'];
}>;


export type FigureChoicesQuery = { readonly groups: { readonly nodes: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly value: string | null, readonly label: string | null }> }> } };
