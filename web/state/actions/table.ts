import { groupBy } from '../../../server/model/groupBy.ts';
import { isAborted } from '../../api/client.ts';
import { inPages, PAGE_SIZE } from '../../api/pages.ts';
import {
  type ChoicesRequest,
  type ListRequest,
  type PageRequest,
  readChoices,
  readFiguresAbout,
  readRows,
} from '../../api/table.ts';
import type { Language } from '../../i18n/language.ts';
import {
  type ColumnFilter,
  type ColumnFilters,
  limitWidth,
  listOf,
  PAGE_ROWS,
  pagesOf,
  perKind,
  type RowKind,
  type RowList,
  type RowSort,
  requestKey,
  rowAt,
  type TableRow,
  type TableScope,
  type TableState,
  type Transfer,
  withFailure,
  withLatest,
  withoutFailure,
  withPage,
} from '../table.ts';
import { selectItems } from '../view/selection.ts';
import type { Context } from './context.ts';
import type { factActions } from './facts.ts';
import type { Loader } from './loader.ts';
import type { pageActions } from './page.ts';
import { saveFile } from './saveFile.ts';
import type { selectionActions } from './selection.ts';

/** Subjects of figures in one request, which is the limit of the API for the ids of a filter. */
const MAX_IDS = 200;
/** The next page is loaded this many rows before it is shown. */
const NEAR_ROWS = 20;
/** The table selects at most this many rows at a time. */
export const MAX_SELECTED = 1000;
/** A copy or file has at most this many rows. */
export const MAX_TRANSFERRED = 100_000;

/** Part of the graph that a row stands for: a relation and its ends, or an entity, which is its own end. */
export interface RowItem {
  readonly kind: 'entity' | 'relation';
  readonly id: string;
  readonly ends: readonly string[];
}

/** Returns the part of the graph that a row stands for. */
export function itemOf(row: TableRow): RowItem {
  if ('predicate' in row) return { kind: 'relation', id: row.id, ends: [row.subject.id, row.object.id] };
  const id = 'measure' in row ? row.subject.id : row.id;
  return { kind: 'entity', id, ends: [id] };
}

