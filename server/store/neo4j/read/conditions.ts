import { type Integer, int } from 'neo4j-driver';
import type { Entity } from '../../../model/entity.ts';
import type { Figure } from '../../../model/figure.ts';
import { toRelationshipType } from '../../../model/neo4jNames.ts';
import type { Relation } from '../../../model/relation.ts';
import { fold } from '../../../search/fold.ts';
import { type SetField, setFields, type ValueTypes } from '../../filters/FilterField.ts';
import { ENTITY_FILTER_FIELDS, FIGURE_FILTER_FIELDS, RELATION_FILTER_FIELDS } from '../../filters/filterFields.ts';
import type { Composed, EntityFilter, FigureFilter, RelatedFilter, RelationFilter } from '../../filters/filters.ts';
import { type LoadedDataset, presentId } from './DatasetReader.ts';

export type Parameter = string | number | Integer | readonly (string | number | Integer)[];

/** Returns a test for a WHERE clause; null if everything passes. `e` is a variable or an expression for an entity. */
export type EntityCondition = (e: string) => string | null;
/** Without `ends` the ends are taken from the relation. */
export type RelationCondition = (r: string, ends?: Ends) => string | null;

export interface Ends {
  readonly subject: string;
  readonly object: string;
}

/**
 * Conditions of one query. Values become numbered parameters: the text varies only with the fields that are set, so that
 * Neo4j reuses plans. A test may be null, if a property is missing; `NOT` treats that as false, like WHERE.
 */
