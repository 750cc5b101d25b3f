import './RowGrid.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RowSort, TableRow } from '../../state/table.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { ColumnFilterCell } from './ColumnFilterCell.tsx';
import { itemOf, type TableColumn } from './columns.tsx';
import type { Rows } from './useRows.ts';

/** Rows outside the window that are rendered, too, so that scrolling does not show gaps. */
const OVERSCAN = 6;
/** The next page is read this many rows before the last one. */
const NEAR_END = 40;

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
  const { visibleColumns, rows, all, total, list, isComplete, isSelected } = data;
  const { kind, scope, showsFilters } = useStore((state) => state.table);
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
    count: rows.length,
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

  // Infinite scrolling: the next page of the server.
  const lastIndex = last?.index ?? 0;
  useEffect(() => {
    if (scope.kind !== 'view' && !isComplete && list.status === 'idle' && lastIndex > rows.length - NEAR_END)
      void actions.loadRows(kind, scope, 'more');
  }, [actions, kind, scope, isComplete, list.status, lastIndex, rows.length]);

  // A selection made elsewhere comes into view. Only a selection moves the table, not other rows.
  const latest = selection.relations.at(-1) ?? selection.entities.at(-1);
  const currentRows = useRef(rows);
  useLayoutEffect(() => {
    currentRows.current = rows;
  }, [rows]);
  useEffect(() => {
    const index = currentRows.current.findIndex((row) => itemOf(row).id === latest);
    if (index < 0) return;
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
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(visibleColumns.length - 1, column)),
    };
    moves.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next.row, { align: 'auto' });
  };

  const selectTo = (index: number): void => {
    const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
    actions.select(rows.slice(from, to + 1).map(itemOf));
  };
  const toggle = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    anchor.current = index;
    const selected = rows.filter(isSelected);
    const item = itemOf(row);
    const rest = selected.map(itemOf).filter(({ id }) => id !== item.id);
    actions.select(isSelected(row) ? rest : [...rest, item]);
  };
  const open = (index: number): void => {
    const row = rows[index];
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
      End: withControl ? [rows.length - 1, visibleColumns.length - 1] : [row, visibleColumns.length - 1],
    };
    const to = next[event.key];
    if (to) {
      moveTo(...to);
      if (event.shiftKey && to[0] !== row) selectTo(Math.max(0, Math.min(rows.length - 1, to[0])));
      else if (to[0] !== row && !event.shiftKey) anchor.current = Math.max(0, Math.min(rows.length - 1, to[0]));
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
  const width = visibleColumns.reduce((sum, column) => sum + column.width, 0);

  return (
    <div className="row-grid" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid.
        role="grid"
        aria-label={label}
        aria-describedby="row-grid-keys"
        aria-rowcount={(isComplete ? rows.length : total) + headRows}
        aria-colcount={visibleColumns.length}
        aria-multiselectable="true"
        aria-busy={list.status === 'loading'}
        style={{ minWidth: `${width}rem` }}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {visibleColumns.map((column) => (
            <col key={column.id} style={{ width: `${(100 * column.width) / width}%` }} />
          ))}
        </colgroup>
        <thead ref={head}>
          <tr aria-rowindex={1}>
            {visibleColumns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} />
            ))}
          </tr>
          {showsFilters && (
            <tr aria-rowindex={2}>
              {visibleColumns.map((column) => (
                <ColumnFilterCell key={column.id} column={column} columns={data.columns} rows={all} />
              ))}
            </tr>
          )}
        </thead>
        <Space height={before} columns={visibleColumns.length} />
        <tbody>
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <GridRow
                  key={row.id}
                  row={row}
                  index={index}
                  ariaIndex={index + 1 + headRows}
                  columns={visibleColumns}
                  isSelected={isSelected(row)}
                  stop={stop.row === index ? stop.column : null}
                />
              )
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
  readonly row: TableRow;
  readonly index: number;
  readonly ariaIndex: number;
  readonly columns: readonly TableColumn<TableRow>[];
  readonly isSelected: boolean;
  /** The column of the cell that Tab reaches; null if it is in another row. */
  readonly stop: number | null;
}

const GridRow = memo(function GridRow({ row, index, ariaIndex, columns, isSelected, stop }: GridRowProps) {
  return (
    <tr aria-rowindex={ariaIndex} aria-selected={isSelected} className={isSelected ? 'selected' : undefined}>
      {columns.map((column, columnIndex) => {
        const attributes = {
          'data-cell': `${index}.${columnIndex}`,
          tabIndex: columnIndex === stop ? 0 : -1,
          className: column.values.type === 'number' ? 'number' : undefined,
        };
        return columnIndex === 0 ? (
          <th key={column.id} scope="row" {...attributes}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} {...attributes}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
});

function HeaderCell({ column, sort }: { readonly column: TableColumn<TableRow>; readonly sort: RowSort | null }) {
  const text = useText();
  const { table } = useActions();
  const direction = sort?.column !== column.id ? null : sort.descending ? 'descending' : 'ascending';
  // Ascending, descending, then the order of the list.
  const next: RowSort | null =
    direction === 'descending' ? null : { column: column.id, descending: direction === 'ascending' };
  return (
    <th
      scope="col"
      className={column.values.type === 'number' ? 'number' : undefined}
      {...(direction ? { 'aria-sort': direction } : {})}
    >
      <button type="button" className={direction ?? undefined} title={column.label} onClick={() => table.setSort(next)}>
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
    </th>
  );
}
