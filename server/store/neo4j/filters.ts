import { type Integer, int } from 'neo4j-driver';
import type { EntityFilter, RelationFilter } from '../GraphStore.ts';
import { toRelationshipType } from './names.ts';

/** A part of a WHERE clause and the parameters that it needs. Only what is asked for is in it. */
export interface Condition {
  /** For the variable of that name; null where everything passes. */
  where(variable: string): string | null;
  readonly parameters: Readonly<Record<string, Parameter>>;
}
export type Parameter = string | Integer | readonly (string | Integer)[];

type Term = readonly [name: string, value: Parameter, test: (variable: string) => string];

export function entityCondition(filter: EntityFilter): Condition {
  const terms: Term[] = [];
  if (filter.types?.length) terms.push(['types', filter.types, (e) => `${e}.type IN $types`]);
  if (filter.kinds?.length) terms.push(['kinds', filter.kinds, (e) => `${e}.type + '/' + ${e}.kind IN $kinds`]);
  if (filter.documents?.length) {
    const test = (e: string) => `any(document IN ${e}.documents WHERE document IN $entityDocuments)`;
    terms.push(['entityDocuments', filter.documents, test]);
  }
  if (filter.communities?.length) {
    terms.push(['communities', filter.communities.map((index) => int(index)), (e) => `${e}.community IN $communities`]);
  }
  if (filter.minDegree !== undefined)
    terms.push(['minDegree', int(filter.minDegree), (e) => `${e}.degree >= $minDegree`]);
  if (filter.maxDegree !== undefined)
    terms.push(['maxDegree', int(filter.maxDegree), (e) => `${e}.degree <= $maxDegree`]);
  return toCondition(terms);
}

export function relationCondition(filter: RelationFilter): Condition {
  const terms: Term[] = [];
  if (filter.predicates?.length) {
    terms.push(['predicates', filter.predicates.map(toRelationshipType), (r) => `type(${r}) IN $predicates`]);
  }
  if (filter.documents?.length) {
    const test = (r: string) => `any(document IN ${r}.documents WHERE document IN $relationDocuments)`;
    terms.push(['relationDocuments', filter.documents, test]);
  }
  if (filter.statuses?.length) terms.push(['statuses', filter.statuses, (r) => `${r}.status IN $statuses`]);
  if (filter.minDocuments !== undefined) {
    terms.push(['minDocuments', int(filter.minDocuments), (r) => `size(${r}.documents) >= $minDocuments`]);
  }
  // An open end may lie anywhere; a relation without any date passes neither bound.
  if (filter.from !== undefined) {
    terms.push(['firstDay', filter.from, (r) => `coalesce(${r}.latest >= $firstDay, ${r}.earliest IS NOT NULL)`]);
  }
  if (filter.to !== undefined) {
    terms.push(['lastDay', filter.to, (r) => `coalesce(${r}.earliest <= $lastDay, ${r}.latest IS NOT NULL)`]);
  }
  return toCondition(terms);
}

/** `WHERE a AND b`; nothing where no condition is given. */
export function where(...conditions: readonly (string | null)[]): string {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? '' : `WHERE ${given.join(' AND ')}`;
}

function toCondition(terms: readonly Term[]): Condition {
  return {
    where: (variable) => (terms.length === 0 ? null : terms.map(([, , test]) => test(variable)).join(' AND ')),
    parameters: Object.fromEntries(terms.map(([name, value]) => [name, value])),
  };
}
