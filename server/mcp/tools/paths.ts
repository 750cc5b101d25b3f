import { z } from 'zod';
import { count, formatRelation } from '../formatText.ts';
import { CITED, ENTITY_NAMED, FRAME, RELATION_STATED } from '../fragments.ts';
import type { PathsQuery, PathsQueryVariables } from '../generated/operations.ts';
import { entityName, lang, minDocuments, predicates } from '../inputSchemas.ts';
import { NAMED, RELATION } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEnum, toNamed, toRelation } from '../toOutput.ts';

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
/** Maximum per step: many relations may join two entities, and one is enough for a path. */
const MAX_PARALLEL = 3;

export const paths = defineTool({
  name: 'paths',
  title: 'Paths',
  description:
    'Finds paths between two entities along relations in either direction: the shortest ones, or all that pass no entity twice. Each step has its relations and their lines.',
  input: {
    from: entityName('First entity of the path'),
    to: entityName('Last entity of the path'),
    maxLength: z.int().min(1).max(6).default(6).describe('Maximum number of steps, 1 to 6.'),
    mode: z.enum(['shortest', 'all']).default('shortest'),
    predicates,
    minDocuments,
    first: z.int().min(1).max(MAX_PATHS).default(3).describe(`Maximum number of paths, 1 to ${MAX_PATHS}.`),
    lang,
  },
  output: {
    total: z.int().describe('Number of paths, counted up to 10,000.'),
    paths: z.array(
      z.object({
        entities: z.array(NAMED).describe('From the first to the last.'),
        steps: z.array(
          z.object({
            relations: z.array(RELATION).describe('Some of the relations between the two entities.'),
            totalRelations: z.int(),
          }),
        ),
      }),
    ),
  },
  operation: OPERATION + FRAME + ENTITY_NAMED + RELATION_STATED + CITED,
  async toVariables({ from, to, mode, first, lang, ...filters }, find): Promise<PathsQueryVariables> {
    const [fromId, toId] = await Promise.all([find('from', from), find('to', to)]);
    return { from: fromId, to: toId, mode: toEnum(mode), limit: first, lang: toEnum(lang), ...filters };
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
          ? `${rest} more paths: raise \`first\` above ${paths.length} (at most ${MAX_PATHS}), or narrow by \`predicates\` or \`minDocuments\`.`
          : null,
    };
  },
  format: ({ paths, total }) => [
    total === 0 ? 'No path of at most that length.' : `${count(total, 'path')}:`,
    ...paths.flatMap(({ entities, steps }, index) => [
      `${index + 1}. ${entities.map(({ name }) => name).join(' → ')}`,
      ...steps.flatMap(({ relations, totalRelations }) => [
        ...relations.map((relation) => `   ${formatRelation(relation)}`),
        ...(totalRelations > relations.length
          ? [`   ${count(totalRelations - relations.length, 'more relation')} between these two: call \`relations\`.`]
          : []),
      ]),
    ]),
  ],
});