export function tableActions(
  context: Context,
  loader: Loader,
  facts: ReturnType<typeof factActions>,
  selection: ReturnType<typeof selectionActions>,
  page: ReturnType<typeof pageActions>,
) {
  const { store, runQuery, attempt, amend, notify, canvas } = context;
  /** Requests for pages of lists, by the key of the list and the index of the page. */
  const running = new Map<string, { readonly abort: AbortController; readonly done: Promise<void> }>();
  /** Keys of the pages that a selection waits for, also while they are not shown. */
  const kept = new Set<string>();
  /** Subjects whose figures were requested. */
  const requestedSubjects = new Set<string>();
  const requestedChoices = new Set<string>();
  let transferring: AbortController | null = null;

  const change = (part: Partial<TableState>): void =>
    store.update((state) => ({ ...state, table: { ...state.table, ...part } }));
  const listNow = (request: ListRequest): RowList => listOf(store.get().table, request);
  const setList = (request: ListRequest, list: RowList): void =>
    change({ lists: withLatest(store.get().table.lists, requestKey(request), list) });

  /** Loads a page once. */
  const loadPage = (request: ListRequest, index: number): Promise<void> => {
    const key = pageKey(request, index);
    const before = running.get(key);
    if (before) return before.done;
    if (listNow(request).pages.has(index)) return Promise.resolve();
    const abort = new AbortController();
    const done = attempt(async () => {
      // A task that waits for the server may run again after the user has repeated or left it.
      if (abort.signal.aborted || listNow(request).pages.has(index)) return;
      setList(request, withoutFailure(listNow(request), index));
      try {
        const page: PageRequest = { first: PAGE_ROWS, offset: index * PAGE_ROWS };
        const { rows, total } = await readRows(runQuery, request, page, abort.signal);
        setList(request, withPage(listNow(request), index, rows, total));
      } catch (error) {
        if (!isAborted(error)) setList(request, withFailure(listNow(request), index));
        throw error;
      }
    }).finally(() => {
      if (running.get(key)?.abort === abort) running.delete(key);
    });
    running.set(key, { abort, done });
    return done;
  };

  /** Loads what is missing of some rows and returns them; null if some could not be loaded. */
  const readRange = async (request: ListRequest, from: number, to: number): Promise<readonly TableRow[] | null> => {
    const pages = pagesOf(listNow(request), from, to);
    const keys = pages.map((index) => pageKey(request, index));
    for (const key of keys) kept.add(key);
    await Promise.all(pages.map((index) => loadPage(request, index)));
    for (const key of keys) kept.delete(key);
    const list = listNow(request);
    const rows = Array.from({ length: to - from + 1 }, (_, index) => rowAt(list, from + index));
    return rows.every((row) => row !== null) ? rows : null;
  };

  const isTooMany = (count: number): boolean => {
    if (count > MAX_SELECTED) notify('warning', { kind: 'tooManyRows', count, limit: MAX_SELECTED });
    return count > MAX_SELECTED;
  };
  const selectRows = (items: readonly RowItem[]): Promise<void> =>
    attempt(async () => {
      const idsOf = (kind: RowItem['kind']) => [
        ...new Set(items.flatMap((item) => (item.kind === kind ? [item.id] : []))),
      ];
      // The panel of the selection names them.
      await loader.loadItems(items.flatMap(({ id, ends }) => [id, ...ends]));
      amend(selectItems({ entities: idsOf('entity'), relations: idsOf('relation') }));
    });

  /**
   * Reads the rows of a list page by page and passes them on, with the total. Ends after {@link MAX_TRANSFERRED} rows, and early
   * if the user stops it. Returns whether it came to the end.
   */
  const transfer = async (
    to: Transfer['to'],
    request: ListRequest,
    take: (rows: readonly TableRow[], total: number) => void,
  ): Promise<boolean> => {
    transferring?.abort();
    const own = new AbortController();
    transferring = own;
    let done = 0;
    let after: string | null = null;
    let isEnded = false;
    change({ transfer: { to, done, total: listNow(request).total ?? 0 } });
    await attempt(async () => {
      while (!isEnded && !own.signal.aborted) {
        const page = { first: Math.min(PAGE_SIZE, MAX_TRANSFERRED - done), ...(after ? { after } : {}) };
        const { rows, total, endCursor } = await readRows(runQuery, request, page, own.signal);
        take(rows, total);
        done += rows.length;
        after = endCursor;
        isEnded = rows.length === 0 || done >= Math.min(total, MAX_TRANSFERRED);
        if (transferring === own) change({ transfer: { to, done, total: Math.min(total, MAX_TRANSFERRED) } });
      }
    });
    if (transferring === own) {
      transferring = null;
      change({ transfer: null });
    }
    if (!isEnded) {
      // A task that waits for the server ends.
      own.abort();
      notify('plain', { kind: 'rowsStopped', count: done });
    }
    return isEnded;
  };

  const reportCopied = (count: number, total: number): void => {
    notify('plain', { kind: 'rowsCopied', count });
    reportLimit(count, total);
  };
  const reportLimit = (count: number, total: number): void => {
    if (count < total) notify('warning', { kind: 'rowsLimited', count, total });
  };

  /** Reads a list of a server as a text. Rejects if the user stops it. */
  const readText = async (to: Transfer['to'], request: ListRequest, toText: RowText) => {
    const parts: string[] = [];
    let [count, total] = [0, 0];
    const isEnded = await transfer(to, request, (rows, all) => {
      parts.push(toText(rows, parts.length === 0));
      count += rows.length;
      total = all;
    });
    return isEnded ? { parts, count, total } : null;
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

  const saveCsv = (parts: readonly string[], kind: RowKind): void => {
    const version = store.get().dataset?.meta.version ?? 'view';
    saveFile(new Blob([...parts], { type: 'text/csv;charset=utf-8' }), `${kind}-${version}.csv`);
  };

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
    /** Sets the widths of columns in rem. */
    setWidths: (widths: Readonly<Record<string, number>>): void => {
      const { table } = store.get();
      const limited = Object.entries(widths).map(([id, width]) => [id, limitWidth(width)] as const);
      change({ widths: ofKind(table.widths, { ...table.widths[table.kind], ...Object.fromEntries(limited) }) });
    },
    resetWidths: (): void => change({ widths: perKind({}) }),
    showFilters: (showsFilters: boolean): void => change({ showsFilters }),
    setSelectedFirst: (selectedFirst: boolean): void => change({ selectedFirst }),

    /** Loads the rows that are shown. Requests for others are abandoned. */
    showRows: (request: ListRequest, first: number, last: number): void => {
      const list = listNow(request);
      const wanted = pagesOf(list, first - NEAR_ROWS, last + NEAR_ROWS).filter((index) => !list.failed.has(index));
      const keys = new Set(wanted.map((index) => pageKey(request, index)));
      for (const [key, { abort }] of running) {
        if (keys.has(key) || kept.has(key)) continue;
        running.delete(key);
        abort.abort();
      }
      for (const index of wanted) void loadPage(request, index);
    },

    /** Loads the pages that could not be loaded again. */
    retryRows: (request: ListRequest): void => {
      for (const index of listNow(request).failed) void loadPage(request, index);
    },

    /** Loads the figures about entities of the view. */
    loadFigures: (ids: readonly string[]): Promise<void> => {
      const missing = ids.filter((id) => !requestedSubjects.has(id));
      for (const id of missing) requestedSubjects.add(id);
      return attempt(
        async () => {
          const found = await inPages(missing, (some) => readFiguresAbout(runQuery, some), MAX_IDS);
          const bySubject = groupBy(found, ({ subject }) => subject.id);
          const { figures } = store.get().table;
          change({ figures: new Map([...figures, ...missing.map((id) => [id, bySubject.get(id) ?? []] as const)]) });
        },
        () => {
          for (const id of missing) requestedSubjects.delete(id);
        },
      );
    },

    /** Loads the values of a column with their counts. */
    loadChoices: (request: ChoicesRequest): Promise<void> => {
      const { language } = store.get().settings;
      const key = choicesKey(request, language);
      if (requestedChoices.has(key) || store.get().table.choices.has(key)) return Promise.resolve();
      requestedChoices.add(key);
      return attempt(async () => {
        const found = await readChoices(runQuery, request, language);
        change({ choices: withLatest(store.get().table.choices, key, found) });
      }).finally(() => requestedChoices.delete(key));
    },

    /** Opens what a row stands for, and centres it on the canvas if it is outside the window. */
    open,

    /** Selects several rows. */
    select: async (items: readonly RowItem[]): Promise<void> => {
      if (!isTooMany(items.length)) await selectRows(items);
    },

    /** Selects the rows between two positions of a list, including those that are not loaded, or says that they are too many. */
    selectRange: async (request: ListRequest, from: number, to: number): Promise<void> => {
      const rows = isTooMany(to - from + 1) ? null : await readRange(request, from, to);
      if (rows) await selectRows(rows.map(itemOf));
    },

    /** Opens the side panel with the cited lines of a fact. */
    openEvidence: async (item: RowItem, owner: string, citation: string): Promise<void> => {
      await open(item);
      page.openSide('details');
      await facts.toggleCitation(owner, citation);
    },

    /** Copies rows as a text. */
    copy: async (rows: readonly TableRow[], toText: RowText): Promise<void> => {
      try {
        await navigator.clipboard.writeText(toText(rows, true));
        reportCopied(rows.length, rows.length);
      } catch {
        // The browser refuses if the page is not focused, or is served without HTTPS.
        notify('warning', { kind: 'rowsNotCopied' });
      }
    },

    /** Copies the rows of a list of the server. */
    copyList: async (request: ListRequest, toText: RowText): Promise<void> => {
      const reading = readText('clipboard', request, toText);
      try {
        // Browsers allow it only within the click, so the text is promised.
        const blob = reading.then((text) => {
          if (!text) throw new Error('stopped');
          return new Blob(text.parts, { type: 'text/plain' });
        });
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
        const text = await reading;
        if (text) reportCopied(text.count, text.total);
      } catch {
        if (await reading) notify('warning', { kind: 'rowsNotCopied' });
      }
    },

    /** Saves rows as a file of comma-separated values. */
    save: (rows: readonly TableRow[], kind: RowKind, toText: RowText): void => saveCsv([toText(rows, true)], kind),

    /** Saves the rows of a list of the server like `save`. */
    saveList: async (request: ListRequest, toText: RowText): Promise<void> => {
      const text = await readText('file', request, toText);
      if (!text) return;
      saveCsv(text.parts, request.kind);
      reportLimit(text.count, text.total);
    },

    /** Stops copying or saving. */
    stopTransfer: (): void => transferring?.abort(),
  };
}

function pageKey(request: ListRequest, index: number): string {
  return `${requestKey(request)} ${index}`;
}

/** Formats rows; the first ones with the labels of the columns. */
export type RowText = (rows: readonly TableRow[], isFirst: boolean) => string;

export function choicesKey(request: ChoicesRequest, language: Language): string {
  return requestKey({ ...request, language });
}
