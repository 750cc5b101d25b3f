import { z } from 'zod';
import { count, formatName, formatRelation } from '../formatText.ts';
import { CITED, ENTITY_BRIEF, ENTITY_NAMED, FRAME, RELATION_STATED } from '../fragments.ts';
import type { CommonQuery, CommonQueryVariables } from '../generated/operations.ts';
import { entityName, first, lang, predicates, types } from '../inputSchemas.ts';
import { ENTITY, RELATION } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEntity, toLanguage, toRelation } from '../toOutput.ts';

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

const MAX_ASKED = 10;
/** Of one connector, so that one that is joined to the asked ones in many ways does not fill the answer. */
const MAX_RELATIONS = 5;

export const common = defineTool({
  name: 'common',
  title: 'What connects several entities',
  description:
    'Entities that are related to several of the given ones, the best connected first, with the statements that connect them and their lines; also the relations among the given ones themselves.',
  input: {
    entities: z.array(entityName('Each')).min(2).max(MAX_ASKED).describe(`2 to ${MAX_ASKED} different entities.`),
    atLeast: z
      .int()
      .min(1)
      .max(MAX_ASKED)
      .default(2)
      .describe('To how many of them a connector must be related, 1 to as many as are asked.'),
    types,
    predicates,
    first: first(10),
    lang,
  },
  output: {
    total: z.int().describe('How many connectors there are.'),
    connectors: z.array(
      z.object({
        entity: ENTITY,
        connects: z.array(z.string()).describe('Ids of the asked ones that it is related to.'),
        relations: z.array(RELATION),
        totalRelations: z.int(),
      }),
    ),
    direct: z.array(RELATION).describe('Relations among the asked ones.'),
  },
  operation: OPERATION + FRAME + ENTITY_BRIEF + ENTITY_NAMED + RELATION_STATED + CITED,
  async toVariables({ entities, first, lang, ...filters }, find): Promise<CommonQueryVariables> {
    const ids = await Promise.all(entities.map((name, index) => find(`entities[${index}]`, name)));
    return { ids, limit: first, lang: toLanguage(lang), ...filters };
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
      more: rest > 0 ? `${rest} more connectors: ask for more than ${first}, or narrow by \`types\`.` : null,
    };
  },
  format: ({ connectors, direct, total }) => [
    total === 0 ? 'Nothing connects so many of them.' : `${count(total, 'connector')}, the best connected first:`,
    ...connectors.flatMap(({ entity, connects, relations, totalRelations }, index) => [
      `${index + 1}. ${formatName(entity)}, connects ${connects.join(', ')} [${entity.citations.join(', ')}]`,
      ...relations.map((relation) => `   ${formatRelation(relation)}`),
      ...(totalRelations > relations.length
        ? [`   ${count(totalRelations - relations.length, 'more relation')}: ask \`relations\`.`]
        : []),
    ]),
    ...(direct.length > 0 ? ['Directly between the asked ones:', ...direct.map(formatRelation)] : []),
  ],
});
