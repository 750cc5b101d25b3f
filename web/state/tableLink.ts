import { trimPunctuation } from '../../server/model/linkFragment.ts';
import type { DatasetInfo } from '../api/dataset.ts';
import {
  COLUMN_IDS,
  type ColumnFilter,
  type ColumnFilters,
  groupChoice,
  ROW_KINDS,
  type RowKind,
  type RowSort,
  type TableScope,
  type TableState,
} from './table.ts';
import { decodeText, encodeText } from './view/filterFormat.ts';

/** The table as a link has it: what it lists, and how it is sorted and filtered. */
export interface LinkedTable {
  readonly kind: RowKind;
  readonly scope: TableScope;
  readonly sort: RowSort | null;
  readonly filters: ColumnFilters;
  /** Columns whose visibility differs from that of the start; empty for those that the browser remembers. */
  readonly toggledColumns: readonly string[];
}

/** Longest list of entities around which the table lists rows. */
const MAX_IDS = 200;

const ID = /^[a-z0-9][a-z0-9_-]{0,299}$/;

export function linkedTable({ kind, scope, sort, filters, toggledColumns }: TableState): LinkedTable {
  return { kind, scope, sort: sort[kind], filters: filters[kind], toggledColumns: toggledColumns[kind] };
}

/** Returns the state of the table with the settings of a link. The settings of other kinds of rows stay. */
export function withLinkedTable(
  table: TableState,
  { kind, scope, sort, filters, toggledColumns }: LinkedTable,
): TableState {
  return {
    ...table,
    kind,
    scope,
    sort: { ...table.sort, [kind]: sort },
    filters: { ...table.filters, [kind]: filters },
    toggledColumns:
      toggledColumns.length > 0 ? { ...table.toggledColumns, [kind]: toggledColumns } : table.toggledColumns,
    showsFilters: table.showsFilters || Object.keys(filters).length > 0,
  };
}

/** Formats the items of the field, which begin with the kind of rows. */
export function formatTable({ kind, scope, sort, filters, toggledColumns }: LinkedTable): string {
  const items = [
    kind,
    ...(scope.kind === 'all' ? ['all'] : scope.kind === 'neighbors' ? [`around:${scope.ids.join('+')}`] : []),
    ...(sort ? [`sort:${sort.column.toLowerCase()}${sort.descending ? ':desc' : ''}`] : []),
    ...Object.entries(filters).flatMap(([column, filter]) => {
      const [first, last] = filter.map((value) => encodeText(value.trim().toLowerCase()));
      return first === '' && last === ''
        ? []
        : [`where:${column.toLowerCase()}:${first}${last === '' ? '' : `..${last}`}`];
    }),
    ...(toggledColumns.length > 0 ? [`columns:${toggledColumns.map((id) => id.toLowerCase()).join('+')}`] : []),
  ];
  return items.join('~');
}

type Item = (before: LinkedTable) => LinkedTable;

const EMPTY: Omit<LinkedTable, 'kind'> = { scope: { kind: 'view' }, sort: null, filters: {}, toggledColumns: [] };

/**
 * Reads the items of {@link formatTable}, in lower case. Null without a kind of rows. Items that are none are passed to
 * `addProblem`.
 */
export function parseTable(items: readonly string[], addProblem: (item: string) => void): LinkedTable | null {
  const [first, ...rest] = items;
  if (first === undefined) return null;
  const kind = ROW_KINDS.find((one) => one === trimPunctuation(first));
  if (!kind) {
    for (const item of items) addProblem(item);
    return null;
  }
  let table: LinkedTable = { ...EMPTY, kind };
  for (const text of rest) {
    const item = parseItem(kind, text);
    if (item) table = item(table);
    else addProblem(text);
  }
  return table;
}

