import { z } from 'zod';
import { count } from '../formatText.ts';
import { FRAME } from '../fragments.ts';
import type { DocumentsQuery, DocumentsQueryVariables } from '../generated/operations.ts';
import { lang } from '../inputSchemas.ts';
import { CITED_DOCUMENT } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEnum } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Documents($lang: Language!) {
    ...Frame
    documentList(first: 200) {
      totalCount
      nodes {
        id
        file
        label(lang: $lang)
        publisher { zh en }
        published
        authors
        lineCount
        sha256
        support { entities relations figures }
      }
    }
  }
`;

export const documents = defineTool({
  name: 'documents',
  title: 'Documents',
  description:
    'Lists the documents that the graph is curated from: title, publisher, date, authors, number of lines, and number of facts that each supports. A citation such as d000:58-60 means lines of document d000.',
  input: { lang },
  output: {
    documents: z.array(
      CITED_DOCUMENT.extend({
        publisher: z.string().nullable(),
        authors: z.array(z.string()),
        lineCount: z.int(),
        sha256: z.string().describe('Hash of the cited edition.'),
        supports: z.object({ entities: z.int(), relations: z.int(), figures: z.int() }),
      }),
    ),
  },
  operation: OPERATION + FRAME,
  toVariables: ({ lang }): DocumentsQueryVariables => ({ lang: toEnum(lang) }),
  toOutput: ({ documentList: { totalCount, nodes } }: DocumentsQuery, { lang }) => ({
    documents: nodes.map(({ id, file, label, publisher, published, authors, lineCount, sha256, support }) => ({
      id,
      title: label,
      file,
      published,
      publisher: publisher?.[lang] ?? null,
      authors: [...authors],
      lineCount,
      sha256,
      supports: { ...support },
    })),
    more: totalCount > nodes.length ? `${totalCount - nodes.length} more.` : null,
  }),
  format: ({ documents }) => [
    `${count(documents.length, 'document')}:`,
    ...documents.map(({ id, title, file, published, publisher, authors, lineCount, supports }) => {
      const about = [publisher, published, ...authors, file, `lines 1 to ${lineCount}`].filter((part) => part !== null);
      const { entities, relations, figures } = supports;
      return `- ${id}: ${title} (${about.join(', ')}); supports ${entities} entities, ${relations} relations and ${figures} figures`;
    }),
  ],
});
