import { z } from 'zod';
import { MAX_NAME_LENGTH } from '../../model/entity.ts';
import { count, formatEntity } from '../formatText.ts';
import { CITED, ENTITY_BRIEF, ENTITY_NAMED, FRAME } from '../fragments.ts';
import type { SearchQuery, SearchQueryVariables } from '../generated/operations.ts';
import { first, lang, types } from '../inputSchemas.ts';
import { ENTITY } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEntity, toEnum } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Search($text: String!, $types: [ID!]!, $first: Int!, $lang: Language!) {
    ...Frame
    search(text: $text, types: $types, first: $first) {
      totalCount
      hits {
        match { kind spelling forgiven text }
        entity { ...EntityBrief }
      }
    }
  }
`;

export const search = defineTool({
  name: 'search',
  title: 'Search',
  description:
    'Finds entities (platforms, regulators, productions, events, people …) by any form of their names: Chinese (any part), English words, pinyin (aiqiyi), initials (aqy), both mixed (aiqy), aliases. Other spellings are found too (strasse for Straße), and typing errors and names that sound alike if few names match. Best matches first, each with its description and the places that mention it. Begin here if you do not know an id or whole name.',
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
  },
  operation: OPERATION + FRAME + ENTITY_BRIEF + ENTITY_NAMED + CITED,
  toVariables: ({ text, types, first, lang }): SearchQueryVariables => ({ text, types, first, lang: toEnum(lang) }),
  toOutput({ search: { hits, totalCount } }: SearchQuery, { lang, first }, cite) {
    const rest = totalCount - hits.length;
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
      more: rest > 0 ? `${rest} more: raise \`first\` above ${first}, give \`types\`, or give more of the name.` : null,
    };
  },
  format: ({ hits, total }) => [
    total === 0 ? 'No entity has such a name.' : `${count(total, 'hit')}, best first:`,
    ...hits.map(
      (hit) => `- ${formatEntity(hit)} (matched: ${hit.match.text}, ${hit.match.kind}${differenceOf(hit.match)})`,
    ),
  ],
});

function differenceOf({ spelling, forgiven }: { readonly spelling: string; readonly forgiven: string | null }): string {
  if (forgiven !== null) return `, forgiven: ${forgiven.replace('_', ' ')}`;
  return spelling === 'variant' ? ', in another spelling' : '';
}
