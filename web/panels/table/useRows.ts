import { useEffect, useMemo, useState } from 'react';
import type { FigureRow, ListRequest } from '../../api/table.ts';
import { itemOf } from '../../state/actions/table.ts';
import { type ListSettings, toListRequest } from '../../state/selectors/tableRequest.ts';
import { filterRows, sortRows } from '../../state/selectors/tableRows.ts';
import { visibleEntities, visibleRelations } from '../../state/selectors/visible.ts';
import {
  listOf,
  loadedRows,
  PAGE_ROWS,
  type RowList,
  requestKey,
  rowAt,
  rowCount,
  scopeKey,
  type TableRow,
} from '../../state/table.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { type ColumnContext, columnsOf, type TableColumn } from './columns.tsx';

/** Time after which a changed condition is sent to the server, while the user may still be typing. */
export const TYPING_MS = 250;

/** The rows of the table as it is set. */
export interface Rows {
  readonly columns: readonly TableColumn<TableRow>[];
  readonly visibleColumns: readonly TableColumn<TableRow>[];
  /** The list of the server that is shown; null for rows of the view, which the page has, filters and sorts. */
  readonly request: ListRequest | null;
  readonly list: RowList | null;
  /** Rows of the view before filters; empty for lists of the server. */
  readonly unfiltered: readonly TableRow[];
  /** Number of rows that pass, and of those that the table has. */
  readonly total: number;
  readonly count: number;
  /** Returns null for a row that is not loaded. */
  readonly at: (index: number) => TableRow | null;
  /** The rows that are loaded, in order. */
  readonly loaded: readonly TableRow[];
  readonly isLoading: boolean;
  readonly isSelected: (row: TableRow) => boolean;
}

export function useRows(): Rows {
  const columns = useColumns();
  const toggled = useStore((state) => state.table.toggledColumns[state.table.kind]);
  const visibleColumns = useMemo(
    () => columns.filter(({ id, isOptional = false }) => isOptional === toggled.includes(id)),
    [columns, toggled],
  );
  const scope = useStore((state) => state.table.scope);
  const inView = useViewRows(columns);
  const onServer = useServerRows();
  const source = scope.kind === 'view' ? inView : onServer;

  const selection = useStore((state) => state.view.selection);
  const selectedFirst = useStore((state) => state.table.selectedFirst);
  return useMemo(() => {
    const selected = { entity: new Set(selection.entities), relation: new Set(selection.relations) };
    const isSelected = (row: TableRow): boolean => {
      const item = itemOf(row);
      return selected[item.kind].has(item.id);
    };
    const base = { ...source, columns, visibleColumns, isSelected };
    if (!selectedFirst || !canPutSelectedFirst(source)) return base;
    const { loaded } = source;
    const rows = [...loaded.filter(isSelected), ...loaded.filter((row) => !isSelected(row))];
    return { ...base, loaded: rows, at: (index) => rows[index] ?? null };
  }, [columns, visibleColumns, source, selection, selectedFirst]);
}

/** Whether all rows are loaded, and stay so: lists of the server of more than one page do not. */
export function canPutSelectedFirst({ request, total, count, loaded }: RowSource): boolean {
  return request === null || (loaded.length === count && total <= PAGE_ROWS);
}

type RowSource = Omit<Rows, 'columns' | 'visibleColumns' | 'isSelected'>;

function useColumns(): readonly TableColumn<TableRow>[] {
  const text = useText();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const kind = useStore((state) => state.table.kind);
  const communities = useStore((state) => state.dataset?.meta.communities);
  const measures = useStore((state) => state.dataset?.vocabulary.measures);
  return useMemo(() => {
    const context: ColumnContext = {
      text,
      language,
      ...vocabulary,
      measures: measures?.map(({ id }) => id) ?? [],
      communityOf: (index) =>
        communities?.find((community) => community.index === index)?.label[language] ?? `${index}`,
    };
    return columnsOf(kind, context);
  }, [kind, text, language, vocabulary, communities, measures]);
}

