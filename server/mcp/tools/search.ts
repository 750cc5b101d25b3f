import { z } from 'zod';
import { MAX_NAME_LENGTH } from '../../model/entity.ts';
import { count, formatEntity } from '../formatText.ts';
import { CITED, ENTITY_BRIEF, ENTITY_NAMED, FRAME } from '../fragments.ts';
import type { SearchQuery, SearchQueryVariables } from '../generated/operations.ts';
import { first, lang, types } from '../inputSchemas.ts';
import { ENTITY } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { MAX_PLACES, toEntity, toEnum } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Search($text: String!, $types: [ID!]!, $first: Int!, $lang: Language!) {
    ...Frame
    search(text: $text, types: $types, first: $first) {
      totalCount
      hits {
        match { kind spelling forgiven text }
        entity { ...EntityBrief }
      }
      texts(first: $first) {
        totalCount
        hits {
          field
          text
          fact {
            id
            label(lang: $lang)
            ... on Entity { citations { ...Cited } }
            ... on Relation { citations { ...Cited } }
            ... on Figure { citations { ...Cited } }
          }
        }
      }
      lines(first: $first) {
        totalCount
        hits {
          document { id label(lang: $lang) file published }
          line
          text
          facts { id label(lang: $lang) }
        }
      }
      documents { id label(lang: $lang) file published }
    }
  }
`;

export const search = defineTool({
  name: 'search',
  title: 'Search',
  description:
    'Finds entities (platforms, regulators, productions, events, people …) by any form of their names: Chinese (any part), English words, pinyin (aiqiyi), initials (aqy), both mixed (aiqy), aliases. Other spellings are found too (strasse for Straße), and typing errors and names that sound alike if few names match. Also finds descriptions, roles, notes and scopes, lines of the documents with the facts that cite them, and titles of documents. Best matches first. Begin here if you do not know an id or whole name.',
  input: {
    text: z.string().trim().min(1).max(MAX_NAME_LENGTH).describe('If there are several words, all must match.'),
    types,
    first: first(10),
    lang,
  },
  output: {
    total: z.int(),
    hits: z.array(
      ENTITY.extend({
        match: z.object({
          kind: z.string(),
          spelling: z.string().describe('same, or variant: other letters for the same name.'),
          forgiven: z
            .string()
            .nullable()
            .describe('Null, or what differs: regional_spelling, homophone, similar_sound or typing_error.'),
          text: z.string().describe('Name that matched.'),
        }),
      }),
    ),
    texts: z
      .array(
        z.object({
          id: z.string().describe('Id of the entity, relation or figure.'),
          says: z.string(),
          field: z.string().describe('description, role, note or scope.'),
          text: z.string(),
          citations: z.array(z.string()),
        }),
      )
      .describe('Facts in whose own text all words occur.'),
    totalTexts: z.int(),
    lines: z
      .array(
        z.object({
          citation: z.string(),
          text: z.string(),
          facts: z.array(z.object({ id: z.string(), says: z.string() })).describe('Some of the facts that cite it.'),
        }),
      )
      .describe('Lines in which all words occur; none if the server does not have the documents.'),
    totalLines: z.int(),
    documents: z.array(z.string()).describe('Ids of documents with all words in title, publisher or authors.'),
  },
  operation: OPERATION + FRAME + ENTITY_BRIEF + ENTITY_NAMED + CITED,
  toVariables: ({ text, types, first, lang }): SearchQueryVariables => ({ text, types, first, lang: toEnum(lang) }),
  toOutput({ search: { hits, totalCount, texts, lines, documents } }: SearchQuery, { lang, first }, cite) {
    const left = [
      leftOut('name', totalCount - hits.length),
      leftOut('text', texts.totalCount - texts.hits.length),
      leftOut('line', lines.totalCount - lines.hits.length),
    ].filter((part) => part !== null);
    // So that their titles are at the end of the answer.
    for (const document of documents) cite([{ document, firstLine: 1, lastLine: 1 }]);
    return {
      total: totalCount,
      hits: hits.map(({ entity, match }) => ({
        ...toEntity(entity, lang, cite),
        match: {
          kind: match.kind.toLowerCase(),
          spelling: match.spelling.toLowerCase(),
          forgiven: match.forgiven?.toLowerCase() ?? null,
          text: match.text,
        },
      })),
      texts: texts.hits.map(({ fact, field, text }) => ({
        ...{ id: fact.id, says: fact.label, field: field.toLowerCase(), text },
        citations: 'citations' in fact ? cite(fact.citations.slice(0, MAX_PLACES)) : [],
      })),
      totalTexts: texts.totalCount,
      lines: lines.hits.map(({ document, line, text, facts }) => ({
        citation: cite([{ document, firstLine: line, lastLine: line }]).join(),
        text,
        facts: facts.map(({ id, label }) => ({ id, says: label })),
      })),
      totalLines: lines.totalCount,
      documents: documents.map(({ id }) => id),
      more: left.length > 0 ? `${left.join(', ')}: raise \`first\` above ${first}, or give more words.` : null,
    };
  },
  format: ({ hits, total, texts, totalTexts, lines, totalLines, documents }) => [
    total === 0 ? 'No entity has such a name.' : `${count(total, 'hit')}, best first:`,
    ...hits.map(
      (hit) => `- ${formatEntity(hit)} (matched: ${hit.match.text}, ${hit.match.kind}${differenceOf(hit.match)})`,
    ),
    ...(texts.length > 0 ? [`Texts of facts (${totalTexts}):`] : []),
    ...texts.map(
      ({ id, says, field, text, citations }) => `- ${says}; ${field}: ${text} [${citations.join(', ')}] {${id}}`,
    ),
    ...(lines.length > 0 ? [`Lines of documents (${totalLines}):`] : []),
    ...lines.flatMap(({ citation, text, facts }) => [
      `- [${citation}] ${text}`,
      ...facts.map(({ id, says }) => `  cited by: ${says} {${id}}`),
    ]),
    ...(documents.length > 0 ? [`Documents with these words: ${documents.join(', ')}.`] : []),
  ],
});

function differenceOf({ spelling, forgiven }: { readonly spelling: string; readonly forgiven: string | null }): string {
  if (forgiven !== null) return `, forgiven: ${forgiven.replace('_', ' ')}`;
  return spelling === 'variant' ? ', in another spelling' : '';
}

function leftOut(noun: string, rest: number): string | null {
  return rest > 0 ? count(rest, `more ${noun}`) : null;
}
