import { type RowPage, readEntityRows, readFigureRows, readRelationRows } from '../../api/table.ts';
import {
  type ColumnFilter,
  type ColumnFilters,
  isComplete,
  listKey,
  listOf,
  MAX_ROWS,
  type RowKind,
  type RowList,
  type RowSort,
  type TableRow,
  type TableScope,
  type TableState,
} from '../table.ts';
import { selectItems } from '../view/selection.ts';
import { withEntry } from '../withEntry.ts';
import type { Context } from './context.ts';
import type { factActions } from './facts.ts';
import type { Loader } from './loader.ts';
import type { pageActions } from './page.ts';
import { saveFile } from './saveFile.ts';
import type { selectionActions } from './selection.ts';

/** Limit of the API for the ids of a filter. */
const MAX_IDS = 200;

/** Part of the graph that a row stands for: a relation and its ends, or an entity, which is its own end. */
export interface RowItem {
  readonly kind: 'entity' | 'relation';
  readonly id: string;
  readonly ends: readonly string[];
}

export function tableActions(
  context: Context,
  loader: Loader,
  facts: ReturnType<typeof factActions>,
  selection: ReturnType<typeof selectionActions>,
  page: ReturnType<typeof pageActions>,
) {
  const { store, runQuery, attempt, amend, notify, announce, canvas } = context;
  /** Lists that are being read to their end. */
  const readings = new Map<string, Promise<void>>();

  const change = (part: Partial<TableState>): void =>
    store.update((state) => ({ ...state, table: { ...state.table, ...part } }));
  const setList = (key: string, part: RowList): void =>
    change({ lists: withEntry(store.get().table.lists, key, part) });

  const readPage = async (kind: RowKind, scope: TableScope, offset: number): Promise<RowPage<TableRow>> => {
    const ids = scope.kind === 'neighbors' ? scope.ids.slice(0, MAX_IDS) : null;
    switch (kind) {
      case 'entities':
        return readEntityRows(runQuery, ids && { or: [{ ids }, { related: { other: { ids } } }] }, offset);
      case 'relations': {
        const filter = ids && { or: [{ subject: { ids } }, { object: { ids } }] };
        return readRelationRows(runQuery, filter, offset);
      }
      case 'figures':
        return readFigureRows(runQuery, ids && { or: [{ subject: { ids } }, { accordingTo: { ids } }] }, offset);
    }
  };

  /** Reads pages until `enough` rows are there. Pages that fail are read again when the user asks for them. */
  const read = (kind: RowKind, scope: TableScope, enough: number): Promise<void> => {
    const key = listKey(kind, scope);
    const list = () => listOf(store.get().table, kind, scope);
    const running = readings.get(key);
    if (running)
      return running.then(() =>
        isComplete(list()) || list().rows.length >= enough ? undefined : read(kind, scope, enough),
      );
    const reading = attempt(
      async () => {
        while (!isComplete(list()) && (list().total === null || list().rows.length < enough)) {
          const { rows, total } = list();
          setList(key, { rows, total, status: 'loading' });
          const found = await readPage(kind, scope, rows.length);
          setList(key, { rows: [...rows, ...found.rows].slice(0, MAX_ROWS), total: found.total, status: 'idle' });
          if (found.rows.length === 0) break;
        }
      },
      () => setList(key, { ...list(), status: 'failed' }),
    ).finally(() => readings.delete(key));
    readings.set(key, reading);
    return reading;
  };

  const open = (item: RowItem): Promise<void> =>
    attempt(async () => {
      await loader.loadItems([item.id, ...item.ends]);
      selection.open(item.kind, item.id);
      for (const end of item.ends) canvas()?.reveal(end);
    });

  const ofKind = <Value>(record: Readonly<Record<RowKind, Value>>, value: Value): Readonly<Record<RowKind, Value>> => ({
    ...record,
    [store.get().table.kind]: value,
  });

  return {
    /** Opens the table with the rows around some entities, of which filters of columns choose some. */
    showNeighbors: (kind: RowKind, ids: readonly string[], filters: ColumnFilters = {}): void => {
      const { table } = store.get();
      change({
        kind,
        scope: { kind: 'neighbors', ids },
        filters: { ...table.filters, [kind]: filters },
        showsFilters: table.showsFilters || Object.keys(filters).length > 0,
      });
      page.openDock('table');
    },

    setKind: (kind: RowKind): void => change({ kind }),
    setScope: (scope: TableScope): void => change({ scope }),
    setSort: (sort: RowSort | null): void => change({ sort: ofKind(store.get().table.sort, sort) }),
    setFilter: (column: string, filter: ColumnFilter): void => {
      const { filters, kind } = store.get().table;
      const { [column]: _, ...others } = filters[kind];
      const isEmpty = filter.every((text) => text === '');
      change({ filters: ofKind(filters, isEmpty ? others : { ...others, [column]: filter }) });
    },
    clearFilters: (): void => change({ filters: ofKind<ColumnFilters>(store.get().table.filters, {}) }),
    toggleColumn: (column: string): void => {
      const { toggledColumns, kind } = store.get().table;
      const ids = toggledColumns[kind];
      const next = ids.includes(column) ? ids.filter((id) => id !== column) : [...ids, column];
      change({ toggledColumns: ofKind(toggledColumns, next) });
    },
    showFilters: (showsFilters: boolean): void => change({ showsFilters }),
    setSelectedFirst: (selectedFirst: boolean): void => change({ selectedFirst }),

    /** Reads more rows of a list: the next page, or all. */
    loadRows: (kind: RowKind, scope: TableScope, amount: 'more' | 'all'): Promise<void> =>
      read(kind, scope, amount === 'all' ? MAX_ROWS : listOf(store.get().table, kind, scope).rows.length + 1),

    /** Opens what a row stands for, and centres it on the canvas if it is outside the window. */
    open,

    /** Selects several rows. */
    select: (items: readonly RowItem[]): void => {
      const idsOf = (kind: RowItem['kind']) => items.flatMap((item) => (item.kind === kind ? [item.id] : []));
      amend(selectItems({ entities: idsOf('entity'), relations: idsOf('relation') }));
    },

    /** Opens the side panel with the cited lines of a fact. */
    openEvidence: async (item: RowItem, owner: string, citation: string): Promise<void> => {
      await open(item);
      page.openSide('details');
      await facts.toggleCitation(owner, citation);
    },

    /** Copies rows as lines with tabs. */
    copy: async (lines: readonly string[]): Promise<void> => {
      try {
        await navigator.clipboard.writeText(lines.join('\n'));
        const copied = { kind: 'rowsCopied', count: lines.length - 1 } as const;
        notify('plain', copied);
        announce(copied);
      } catch {
        // The browser refuses if the page is not focused, or is served without HTTPS.
        notify('warning', { kind: 'rowsNotCopied' });
      }
    },

    /** Saves rows as a file of comma-separated values. */
    saveCsv: (content: string, kind: RowKind): void => {
      const version = store.get().dataset?.meta.version ?? 'view';
      saveFile(new Blob([content], { type: 'text/csv;charset=utf-8' }), `${kind}-${version}.csv`);
    },
  };
}
