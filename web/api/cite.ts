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

/** In the order of the dialog. */
export const REFERENCE_FORMATS = ['gbt7714', 'text', 'bibtex', 'cslJson'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

type Texts = Readonly<Record<ReferenceFormat | 'title', string>>;

export interface References {
  /** Null if the server has no PUBLIC_URL. Then the references have no address. */
  readonly url: string | null;
  readonly zh: Texts;
  readonly en: Texts;
}

/**
 * Reads references for an entity, relation, figure or document; a null `id` is the whole dataset. Returns null for an
 * unknown id. `accessed` is the date of access, YYYY-MM-DD.
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
