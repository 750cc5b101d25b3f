import { useEffect, useMemo } from 'react';
import { filterRows, isActive, sortRows } from '../../state/selectors/tableRows.ts';
import { visibleEntities, visibleRelations } from '../../state/selectors/visible.ts';
import type { State } from '../../state/state.ts';
import { isComplete, listOf, type RowList, type TableRow, type TableScope } from '../../state/table.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { type ColumnContext, columnsOf, itemOf, type TableColumn } from './columns.tsx';

/** The rows of the table as it is set. */
export interface Rows {
  readonly columns: readonly TableColumn<TableRow>[];
  readonly visibleColumns: readonly TableColumn<TableRow>[];
  /** Before filters. */
  readonly all: readonly TableRow[];
  /** Filtered and sorted. */
  readonly rows: readonly TableRow[];
  /** Number of rows in the scope, also those that are not loaded. */
  readonly total: number;
  readonly list: RowList;
  readonly isComplete: boolean;
  readonly isSelected: (row: TableRow) => boolean;
}

const ALL: TableScope = { kind: 'all' };

/** The list of the server that the table needs: that of its scope, or null for facts that the page has. */
function neededScope({ kind, scope }: State['table']): TableScope | null {
  if (scope.kind !== 'view') return scope;
  return kind === 'figures' ? ALL : null;
}

export function useRows(): Rows {
  const text = useText();
  const language = useLanguage();
  const { table: actions } = useActions();
  const vocabulary = useVocabulary();
  const table = useStore((state) => state.table);
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const communities = useStore((state) => state.dataset?.meta.communities);
  const { kind, scope, selectedFirst } = table;
  const [filters, sort] = [table.filters[kind], table.sort[kind]];
  const needed = neededScope(table);
  const list = listOf(table, kind, needed ?? ALL);
  const isListComplete = needed === null || isComplete(list);

  const columns = useMemo(() => {
    const context: ColumnContext = {
      text,
      language,
      ...vocabulary,
      communityOf: (index) =>
        communities?.find((community) => community.index === index)?.label[language] ?? `${index}`,
    };
    return columnsOf(kind, context);
  }, [kind, text, language, vocabulary, communities]);
  const toggled = table.toggledColumns[kind];
  const visibleColumns = useMemo(
    () => columns.filter(({ id, isOptional = false }) => isOptional === toggled.includes(id)),
    [columns, toggled],
  );

  // The first page at once. Order and conditions are right only for all rows.
  const needsAll =
    sort !== null ||
    selectedFirst ||
    Object.values(filters).some(isActive) ||
    (needed !== null && scope.kind === 'view');
  useEffect(() => {
    if (needed && list.status === 'idle' && (list.total === null || (needsAll && !isListComplete)))
      void actions.loadRows(kind, needed, needsAll ? 'all' : 'more');
  }, [actions, kind, needed, list, needsAll, isListComplete]);

  const all = useMemo((): readonly TableRow[] => {
    if (scope.kind !== 'view') return list.rows;
    const entities = visibleEntities(view, graph);
    if (kind === 'entities') return entities;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    if (kind === 'figures') return list.rows.filter((row) => 'measure' in row && byId.has(row.subject.id));
    return visibleRelations(view, graph).flatMap((relation) => {
      const [subject, object] = [byId.get(relation.subject.id), byId.get(relation.object.id)];
      return subject && object ? [{ ...relation, subject, object }] : [];
    });
  }, [scope.kind, kind, list.rows, view, graph]);

  const sorted = useMemo(
    () => sortRows(filterRows(all, columns, filters), columns, sort, language),
    [all, columns, filters, sort, language],
  );
  const selected = useMemo(
    () => ({ entity: new Set(view.selection.entities), relation: new Set(view.selection.relations) }),
    [view.selection],
  );
  return useMemo(() => {
    const isSelected = (row: TableRow): boolean => {
      const item = itemOf(row);
      return selected[item.kind].has(item.id);
    };
    const rows = selectedFirst ? [...sorted.filter(isSelected), ...sorted.filter((row) => !isSelected(row))] : sorted;
    return {
      columns,
      visibleColumns,
      all,
      rows,
      total: scope.kind === 'view' ? all.length : (list.total ?? 0),
      list,
      isComplete: isListComplete,
      isSelected,
    };
  }, [columns, visibleColumns, all, sorted, selected, selectedFirst, scope.kind, list, isListComplete]);
}
