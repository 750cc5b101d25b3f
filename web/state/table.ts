import type { EntityRow, FigureRow, RelationRow } from '../api/table.ts';

export const ROW_KINDS = ['entities', 'relations', 'figures'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface RowOf {
  readonly entities: EntityRow;
  readonly relations: RelationRow;
  readonly figures: FigureRow;
}
export type TableRow = RowOf[RowKind];

/** Facts that the table lists: those of the view, those around some entities, or all. */
export type TableScope =
  | { readonly kind: 'view' | 'all' }
  /** The entities with their neighbours, the relations of the entities, and the figures about or according to them. */
  | { readonly kind: 'neighbors'; readonly ids: readonly string[] };

export interface RowSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Condition of a column: a text or a choice with an empty second item, or the first and last value of a range. */
export type ColumnFilter = readonly [first: string, last: string];
export type ColumnFilters = Readonly<Record<string, ColumnFilter>>;

/** Rows from the server so far, in its order. */
export interface RowList {
  readonly rows: readonly TableRow[];
  /** Null until the first page has arrived. */
  readonly total: number | null;
  readonly status: 'loading' | 'idle' | 'failed';
}

/** State of the table, which lasts while the dock is closed. */
export interface TableState {
  readonly kind: RowKind;
  readonly scope: TableScope;
  readonly sort: Readonly<Record<RowKind, RowSort | null>>;
  readonly filters: Readonly<Record<RowKind, ColumnFilters>>;
  /** Ids of the columns whose visibility differs from that of the start. Remembered by the browser. */
  readonly toggledColumns: Readonly<Record<RowKind, readonly string[]>>;
  /** Whether the controls of column filters are shown. */
  readonly showsFilters: boolean;
  readonly selectedFirst: boolean;
  /** Keys are from `listKey`. */
  readonly lists: ReadonlyMap<string, RowList>;
}

const perKind = <Value>(value: Value): Readonly<Record<RowKind, Value>> => ({
  entities: value,
  relations: value,
  figures: value,
});

export const START_TABLE: TableState = {
  kind: 'entities',
  scope: { kind: 'view' },
  sort: perKind(null),
  filters: perKind({}),
  toggledColumns: perKind([]),
  showsFilters: false,
  selectedFirst: false,
  lists: new Map(),
};

/** The table holds at most this many rows of a list. */
export const MAX_ROWS = 20_000;

const NO_ROWS: RowList = { rows: [], total: null, status: 'idle' };

export function listKey(kind: RowKind, scope: TableScope): string {
  return [kind, scope.kind, ...(scope.kind === 'neighbors' ? scope.ids : [])].join(' ');
}

export function listOf({ lists }: TableState, kind: RowKind, scope: TableScope): RowList {
  return lists.get(listKey(kind, scope)) ?? NO_ROWS;
}

/** Whether all rows that the table can hold are loaded. */
export function isComplete({ rows, total }: RowList): boolean {
  return total !== null && rows.length >= Math.min(total, MAX_ROWS);
}

/** Reads the toggled columns from local storage. Unreadable ones count as none. */
export function parseToggledColumns(text: string | null): TableState['toggledColumns'] {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '{}');
  } catch {
    return START_TABLE.toggledColumns;
  }
  const read = (kind: RowKind): readonly string[] => {
    const ids: unknown = (stored as Record<string, unknown> | null)?.[kind];
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  };
  return { entities: read('entities'), relations: read('relations'), figures: read('figures') };
}

/** Returns the choice of the column of predicates that stands for all predicates of a group. */
export function groupChoice(group: string): string {
  return `group:${group}`;
}
