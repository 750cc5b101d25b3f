import { getNullableType, isListType } from 'graphql';
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { DEFAULT_PAGE, MAX_PAGE } from '../arguments/connections.ts';
import { MAX_KEYS } from '../arguments/groups.ts';
import { MAX_SUBGRAPH } from './limits.ts';

/**
 * Returns the maximum length of a field's list: the value of `first`, `limit`, `ids` or `names`, else that of ASSUMED_LENGTHS.
 * `commonIds` is the number of ids in the query's `common`, on which lists below it depend.
 */
export function listSize(field: ComplexityEstimatorArgs, commonIds: number): number {
  const argument = sizeArgument(field);
  if (argument !== null) return argument;
  const name = nameOf(field);
  if (SIZED_BY_COMMON.has(name)) return commonIds;
  if (isWrapped(field)) return WRAPPED_LISTS[name] ?? 1;
  return isListType(getNullableType(field.field.type)) ? (ASSUMED_LENGTHS[name] ?? ASSUMED_LENGTH) : 1;
}

/** Returns the length that an argument allows. Values out of range are clamped; the resolver refuses them. */
export function sizeArgument({ field, args }: ComplexityEstimatorArgs): number | null {
  const names = new Set(field.args.map(({ name }) => name));
  const ids = names.has('ids') && Array.isArray(args.ids) ? args.ids.length : 0;
  if (names.has('names')) return Math.max(1, Array.isArray(args.names) ? args.names.length : 0);
  if (names.has('first')) return within(args.first ?? DEFAULT_PAGE, MAX_PAGE);
  if (names.has('limit')) return within(args.limit, MAX_SUBGRAPH) + ids;
  return names.has('ids') ? Math.max(1, ids) : null;
}

/** Whether a field belongs to a type between a sized field and its items. Its own few values are not multiplied. */
export function isWrapped({ type }: ComplexityEstimatorArgs): boolean {
  return IS_WRAPPER.test(type.name);
}

export function nameOf({ type, field }: ComplexityEstimatorArgs): string {
  return `${type.name}.${field.name}`;
}

const IS_WRAPPER =
  /Connection$|Edge$|Groups$|^PageInfo$|^Subgraph$|^PathResult$|^SearchResult$|^CommonResult$|^(?:Text|Line)Hits$/;

/** Factors by which wrapped lists exceed the size of the field that returns the wrapper. */
const WRAPPED_LISTS: Readonly<Record<string, number>> = {
  // Mean number of relations per entity in the dataset, rounded up.
  'Subgraph.relations': 4,
};

/** A connector can be related to each id of `common`, and these to each other. */
const SIZED_BY_COMMON: ReadonlySet<string> = new Set(['CommonResult.relations', 'Connector.connects']);

const ASSUMED_LENGTH = 5;
const ASSUMED_LENGTHS: Readonly<Record<string, number>> = {
  'Document.authors': 2,
  'Entity.documents': 2,
  'EntityGroup.keys': MAX_KEYS,
  'Facets.years': 20,
  'FigureGroup.keys': MAX_KEYS,
  'FigureGroup.values': 2,
  'Meta.communities': 20,
  'NamedEntities.entities': 2,
  'Passage.lines': 12,
  'PathStep.relations': 2,
  'Path.entities': 7,
  'Path.steps': 6,
  'Query.documents': 10,
  'RelationGroup.keys': MAX_KEYS,
  'Timeline.periods': 100,
  'Vocabulary.measures': 40,
  'Vocabulary.predicates': 60,
  'Vocabulary.types': 20,
  'Vocabulary.units': 40,
};

function within(value: unknown, max: number): number {
  return Math.min(Math.max(Number(value) || 1, 1), max);
}
