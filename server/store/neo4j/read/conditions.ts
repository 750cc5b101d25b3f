import { type Integer, int } from 'neo4j-driver';
import { parseCitation } from '../../../model/citation.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Fields } from '../../../model/fields.ts';
import type { Figure } from '../../../model/figure.ts';
import { toRelationshipType } from '../../../model/neo4jNames.ts';
import type { Relation } from '../../../model/relation.ts';
import { fold } from '../../../search/fold.ts';
import { OWN_DATE, type SetField, setFields, type ValueTypes } from '../../filters/FilterField.ts';
import { ENTITY_FILTER_FIELDS, FIGURE_FILTER_FIELDS, RELATION_FILTER_FIELDS } from '../../filters/filterFields.ts';
import type {
  Composed,
  DocumentFilter,
  EntityFilter,
  FigureFilter,
  RelatedFilter,
  RelationFilter,
} from '../../filters/filters.ts';
import { documentsThatPass } from '../../filters/toTest.ts';
import { type LoadedDataset, presentId } from './DatasetReader.ts';

type ParameterItem = string | number | boolean | Integer;
export type Parameter = ParameterItem | readonly (ParameterItem | Readonly<Record<string, ParameterItem>>)[];

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
  /** Returns an expression for the number of relations of an entity that pass. */
  relationCount(related: RelatedFilter): (e: string) => string;
  /** Returns an expression for the number of figures about an entity that pass. */
  figureCount(filter: FigureFilter): (e: string) => string;
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
        return (x) => `${x}.${field.property} CONTAINS ${text}`;
      }
      case 'is': {
        const value = addParameter(field.value);
        return (x) => `${field.cypher(x)} = ${value}`;
      }
      case 'has':
        return (x) => field.value.map((name) => hasValue(x, String(name), field.of)).join(' AND ');
      case 'lacks':
        return (x) => field.value.map((name) => `NOT ${hasValue(x, String(name), field.of)}`).join(' AND ');
      case 'cites':
        return cites(field);
      case 'notBefore': {
        const [day, dates] = [addParameter(field.value), datesOf(field)];
        return (x) => {
          const { earliest, latest } = dates(x);
          return `coalesce(${latest} >= ${day}, ${field.undated ? 'true' : `${earliest} IS NOT NULL`})`;
        };
      }
      case 'notAfter': {
        const [day, dates] = [addParameter(field.value), datesOf(field)];
        return (x) => {
          const { earliest, latest } = dates(x);
          return `coalesce(${earliest} <= ${day}, ${field.undated ? 'true' : `${latest} IS NOT NULL`})`;
        };
      }
      case 'dated': {
        const origins = addParameter(field.value);
        return (x) => (field.undated ? 'true' : `${x}.whenOrigin IN ${origins}`);
      }
      case 'undated':
        return () => 'true';
    }
  }

  /** Compares the citations of a fact, which are texts such as `d000:58-60`. */
  function cites<Fact>({ cypher, value }: Extract<SetField<Fact>, { operator: 'cites' }>): (fact: string) => string {
    const wanted = value.flatMap((text) => parseCitation(String(text)) ?? []);
    const [cited, range] = [newName('cited'), newName('lines')];
    const ranges = addParameter(
      wanted.map(({ document, lines: [first, last] }) => ({
        prefix: `${document}:`,
        first: int(first),
        last: int(last),
      })),
    );
    const lines = `split(substring(${cited}, size(${range}.prefix)), '-')`;
    const overlap = `toInteger(${lines}[0]) <= ${range}.last AND toInteger(${lines}[-1]) >= ${range}.first`;
    return (x) =>
      `any(${cited} IN ${cypher(x)} WHERE any(${range} IN ${ranges} WHERE ${cited} STARTS WITH ${range}.prefix AND ${overlap}))`;
  }

  /** The dates that count are the fact's own, unless the filter chooses other origins. */
  function datesOf<Fact>({ cypher, origins }: Extract<SetField<Fact>, { operator: 'notBefore' | 'notAfter' }>) {
    const chosen = origins === OWN_DATE ? null : addParameter(origins);
    return (x: string) => cypher(x, chosen);
  }

  /** A document filter is evaluated here, because all documents are known. */
  function citing(filter: DocumentFilter): (fact: string) => string {
    const ids = documentsThatPass(
      filter,
      dataset.documents.map(({ document }) => document),
    );
    const [values, item] = [addParameter(ids), newName('item')];
    return (x) => `any(${item} IN ${x}.documents WHERE ${item} IN ${values})`;
  }

  /** Tests the entity whose id a fact has in a property. */
  function named(property: string, filter: EntityFilter): (fact: string) => string {
    const [there, passes] = [newName('e'), entity(filter)];
    return (x) =>
      `${x}.${property} IS NOT NULL AND EXISTS { MATCH (${there}:Entity {id: ${x}.${property}}) ${where(passes(there))} }`;
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
    if (filter.figures) terms.push(withFigure(filter.figures));
    if (filter.document) terms.push(citing(filter.document));
    compose(terms, filter, (inner: EntityFilter) => entity(inner));
    return (e) => all(terms, e);
  }

  function related({ minRelations = 1, maxRelations, ...of }: RelatedFilter, isFound: boolean): (e: string) => string {
    const here = newName('e');
    const pattern = relatedPattern(of);
    if (minRelations === 1 && maxRelations === undefined) {
      if (isFound) return (e) => `${e}.id IN COLLECT { ${pattern(here, ':Entity')} RETURN ${here}.id }`;
      return (e) => existsFrom(e, here, pattern);
    }
    const [number, min] = [newName('n'), addParameter(int(minRelations))];
    const max = maxRelations === undefined ? null : addParameter(int(maxRelations));
    const within = (count: string) => `${count} >= ${min}${max === null ? '' : ` AND ${count} <= ${max}`}`;
    if (isFound) {
      const counted = `${pattern(here, ':Entity')} WITH ${here}, count(*) AS ${number} WHERE ${within(number)}`;
      return (e) => `${e}.id IN COLLECT { ${counted} RETURN ${here}.id }`;
    }
    const counted = (start: string) =>
      `${pattern(start)} WITH count(*) AS ${number} WHERE ${within(number)} RETURN ${number}`;
    return (e) => existsFrom(e, here, counted);
  }

  function relatedPattern({ direction, relation: ofRelation, other = {} }: RelatedFilter) {
    const [r, there] = [newName('r'), newName('e')];
    const [passes, otherPasses] = [relation(ofRelation), entity(other)];
    const [left, right] = ARROWS[direction];
    return (start: string, label = '') => {
      const ends = { out: { subject: start, object: there }, in: { subject: there, object: start }, both: undefined };
      const tests = where(passes(r, ends[direction]), otherPasses(there));
      return `MATCH (${start}${label})${left}[${r}]${right}(${there}:Entity) ${tests}`;
    };
  }

  function relationCount(of: RelatedFilter): (e: string) => string {
    const pattern = relatedPattern(of);
    return (e) => `COUNT { ${pattern(e)} }`;
  }

  function figureCount(filter: FigureFilter): (e: string) => string {
    const [f, passes] = [newName('f'), figure(filter)];
    return (e) => `COUNT { MATCH (${f}:Figure)-[:OF]->(${e}) ${where(passes(f))} }`;
  }

  function withFigure(filter: FigureFilter): (e: string) => string {
    const [there, here, passes] = [newName('f'), newName('e'), figure(filter)];
    const patternFrom = (start: string) => `MATCH (${there}:Figure)-[:OF]->(${start}) ${where(passes(there))}`;
    return (e) => existsFrom(e, here, patternFrom);
  }

  function relation(filter: RelationFilter): RelationCondition {
    const terms: Terms<[r: string, ends: Ends]> = [
      ...setFields<Relation>(RELATION_FILTER_FIELDS, filter).map(fieldTerm),
    ];
    const { subject, object } = filter;
    if (subject) terms.push(at('subject', entity(subject)));
    if (object) terms.push(at('object', entity(object)));
    if (filter.place) terms.push(named('place', filter.place));
    if (filter.document) terms.push(citing(filter.document));
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
    if (filter.accordingTo) terms.push(named('accordingTo', filter.accordingTo));
    if (filter.document) terms.push(citing(filter.document));
    compose(terms, filter, (inner: FigureFilter) => figure(inner));
    return (f) => all(terms, f);
  }

  return { entity, relation, figure, relationCount, figureCount, parameters };
}

/** Tests whether a pattern exists. It begins at a variable: an expression becomes the variable `here`. */
function existsFrom(e: string, here: string, patternFrom: (start: string) => string): string {
  return /^\w+$/.test(e) ? `EXISTS { ${patternFrom(e)} }` : `EXISTS { WITH ${e} AS ${here} ${patternFrom(here)} }`;
}

/** Tests whether a field of a fact has a value. Its name is one of `fields`, so that it is no text of the caller. */
function hasValue(fact: string, name: string, fields: Fields): string {
  const type = fields[name]?.type;
  if (type === undefined) throw new Error(`there is no field ${name}`);
  if (type === 'texts') return `size(${fact}.${name}) > 0`;
  return `${fact}.${name}${type === 'localised' ? 'Zh' : ''} IS NOT NULL`;
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
