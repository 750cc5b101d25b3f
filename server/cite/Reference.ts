import { type Citation, documentsOf } from '../model/citation.ts';
import type { GraphDocument } from '../model/dataset.ts';
import type { LocalisedText } from '../model/vocabulary.ts';

export type Language = keyof LocalisedText;

/** Content of a reference, in any format and language. */
export interface Reference {
  /** ASCII letters, digits and `-_.:`; unique for each cited thing and version of the dataset. */
  readonly key: string;
  /** `dataset` for the graph and its parts, `document` for a document. */
  readonly medium: 'dataset' | 'document';
  readonly title: LocalisedText;
  /** The title of the graph, if a part of it is cited. */
  readonly container: LocalisedText | null;
  /** Names as printed. */
  readonly authors: readonly string[];
  readonly publisher: LocalisedText | null;
  /** EDTF. */
  readonly issued: string | null;
  readonly version: string;
  /** SPDX identifier; null for documents, whose licences are unknown. */
  readonly licence: string | null;
  /** Address in the explorer; null if the server's public address is unknown. */
  readonly url: string | null;
  /** YYYY-MM-DD. */
  readonly accessed: string | null;
  readonly evidence: Evidence | null;
}

/** Documents and lines that support a fact. */
export interface Evidence {
  /** The lines name the entity, state the fact, or are what the fact was concluded from. */
  readonly kind: 'named' | 'said' | 'implied';
  readonly documents: readonly CitedDocument[];
}

export interface CitedDocument {
  readonly document: GraphDocument;
  readonly lines: readonly Citation['lines'][];
}

/** Groups citations by document. All cited documents must be in `documents`. */
export function toEvidence(
  kind: Evidence['kind'],
  citations: readonly Citation[],
  documents: ReadonlyMap<string, GraphDocument>,
): Evidence {
  return {
    kind,
    documents: documentsOf(citations).map((id) => {
      const document = documents.get(id);
      if (!document) throw new Error(`A citation names the unknown document "${id}".`);
      return { document, lines: citations.filter((citation) => citation.document === id).map(({ lines }) => lines) };
    }),
  };
}
