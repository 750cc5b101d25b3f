import { type Citation, documentsOf } from '../model/citation.ts';
import type { GraphDocument } from '../model/dataset.ts';
import type { LocalisedText } from '../model/vocabulary.ts';

export type Language = keyof LocalisedText;

/** All that a reference may say, whatever its format and language. */
export interface Reference {
  /** Of ASCII letters, digits and `-_.:`; of its own for each thing and each version of the dataset. */
  readonly key: string;
  /** `dataset` for the graph and all parts of it, `document` for a text that it is curated from. */
  readonly medium: 'dataset' | 'document';
  readonly title: LocalisedText;
  /** The title of the graph, for a part of it. */
  readonly container: LocalisedText | null;
  /** Names as printed. */
  readonly authors: readonly string[];
  readonly publisher: LocalisedText | null;
  /** EDTF. */
  readonly issued: string | null;
  /** Of the dataset. */
  readonly version: string;
  /** An SPDX identifier; null where the licence is not ours to tell. */
  readonly licence: string | null;
  /** Where the graph shows it; null where the server does not know its own address. */
  readonly url: string | null;
  /** YYYY-MM-DD. */
  readonly accessed: string | null;
  readonly evidence: Evidence | null;
}

/** What a fact rests on. */
export interface Evidence {
  /** How the lines and the fact go together: they name it, they say it, or it was concluded from them. */
  readonly kind: 'named' | 'said' | 'implied';
  readonly sources: readonly EvidenceSource[];
}

export interface EvidenceSource {
  readonly document: GraphDocument;
  readonly lines: readonly Citation['lines'][];
}

/** Citations by document. Throws where one cites a document that is not among those given. */
export function toEvidence(
  kind: Evidence['kind'],
  citations: readonly Citation[],
  documents: ReadonlyMap<string, GraphDocument>,
): Evidence {
  return {
    kind,
    sources: documentsOf(citations).map((id) => {
      const document = documents.get(id);
      if (!document) throw new Error(`a citation names the document "${id}", which there is not`);
      return { document, lines: citations.filter((citation) => citation.document === id).map(({ lines }) => lines) };
    }),
  };
}
