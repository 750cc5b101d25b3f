import { z } from 'zod';
import { count, formatName, formatRelation } from '../formatText.ts';
import { CITED, ENTITY_BRIEF, ENTITY_NAMED, FRAME, RELATION_STATED } from '../fragments.ts';
import type { CommonQuery, CommonQueryVariables } from '../generated/operations.ts';
import { entityName, first, lang, predicates, types } from '../inputSchemas.ts';
import { ENTITY, RELATION } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEntity, toEnum, toRelation } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Common(
    $ids: [ID!]!
    $atLeast: Int!
    $types: [ID!]!
    $predicates: [ID!]!
    $limit: Int!
    $lang: Language!
  ) {
    ...Frame
    common(
      ids: $ids
      atLeast: $atLeast
      filter: { types: $types }
      relations: { predicates: $predicates }
      limit: $limit
    ) {
      totalCount
      connectors { entity { ...EntityBrief } connects { id } }
      relations { ...RelationStated }
    }
  }
`;

const MAX_GIVEN = 10;
/** Maximum per connector, so that one with many relations does not fill the answer. */
const MAX_RELATIONS = 5;

export const common = defineTool({
  name: 'common',
  title: 'Connectors of several entities',
  description:
    'Finds entities that are related to several of the given ones, best connected first, with the relations that connect them and their lines. Also returns the relations among the given entities.',
  input: {
    entities: z.array(entityName('Each')).min(2).max(MAX_GIVEN).describe(`2 to ${MAX_GIVEN} different entities.`),
    atLeast: z
      .int()
      .min(1)
      .max(MAX_GIVEN)
      .default(2)
      .describe('Smallest number of the given entities that a connector must be related to.'),
    types,
    predicates,
    first: first(10),
    lang,
  },
  output: {
    total: z.int().describe('Number of connectors.'),
    connectors: z.array(
      z.object({
        entity: ENTITY,
        connects: z.array(z.string()).describe('Ids of the given entities that it is related to.'),
        relations: z.array(RELATION),
        totalRelations: z.int(),
      }),
    ),
    direct: z.array(RELATION).describe('Relations among the given entities.'),
  },
  operation: OPERATION + FRAME + ENTITY_BRIEF + ENTITY_NAMED + RELATION_STATED + CITED,
  async toVariables({ entities, first, lang, ...filters }, find): Promise<CommonQueryVariables> {
    const ids = await Promise.all(entities.map((name, index) => find(`entities[${index}]`, name)));
    return { ids, limit: first, lang: toEnum(lang), ...filters };
  },
  toOutput({ common: { connectors, relations, totalCount } }: CommonQuery, { first, lang }, cite) {
    const connecting = new Set(connectors.map(({ entity }) => entity.id));
    const ends = ({ subject, object }: (typeof relations)[number]) => [subject.id, object.id];
    const rest = totalCount - connectors.length;
    return {
      total: totalCount,
      connectors: connectors.map(({ entity, connects }) => {
        const own = relations.filter((relation) => ends(relation).includes(entity.id));
        return {
          entity: toEntity(entity, lang, cite),
          connects: connects.map(({ id }) => id),
          relations: own.slice(0, MAX_RELATIONS).map((relation) => toRelation(relation, lang, cite)),
          totalRelations: own.length,
        };
      }),
      direct: relations
        .filter((relation) => !ends(relation).some((id) => connecting.has(id)))
        .map((relation) => toRelation(relation, lang, cite)),
      more: rest > 0 ? `${rest} more connectors: raise \`first\` above ${first}, or narrow by \`types\`.` : null,
    };
  },
  format: ({ connectors, direct, total }) => [
    total === 0 ? 'No entity connects that many of them.' : `${count(total, 'connector')}, the best connected first:`,
    ...connectors.flatMap(({ entity, connects, relations, totalRelations }, index) => [
      `${index + 1}. ${formatName(entity)}, connects ${connects.join(', ')} [${entity.citations.join(', ')}]`,
      ...relations.map((relation) => `   ${formatRelation(relation)}`),
      ...(totalRelations > relations.length
        ? [`   ${count(totalRelations - relations.length, 'more relation')}: call \`relations\`.`]
        : []),
    ]),
    ...(direct.length > 0 ? ['Relations among the given entities:', ...direct.map(formatRelation)] : []),
  ],
});
