import type { RunQuery } from './client.ts';
import type { CiteQuery, CiteQueryVariables } from './generated/operations.ts';

const CITE = /* GraphQL */ `
  query Cite($id: ID, $accessed: String) {
    zh: cite(id: $id, accessed: $accessed) { url title gbt7714 text bibtex cslJson }
    en: cite(id: $id, accessed: $accessed) {
      title(lang: EN)
      gbt7714(lang: EN)
      text(lang: EN)
      bibtex(lang: EN)
      cslJson(lang: EN)
    }
  }
`;

/** In the order in which they are offered. */
export const REFERENCE_FORMATS = ['gbt7714', 'text', 'bibtex', 'cslJson'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

type Texts = Readonly<Record<ReferenceFormat | 'title', string>>;

export interface References {
  /** Null where the server does not know its own address: then the references name none. */
  readonly url: string | null;
  readonly zh: Texts;
  readonly en: Texts;
}

/**
 * How to cite an entity, relation, figure or document, or, where `id` is null, the whole dataset; null where there is none
 * of that id. `accessed` is the day of reading, YYYY-MM-DD.
 */
export async function readReferences(
  runQuery: RunQuery,
  id: string | null,
  accessed: string,
): Promise<References | null> {
  const variables: CiteQueryVariables = { id, accessed };
  const { zh, en } = await runQuery<CiteQuery>(CITE, variables);
  return zh && en ? { url: zh.url, zh, en } : null;
}
