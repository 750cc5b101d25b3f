import { z } from 'zod';
import { count, formatName, formatRelation } from '../formatText.ts';
import { CITED, ENTITY_BRIEF, ENTITY_NAMED, FRAME, RELATION_STATED } from '../fragments.ts';
import type { NeighborhoodQuery, NeighborhoodQueryVariables } from '../generated/operations.ts';
import { entityName, first, lang, MAX_FIRST, minDocuments, predicates, types } from '../inputSchemas.ts';
import { ENTITY, RELATION } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEntity, toEnum, toRelation } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Neighborhood(
    $ids: [ID!]!
    $depth: Int!
    $types: [ID!]!
    $predicates: [ID!]!
    $minDocuments: Int!
    $limit: Int!
    $lang: Language!
  ) {
    ...Frame
    neighborhood(
      ids: $ids
      depth: $depth
      filter: { types: $types }
      relations: { predicates: $predicates, minDocuments: $minDocuments }
      limit: $limit
    ) {
      totalNeighbors
      entities { ...EntityBrief }
      relations { ...RelationStated }
    }
  }
`;

const MAX_GIVEN = 10;

export const neighborhood = defineTool({
  name: 'neighborhood',
  title: 'Neighbourhood',
  description:
    'Returns the neighbours of one or several entities up to a distance, nearest and best connected first, and the relations among all of them, each with the lines that state it.',
  input: {
    entities: z.array(entityName('Each')).min(1).max(MAX_GIVEN).describe(`1 to ${MAX_GIVEN} entities.`),
    depth: z.int().min(1).max(3).default(1).describe('Distance in relations, 1 to 3.'),
    types,
    predicates,
    minDocuments,
    first: first(15),
    lang,
  },
  output: {
    totalNeighbors: z.int(),
    entities: z.array(ENTITY).describe('The given entities, then their neighbours.'),
    totalRelations: z.int().describe('Number of relations among these entities.'),
    relations: z.array(RELATION),
  },
  operation: OPERATION + FRAME + ENTITY_BRIEF + ENTITY_NAMED + RELATION_STATED + CITED,
  async toVariables({ entities, first, lang, ...filters }, find): Promise<NeighborhoodQueryVariables> {
    const ids = await Promise.all(entities.map((name, index) => find(`entities[${index}]`, name)));
    return { ids, limit: first, lang: toEnum(lang), ...filters };
  },
  toOutput({ neighborhood: { entities, relations, totalNeighbors } }: NeighborhoodQuery, { first, lang }, cite) {
    const shown = relations.slice(0, MAX_FIRST);
    const left = [
      ...(totalNeighbors > first ? [`${totalNeighbors - first} more neighbours`] : []),
      ...(relations.length > shown.length ? [`${relations.length - shown.length} more relations among these`] : []),
    ];
    return {
      totalNeighbors,
      entities: entities.map((entity) => toEntity(entity, lang, cite)),
      totalRelations: relations.length,
      relations: shown.map((relation) => toRelation(relation, lang, cite)),
      more:
        left.length === 0
          ? null
          : `${left.join(' and ')}: narrow by \`types\` or \`predicates\`, or page through \`relations\` of one entity.`,
    };
  },
  format: ({ entities, relations, totalNeighbors, totalRelations }) => [
    `${entities.length} entities (the given ones, then the first of ${count(totalNeighbors, 'neighbour')}):`,
    ...entities.map((entity) => `- ${formatName(entity)} [${entity.citations.join(', ')}]`),
    `Relations among them (${totalRelations}):`,
    ...relations.map(formatRelation),
  ],
});
