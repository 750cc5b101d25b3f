import { z } from 'zod';
import { toLanguage, toRelation } from '../facts.ts';
import { CITED, FRAME, RELATION_STATED } from '../fragments.ts';
import type { RelationFilter, RelationsQuery, RelationsQueryVariables } from '../generated/operations.ts';
import {
  documents,
  entityName,
  first,
  from,
  lang,
  minDocuments,
  offset,
  part,
  predicates,
  status,
  to,
} from '../inputs.ts';
import { PAGE, RELATION } from '../outputs.ts';
import { toStatuses } from '../statuses.ts';
import { defineTool } from '../Tool.ts';
import { restOf, writeRange, writeRelation } from '../writing.ts';

const OPERATION = /* GraphQL */ `
  query Relations($filter: RelationFilter!, $sort: RelationSort!, $first: Int!, $offset: Int!, $lang: Language!) {
    ...Frame
    relations(filter: $filter, sort: $sort, first: $first, offset: $offset) {
      totalCount
      nodes { ...RelationStated }
    }
  }
`;

const SORTS = { id: 'ID', predicate: 'PREDICATE', date: 'DATE', documents: 'DOCUMENTS' } as const;

export const relations = defineTool({
  name: 'relations',
  title: 'Relations',
  description:
    'Statements that join two entities, filtered by entity (or two), predicate, document, time, status or words of their role and note; each with the lines that say so.',
  input: {
    entity: entityName('One end').optional(),
    other: entityName('The other end').optional(),
    predicates,
    documents,
    status,
    minDocuments,
    from,
    to,
    text: part('Words in the role or note, in either language.'),
    sort: z.enum(['id', 'predicate', 'date', 'documents']).default('predicate'),
    descending: z.boolean().default(false),
    first: first(20),
    offset,
    lang,
  },
  output: { relations: z.array(RELATION), page: PAGE },
  operation: OPERATION + FRAME + RELATION_STATED + CITED,
  async toVariables(input, find): Promise<RelationsQueryVariables> {
    const { entity, other, from, to, text, status, sort, descending, first, offset, lang, ...lists } = input;
    const ends = await Promise.all([
      ...(entity === undefined ? [] : [find('entity', entity)]),
      ...(other === undefined ? [] : [find('other', other)]),
    ]);
    return {
      filter: {
        ...lists,
        from: from ?? null,
        to: to ?? null,
        text: text ?? null,
        statuses: toStatuses(status),
        and: ends.map(hasEnd),
      },
      sort: { by: SORTS[sort], direction: descending ? 'DESCENDING' : 'ASCENDING' },
      first,
      offset,
      lang: toLanguage(lang),
    };
  },
  toFacts({ relations: { nodes, totalCount } }: RelationsQuery, { lang, offset }, cite) {
    const page = { total: totalCount, offset };
    return {
      relations: nodes.map((relation) => toRelation(relation, lang, cite)),
      page,
      more: restOf(page, nodes.length),
    };
  },
  write: ({ relations, page }) => [writeRange('relations', page, relations.length), ...relations.map(writeRelation)],
});

function hasEnd(id: string): RelationFilter {
  return { or: [{ subject: { ids: [id] } }, { object: { ids: [id] } }] };
}
