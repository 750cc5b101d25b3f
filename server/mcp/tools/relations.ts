import { z } from 'zod';
import { formatRange, formatRelation } from '../formatText.ts';
import { CITED, FRAME, RELATION_STATED } from '../fragments.ts';
import type { RelationFilter, RelationsQuery, RelationsQueryVariables } from '../generated/operations.ts';
import { entityName, part, predicates } from '../inputSchemas.ts';
import { PAGE_ARGUMENTS, STATEMENT_FILTERS, toListVariables, toStatementFilter } from '../listTools.ts';
import { PAGE, RELATION } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toPage, toRelation } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Relations($filter: RelationFilter!, $sort: RelationSort!, $first: Int!, $offset: Int!, $lang: Language!) {
    ...Frame
    relations(filter: $filter, sort: $sort, first: $first, offset: $offset) {
      totalCount
      nodes { ...RelationStated }
    }
  }
`;

export const relations = defineTool({
  name: 'relations',
  title: 'Relations',
  description:
    'Lists relations between two entities, each with the lines that state it. Filters: one or both entities, predicate, document, cited lines, time, status, words in role and note.',
  input: {
    entity: entityName('One end').optional(),
    other: entityName('The other end').optional(),
    predicates,
    ...STATEMENT_FILTERS,
    text: part('Words in the role or note, in either language.'),
    sort: z.enum(['id', 'predicate', 'date', 'documents']).default('predicate'),
    ...PAGE_ARGUMENTS,
  },
  output: { relations: z.array(RELATION), page: PAGE },
  operation: OPERATION + FRAME + RELATION_STATED + CITED,
  async toVariables(input, find): Promise<RelationsQueryVariables> {
    const { entity, other, predicates } = input;
    const ends = await Promise.all([
      ...(entity === undefined ? [] : [find('entity', entity)]),
      ...(other === undefined ? [] : [find('other', other)]),
    ]);
    return {
      filter: { ...toStatementFilter(input), predicates, and: ends.map(hasEnd) },
      ...toListVariables(input),
    };
  },
  toOutput: ({ relations }: RelationsQuery, { lang, offset }, cite) => ({
    relations: relations.nodes.map((relation) => toRelation(relation, lang, cite)),
    ...toPage(relations, offset),
  }),
  format: ({ relations, page }) => [formatRange('relations', page, relations.length), ...relations.map(formatRelation)],
});

function hasEnd(id: string): RelationFilter {
  return { or: [{ subject: { ids: [id] } }, { object: { ids: [id] } }] };
}
