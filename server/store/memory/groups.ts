import { compare } from '../../model/compare.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import { append, groupBy } from '../../model/groupBy.ts';
import type { Relation } from '../../model/relation.ts';
import type { EntityFilter, FigureFilter, RelationFilter } from '../filters/filters.ts';
import {
  ENTITY_GROUP_KEYS,
  FIGURE_GROUP_KEYS,
  type FigureRow,
  type GroupKey,
  type GroupValue,
  RELATION_GROUP_KEYS,
  type RelationRow,
} from '../groupKeys.ts';
import { pageOf } from '../inOrder.ts';
import type {
  Distinct,
  EntityGroupBy,
  FigureGroupBy,
  Group,
  GroupRequest,
  RelationGroupBy,
  StatisticName,
  ValueStatistics,
} from '../queries/groups.ts';
import type { Page } from '../queries/lists.ts';
import { filterItems, forEachItem, type Steps } from '../steps.ts';
import type { Filters } from './filters.ts';
import type { GraphIndex } from './graphIndex.ts';

/** Groups the facts of a dataset that pass a filter. */
export function createGroups(dataset: Dataset, index: GraphIndex, filters: Filters) {
  const baseUnits = new Map(dataset.vocabulary.units.map(({ id, base }) => [id, base]));
  const end = (id: string): Entity => {
    const found = index.entities.get(id);
    if (!found) throw new Error(`a fact refers to the entity "${id}", which the dataset does not have`);
    return found;
  };
  const documents = ({ fact }: { readonly fact: Pick<Relation, 'documents'> }) => fact.documents;
  const subjects = ({ fact }: { readonly fact: Pick<Relation, 'subject'> }) => [fact.subject];

  return {
    *entities(request: GroupRequest<EntityFilter, EntityGroupBy>): Steps<Page<Group>> {
      const facts = yield* filterItems(dataset.entities, filters.entity(request.filter));
      const rows = facts.map((fact) => ({ fact }));
      return yield* groupRows(rows, ENTITY_GROUP_KEYS, { documents }, request);
    },

    *relations(request: GroupRequest<RelationFilter, RelationGroupBy>): Steps<Page<Group>> {
      const facts = yield* filterItems(dataset.relations, filters.relation(request.filter));
      const rows = facts.map((fact) => ({ fact, subject: end(fact.subject), object: end(fact.object) }));
      const objects = ({ fact }: RelationRow) => [fact.object];
      return yield* groupRows(rows, RELATION_GROUP_KEYS, { subjects, objects, documents }, request);
    },

    *figures(request: GroupRequest<FigureFilter, FigureGroupBy>): Steps<Page<Group>> {
      const facts = yield* filterItems(dataset.figures, filters.figure(request.filter));
      const rows = facts.map((fact) => ({ fact, subject: end(fact.subject) }));
      const values = ({ fact }: FigureRow) => [baseUnits.get(fact.unit) ?? fact.unit, fact.value] as const;
      return yield* groupRows(rows, FIGURE_GROUP_KEYS, { subjects, documents, values }, request);
    },
  };
}

/** Readers of what is counted in a group. */
interface Readers<Row> extends Partial<Readonly<Record<Distinct, (row: Row) => readonly string[]>>> {
  /** Base unit and value of a figure. */
  readonly values?: (row: Row) => readonly [unit: string, value: number];
}

type Request<By extends string> = GroupRequest<unknown, By>;

function* groupRows<Row, By extends string>(
  rows: readonly Row[],
  keys: Readonly<Record<By, GroupKey<Row>>>,
  readers: Readers<Row>,
  request: Request<By>,
): Steps<Page<Group>> {
  const { by, includeMissing, having } = request;
  const readKeys = by.map((name) => keys[name]);
  const byKeys = new Map<string, Row[]>();
  yield* forEachItem(rows, (row) => {
    for (const values of keysOf(row, readKeys)) append(byKeys, JSON.stringify(values), row);
  });
  const groups: Group[] = [];
  yield* forEachItem(byKeys, ([values, members]) => {
    const group = toGroup(JSON.parse(values), members, readers, request);
    const isWanted = includeMissing || !group.keys.includes(null);
    if (isWanted && COUNTS.every((name) => (group[name] ?? 0) >= (having[name] ?? 0))) groups.push(group);
  });
  return pageOf(groups.sort(inOrder(request)), request);
}

const COUNTS = ['count', 'subjects', 'objects', 'documents'] as const;

/** Returns the values of a row's keys, once for each group that the row belongs to. */
function keysOf<Row>(row: Row, keys: readonly GroupKey<Row>[]): GroupValue[][] {
  return keys.reduce<GroupValue[][]>(
    (groups, key) => {
      const values = 'each' in key ? key.read(row) : [key.read(row)];
      return groups.flatMap((before) => values.map((value) => [...before, value]));
    },
    [[]],
  );
}

function toGroup<Row>(
  keys: readonly GroupValue[],
  rows: readonly Row[],
  { values, ...distinct }: Readers<Row>,
  { numbers }: Request<string>,
): Group {
  const count = (name: Distinct) => {
    const read = distinct[name];
    return read && numbers.includes(name) ? new Set(rows.flatMap(read)).size : null;
  };
  return {
    keys,
    count: rows.length,
    ...{ subjects: count('subjects'), objects: count('objects'), documents: count('documents') },
    values: values && numbers.includes('values') ? toStatistics(rows.map(values)) : null,
  };
}

function toStatistics(values: readonly (readonly [unit: string, value: number])[]): ValueStatistics[] {
  return [...groupBy(values, ([unit]) => unit)]
    .map(([unit, ofUnit]) => {
      // Sorted, because the sum of floating-point numbers depends on their order.
      const sorted = ofUnit.map(([, value]) => value).sort(compare);
      const sum = sorted.reduce((total, value) => total + value, 0);
      const [count, minimum = 0, maximum = 0] = [sorted.length, sorted[0], sorted.at(-1)];
      return { unit, count, minimum, maximum, mean: sum / count, sum };
    })
    .sort((a, b) => b.count - a.count || compare(a.unit, b.unit));
}

function inOrder({ sort, descending }: Request<string>): (a: Group, b: Group) => number {
  const sign = descending ? -1 : 1;
  if (sort === 'key') return (a, b) => compareKeys(a, b, sign);
  return (a, b) => compareValues(numberOf(a, sort), numberOf(b, sort), sign) || compareKeys(a, b, 1);
}

function numberOf(group: Group, sort: 'count' | Distinct | StatisticName): number | null {
  switch (sort) {
    case 'count':
    case 'subjects':
    case 'objects':
    case 'documents':
      return group[sort];
    default: {
      const [values, ...others] = group.values ?? [];
      return values && others.length === 0 ? values[sort] : null;
    }
  }
}

function compareKeys(a: Group, b: Group, sign: 1 | -1): number {
  return a.keys.reduce<number>((order, value, index) => order || compareValues(value, b.keys[index] ?? null, sign), 0);
}

/** Null comes last in either direction. */
function compareValues(a: GroupValue, b: GroupValue, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * compare<string | number>(a, b);
}
