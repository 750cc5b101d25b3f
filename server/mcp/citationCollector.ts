import type { z } from 'zod';
import { formatCitation } from '../model/citation.ts';
import { compareIds } from '../model/compare.ts';
import type { CitedFragment } from './generated/operations.ts';
import type { CITED_DOCUMENT } from './outputSchemas.ts';

/** Formats citations as `d000:58-60` and collects their documents. */
export type Cite = (citations: readonly CitedFragment[]) => string[];

export function createCitationCollector() {
  const cited = new Map<string, z.output<typeof CITED_DOCUMENT>>();
  const cite: Cite = (citations) =>
    citations.map(({ document: { id, label, file, published }, firstLine, lastLine }) => {
      cited.set(id, { id, title: label, file, published });
      return formatCitation({ document: id, lines: [firstLine, lastLine] });
    });
  /** Documents cited so far. */
  const documents = () => [...cited.values()].sort(compareIds);
  return { cite, documents };
}
