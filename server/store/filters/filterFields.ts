import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { LocalisedText } from '../../model/vocabulary.ts';
import type { Dated, FilterField } from './FilterField.ts';

/*
 * All fields of filters, except those that contain filters (`and`, `or`, `not`, `related`, `subject`, `object`). The types
 * of filters, their checks in the API, the tests in memory and the conditions in Cypher follow from these lists.
 */

const DATE_FIELDS = {
  from: { operator: 'notBefore', kind: 'day', upperBound: 'to' },
  to: { operator: 'notAfter', kind: 'day' },
} as const satisfies Fields<Dated>;

const DOCUMENTS = {
  operator: 'overlaps',
  kind: 'document',
  read: ({ documents }) => documents,
  cypher: (x) => `${x}.documents`,
} as const satisfies FilterField<Entity | Relation | Figure>;

/** Fields of every relation and figure. */
const STATEMENT_FIELDS = {
  documents: DOCUMENTS,
  statuses: { operator: 'in', kind: 'status', read: ({ status }) => status, cypher: (x) => `${x}.status` },
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
  types: { operator: 'in', kind: 'type', read: ({ type }) => type, cypher: (e) => `${e}.type` },
  kinds: {
    operator: 'in',
    kind: 'kind',
    read: ({ type, kind }) => `${type}/${kind}`,
    cypher: (e) => `${e}.type + '/' + ${e}.kind`,
  },
  /** Documents that mention the entity. */
  documents: DOCUMENTS,
  communities: {
    operator: 'in',
    kind: 'community',
    read: ({ community }) => community,
    cypher: (e) => `${e}.community`,
  },
  minDegree: {
    operator: 'atLeast',
    kind: 'count',
    read: ({ degree }) => degree,
    cypher: (e) => `${e}.degree`,
    upperBound: 'maxDegree',
  },
  maxDegree: { operator: 'atMost', kind: 'count', read: ({ degree }) => degree, cypher: (e) => `${e}.degree` },
  ids: { operator: 'in', kind: 'entityId', read: ({ id }) => id, cypher: (e) => `${e}.id` },
  /** Looks in all forms of the name. */
  text: {
    operator: 'contains',
    kind: 'text',
    read: ({ forms }) => forms.map(({ text }) => text),
    cypher: (e) => `${e}.folded`,
  },
  ...DATE_FIELDS,
} as const satisfies Fields<Entity>;

export const RELATION_FILTER_FIELDS = {
  predicates: {
    operator: 'in',
    kind: 'predicate',
    read: ({ predicate }) => predicate,
    cypher: (r) => `type(${r})`,
  },
  ...STATEMENT_FIELDS,
  /** Looks in role and note. */
  text: {
    operator: 'contains',
    kind: 'text',
    read: ({ role, note }) => [...textsOf(role), ...textsOf(note)],
    cypher: (r) => `${r}.folded`,
  },
} as const satisfies Fields<Relation>;

export const FIGURE_FILTER_FIELDS = {
  measures: { operator: 'in', kind: 'measure', read: ({ measure }) => measure, cypher: (f) => `${f}.measure` },
  units: { operator: 'in', kind: 'unit', read: ({ unit }) => unit, cypher: (f) => `${f}.unit` },
  comparators: {
    operator: 'in',
    kind: 'comparator',
    read: ({ comparator }) => comparator,
    cypher: (f) => `${f}.comparator`,
  },
  ...STATEMENT_FIELDS,
  /** In the base unit. */
  minValue: {
    operator: 'atLeast',
    kind: 'amount',
    read: ({ value }) => value,
    cypher: (f) => `${f}.value`,
    upperBound: 'maxValue',
  },
  maxValue: { operator: 'atMost', kind: 'amount', read: ({ value }) => value, cypher: (f) => `${f}.value` },
  /** Looks in the scope. */
  text: { operator: 'contains', kind: 'text', read: ({ scope }) => textsOf(scope), cypher: (f) => `${f}.folded` },
} as const satisfies Fields<Figure>;

type Fields<Fact> = Readonly<Record<string, FilterField<Fact>>>;

function textsOf(text: LocalisedText | null): readonly string[] {
  return text === null ? [] : [text.zh, text.en];
}