function parseItem(kind: RowKind, text: string): Item | null {
  const [name = '', ...values] = text.split(':');
  const value = values.join(':');
  const columnOf = (id: string) => COLUMN_IDS[kind].find((column) => column.toLowerCase() === trimPunctuation(id));
  switch (trimPunctuation(name)) {
    case 'all':
      return value === '' ? (table) => ({ ...table, scope: { kind: 'all' } }) : null;
    case 'around': {
      const ids = value.split('+').map(trimPunctuation);
      return ids.length <= MAX_IDS && ids.every((id) => ID.test(id))
        ? (table) => ({ ...table, scope: { kind: 'neighbors', ids: [...new Set(ids)] } })
        : null;
    }
    case 'sort': {
      const [id = '', direction = ''] = values.map(trimPunctuation);
      const column = columnOf(id);
      if (!column || values.length > 2 || (direction !== '' && direction !== 'desc')) return null;
      return (table) => ({ ...table, sort: { column, descending: direction === 'desc' } });
    }
    case 'where': {
      const [id = '', range = '', ...more] = values;
      const column = columnOf(id);
      const filter = parseFilter(range);
      if (!column || !filter || more.length > 0) return null;
      return (table) => ({ ...table, filters: { ...table.filters, [column]: filter } });
    }
    case 'columns': {
      const columns = value.split('+').map(columnOf);
      return columns.every((column) => column !== undefined)
        ? (table) => ({ ...table, toggledColumns: [...new Set(columns)] })
        : null;
    }
    default:
      return null;
  }
}

function parseFilter(text: string): ColumnFilter | null {
  const [first = '', last = '', ...more] = text.split('..');
  const values = [first, last].map((value) => (value === '' ? '' : decodeText(value)));
  const [from, to] = values;
  return from == null || to == null || more.length > 0 || (from === '' && to === '') ? null : [from, to];
}

/**
 * Returns the table of a link with values that the dataset has. Conditions with other values are left out and passed to
 * `addProblem`, as links have them.
 */
export function resolveTable(
  table: LinkedTable,
  dataset: DatasetInfo,
  currentEntity: (id: string) => string | null,
  addProblem: (item: string) => void,
): LinkedTable {
  const { scope, kind } = table;
  const filters = Object.entries(table.filters).flatMap(([column, filter]) => {
    const choices = choicesOf(column, dataset);
    // Links have lower case only.
    const value = choices?.find((choice) => choice.toLowerCase() === filter[0]);
    if (choices && value === undefined) {
      addProblem(formatTable({ ...EMPTY, kind, filters: { [column]: filter } }));
      return [];
    }
    return [[column, value === undefined ? filter : ([value, ''] as const)] as const];
  });
  const ids = scope.kind === 'neighbors' ? [...new Set(scope.ids.flatMap((id) => currentEntity(id) ?? []))] : [];
  return {
    ...table,
    scope: scope.kind !== 'neighbors' ? scope : ids.length > 0 ? { kind: 'neighbors', ids } : { kind: 'view' },
    filters: Object.fromEntries(filters),
  };
}

/** Returns all values of a column with choices; null for other columns. */
function choicesOf(column: string, { vocabulary, documents, meta }: DatasetInfo): readonly string[] | null {
  const { types, predicates, measures, units } = vocabulary;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  switch (column) {
    case 'type':
    case 'subjectType':
    case 'objectType':
      return ids(types);
    case 'kind':
      return types.flatMap(({ id, kinds }) => kinds.map((kind) => `${id}/${kind.id}`));
    case 'predicate':
      return [...ids(predicates), ...predicates.flatMap(({ group }) => (group ? [groupChoice(group.id)] : []))];
    case 'measure':
      return ids(measures);
    case 'unit':
      return ids(units);
    case 'documents':
      return ids(documents);
    case 'community':
      return meta.communities.map(({ index }) => String(index));
    case 'status':
      return ['ASSERTED', 'IMPLIED'];
    case 'origin':
      return ['FACT', 'EVENT', 'DOCUMENT'];
    default:
      return null;
  }
}
