import type { Entity } from './entity.ts';
import type { Figure } from './figure.ts';
import type { Relation } from './relation.ts';
import type { LocalisedText, Vocabulary } from './vocabulary.ts';

/** A document that the graph is curated from. Its text is not part of the dataset. */
export interface GraphDocument {
  readonly id: string;
  /** Its file name, as a reader of the export knows it. */
  readonly file: string;
  readonly title: LocalisedText;
  readonly englishSource: 'official' | 'translation' | 'pinyin';
  readonly publisher: LocalisedText | null;
  /** EDTF, only where the document prints it. */
  readonly published: string | null;
  /** Names as printed. */
  readonly authors: readonly string[];
  readonly lineCount: number;
  readonly sha256: string;
  /** Whether a facts file exists for it yet. */
  readonly curated: boolean;
}

/** A former id of an entity and its present one. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Everything that a store serves. Lists are sorted by id; the value is plain JSON. */
export interface Dataset {
  /** The first 12 hex digits of the sha256 of the normalised content: the same for the same facts. */
  readonly version: string;
  readonly title: LocalisedText;
  /** The day its curators last went over it: YYYY-MM-DD. */
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

/** A group of entities that are related to each other more than to the rest. */
export interface Community {
  readonly index: number;
  readonly size: number;
  /** Names of its most central entities. */
  readonly label: LocalisedText;
}

export interface Counts {
  readonly documents: number;
  readonly entities: number;
  readonly relations: number;
  readonly figures: number;
}

/** What a dataset is, without its facts. */
export type DatasetSummary = Pick<
  Dataset,
  'version' | 'title' | 'curatedOn' | 'licence' | 'vocabulary' | 'communities'
> & { readonly counts: Counts };
