import type { z } from 'zod';
import { formatCitation } from '../model/citation.ts';
import type { CitedFragment } from './generated/operations.ts';
import type { CITED_DOCUMENT } from './outputSchemas.ts';

/** Citations as `d000:58-60`. */
export type Cite = (citations: readonly CitedFragment[]) => string[];

export interface Evidence {
  readonly cite: Cite;
  /** Every document that was cited, by id. */
  documents(): z.output<typeof CITED_DOCUMENT>[];
}

/** Remembers what an answer cites, so that it ends with the titles of just those documents. */
export function createCitationCollector(): Evidence {
  const cited = new Map<string, z.output<typeof CITED_DOCUMENT>>();
  return {
    cite: (citations) =>
      citations.map(({ document: { id, label, file, published }, firstLine, lastLine }) => {
        cited.set(id, { id, title: label, file, published });
        return formatCitation({ document: id, lines: [firstLine, lastLine] });
      }),
    documents: () => [...cited.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
