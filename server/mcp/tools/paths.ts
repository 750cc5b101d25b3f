import { z } from 'zod';
import { count, formatRelation } from '../formatText.ts';
import { CITED, ENTITY_NAMED, FRAME, RELATION_STATED } from '../fragments.ts';
import type { PathsQuery, PathsQueryVariables } from '../generated/operations.ts';
import { entityName, lang, minDocuments, predicates } from '../inputSchemas.ts';
import { NAMED, RELATION } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toLanguage, toNamed, toRelation } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Paths(
    $from: ID!
    $to: ID!
    $maxLength: Int!
    $mode: PathMode!
    $predicates: [ID!]!
    $minDocuments: Int!
    $limit: Int!
    $lang: Language!
  ) {
    ...Frame
    paths(
      from: $from
      to: $to
      maxLength: $maxLength
      mode: $mode
      filter: { predicates: $predicates, minDocuments: $minDocuments }
      limit: $limit
    ) {
      totalCount
      paths {
        entities { ...EntityNamed }
        steps { relations { ...RelationStated } }
      }
    }
  }
`;

const MAX_PATHS = 10;
/** Of one step: two entities may be joined by many statements, and one is enough for a way. */
const MAX_PARALLEL = 3;

export const paths = defineTool({
  name: 'paths',
  title: 'Paths',
  description:
    'Ways from one entity to another along relations, read in either direction: the shortest, or all that meet no entity twice. Each step with the statements that make it and their lines.',
  input: {
    from: entityName('The entity to begin from'),
    to: entityName('The entity to arrive at'),
    maxLength: z.int().min(1).max(6).default(6).describe('Most relations on a way, 1 to 6.'),
    mode: z.enum(['shortest', 'all']).default('shortest'),
    predicates,
    minDocuments,
    first: z.int().min(1).max(MAX_PATHS).default(3).describe(`Most ways in this answer, 1 to ${MAX_PATHS}.`),
    lang,
  },
  output: {
    total: z.int().describe('How many ways there are; counted up to 10,000.'),
    paths: z.array(
      z.object({
        entities: z.array(NAMED).describe('From the first to the last.'),
        steps: z.array(
          z.object({
            relations: z.array(RELATION).describe('Some of those that join the two.'),
            totalRelations: z.int(),
          }),
        ),
      }),
    ),
  },
  operation: OPERATION + FRAME + ENTITY_NAMED + RELATION_STATED + CITED,
  async toVariables({ from, to, mode, first, lang, ...filters }, find): Promise<PathsQueryVariables> {
    const [fromId, toId] = await Promise.all([find('from', from), find('to', to)]);
    return {
      from: fromId,
      to: toId,
      mode: mode === 'all' ? 'ALL' : 'SHORTEST',
      limit: first,
      lang: toLanguage(lang),
      ...filters,
    };
  },
  toOutput({ paths: { paths, totalCount } }: PathsQuery, { lang }, cite) {
    const rest = totalCount - paths.length;
    return {
      total: totalCount,
      paths: paths.map(({ entities, steps }) => ({
        entities: entities.map((entity) => toNamed(entity, lang)),
        steps: steps.map(({ relations }) => ({
          relations: relations.slice(0, MAX_PARALLEL).map((relation) => toRelation(relation, lang, cite)),
          totalRelations: relations.length,
        })),
      })),
      more:
        rest > 0
          ? `${rest} more ways: ask for more than ${paths.length} (at most ${MAX_PATHS}), or narrow by \`predicates\` or \`minDocuments\`.`
          : null,
    };
  },
  format: ({ paths, total }) => [
    total === 0 ? 'No way so long or shorter.' : `${count(total, 'way')}:`,
    ...paths.flatMap(({ entities, steps }, index) => [
      `${index + 1}. ${entities.map(({ name }) => name).join(' → ')}`,
      ...steps.flatMap(({ relations, totalRelations }) => [
        ...relations.map((relation) => `   ${formatRelation(relation)}`),
        ...(totalRelations > relations.length
          ? [`   ${count(totalRelations - relations.length, 'more relation')} between these two: ask \`relations\`.`]
          : []),
      ]),
    ]),
  ],
});
