import type { GraphDocument } from '../../model/dataset.ts';
import type { DayRange } from '../../model/edtf.ts';
import type { Entity } from '../../model/entity.ts';
import { extentOf } from '../../model/extent.ts';
import { DOCUMENT_FIELDS, ENTITY_FIELDS, FIGURE_FIELDS, RELATION_FIELDS } from '../../model/fields.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { type LocalisedText, textsOf } from '../../model/vocabulary.ts';
import { type DateOrigin, hasOrigin, type When } from '../../model/when.ts';
import type { FilterField } from './FilterField.ts';

/*
 * All fields of filters, except those that contain filters (`and`, `or`, `not`, `related`, `subject`, `place`, …). The types
 * of filters, their checks in the API, the tests in memory and the conditions in Cypher follow from these lists.
 */

type Fields<Fact> = Readonly<Record<string, FilterField<Fact>>>;

const UNDATED = { undated: { operator: 'undated', kind: 'boolean' } } as const;
const OWN_DATES = {
  covers: ['start', 'end'],
  read: ({ earliest, latest }: DayRange): DayRange => ({ earliest, latest }),
  cypher: (x: string) => ({ earliest: `${x}.earliest`, latest: `${x}.latest` }),
} as const;
const STATEMENT_DATES = {
  covers: ['date', 'start', 'end', 'asOf', 'when'],
  read: ({ whenEarliest, whenLatest, whenOrigin }: When, origins: readonly DateOrigin[]): DayRange =>
    hasOrigin(whenOrigin, origins) ? { earliest: whenEarliest, latest: whenLatest } : { earliest: null, latest: null },
  cypher(x: string, origins: string | null) {
    if (origins === null) return OWN_DATES.cypher(x);
    const day = (property: string) => `CASE WHEN ${x}.whenOrigin IN ${origins} THEN ${x}.${property} END`;
    return { earliest: day('whenEarliest'), latest: day('whenLatest') };
  },
} as const;

/** Fields of every fact. Documents of an entity name it; those of a statement support it. */
const CITING_FIELDS = {
  documents: { operator: 'overlaps', kind: 'document', ...property('documents') },
  lines: { operator: 'cites', kind: 'lines', ...property('citations') },
} as const satisfies Fields<Entity | Relation | Figure>;

/** Fields of every relation and figure. */
const STATEMENT_FIELDS = {
  ...CITING_FIELDS,
  statuses: { operator: 'in', kind: 'status', ...property('status') },
  /** Smallest number of documents that support the statement. */
  minDocuments: {
    operator: 'atLeast',
    kind: 'count',
    read: ({ documents }) => documents.length,
    cypher: (x) => `size(${x}.documents)`,
  },
  reason: { operator: 'contains', kind: 'text', ...localised('reason') },
  from: { operator: 'notBefore', kind: 'day', upperBound: 'to', ...STATEMENT_DATES },
  to: { operator: 'notAfter', kind: 'day', ...STATEMENT_DATES },
  origins: { operator: 'dated', kind: 'origin', ...STATEMENT_DATES },
  ...UNDATED,
} as const satisfies Fields<Relation | Figure>;

export const ENTITY_FILTER_FIELDS = {
  types: { operator: 'in', kind: 'type', ...property('type') },
  kinds: {
    operator: 'in',
    kind: 'kind',
    covers: ['kind'],
    read: ({ type, kind }) => `${type}/${kind}`,
    cypher: (e) => `${e}.type + '/' + ${e}.kind`,
  },
  ...CITING_FIELDS,
  communities: { operator: 'in', kind: 'community', ...property('community') },
  englishSources: { operator: 'in', kind: 'englishSource', ...property('englishSource') },
  ...bounds('Degree', 'count', 'degree'),
  ...bounds('Neighbors', 'count', 'neighborCount'),
  ...bounds('Centrality', 'amount', 'centrality'),
  ...bounds('Betweenness', 'amount', 'betweenness'),
  ...bounds('Latitude', 'amount', 'latitude'),
  ...bounds('Longitude', 'amount', 'longitude'),
  ids: { operator: 'in', kind: 'entityId', ...property('id') },
  /** Looks in all forms of the name. */
  text: {
    operator: 'contains',
    kind: 'text',
    covers: ['name', 'aliases'],
    read: ({ forms }) => forms.map(({ text }) => text),
    property: 'folded',
  },
  name: { operator: 'contains', kind: 'text', ...localised('name') },
  description: { operator: 'contains', kind: 'text', ...localised('description') },
  from: { operator: 'notBefore', kind: 'day', upperBound: 'to', ...OWN_DATES },
  to: { operator: 'notAfter', kind: 'day', ...OWN_DATES },
  ...UNDATED,
  ...presence(ENTITY_FIELDS),
} as const satisfies Fields<Entity>;

