import type { Citation } from './citation.ts';
import type { LocalisedText } from './vocabulary.ts';

/** Origin of an English name: in public use, translated by the curators, or the pinyin of the Chinese name. */
export const ENGLISH_SOURCES = ['official', 'translation', 'pinyin'] as const;
export type EnglishSource = (typeof ENGLISH_SOURCES)[number];

/** Largest length of a name or alias, and so of a text for which a search can find one. In UTF-16 code units. */
export const MAX_NAME_LENGTH = 300;

/** A name or alias of an entity with its pinyin, for search. */
export interface NameForm {
  readonly text: string;
  readonly field: 'nameZh' | 'nameEn' | 'alias';
  /** Pinyin syllables without tones, one per Chinese character, separated by spaces; '' for a text without Chinese. */
  readonly pinyin: string;
}

/** A thing that a document names. Everything from `documents` on is computed when the dataset is built. */
export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly kind: string | null;
  readonly name: LocalisedText;
  readonly englishSource: EnglishSource;
  readonly aliases: readonly string[];
  readonly description: LocalisedText;
  /** EDTF dates between which the entity existed, if a document states them. */
  readonly start: string | null;
  readonly end: string | null;
  /** Degrees in WGS 84, both or neither, from public knowledge; see graph-seeds/README.md. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Ids of similar entities that are different things, for the check of an exported dataset; absent if there are none. */
  readonly distinctFrom?: readonly string[];
  /** Lines that name the entity, sorted by document and line. Never empty. */
  readonly citations: readonly Citation[];
  /** Ids of the cited documents, sorted. */
  readonly documents: readonly string[];
  readonly forms: readonly NameForm[];
  /** First possible day of `start` and last possible day of `end`, YYYY-MM-DD; null if unknown or open. */
  readonly earliest: string | null;
  readonly latest: string | null;

  /** Number of relations. */
  readonly degree: number;
  /** Number of different related entities. */
  readonly neighborCount: number;
  readonly figureCount: number;
  /** PageRank over the undirected graph, scaled so that the mean is 1; four decimals. */
  readonly centrality: number;
  /**
   * Share of the pairs of other entities whose shortest paths contain this entity, in the undirected graph; each of n
   * shortest paths of a pair counts 1/n. 0 to 1, six decimals; estimated in large graphs.
   */
  readonly betweenness: number;
  /** Index of the community (Louvain), from 0 for the largest. */
  readonly community: number;
  /** Position in the layout of the whole graph, in pixels at zoom 1. */
  readonly x: number;
  readonly y: number;
}
