import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { CITED, FRAME } from '../fragments.ts';
import type { CiteQuery, CiteQueryVariables } from '../generated/operations.ts';
import { day, lang } from '../inputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEnum } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Cite($id: ID, $accessed: String, $lang: Language!) {
    ...Frame
    cite(id: $id, accessed: $accessed) {
      title(lang: $lang)
      url
      gbt7714(lang: $lang)
      bibtex(lang: $lang)
      cslJson(lang: $lang)
      text(lang: $lang)
      citations { ...Cited }
    }
  }
`;

export const cite = defineTool({
  name: 'cite',
  title: 'How to cite',
  description:
    'Returns a reference to a fact, an entity or a document by its id, or to the whole dataset: in GB/T 7714, BibTeX, CSL-JSON or sentences.',
  input: {
    id: z.string().trim().min(1).max(300).optional().describe('Leave it out to cite the dataset.'),
    style: z.enum(['gbt7714', 'bibtex', 'cslJson', 'text']).default('gbt7714'),
    accessed: day('Day of access, for the reference.'),
    lang,
  },
  output: {
    title: z.string().describe('Title of the cited thing.'),
    url: z.string().nullable().describe('Permanent link; null if the server has no public address.'),
    reference: z.string(),
    citations: z.array(z.string()).describe('Cited lines.'),
  },
  operation: OPERATION + FRAME + CITED,
  toVariables: ({ id, accessed, lang }): CiteQueryVariables => ({
    id: id ?? null,
    accessed: accessed ?? null,
    lang: toEnum(lang),
  }),
  toOutput({ cite: found }: CiteQuery, { id, style }, cite) {
    if (!found)
      throw new UserError(
        'BAD_INPUT',
        `\`id\`: no fact, entity or document has the id "${id}".`,
        'Other tools show ids in braces after each fact and name; `documents` has those of documents.',
      );
    const { title, url, citations } = found;
    return { title, url, reference: found[style], citations: cite(citations), more: null };
  },
  format: ({ reference, citations }) => [
    reference,
    ...(citations.length > 0 ? [`Evidence: [${citations.join(', ')}].`] : []),
  ],
});
