import type { Choice, EntityRow, FigureRow, ListRequest, RelationRow } from '../api/table.ts';
import { withEntry } from './withEntry.ts';

export const ROW_KINDS = ['entities', 'relations', 'figures'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Ids of the columns, in order. */
export const COLUMN_IDS = {
  entities: [
    'name',
    'otherName',
    'type',
    'kind',
    'degree',
    'documents',
    'start',
    'end',
    'centrality',
    'betweenness',
    'community',
  ],
  relations: [
    'subject',
    'subjectType',
    'predicate',
    'object',
    'objectType',
    'date',
    'origin',
    'status',
    'documents',
    'sources',
    'role',
    'place',
    'note',
    'rank',
    'edition',
    'citations',
  ],
  figures: [
    'about',
    'measure',
    'amount',
    'unit',
    'date',
    'origin',
    'scope',
    'accordingTo',
    'status',
    'documents',
    'citations',
  ],
} as const satisfies Record<RowKind, readonly string[]>;
export type ColumnId<Kind extends RowKind> = (typeof COLUMN_IDS)[Kind][number];

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

/** A list of the server, as far as its rows are loaded. */
export interface RowList {
  /** Null until the first page has arrived. */
  readonly total: number | null;
  /** Rows by the index of their page. */
  readonly pages: ReadonlyMap<number, readonly TableRow[]>;
  /** Indices of the pages that could not be loaded. */
  readonly failed: ReadonlySet<number>;
}

/** Copying or saving of all rows of a list, page by page. */
export interface Transfer {
  readonly to: 'clipboard' | 'file';
  readonly done: number;
  readonly total: number;
}

/** State of the table, which lasts while the dock is closed. */
export interface TableState {
  readonly kind: RowKind;
  readonly scope: TableScope;
  readonly sort: Readonly<Record<RowKind, RowSort | null>>;
  readonly filters: Readonly<Record<RowKind, ColumnFilters>>;
  /** Ids of the columns whose visibility differs from that of the start. Remembered by the browser. */
  readonly toggledColumns: Readonly<Record<RowKind, readonly string[]>>;
  /** Widths in rem of columns that were resized. Remembered by the browser. */
  readonly widths: Readonly<Record<RowKind, Readonly<Record<string, number>>>>;
  /** Whether the controls of column filters are shown. */
  readonly showsFilters: boolean;
  readonly selectedFirst: boolean;
  /** Keys are from `requestKey`. The latest ones. */
  readonly lists: ReadonlyMap<string, RowList>;
  /** Values of columns. Keys are from `requestKey`. The latest ones. */
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
  /** Figures by the id of their subject, for the table of the view. */
  readonly figures: ReadonlyMap<string, readonly FigureRow[]>;
  readonly transfer: Transfer | null;
}

export const perKind = <Value>(value: Value): Readonly<Record<RowKind, Value>> => ({
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
  widths: perKind({}),
  showsFilters: false,
  selectedFirst: false,
  lists: new Map(),
  choices: new Map(),
  figures: new Map(),
  transfer: null,
};

/** Rows of a page of a list. */
export const PAGE_ROWS = 100;
/** The table has at most this many rows, because browsers limit the height of elements. */
export const MAX_ROWS = 400_000;
/** Pages of a list that are kept. Those farthest from the shown ones are dropped. */
export const MAX_PAGES = 100;
/** Lists and choices that are kept. */
const MAX_KEPT = 24;

export const NO_ROWS: RowList = { total: null, pages: new Map(), failed: new Set() };

/** Returns the key of a scope. */
export function scopeKey(scope: TableScope): string {
  return [scope.kind, ...(scope.kind === 'neighbors' ? scope.ids : [])].join(' ');
}

/** Returns a key for arguments of the API. Equal arguments have equal keys. */
export function requestKey(request: object): string {
  return JSON.stringify(request);
}

export function listOf({ lists }: Pick<TableState, 'lists'>, request: ListRequest): RowList {
  return lists.get(requestKey(request)) ?? NO_ROWS;
}

/** Number of the list's rows in the table. */
export function rowCount({ total }: RowList): number {
  return Math.min(total ?? 0, MAX_ROWS);
}

/** Returns null for a row that is not loaded. */
export function rowAt({ pages }: RowList, index: number): TableRow | null {
  return pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS] ?? null;
}

/** Returns the loaded rows in their order. */
export function loadedRows({ pages }: RowList): readonly TableRow[] {
  return [...pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
}

/** Returns the indices of the pages that have some of the rows. The first page has them until the total is known. */
export function pagesOf(list: RowList, first: number, last: number): readonly number[] {
  const end = list.total === null ? 0 : Math.max(0, rowCount(list) - 1);
  const from = Math.floor(Math.max(0, Math.min(first, end)) / PAGE_ROWS);
  const to = Math.floor(Math.max(0, Math.min(last, end)) / PAGE_ROWS);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Returns the list with a page, without the pages that are farthest from it if there are too many. */
export function withPage(list: RowList, index: number, rows: readonly TableRow[], total: number): RowList {
  const near = [...list.pages.keys()]
    .filter((other) => other !== index)
    .sort((a, b) => Math.abs(a - index) - Math.abs(b - index))
    .slice(0, MAX_PAGES - 1);
  const pages = new Map(near.flatMap((other) => [[other, list.pages.get(other) ?? []] as const]));
  return { total, pages: pages.set(index, rows), failed: without(list.failed, index) };
}

export function withFailure(list: RowList, index: number): RowList {
  return { ...list, failed: new Set([...list.failed, index]) };
}

export function withoutFailure(list: RowList, index: number): RowList {
  return list.failed.has(index) ? { ...list, failed: without(list.failed, index) } : list;
}

function without<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set([...set].filter((other) => other !== item));
}

/** Adds or replaces an entry as the latest one and drops the oldest ones. */
export function withLatest<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value,
): ReadonlyMap<string, Value> {
  const others = [...map].filter(([other]) => other !== key).slice(1 - MAX_KEPT);
  return withEntry(new Map(others), key, value);
}

/** Reads the toggled columns from local storage. Unreadable ones count as none. */
export function parseToggledColumns(text: string | null): TableState['toggledColumns'] {
  const read = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  return parsePerKind(text, read);
}

/** Limits of the width of a column in rem. */
export const WIDTHS = { min: 3, max: 60 };

export function limitWidth(rem: number): number {
  return Math.round(Math.min(WIDTHS.max, Math.max(WIDTHS.min, rem)) * 100) / 100;
}

/** Reads the widths of columns from local storage. Unreadable ones count as none. */
export function parseWidths(text: string | null): TableState['widths'] {
  const read = (value: unknown): Readonly<Record<string, number>> =>
    Object.fromEntries(
      Object.entries(value ?? {}).flatMap(([id, width]) =>
        typeof width === 'number' && Number.isFinite(width) ? [[id, limitWidth(width)]] : [],
      ),
    );
  return parsePerKind(text, read);
}

function parsePerKind<Value>(text: string | null, read: (value: unknown) => Value): Readonly<Record<RowKind, Value>> {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    // As if nothing was stored.
  }
  const of = (kind: RowKind): Value => read((stored as Record<string, unknown> | null)?.[kind]);
  return { entities: of('entities'), relations: of('relations'), figures: of('figures') };
}

/** Returns the choice of the column of predicates that stands for all predicates of a group. */
export function groupChoice(group: string): string {
  return `group:${group}`;
}
