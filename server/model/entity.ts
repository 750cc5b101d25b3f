import type { Citation } from './citation.ts';
import type { LocalisedText } from './vocabulary.ts';

/** Where an English name comes from: in public use, our translation, or the pinyin of the Chinese name. */
export type EnglishSource = 'official' | 'translation' | 'pinyin';

/** One printed or written form of an entity's name, with its reading, as search uses it. */
export interface NameForm {
  readonly text: string;
  readonly field: 'nameZh' | 'nameEn' | 'alias';
  /** Pinyin syllables without tones, one per Chinese character, separated by spaces; '' for a form without Chinese. */
  readonly pinyin: string;
}

/** A thing that the documents name. The numbers at the end are computed from the whole dataset when it is read. */
export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly kind: string | null;
  readonly name: LocalisedText;
  readonly englishSource: EnglishSource;
  readonly aliases: readonly string[];
  readonly description: LocalisedText;
  /** EDTF dates between which the thing existed, where a document says so. */
  readonly start: string | null;
  readonly end: string | null;
  /** The lines that name the entity, in the order of documents and lines. Never empty. */
  readonly citations: readonly Citation[];
  /** Documents that name it, in order. */
  readonly documents: readonly string[];
  readonly forms: readonly NameForm[];
  /** First day (YYYY-MM-DD) that its start can mean and last day that its end can; null where not known or open. */
  readonly earliest: string | null;
  readonly latest: string | null;

  /** Number of relations that it is an end of. */
  readonly degree: number;
  /** Number of different entities that it is related to. */
  readonly neighborCount: number;
  readonly figureCount: number;
  /** PageRank over the undirected graph, scaled so that the mean is 1; four decimals. */
  readonly centrality: number;
  /**
   * Share of the pairs of other entities whose shortest ways lead through it (of several ways each counts for its part),
   * relations read in either direction: 0 to 1, six decimals; estimated in large graphs.
   */
  readonly betweenness: number;
  /** Index of its community (Louvain), largest first, from 0. */
  readonly community: number;
  /** Position in the layout of the whole graph, in pixels at zoom 1. */
  readonly x: number;
  readonly y: number;
}
