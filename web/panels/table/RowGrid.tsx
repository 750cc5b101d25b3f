import './RowGrid.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { itemOf } from '../../state/actions/table.ts';
import { useNarrow } from '../../state/narrow.ts';
import { serverSorts } from '../../state/selectors/tableRequest.ts';
import { PAGE_ROWS, type RowSort, requestKey, type TableRow } from '../../state/table.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { ColumnEdge } from './ColumnEdge.tsx';
import { ColumnFilterCell } from './ColumnFilterCell.tsx';
import type { TableColumn } from './columns.tsx';
import type { Rows } from './useRows.ts';

/** Rows outside the window that are rendered, too, so that scrolling does not show gaps. */
const OVERSCAN = 6;
/** While the user scrolls, rows are requested this often. */
const SCROLL_MS = 120;
/** Width in rem of the column that stays in place, on a phone. */
const NARROW_FIRST = 9;

interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * The rows as a grid of which only those near the window are rendered. It is one Tab stop: the arrow keys move between cells,
 * Enter presses the button of a cell or opens its row, Space selects.
 */
export function RowGrid({ data, label }: { readonly data: Rows; readonly label: string }) {
  const text = useText();
  const { table: actions } = useActions();
  const { visibleColumns, request, list, count, at, loaded, isLoading, isSelected } = data;
  const showsFilters = useStore((state) => state.table.showsFilters);
  const sort = useStore((state) => state.table.sort[state.table.kind]);
  const selection = useStore((state) => state.view.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  /** Whether the focus has to follow `active` once its cell is rendered. */
  const moves = useRef(false);
  const anchor = useRef(0);
  const [rowHeight, setRowHeight] = useState(32);

  useLayoutEffect(() => {
    const size = getComputedStyle(document.documentElement).getPropertyValue('--target');
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    setRowHeight(Math.round(Number.parseFloat(size) * rem));
  }, []);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollPaddingStart: head.current?.offsetHeight ?? 0,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const before = first?.start ?? 0;
  const after = virtualizer.getTotalSize() - (last?.end ?? 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is measured again.
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  // The rows of a list of the server that are shown, at most every SCROLL_MS. Not while another list is on its way, whose
  // request would be abandoned.
  const [firstIndex, lastIndex] = [first?.index ?? 0, last?.index ?? 0];
  const shownList = isLoading ? null : request;
  const wanted = useRef({ shownList, firstIndex, lastIndex });
  const scrolling = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    wanted.current = { shownList, firstIndex, lastIndex };
    scrolling.current ??= setTimeout(() => {
      scrolling.current = null;
      const { shownList: shown, firstIndex: from, lastIndex: to } = wanted.current;
      if (shown) actions.showRows(shown, from, to);
    }, SCROLL_MS);
  }, [actions, shownList, firstIndex, lastIndex]);
  useEffect(
    () => () => {
      if (scrolling.current) clearTimeout(scrolling.current);
      scrolling.current = null;
    },
    [],
  );

  // Another order or condition begins at the first row.
  const key = request && requestKey(request);
  const keyBefore = useRef(key);
  useEffect(() => {
    if (keyBefore.current !== key) virtualizer.scrollToOffset(0);
    keyBefore.current = key;
  }, [key, virtualizer]);

  // A selection made elsewhere comes into view. Only a selection moves the table, not other rows.
  const latest = selection.relations.at(-1) ?? selection.entities.at(-1);
  const currentRows = useRef({ count, at });
  useLayoutEffect(() => {
    currentRows.current = { count, at };
  }, [count, at]);
  useEffect(() => {
    const { count: rowCount, at: rowAt } = currentRows.current;
    const isLatest = (index: number) => {
      const row = rowAt(index);
      return row !== null && itemOf(row).id === latest;
    };
    let index = 0;
    while (index < rowCount && !isLatest(index)) index += 1;
    if (latest === undefined || index === rowCount) return;
    setActive((position) => ({ ...position, row: index }));
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [latest, virtualizer]);

  useLayoutEffect(() => {
    if (!moves.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}.${active.column}"]`);
    if (!cell) return;
    moves.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const moveTo = (row: number, column: number): void => {
    const next = {
      row: Math.max(0, Math.min(count - 1, row)),
      column: Math.max(0, Math.min(visibleColumns.length - 1, column)),
    };
    moves.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next.row, { align: 'auto' });
  };

  const selectTo = (index: number): void => {
    const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
    const rows = Array.from({ length: to - from + 1 }, (_, position) => at(from + position)).filter(
      (row) => row !== null,
    );
    if (request && rows.length < to - from + 1) void actions.selectRange(request, from, to);
    else void actions.select(rows.map(itemOf));
  };
  const toggle = (index: number): void => {
    const row = at(index);
    if (!row) return;
    anchor.current = index;
    const selected = loaded.filter(isSelected);
    const item = itemOf(row);
    const rest = selected.map(itemOf).filter(({ id }) => id !== item.id);
    void actions.select(isSelected(row) ? rest : [...rest, item]);
  };
  const open = (index: number): void => {
    const row = at(index);
    if (!row) return;
    anchor.current = index;
    void actions.open(itemOf(row));
  };

  const onClick = (event: MouseEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    if (!cell || (event.target as Element).closest('button')) return;
    const [row = 0, column = 0] = (cell.dataset.cell ?? '').split('.').map(Number);
    setActive({ row, column });
    if (event.shiftKey) selectTo(row);
    else if (event.ctrlKey || event.metaKey) toggle(row);
    else open(row);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, column } = active;
    if (!(event.target as Element).closest('tbody') || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const withControl = event.ctrlKey || event.metaKey;
    const next: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + page, column],
      PageUp: [row - page, column],
      Home: withControl ? [0, 0] : [row, 0],
      End: withControl ? [count - 1, visibleColumns.length - 1] : [row, visibleColumns.length - 1],
    };
    const to = next[event.key];
    if (to) {
      moveTo(...to);
      const reached = Math.max(0, Math.min(count - 1, to[0]));
      if (event.shiftKey && to[0] !== row) selectTo(reached);
      else if (to[0] !== row && !event.shiftKey) anchor.current = reached;
    } else if (withControl && event.key.toLowerCase() === 'a') {
      anchor.current = 0;
      selectTo(count - 1);
    } else if (event.key === ' ') toggle(row);
    else if (event.key === 'Enter') {
      const button = (event.target as Element).closest('[data-cell]')?.querySelector('button');
      if (button) button.click();
      else open(row);
    } else return;
    event.preventDefault();
  };

  const headRows = showsFilters ? 2 : 1;
  const isRendered = first !== undefined && active.row >= first.index && active.row <= lastIndex;
  const stop = isRendered ? active : { row: first?.index ?? 0, column: 0 };
  const isNarrow = useNarrow();
  const resized = useStore((state) => state.table.widths[state.table.kind]);
  const widths = visibleColumns.map(
    ({ id, width: usual }, index) => resized[id] ?? (index === 0 && isNarrow ? Math.min(usual, NARROW_FIRST) : usual),
  );
  const width = widths.reduce((sum, one) => sum + one, 0);
  const isResized = visibleColumns.some(({ id }) => resized[id] !== undefined);

  return (
    <div className="row-grid" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid.
        role="grid"
        aria-label={label}
        aria-describedby="row-grid-keys"
        aria-rowcount={count + headRows}
        aria-colcount={visibleColumns.length}
        aria-multiselectable="true"
        aria-busy={isLoading}
        style={{ minWidth: `${width}rem` }}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {visibleColumns.map(({ id }, index) => {
            const own = widths[index] ?? 0;
            // Columns share the space until one of them is resized; then the last one has the rest.
            const ofColumn = isResized ? `${own}rem` : `${(100 * own) / width}%`;
            return <col key={id} style={isResized && index === visibleColumns.length - 1 ? {} : { width: ofColumn }} />;
          })}
        </colgroup>
        <thead ref={head}>
          <tr aria-rowindex={1}>
            {visibleColumns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} isServer={request !== null} />
            ))}
          </tr>
          {showsFilters && (
            <tr aria-rowindex={2}>
              {visibleColumns.map((column) => (
                <ColumnFilterCell key={column.id} column={column} data={data} />
              ))}
            </tr>
          )}
        </thead>
        <Space height={before} columns={visibleColumns.length} />
        <tbody>
          {items.map(({ index }) => {
            const row = at(index);
            return (
              <GridRow
                // A focused cell stays when its row is loaded.
                key={row && !request ? row.id : index}
                row={row}
                isFailed={list?.failed.has(Math.floor(index / PAGE_ROWS)) ?? false}
                index={index}
                ariaIndex={index + 1 + headRows}
                columns={visibleColumns}
                isSelected={row !== null && isSelected(row)}
                stop={stop.row === index ? stop.column : null}
              />
            );
          })}
        </tbody>
        <Space height={after} columns={visibleColumns.length} />
      </table>
      <p id="row-grid-keys" className="visually-hidden">
        {text.table.keys}
      </p>
    </div>
  );
}

