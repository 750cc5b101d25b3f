import { type Integer, int } from 'neo4j-driver';
import { fold } from '../../../search/fold.ts';
import type { EntityFilter, FigureFilter, RelatedFilter, RelationFilter } from '../../GraphStore.ts';
import { toRelationshipType } from '../names.ts';

export type Parameter = string | number | Integer | readonly (string | Integer)[];

/** A test in a WHERE clause; null where everything passes. `e` is a variable, or an expression for an end of a relation. */
export type EntityCondition = (e: string) => string | null;
/** Ends that have no variable of their own are taken from the relation. */
export type RelationCondition = (r: string, ends?: Ends) => string | null;

export interface Ends {
  readonly subject: string;
  readonly object: string;
}

/**
 * The filters of one query. Their values are parameters, numbered as they come; the text varies only with which
 * fields are set. A test may be null (a property that is not there): `NOT` makes that a plain no, and so does WHERE.
 */
export interface Conditions {
  entity(filter: EntityFilter, use?: Use): EntityCondition;
  relation(filter: RelationFilter): RelationCondition;
  figure(filter: FigureFilter, use?: Use): EntityCondition;
  /** What the conditions that were made so far need. */
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/**
 * Whether facts that are known are tested, or facts are found by the condition alone. To find what is joined to entities
 * that are named, Neo4j must begin at those: it would ask of every fact in the graph whether it is joined to them.
 */
export type Use = 'test' | 'find';

interface Composed<Filter> {
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
}

/** Terms that must all hold, each with what it is a test of. */
type Terms<Arguments extends readonly unknown[]> = ((...fact: Arguments) => string | null)[];

/** `presentId` follows former ids. */
export function createConditions(presentId: (id: string) => string): Conditions {
  const parameters: Record<string, Parameter> = {};
  let names = 0;
  const newName = (prefix: string) => `${prefix}${names++}`;

  /** Makes a value a parameter. */
  function given(value: Parameter): string {
    const name = newName('p');
    parameters[name] = value;
    return `$${name}`;
  }

  /** Adds a test of one property where `value` is given and, if a list, not empty. */
  function wanted<Value extends string | number | readonly unknown[]>(
    terms: Terms<[fact: string]>,
    value: Value | undefined,
    toParameter: (value: Value) => Parameter,
    test: (fact: string, parameter: string) => string,
  ): void {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    const parameter = given(toParameter(value));
    terms.push((fact) => test(fact, parameter));
  }

  function containing(terms: Terms<[fact: string]>, text: string | undefined): void {
    if (text === undefined) return;
    const folded = fold(text);
    if (folded === '') terms.push(() => 'false');
    else wanted(terms, folded, same, (fact, parameter) => `${fact}.folded CONTAINS ${parameter}`);
  }

  /** An open end may lie anywhere; what has no date at all passes neither bound. */
  function during(terms: Terms<[fact: string]>, { from, to }: { readonly from?: string; readonly to?: string }): void {
    wanted(terms, from, same, (x, day) => `coalesce(${x}.latest >= ${day}, ${x}.earliest IS NOT NULL)`);
    wanted(terms, to, same, (x, day) => `coalesce(${x}.earliest <= ${day}, ${x}.latest IS NOT NULL)`);
  }

  function supported(terms: Terms<[fact: string]>, documents: readonly string[] | undefined): void {
    const name = newName('document');
    wanted(terms, documents, same, (x, parameter) => `any(${name} IN ${x}.documents WHERE ${name} IN ${parameter})`);
  }

  /** What can be asked of every statement. */
  function stated(terms: Terms<[fact: string]>, filter: RelationFilter | FigureFilter): void {
    supported(terms, filter.documents);
    wanted(terms, filter.statuses, same, (x, parameter) => `${x}.status IN ${parameter}`);
    wanted(terms, filter.minDocuments, int, (x, parameter) => `size(${x}.documents) >= ${parameter}`);
    during(terms, filter);
    containing(terms, filter.text);
  }

  function entity(filter: EntityFilter, use: Use = 'test'): EntityCondition {
    const terms: Terms<[e: string]> = [];
    wanted(terms, filter.types, same, (e, types) => `${e}.type IN ${types}`);
    wanted(terms, filter.kinds, same, (e, kinds) => `${e}.type + '/' + ${e}.kind IN ${kinds}`);
    supported(terms, filter.documents);
    wanted(terms, filter.communities, integers, (e, communities) => `${e}.community IN ${communities}`);
    wanted(terms, filter.minDegree, int, (e, degree) => `${e}.degree >= ${degree}`);
    wanted(terms, filter.maxDegree, int, (e, degree) => `${e}.degree <= ${degree}`);
    wanted(terms, filter.ids?.map(presentId), same, (e, ids) => `${e}.id IN ${ids}`);
    containing(terms, filter.text);
    during(terms, filter);
    if (filter.related) {
      const isFound = use === 'find' && !isNamed(filter) && isNamed(filter.related.other);
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
    // A pattern begins at a variable: an end of a relation that has none gets one.
    return (e) =>
      /^\w+$/.test(e) ? `EXISTS { ${patternFrom(e)} }` : `EXISTS { WITH ${e} AS ${here} ${patternFrom(here)} }`;
  }

  function relation(filter: RelationFilter): RelationCondition {
    const own: Terms<[r: string]> = [];
    wanted(own, filter.predicates, relationshipTypes, (r, types) => `type(${r}) IN ${types}`);
    stated(own, filter);
    const terms: Terms<[r: string, ends: Ends]> = [...own];
    const { subject, object } = filter;
    if (subject) terms.push(at('subject', entity(subject)));
    if (object) terms.push(at('object', entity(object)));
    compose(terms, filter, relation);
    return (r, ends = { subject: `startNode(${r})`, object: `endNode(${r})` }) => all(terms, r, ends);
  }

  function figure(filter: FigureFilter, use: Use = 'test'): EntityCondition {
    const terms: Terms<[f: string]> = [];
    wanted(terms, filter.measures, same, (f, measures) => `${f}.measure IN ${measures}`);
    wanted(terms, filter.units, same, (f, units) => `${f}.unit IN ${units}`);
    wanted(terms, filter.comparators, same, (f, comparators) => `${f}.comparator IN ${comparators}`);
    stated(terms, filter);
    wanted(terms, filter.minValue, same, (f, value) => `${f}.value >= ${value}`);
    wanted(terms, filter.maxValue, same, (f, value) => `${f}.value <= ${value}`);
    if (filter.subject) {
      const [subject, here, passes] = [newName('e'), newName('f'), entity(filter.subject)];
      const pattern = `-[:OF]->(${subject}:Entity) ${where(passes(subject))}`;
      const isFound = use === 'find' && isNamed(filter.subject);
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

/** Whether a filter names the only entities that can pass it. */
export function isNamed({ ids = [] }: EntityFilter = {}): boolean {
  return ids.length > 0;
}

/** What stands left and right of a relation in a pattern that begins at an entity. */
export const ARROWS = { out: ['-', '->'], in: ['<-', '-'], both: ['-', '-'] } as const;

/** `WHERE a AND b`; nothing where no condition is given. */
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

const same = <Value>(value: Value) => value;
const integers = (values: readonly number[]) => values.map((value) => int(value));
const relationshipTypes = (predicates: readonly string[]) => predicates.map(toRelationshipType);