export const RELATION_FILTER_FIELDS = {
  predicates: {
    operator: 'in',
    kind: 'predicate',
    covers: ['predicate'],
    read: ({ predicate }) => predicate,
    cypher: (r) => `type(${r})`,
  },
  ...STATEMENT_FIELDS,
  ...bounds('Rank', 'count', 'rank'),
  ...bounds('Edition', 'count', 'edition'),
  /** Looks in role and note. */
  text: {
    operator: 'contains',
    kind: 'text',
    covers: ['role', 'note'],
    read: ({ role, note }) => textsOf(role, note),
    property: 'folded',
  },
  role: { operator: 'contains', kind: 'text', ...localised('role') },
  note: { operator: 'contains', kind: 'text', ...localised('note') },
  ...presence(RELATION_FIELDS),
} as const satisfies Fields<Relation>;

export const FIGURE_FILTER_FIELDS = {
  measures: { operator: 'in', kind: 'measure', ...property('measure') },
  units: { operator: 'in', kind: 'unit', ...property('unit') },
  comparators: { operator: 'in', kind: 'comparator', ...property('comparator') },
  ...STATEMENT_FIELDS,
  /** In the base unit. */
  ...bounds('Value', 'amount', 'value'),
  /** Looks in the scope. */
  text: {
    operator: 'contains',
    kind: 'text',
    covers: ['scope'],
    read: ({ scope }) => textsOf(scope),
    property: 'folded',
  },
  ...presence(FIGURE_FIELDS),
} as const satisfies Fields<Figure>;

/** Documents are few and known to each store, which tests them in memory: their Cypher is not used. */
export const DOCUMENT_FILTER_FIELDS = {
  ids: { operator: 'in', kind: 'document', ...property('id') },
  /** Looks in the title and the name of the file. */
  text: {
    operator: 'contains',
    kind: 'text',
    covers: ['title', 'file'],
    read: ({ title, file }) => [...textsOf(title), file],
    property: 'folded',
  },
  publisher: { operator: 'contains', kind: 'text', ...localised('publisher') },
  author: {
    operator: 'contains',
    kind: 'text',
    covers: ['authors'],
    read: ({ authors }) => authors,
    property: 'authorsFolded',
  },
  curated: { operator: 'is', kind: 'boolean', ...property('curated') },
  ...bounds('Lines', 'count', 'lineCount'),
  from: { operator: 'notBefore', kind: 'day', upperBound: 'to', ...publication() },
  to: { operator: 'notAfter', kind: 'day', ...publication() },
  ...UNDATED,
  ...presence(DOCUMENT_FIELDS),
} as const satisfies Fields<GraphDocument>;

/** Returns the readers of a property that facts and Neo4j store under the same name. */
function property<Name extends string>(name: Name) {
  return {
    covers: [name],
    read: <Value>(fact: Readonly<Record<Name, Value>>): Value => fact[name],
    cypher: (fact: string) => `${fact}.${name}`,
  };
}

/** Returns the reader of a text in two languages, of which Neo4j has a folded form. */
function localised<Name extends string>(name: Name) {
  return {
    covers: [name],
    read: (fact: Readonly<Record<Name, LocalisedText | null>>) => textsOf(fact[name]),
    property: `${name}Folded`,
  };
}

/** Returns the fields for the smallest and the largest number in a property, such as minDegree and maxDegree. */
function bounds<Label extends string, Kind extends 'count' | 'amount', Name extends string>(
  label: Label,
  kind: Kind,
  name: Name,
) {
  const upperBound = `max${label}`;
  const fields = {
    [`min${label}`]: { operator: 'atLeast', kind, upperBound, ...property(name) },
    [upperBound]: { operator: 'atMost', kind, ...property(name) },
  };
  type Bound<Operator> = { readonly operator: Operator; readonly kind: Kind } & ReturnType<typeof property<Name>>;
  // TypeScript does not infer computed names.
  return fields as unknown as {
    readonly [Key in `min${Label}`]: Bound<'atLeast'> & { readonly upperBound: string };
  } & {
    readonly [Key in `max${Label}`]: Bound<'atMost'>;
  };
}

/** Returns `has` and `lacks` for the optional ones of these fields. */
function presence<Of>(of: Of) {
  return { has: { operator: 'has', kind: 'field', of }, lacks: { operator: 'lacks', kind: 'field', of } } as const;
}

function publication() {
  return {
    covers: ['published'],
    read: ({ published }: GraphDocument) => extentOf({ date: published, start: null, end: null }),
    cypher: OWN_DATES.cypher,
  };
}