/** Rows of the view, which the page filters and sorts. */
function useViewRows(columns: readonly TableColumn<TableRow>[]): RowSource {
  const language = useLanguage();
  const { table: actions } = useActions();
  const { kind, scope, figures } = useStore((state) => state.table);
  const filters = useStore((state) => state.table.filters[state.table.kind]);
  const sort = useStore((state) => state.table.sort[state.table.kind]);
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const isShown = scope.kind === 'view';
  const entities = useMemo(() => (isShown ? visibleEntities(view, graph) : []), [isShown, view, graph]);
  const missing = useMemo(
    () => (kind === 'figures' ? entities.flatMap(({ id }) => (figures.has(id) ? [] : [id])) : []),
    [kind, entities, figures],
  );
  useEffect(() => {
    if (missing.length > 0) void actions.loadFigures(missing);
  }, [actions, missing]);

  const unfiltered = useMemo((): readonly TableRow[] => {
    if (kind === 'entities') return entities;
    if (kind === 'figures')
      return entities
        .flatMap(({ id }): readonly FigureRow[] => figures.get(id) ?? [])
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    return visibleRelations(view, graph).flatMap((relation) => {
      const [subject, object] = [byId.get(relation.subject.id), byId.get(relation.object.id)];
      return subject && object ? [{ ...relation, subject, object }] : [];
    });
  }, [kind, entities, figures, view, graph]);
  return useMemo(() => {
    const rows = sortRows(filterRows(unfiltered, columns, filters), columns, sort, language);
    const total = rows.length;
    return {
      ...{ request: null, list: null, unfiltered, total, count: total, loaded: rows, isLoading: missing.length > 0 },
      at: (index) => rows[index] ?? null,
    };
  }, [unfiltered, columns, filters, sort, language, missing]);
}

/** Rows of a list of the server. Until the first page of a list has arrived, the list before it remains. */
function useServerRows(): RowSource {
  const { table: actions } = useActions();
  const table = useStore((state) => state.table);
  const settings = useListSettings();
  const wanted = useListRequest(settings);
  const settled = useSettled(wanted, settings);
  const isShown = table.scope.kind !== 'view';
  const settledList = listOf(table, settled);
  const isReady = settledList.total !== null || settledList.failed.size > 0;
  const scope = `${table.kind} ${scopeKey(table.scope)}`;
  const [before, setBefore] = useState({ request: settled, scope });
  const isAlike = before.scope === scope && before.request.kind === settled.kind;
  const request = isReady || !isAlike ? settled : before.request;
  const list = listOf(table, request);

  useEffect(() => {
    if (isShown && !isReady) actions.showRows(settled, 0, 0);
  }, [actions, isShown, isReady, settled]);
  useEffect(() => {
    if (isReady) setBefore({ request: settled, scope });
  }, [isReady, settled, scope]);

  const isLoading = isShown && (list.total === null || request !== wanted);
  return useMemo(
    () => ({
      ...{ request, list, unfiltered: [], total: list.total ?? 0, count: rowCount(list), loaded: loadedRows(list) },
      isLoading,
      at: (index) => rowAt(list, index),
    }),
    [request, list, isLoading],
  );
}

export function useListSettings(): ListSettings {
  const { kind, scope } = useStore((state) => state.table);
  const filters = useStore((state) => state.table.filters[state.table.kind]);
  const sort = useStore((state) => state.table.sort[state.table.kind]);
  return useMemo(() => ({ kind, scope, filters, sort }), [kind, scope, filters, sort]);
}

/** Returns the same object for the same list. */
function useListRequest(settings: ListSettings): ListRequest {
  const language = useLanguage();
  const { predicates } = useVocabulary();
  const key = requestKey(toListRequest(settings, { language, predicates }));
  return useMemo(() => JSON.parse(key) as ListRequest, [key]);
}

/** Returns the request once the user has stopped typing conditions. Other changes are passed on at once. */
function useSettled(wanted: ListRequest, { filters, ...rest }: ListSettings): ListRequest {
  const others = requestKey(rest);
  const [settled, setSettled] = useState({ request: wanted, others });
  const isTyping = settled.others === others;
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ request: wanted, others }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [wanted, others]);
  return isTyping ? settled.request : wanted;
}