/** The height of the rows that are not rendered. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ height }} />
      </tr>
    </tbody>
  );
}

interface GridRowProps {
  /** Null for a row that is not loaded. */
  readonly row: TableRow | null;
  readonly isFailed: boolean;
  readonly index: number;
  readonly ariaIndex: number;
  readonly columns: readonly TableColumn<TableRow>[];
  readonly isSelected: boolean;
  /** The column of the cell that Tab reaches; null if it is in another row. */
  readonly stop: number | null;
}

const GridRow = memo(function GridRow({ row, isFailed, index, ariaIndex, columns, isSelected, stop }: GridRowProps) {
  const text = useText();
  const state = isSelected ? 'selected' : row ? undefined : isFailed ? 'failed' : 'loading';
  return (
    <tr aria-rowindex={ariaIndex} aria-selected={isSelected} className={state}>
      {columns.map((column, columnIndex) => {
        const attributes = {
          'data-cell': `${index}.${columnIndex}`,
          tabIndex: columnIndex === stop ? 0 : -1,
          className: alignmentOf(column),
        };
        if (columnIndex > 0)
          return (
            <td key={column.id} {...attributes}>
              {row && column.cell(row)}
            </td>
          );
        return (
          <th key={column.id} scope="row" {...attributes}>
            {row ? (
              <span className="row-name">{column.cell(row)}</span>
            ) : (
              <span className="row-state">{isFailed ? text.table.rowFailed : text.table.loadingRows}</span>
            )}
          </th>
        );
      })}
    </tr>
  );
});

