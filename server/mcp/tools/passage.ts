import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Cite } from '../citationCollector.ts';
import { count } from '../formatText.ts';
import { CITED, FRAME } from '../fragments.ts';
import type { PassageQuery, PassageQueryVariables } from '../generated/operations.ts';
import { lang } from '../inputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEnum } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Passage($ids: [ID!]!, $context: Int!, $lang: Language!) {
    ...Frame
    nodes(ids: $ids) {
      id
      label(lang: $lang)
      ... on Entity { citations { ...Cited ...Quoted } }
      ... on Relation { citations { ...Cited ...Quoted } }
      ... on Figure { citations { ...Cited ...Quoted } }
    }
  }

  fragment Quoted on Citation {
    passage(context: $context) {
      lines { number text cited }
    }
  }
`;

const MAX_FACTS = 10;
/** Maximum per fact. Only entities have more citations. */
const MAX_CITATIONS = 5;

export const passage = defineTool({
  name: 'passage',
  title: 'Cited lines',
  description:
    'Reads the lines of the documents that state a fact, by the id in braces after each fact, or the lines that mention an entity, by its id. Use it to check or quote evidence.',
  input: {
    facts: z
      .array(z.string().trim().min(1).max(300))
      .min(1)
      .max(MAX_FACTS)
      .describe(`Ids of 1 to ${MAX_FACTS} relations, figures or entities.`),
    context: z.int().min(0).max(5).default(1).describe('Number of lines before and after the cited ones, 0 to 5.'),
    lang,
  },
  output: {
    facts: z.array(
      z.object({
        id: z.string(),
        says: z.string(),
        passages: z.array(
          z.object({
            citation: z.string(),
            lines: z
              .array(z.object({ number: z.int(), text: z.string(), cited: z.boolean() }))
              .nullable()
              .describe('Null if the server does not have the documents.'),
          }),
        ),
        totalCitations: z.int(),
      }),
    ),
  },
  operation: OPERATION + FRAME + CITED,
  toVariables: ({ facts, context, lang }): PassageQueryVariables => ({ ids: facts, context, lang: toEnum(lang) }),
  toOutput({ nodes }: PassageQuery, { facts: ids }, cite) {
    const facts = nodes.map((node, index) => quote(node, ids[index] ?? '', cite));
    const hasMore = facts.some(({ passages, totalCitations }) => totalCitations > passages.length);
    return { facts, more: hasMore ? `Only the first ${MAX_CITATIONS} places of each fact are quoted.` : null };
  },
  format: ({ facts }) =>
    facts.flatMap(({ id, says, passages, totalCitations }) => [
      `${says} {${id}}, ${count(totalCitations, 'place')}:`,
      ...passages.flatMap(({ citation, lines }) => [
        `[${citation}]${lines === null ? ' The server does not have the documents (DOCUMENTS_DIR).' : ''}`,
        ...(lines ?? []).map(({ number, text, cited }) => `${cited ? '>' : ' '} ${number} ${text}`),
      ]),
    ]),
});

function quote(node: PassageQuery['nodes'][number], id: string, cite: Cite) {
  if (!node || !('citations' in node))
    throw new UserError(
      'BAD_INPUT',
      `\`facts\`: no relation, figure or entity has the id "${id}".`,
      'Other tools show ids in braces after each fact.',
    );
  const quoted = node.citations.slice(0, MAX_CITATIONS);
  const citations = cite(quoted);
  return {
    id: node.id,
    says: node.label,
    passages: quoted.map(({ passage }, index) => ({
      citation: citations[index] ?? '',
      lines: passage === null ? null : passage.lines.map((line) => ({ ...line })),
    })),
    totalCitations: node.citations.length,
  };
}
