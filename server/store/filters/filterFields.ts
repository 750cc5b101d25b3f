import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { textsOf } from '../../model/vocabulary.ts';
import type { Dated, FilterField } from './FilterField.ts';

/*
 * All fields of filters, except those that contain filters (`and`, `or`, `not`, `related`, `subject`, `object`). The types
 * of filters, their checks in the API, the tests in memory and the conditions in Cypher follow from these lists.
 */

const DATE_FIELDS = {
  from: { operator: 'notBefore', kind: 'day', upperBound: 'to' },
  to: { operator: 'notAfter', kind: 'day' },
} as const satisfies Fields<Dated>;

const DOCUMENTS = { operator: 'overlaps', kind: 'document', ...property('documents') } as const;

/** Fields of every relation and figure. */
const STATEMENT_FIELDS = {
  documents: DOCUMENTS,
  statuses: { operator: 'in', kind: 'status', ...property('status') },
  /** Smallest number of documents that support the statement. */
  minDocuments: {
    operator: 'atLeast',
    kind: 'count',
    read: ({ documents }) => documents.length,
    cypher: (x) => `size(${x}.documents)`,
  },
  ...DATE_FIELDS,
} as const satisfies Fields<Relation | Figure>;

export const ENTITY_FILTER_FIELDS = {
  types: { operator: 'in', kind: 'type', ...property('type') },
  kinds: {
    operator: 'in',
    kind: 'kind',
    read: ({ type, kind }) => `${type}/${kind}`,
    cypher: (e) => `${e}.type + '/' + ${e}.kind`,
  },
  /** Documents that mention the entity. */
  documents: DOCUMENTS,
  communities: { operator: 'in', kind: 'community', ...property('community') },
  minDegree: { operator: 'atLeast', kind: 'count', ...property('degree'), upperBound: 'maxDegree' },
  maxDegree: { operator: 'atMost', kind: 'count', ...property('degree') },
  ids: { operator: 'in', kind: 'entityId', ...property('id') },
  /** Looks in all forms of the name. */
  text: { operator: 'contains', kind: 'text', read: ({ forms }) => forms.map(({ text }) => text) },
  ...DATE_FIELDS,
} as const satisfies Fields<Entity>;

export const RELATION_FILTER_FIELDS = {
  predicates: { operator: 'in', kind: 'predicate', read: ({ predicate }) => predicate, cypher: (r) => `type(${r})` },
  ...STATEMENT_FIELDS,
  /** Looks in role and note. */
  text: { operator: 'contains', kind: 'text', read: ({ role, note }) => textsOf(role, note) },
} as const satisfies Fields<Relation>;

export const FIGURE_FILTER_FIELDS = {
  measures: { operator: 'in', kind: 'measure', ...property('measure') },
  units: { operator: 'in', kind: 'unit', ...property('unit') },
  comparators: { operator: 'in', kind: 'comparator', ...property('comparator') },
  ...STATEMENT_FIELDS,
  /** In the base unit. */
  minValue: { operator: 'atLeast', kind: 'amount', ...property('value'), upperBound: 'maxValue' },
  maxValue: { operator: 'atMost', kind: 'amount', ...property('value') },
  /** Looks in the scope. */
  text: { operator: 'contains', kind: 'text', read: ({ scope }) => textsOf(scope) },
} as const satisfies Fields<Figure>;

type Fields<Fact> = Readonly<Record<string, FilterField<Fact>>>;

/** Returns the readers of a property that facts and Neo4j store under the same name. */
function property<Name extends string>(name: Name) {
  return {
    read: <Value>(fact: Readonly<Record<Name, Value>>): Value => fact[name],
    cypher: (fact: string) => `${fact}.${name}`,
  };
}