/** Digits of numbers and dates stand below each other. */
function alignmentOf({ values }: TableColumn<TableRow>): string | undefined {
  return values.type === 'number' || values.type === 'date' ? values.type : undefined;
}

interface HeaderCellProps {
  readonly column: TableColumn<TableRow>;
  readonly sort: RowSort | null;
  /** Whether the server sorts the rows. */
  readonly isServer: boolean;
}

function HeaderCell({ column, sort, isServer }: HeaderCellProps) {
  const text = useText();
  const { table } = useActions();
  const kind = useStore((state) => state.table.kind);
  const isSortable = !isServer || serverSorts(kind, column.id);
  const direction = sort?.column !== column.id || !isSortable ? null : sort.descending ? 'descending' : 'ascending';
  // Ascending, descending, then the order of the list.
  const next: RowSort | null =
    direction === 'descending' ? null : { column: column.id, descending: direction === 'ascending' };
  const reason = isSortable ? column.label : text.table.notSortable(column.label);
  return (
    <th
      scope="col"
      data-column={column.id}
      className={alignmentOf(column)}
      {...(direction ? { 'aria-sort': direction } : {})}
    >
      <button
        type="button"
        className={direction ?? undefined}
        title={reason}
        aria-disabled={!isSortable}
        {...(isSortable ? {} : { 'aria-label': reason })}
        onClick={() => isSortable && table.setSort(next)}
      >
        <span>{column.label}</span>
        {direction && (
          <>
            <span className="visually-hidden">
              {direction === 'ascending' ? text.table.sortedUp : text.table.sortedDown}
            </span>
            <Icon name="chevron" />
          </>
        )}
      </button>
      <ColumnEdge column={column} />
    </th>
  );
}
