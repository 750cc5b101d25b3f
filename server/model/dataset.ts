import type { EnglishSource, Entity } from './entity.ts';
import type { Figure } from './figure.ts';
import type { Relation } from './relation.ts';
import type { LocalisedText, Vocabulary } from './vocabulary.ts';

/** A document that the graph is curated from. Its text is not part of the dataset. */
export interface GraphDocument {
  readonly id: string;
  /** File name without a folder. */
  readonly file: string;
  readonly title: LocalisedText;
  readonly englishSource: EnglishSource;
  readonly publisher: LocalisedText | null;
  /** EDTF date, null unless the document prints it. */
  readonly published: string | null;
  /** Names as printed. */
  readonly authors: readonly string[];
  readonly lineCount: number;
  readonly sha256: string;
  /** Whether a facts file exists for the document. */
  readonly curated: boolean;
}

/** Former and current id of an entity. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** All facts of one version. Lists are sorted by id; the value is plain JSON. */
export interface Dataset {
  /** First 12 hex digits of the sha256 of the facts. */
  readonly version: string;
  readonly title: LocalisedText;
  /** Day of the curators' last review, YYYY-MM-DD. */
  readonly curatedOn: string;
  readonly licence: string;
  readonly vocabulary: Vocabulary;
  readonly documents: readonly GraphDocument[];
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
  readonly redirects: readonly Redirect[];
  readonly communities: readonly Community[];
}

/** Entities that are more related to each other than to the rest. */
export interface Community {
  readonly index: number;
  readonly size: number;
  /** Names of the most central members. */
  readonly label: LocalisedText;
}

export interface Counts {
  readonly documents: number;
  readonly entities: number;
  readonly relations: number;
  readonly figures: number;
}

/** Dataset metadata without its facts. */
export type DatasetSummary = Pick<
  Dataset,
  'version' | 'title' | 'curatedOn' | 'licence' | 'vocabulary' | 'communities'
> & { readonly counts: Counts };
