import { type Integer, int } from 'neo4j-driver';
import { toRelationshipType } from '../../../model/neo4jNames.ts';
import {
  ENTITY_GROUP_KEYS,
  FIGURE_GROUP_KEYS,
  type GroupKey,
  type GroupValue,
  RELATION_GROUP_KEYS,
} from '../../groupKeys.ts';
import {
  type Distinct,
  type Group,
  type GroupQueries,
  type GroupRequest,
  STATISTICS,
  type ValueStatistics,
} from '../../queries/groups.ts';
import type { Page } from '../../queries/lists.ts';
import type { CypherQuery } from '../connect.ts';
import { createConditions, where } from './conditions.ts';
import type { WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';
import { onlyOne } from './lists.ts';
import { toEnds } from './pages.ts';

export function createGroupQueries(withReader: WithReader): GroupQueries {
  return {
    groupEntities: (request) =>
      withReader(async ({ run, dataset }) => {
        const conditions = createConditions(dataset);
        const rows = `MATCH (fact:Entity) ${where(conditions.entity(request.filter, 'find')('fact'))}`;
        const query = groupQuery('groupEntities', rows, ENTITY_GROUP_KEYS, request);
        return toPage(await run<Answer>(query, { ...conditions.parameters, ...parametersOf(request) }));
      }),

    groupRelations: (request) =>
      withReader(async ({ run, dataset }) => {
        const [predicate, rest] = onlyOne(request.filter, 'predicates');
        const type = predicate === null ? '' : `:\`${toRelationshipType(predicate)}\``;
        const conditions = createConditions(dataset);
        const passes = conditions.relation(rest)('fact', { subject: 'subject', object: 'object' });
        const rows = `MATCH (subject:Entity)-[fact${type}]->(object:Entity) ${where(passes)}`;
        const query = groupQuery('groupRelations', rows, RELATION_GROUP_KEYS, request);
        return toPage(await run<Answer>(query, { ...conditions.parameters, ...parametersOf(request) }));
      }),

    groupFigures: (request) =>
      withReader(async ({ run, dataset }) => {
        const conditions = createConditions(dataset);
        const rows = `MATCH (fact:Figure)-[:OF]->(subject:Entity) ${where(conditions.figure(request.filter, 'find')('fact'))}`;
        const query = groupQuery('groupFigures', rows, FIGURE_GROUP_KEYS, request);
        const baseUnits = Object.fromEntries(dataset.summary.vocabulary.units.map(({ id, base }) => [id, base]));
        return toPage(await run<Answer>(query, { ...conditions.parameters, ...parametersOf(request), baseUnits }));
      }),
  };
}

/** Parameters of groupQuery. */
function parametersOf({ having, limit, offset }: GroupRequest<unknown, string>) {
  const minimums = Object.entries(having).map(([name, number]) => [toMinimum(name), int(number)] as const);
  return { ...Object.fromEntries<Integer>(minimums), ...toEnds({ limit, offset }) };
}

function toMinimum(name: string): string {
  return `${name}Minimum`;
}

/**
 * Returns one page of groups and their number. Only the numbers of the request are computed, because each further property costs
 * a database hit for each row. Nodes are counted instead of their ids, which need none.
 */
function groupQuery(
  name: string,
  rows: string,
  keys: Readonly<Record<string, GroupKey<never>>>,
  { by, numbers, having, includeMissing, sort, descending }: GroupRequest<unknown, string>,
): CypherQuery {
  const hasValues = numbers.includes('values');
  const statistic = (STATISTICS as readonly string[]).indexOf(sort);
  const chosen = by.flatMap((id) => keys[id] ?? []);
  const names = chosen.map((_, index) => `key${index}`);
  const items = chosen.flatMap((key, index) => ('each' in key ? `UNWIND ${key.cypher} AS item${index}` : []));
  const expressions = chosen.map((key, index) => `${'each' in key ? `item${index}` : key.cypher} AS ${names[index]}`);
  const columns = ['count', ...DISTINCT, 'values'];
  const sorted = statistic < 0 ? sort : `CASE WHEN size(values) = 1 THEN values[0][${FIRST_STATISTIC + statistic}] END`;
  const tests = [
    ...(includeMissing ? [] : names.map((key) => `${key} IS NOT NULL`)),
    ...Object.keys(having).map((number) => `${number} >= $${toMinimum(number)}`),
  ];
  return guarded(
    name,
    `
CALL () {
  ${rows}
  ${hasValues ? 'WITH * ORDER BY fact.value' : ''}
  ${items.join('\n  ')}
  WITH ${[
    ...expressions,
    'count(*) AS count',
    ...DISTINCT.flatMap((number) => (numbers.includes(number) ? `${COLLECTED[number]} AS ${number}` : [])),
    ...(hasValues ? ['collect([$baseUnits[fact.unit], fact.value]) AS values'] : []),
  ].join(',\n    ')}
  WITH ${[
    ...names,
    'count',
    ...DISTINCT.map((number) => `${numbers.includes(number) ? COUNTED[number] : 'null'} AS ${number}`),
    `${hasValues ? VALUES : 'null'} AS values`,
  ].join(',\n    ')}
  ${where(...tests)}
  WITH * ORDER BY ${orderBy(names, sort === 'key' ? null : sorted, descending)}
  RETURN collect([[${names.join(', ')}], ${columns.join(', ')}]) AS groups
}
WITH [groups[$offset..$end], size(groups)] AS answer`,
  );
}

const DISTINCT = ['subjects', 'objects', 'documents'] as const satisfies readonly Distinct[];

/** Aggregates of the rows of a group. */
const COLLECTED: Readonly<Record<Distinct, string>> = {
  subjects: 'count(DISTINCT subject)',
  objects: 'count(DISTINCT object)',
  // Few sets of documents support many facts.
  documents: 'collect(DISTINCT fact.documents)',
};

/** Numbers from these aggregates. */
const COUNTED: Readonly<Record<Distinct, string>> = {
  subjects: 'subjects',
  objects: 'objects',
  documents: 'COUNT { UNWIND documents AS some UNWIND some AS document RETURN DISTINCT document }',
};

/**
 * Statistics by base unit. The values are in ascending order, and `reduce` adds them in this order, as the memory store
 * does; Neo4j's `sum` and `avg` promise no order.
 */
const VALUES = `COLLECT {
      UNWIND values AS value
      WITH value[0] AS unit, collect(value[1]) AS amounts
      WITH unit, amounts, size(amounts) AS number, reduce(total = 0.0, amount IN amounts | total + amount) AS sum
      ORDER BY number DESC, unit
      RETURN [unit, number, amounts[0], amounts[-1], sum / number, sum]
    }`;
/** Position of the first of STATISTICS in these lists. */
const FIRST_STATISTIC = 2;

/** Puts null last; Neo4j would put it first in descending order. */
function orderBy(names: readonly string[], sorted: string | null, descending: boolean): string {
  const keys = names.map((name) => [name, sorted === null && descending] as const);
  const all = sorted === null ? keys : [[sorted, descending] as const, ...keys];
  return all.map(([key, isDescending]) => `${key} IS NULL, ${key}${isDescending ? ' DESC' : ''}`).join(', ');
}

type Answer = readonly [groups: readonly GroupRecord[], total: number];
type GroupRecord = readonly [
  keys: readonly GroupValue[],
  count: number,
  ...distinct: [subjects: number | null, objects: number | null, documents: number | null],
  values: readonly StatisticsRecord[] | null,
];
type StatisticsRecord = readonly [
  ...[unit: string, count: number],
  ...[minimum: number, maximum: number, mean: number, sum: number],
];

function toPage([groups, total]: Answer): Page<Group> {
  return { items: groups.map(toGroup), total };
}

function toGroup([keys, count, subjects, objects, documents, values]: GroupRecord): Group {
  return { keys, count, subjects, objects, documents, values: values?.map(toStatistics) ?? null };
}

function toStatistics([unit, count, minimum, maximum, mean, sum]: StatisticsRecord): ValueStatistics {
  return { unit, count, minimum, maximum, mean, sum };
}