export interface Conditions {
  entity(filter: EntityFilter, use?: Use): EntityCondition;
  relation(filter: RelationFilter): RelationCondition;
  figure(filter: FigureFilter, use?: Use): EntityCondition;
  /** Parameters of all conditions so far. */
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/**
 * Whether the condition tests known facts or finds facts. To find what is related to entities with given ids, the query
 * must start at those entities; otherwise Neo4j would test every fact in the graph.
 */
export type Use = 'test' | 'find';

/** Tests that must all pass. */
type Terms<Arguments extends readonly unknown[]> = ((...fact: Arguments) => string | null)[];

export function createConditions(dataset: LoadedDataset): Conditions {
  const parameters: Record<string, Parameter> = {};
  let names = 0;
  const newName = (prefix: string) => `${prefix}${names++}`;

  function addParameter(value: Parameter): string {
    const name = newName('p');
    parameters[name] = value;
    return `$${name}`;
  }

  function fieldTerm<Fact>(field: SetField<Fact>): (fact: string) => string {
    switch (field.operator) {
      case 'in': {
        const values = addParameter(field.value.map((value) => toParameter(field.kind, value)));
        return (x) => `${field.cypher(x)} IN ${values}`;
      }
      case 'overlaps': {
        const [values, item] = [addParameter(field.value), newName('item')];
        return (x) => `any(${item} IN ${field.cypher(x)} WHERE ${item} IN ${values})`;
      }
      case 'atLeast':
      case 'atMost': {
        const bound = addParameter(toParameter(field.kind, field.value));
        return (x) => `${field.cypher(x)} ${field.operator === 'atLeast' ? '>=' : '<='} ${bound}`;
      }
      case 'contains': {
        const folded = fold(field.value);
        if (folded === '') return () => 'false';
        const text = addParameter(folded);
        return (x) => `${x}.folded CONTAINS ${text}`;
      }
      case 'notBefore': {
        const day = addParameter(field.value);
        return (x) => `coalesce(${x}.latest >= ${day}, ${x}.earliest IS NOT NULL)`;
      }
      case 'notAfter': {
        const day = addParameter(field.value);
        return (x) => `coalesce(${x}.earliest <= ${day}, ${x}.latest IS NOT NULL)`;
      }
    }
  }

  function toParameter(kind: keyof ValueTypes, value: string | number): string | number | Integer {
    if (kind === 'count' || kind === 'community') return int(value);
    if (kind === 'predicate') return toRelationshipType(String(value));
    return kind === 'entityId' ? presentId(String(value), dataset) : value;
  }

  function entity(filter: EntityFilter, use: Use = 'test'): EntityCondition {
    const terms: Terms<[e: string]> = setFields<Entity>(ENTITY_FILTER_FIELDS, filter).map(fieldTerm);
    if (filter.related) {
      const isFound = use === 'find' && !hasIds(filter) && hasIds(filter.related.other);
      terms.push(related(filter.related, isFound));
    }
    compose(terms, filter, (inner: EntityFilter) => entity(inner));
    return (e) => all(terms, e);
  }

  function related(
    { direction, relation: ofRelation, other = {} }: RelatedFilter,
    isFound: boolean,
  ): (e: string) => string {
    const [r, there, here] = [newName('r'), newName('e'), newName('e')];
    const [passes, otherPasses] = [relation(ofRelation), entity(other)];
    const [left, right] = ARROWS[direction];
    const patternFrom = (start: string, label = '') => {
      const ends = { out: { subject: start, object: there }, in: { subject: there, object: start }, both: undefined };
      const tests = where(passes(r, ends[direction]), otherPasses(there));
      return `MATCH (${start}${label})${left}[${r}]${right}(${there}:Entity) ${tests}`;
    };
    if (isFound) return (e) => `${e}.id IN COLLECT { ${patternFrom(here, ':Entity')} RETURN ${here}.id }`;
    // A pattern begins at a variable, so an expression gets one.
    return (e) =>
      /^\w+$/.test(e) ? `EXISTS { ${patternFrom(e)} }` : `EXISTS { WITH ${e} AS ${here} ${patternFrom(here)} }`;
  }

  function relation(filter: RelationFilter): RelationCondition {
    const terms: Terms<[r: string, ends: Ends]> = [
      ...setFields<Relation>(RELATION_FILTER_FIELDS, filter).map(fieldTerm),
    ];
    const { subject, object } = filter;
    if (subject) terms.push(at('subject', entity(subject)));
    if (object) terms.push(at('object', entity(object)));
    compose(terms, filter, relation);
    return (r, ends = { subject: `startNode(${r})`, object: `endNode(${r})` }) => all(terms, r, ends);
  }

  function figure(filter: FigureFilter, use: Use = 'test'): EntityCondition {
    const terms: Terms<[f: string]> = setFields<Figure>(FIGURE_FILTER_FIELDS, filter).map(fieldTerm);
    if (filter.subject) {
      const [subject, here, passes] = [newName('e'), newName('f'), entity(filter.subject)];
      const pattern = `-[:OF]->(${subject}:Entity) ${where(passes(subject))}`;
      const isFound = use === 'find' && hasIds(filter.subject);
      terms.push((f) =>
        isFound
          ? `${f}.id IN COLLECT { MATCH (${here}:Figure)${pattern} RETURN ${here}.id }`
          : `EXISTS { MATCH (${f})${pattern} }`,
      );
    }
    compose(terms, filter, (inner: FigureFilter) => figure(inner));
    return (f) => all(terms, f);
  }

  return { entity, relation, figure, parameters };
}

/** Whether only entities with given ids can pass the filter. */
export function hasIds({ ids = [] }: EntityFilter = {}): boolean {
  return ids.length > 0;
}

/** Pattern parts to the left and right of a relation, seen from an entity. */
export const ARROWS = { out: ['-', '->'], in: ['<-', '-'], both: ['-', '-'] } as const;

/** Returns `WHERE a AND b`; an empty text without conditions. */
export function where(...conditions: readonly (string | null)[]): string {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? '' : `WHERE ${given.join(' AND ')}`;
}

function compose<Filter, Arguments extends readonly unknown[]>(
  terms: Terms<Arguments>,
  { and = [], or = [], not }: Composed<Filter>,
  toCondition: (filter: Filter) => (...fact: Arguments) => string | null,
): void {
  terms.push(...and.map(toCondition));
  const either = or.map(toCondition);
  if (either.length > 0) {
    terms.push((...fact) => {
      const tests = either.map((test) => test(...fact));
      return tests.includes(null) ? null : `(${tests.map((test) => `(${test})`).join(' OR ')})`;
    });
  }
  if (not) {
    const opposite = toCondition(not);
    terms.push((...fact) => {
      const test = opposite(...fact);
      return test === null ? 'false' : `NOT coalesce((${test}), false)`;
    });
  }
}

function all<Arguments extends readonly unknown[]>(terms: Terms<Arguments>, ...fact: Arguments): string | null {
  const tests = terms.map((term) => term(...fact)).filter((test) => test !== null);
  return tests.length === 0 ? null : tests.join(' AND ');
}

function at(end: keyof Ends, passes: EntityCondition): (r: string, ends: Ends) => string | null {
  return (_, ends) => passes(ends[end]);
}
