import { z } from 'zod';
import { count, formatRelation } from '../formatText.ts';
import { CITED, ENTITY_NAMED, FRAME, RELATION_STATED } from '../fragments.ts';
import type { PathsQuery, PathsQueryVariables } from '../generated/operations.ts';
import { entityName, lang, minDocuments, predicates, types } from '../inputSchemas.ts';
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
    $direction: Direction!
    $via: [EntityFilter!]!
    $avoid: EntityFilter
    $prefer: [PathPreference!]!
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
      direction: $direction
      via: $via
      avoid: $avoid
      prefer: $prefer
      limit: $limit
    ) {
      totalCount
      paths {
        cost
        entities { ...EntityNamed }
        steps { relations { ...RelationStated } }
      }
    }
  }
`;

const MAX_PATHS = 10;
/** The API takes three conditions, of which `viaTypes` is one. */
const MAX_VIA = 2;
const MAX_AVOIDED = 20;
/** Maximum per step: many relations may join two entities, and one is enough for a path. */
const MAX_PARALLEL = 3;

export const paths = defineTool({
  name: 'paths',
  title: 'Paths',
  description:
    'Finds paths between two entities along relations: the shortest ones, or all that pass no entity twice, lowest cost first. Conditions: via, avoid, direction, preferences. Each step has its relations and their lines.',
  input: {
    from: entityName('First entity of the path'),
    to: entityName('Last entity of the path'),
    maxLength: z.int().min(1).max(6).default(6).describe('Maximum number of steps, 1 to 6.'),
    mode: z.enum(['shortest', 'all']).default('shortest'),
    predicates,
    minDocuments,
    direction: z
      .enum(['out', 'in', 'both'])
      .default('both')
      .describe('out: every step goes from the subject of its relations to their object; in: the reverse.'),
    via: z.array(entityName('Each')).max(MAX_VIA).default([]).describe('Entities that the path must contain.'),
    viaTypes: types.describe('The path must contain an entity of one of these types between its ends.'),
    avoid: z
      .array(entityName('Each'))
      .max(MAX_AVOIDED)
      .default([])
      .describe('Entities that the path must not contain.'),
    avoidDegree: z
      .int()
      .min(1)
      .optional()
      .describe('The path contains no entity with this number of relations or more between its ends: 50 avoids hubs.'),
    prefer: z
      .array(z.enum(['documents', 'low_degree']))
      .max(2)
      .default([])
      .describe(
        'documents: well supported steps cost less; low_degree: entities with few relations cost less. Use it with mode all.',
      ),
    first: z.int().min(1).max(MAX_PATHS).default(3).describe(`Maximum number of paths, 1 to ${MAX_PATHS}.`),
    lang,
  },
  output: {
    total: z.int().describe('Number of paths, counted up to 10,000.'),
    paths: z.array(
      z.object({
        cost: z.number().describe('Number of steps, changed by `prefer`.'),
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
  async toVariables(input, find): Promise<PathsQueryVariables> {
    const { from, to, maxLength, mode, predicates, minDocuments, direction, viaTypes, avoidDegree, prefer } = input;
    const findAll = (argument: string, names: readonly string[]) =>
      Promise.all(names.map((name, index) => find(`${argument}[${index}]`, name)));
    const [[fromId = '', toId = ''], via, avoid] = await Promise.all([
      Promise.all([find('from', from), find('to', to)]),
      findAll('via', input.via),
      findAll('avoid', input.avoid),
    ]);
    const avoided = [
      ...(avoid.length > 0 ? [{ ids: avoid }] : []),
      ...(avoidDegree === undefined ? [] : [{ minDegree: avoidDegree }]),
    ];
    return {
      ...{ from: fromId, to: toId, maxLength, mode: toEnum(mode), predicates, minDocuments },
      direction: toEnum(direction),
      via: [...via.map((id) => ({ ids: [id] })), ...(viaTypes.length > 0 ? [{ types: viaTypes }] : [])],
      avoid: avoided.length > 0 ? { or: avoided } : null,
      prefer: prefer.map(toEnum),
      ...{ limit: input.first, lang: toEnum(input.lang) },
    };
  },
  toOutput({ paths: { paths, totalCount } }: PathsQuery, { lang }, cite) {
    const rest = totalCount - paths.length;
    return {
      total: totalCount,
      paths: paths.map(({ cost, entities, steps }) => ({
        cost,
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
    total === 0 ? 'No path of at most that length that meets the conditions.' : `${count(total, 'path')}:`,
    ...paths.flatMap(({ cost, entities, steps }, index) => [
      `${index + 1}. ${entities.map(({ name }) => name).join(' → ')}${cost === steps.length ? '' : ` (cost ${cost})`}`,
      ...steps.flatMap(({ relations, totalRelations }) => [
        ...relations.map((relation) => `   ${formatRelation(relation)}`),
        ...(totalRelations > relations.length
          ? [`   ${count(totalRelations - relations.length, 'more relation')} between these two: call \`relations\`.`]
          : []),
      ]),
    ]),
  ],
});
