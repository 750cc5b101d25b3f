import type { Entity } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { ListKind } from './filters/FilterField.ts';

/*
 * All keys by which facts are grouped. The resolvers, the grouping in memory and the Cypher follow from these lists. A key is
 * read from a row: the fact, and the entities at its ends. In Cypher the row's variables have the same names.
 */

export interface EntityRow {
  readonly fact: Entity;
}

export interface RelationRow {
  readonly fact: Relation;
  readonly subject: Entity;
  readonly object: Entity;
}

export interface FigureRow {
  readonly fact: Figure;
  readonly subject: Entity;
}

/** Null for facts without a value. */
export type GroupValue = string | number | null;

export type GroupKind = Exclude<ListKind, 'englishSource' | 'field' | 'lines'> | 'year';

export type GroupKey<Row> =
  | { readonly kind: GroupKind; readonly read: (row: Row) => GroupValue; readonly cypher: string }
  | {
      /** A fact is in the group of each of its values. There is at least one. */
      readonly each: true;
      readonly kind: GroupKind;
      readonly read: (row: Row) => readonly string[];
      readonly cypher: string;
    };

type Keys<Row> = Readonly<Record<string, GroupKey<Row>>>;

const FACT_KEYS = {
  document: { each: true, ...property('document', 'fact', 'documents') },
  /** Year of the first day, or of the last day if the first is unknown. */
  year: {
    kind: 'year',
    read: ({ fact: { earliest, latest } }: { readonly fact: Entity | Relation | Figure }) =>
      (earliest ?? latest)?.slice(0, 4) ?? null,
    cypher: 'left(coalesce(fact.earliest, fact.latest), 4)',
  },
} as const;

/** Keys of relations and figures. */
const STATEMENT_KEYS = {
  ...FACT_KEYS,
  /** Year of the first day of `when`, or of its last day if the first is unknown. */
  whenYear: {
    kind: 'year',
    read: ({ fact: { whenEarliest, whenLatest } }: { readonly fact: Relation | Figure }) =>
      (whenEarliest ?? whenLatest)?.slice(0, 4) ?? null,
    cypher: 'left(coalesce(fact.whenEarliest, fact.whenLatest), 4)',
  },
  origin: property('origin', 'fact', 'whenOrigin'),
} as const;

export const ENTITY_GROUP_KEYS = {
  type: property('type', 'fact', 'type'),
  kind: kindOf('fact'),
  community: property('community', 'fact', 'community'),
  ...FACT_KEYS,
} as const satisfies Keys<EntityRow>;

export const RELATION_GROUP_KEYS = {
  predicate: {
    kind: 'predicate',
    read: ({ fact }: RelationRow) => fact.predicate,
    // The inverse of toRelationshipType.
    cypher: 'toLower(type(fact))',
  },
  subject: property('entityId', 'subject', 'id'),
  subjectType: property('type', 'subject', 'type'),
  subjectKind: kindOf('subject'),
  subjectCommunity: property('community', 'subject', 'community'),
  object: property('entityId', 'object', 'id'),
  objectType: property('type', 'object', 'type'),
  objectKind: kindOf('object'),
  objectCommunity: property('community', 'object', 'community'),
  place: property('entityId', 'fact', 'place'),
  status: property('status', 'fact', 'status'),
  ...STATEMENT_KEYS,
} as const satisfies Keys<RelationRow>;

export const FIGURE_GROUP_KEYS = {
  measure: property('measure', 'fact', 'measure'),
  unit: property('unit', 'fact', 'unit'),
  subject: property('entityId', 'subject', 'id'),
  subjectType: property('type', 'subject', 'type'),
  subjectKind: kindOf('subject'),
  subjectCommunity: property('community', 'subject', 'community'),
  accordingTo: property('entityId', 'fact', 'accordingTo'),
  status: property('status', 'fact', 'status'),
  ...STATEMENT_KEYS,
} as const satisfies Keys<FigureRow>;

/** Returns the key that is a property of the fact or of one of its ends, under the same name in Neo4j. */
function property<Kind extends GroupKind, Variable extends string, Name extends string>(
  kind: Kind,
  variable: Variable,
  name: Name,
) {
  return {
    kind,
    read: <Value>(row: Readonly<Record<Variable, Readonly<Record<Name, Value>>>>): Value => row[variable][name],
    cypher: `${variable}.${name}`,
  } as const;
}

/** `type/kind`. */
function kindOf<Variable extends string>(variable: Variable) {
  return {
    kind: 'kind',
    read: (row: Readonly<Record<Variable, Pick<Entity, 'type' | 'kind'>>>) => {
      const { type, kind } = row[variable];
      return kind === null ? null : `${type}/${kind}`;
    },
    cypher: `${variable}.type + '/' + ${variable}.kind`,
  } as const;
}
