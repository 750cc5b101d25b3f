import type { GraphQLResolveInfo } from 'graphql';
import { MAX_INT } from '../../model/maxInt.ts';
import { type Group, type GroupRequest, type Page, STATISTICS, type ValueStatistics } from '../../store/GraphStore.ts';
import type { GroupKey, GroupKind, GroupValue } from '../../store/groupKeys.ts';
import type { ApiContext } from '../context/context.ts';
import { badArgument, checkedInteger } from './checkedArguments.ts';
import { type PageArguments, readConnection } from './connections.ts';
import { selectedFields } from './selectedFields.ts';

export const MAX_KEYS = 2;

interface GroupArguments<By extends string> extends PageArguments {
  readonly by: readonly By[];
  readonly having?: Having | null | undefined;
  readonly includeMissing: boolean;
  readonly sort: { readonly by: Request['sort']; readonly direction?: 'ASCENDING' | 'DESCENDING' | null };
}

type Request = GroupRequest<unknown, string>;
type Having = { readonly [Name in keyof typeof HAVING]?: number | null | undefined };

const HAVING = {
  minCount: 'count',
  minSubjects: 'subjects',
  minObjects: 'objects',
  minDocuments: 'documents',
} as const;

/** Numbers that a store computes only if they are needed, by the field that has them. */
const NUMBERS = {
  subjectCount: 'subjects',
  objectCount: 'objects',
  documentCount: 'documents',
  values: 'values',
} as const;

/** Reads the page of groups that the arguments select, with the numbers that the query selects. */
export async function readGroups<Filter, By extends string>(
  context: ApiContext,
  info: GraphQLResolveInfo,
  filter: Filter,
  keys: Readonly<Record<By, Pick<GroupKey<never>, 'kind'>>>,
  { by, having: minimums, includeMissing, sort, ...page }: GroupArguments<By>,
  read: (request: GroupRequest<Filter, By>) => Promise<Page<Group>>,
) {
  const having = checkedHaving(minimums ?? {});
  const groups = {
    ...{
      filter,
      by: checkedKeys(by),
      having,
      includeMissing,
    },
    ...{ sort: sort.by, descending: sort.direction === 'DESCENDING' },
  };
  const numbers = neededNumbers(groups, selectedFields(info, ['nodes']));
  const kinds = by.map((name) => keys[name].kind);
  return readConnection(context, [info.fieldName, groups], page, async (slice) => {
    const { items, total } = await read({ ...groups, numbers, ...slice });
    return { items: items.map((group) => toFields(group, kinds)), total };
  });
}

function neededNumbers({ having, sort }: Pick<Request, 'having' | 'sort'>, fields: ReadonlySet<string>) {
  return Object.entries(NUMBERS).flatMap(([field, number]) => {
    const isSortKey = number === 'values' ? STATISTICS.some((name) => name === sort) : number === sort;
    return fields.has(field) || isSortKey || number in having ? number : [];
  });
}

function checkedHaving(given: Having): Request['having'] {
  const set = Object.entries(HAVING).flatMap(([name, number]) => {
    const minimum = given[name as keyof Having];
    return minimum == null ? [] : [[number, checkedInteger(`having.${name}`, minimum, 1, MAX_INT)] as const];
  });
  return Object.fromEntries(set);
}

function checkedKeys<By extends string>(by: readonly By[]): readonly By[] {
  if (by.length < 1 || by.length > MAX_KEYS)
    throw badArgument('by', `must have 1 to ${MAX_KEYS} keys; got ${by.length}`, 'Filter by the other keys.', {
      ...{ value: by.length, min: 1, max: MAX_KEYS },
    });
  if (new Set(by).size < by.length) throw badArgument('by', 'has the same key twice', 'Give each key once.');
  return by;
}

/** A group with the names of the schema. Numbers that the query does not select are null. */
export interface GroupFields {
  readonly keys: readonly GroupKeyValue[];
  readonly count: number;
  readonly subjectCount: number | null;
  readonly objectCount: number | null;
  readonly documentCount: number | null;
  readonly values: readonly ValueStatistics[] | null;
}

export interface GroupKeyValue {
  readonly kind: GroupKind;
  readonly value: GroupValue;
}

function toFields(
  { keys, count, subjects, objects, documents, values }: Group,
  kinds: readonly GroupKind[],
): GroupFields {
  return {
    keys: kinds.map((kind, index) => ({ kind, value: keys[index] ?? null })),
    ...{ count, subjectCount: subjects, objectCount: objects, documentCount: documents, values },
  };
}
