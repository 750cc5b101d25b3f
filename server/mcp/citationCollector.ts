import type { z } from 'zod';
import { formatCitation } from '../model/citation.ts';
import { compareIds } from '../model/compare.ts';
import type { CitedFragment } from './generated/operations.ts';
import type { CITED_DOCUMENT } from './outputSchemas.ts';

/** Formats citations as `d000:58-60` and collects their documents. */
export type Cite = (citations: readonly CitedFragment[]) => string[];

export interface CitationCollector {
  readonly cite: Cite;
  /** Documents cited so far, sorted by id. */
  documents(): z.output<typeof CITED_DOCUMENT>[];
}

export function createCitationCollector(): CitationCollector {
  const cited = new Map<string, z.output<typeof CITED_DOCUMENT>>();
  return {
    cite: (citations) =>
      citations.map(({ document: { id, label, file, published }, firstLine, lastLine }) => {
        cited.set(id, { id, title: label, file, published });
        return formatCitation({ document: id, lines: [firstLine, lastLine] });
      }),
    documents: () => [...cited.values()].sort(compareIds),
  };
}
