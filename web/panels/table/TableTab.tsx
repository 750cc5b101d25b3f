import './TableTab.css';
import { useEffect, useRef, useState } from 'react';
import { isActive } from '../../state/selectors/tableRows.ts';
import { MAX_ROWS, ROW_KINDS, scopeKey, type TableRow, type TableScope } from '../../state/table.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { hasConditions } from '../../state/view/pageFilters.ts';
import { Icon, type IconName } from '../../theme/icons.tsx';
import { toCsvText, toTabbedText } from './columns.tsx';
import { RowGrid } from './RowGrid.tsx';
import { canPutSelectedFirst, type Rows, useRows } from './useRows.ts';

/** Facts as a table: entities, relations or figures of the view, around some entities, or all. */
export function TableTab() {
  const text = useText();
  const { table: actions, filters: viewFilters } = useActions();
  const { kind, scope, showsFilters, selectedFirst, transfer } = useStore((state) => state.table);
  const filters = useStore((state) => state.table.filters[state.table.kind]);
  const counts = useStore((state) => state.dataset?.meta.counts);
  const isViewFiltered = useStore((state) => hasConditions(state.view.filter));
  const data = useRows();
  const { columns, visibleColumns, request, list, total, count, loaded, unfiltered, isLoading, isSelected } = data;
  const selected = loaded.filter(isSelected);
  const active = columns.filter(({ id }) => isActive(filters[id]));
  const canPutFirst = canPutSelectedFirst(data);
  const isEmpty = count === 0 && !isLoading && !list?.failed.size;

  // A copy and a file have all rows; those that are not loaded are read from the server.
  const toTabbed = (rows: readonly TableRow[], isFirst: boolean) => toTabbedText(rows, visibleColumns, isFirst);
  const toCsv = (rows: readonly TableRow[], isFirst: boolean) => toCsvText(rows, visibleColumns, isFirst);
  const missing = request && loaded.length < total ? request : null;
  const copy = () => {
    if (selected.length > 0) void actions.copy(selected, toTabbed);
    else if (missing) void actions.copyList(missing, toTabbed);
    else void actions.copy(loaded, toTabbed);
  };
  const save = () => (missing ? void actions.saveList(missing, toCsv) : actions.save(loaded, kind, toCsv));

  return (
    <div className="table-tab">
      <div className="table-bar">
        <fieldset className="segments">
          <legend className="visually-hidden">{text.table.kind}</legend>
          {ROW_KINDS.map((id) => (
            <button key={id} type="button" aria-pressed={id === kind} onClick={() => actions.setKind(id)}>
              {text.table.kinds[id]}
            </button>
          ))}
        </fieldset>
        <ScopeSelect />
        <p className="table-count" role="status">
          {isLoading && count === 0 ? text.table.loadingRows : text.table.counted[kind](total, counts?.[kind] ?? total)}
          {selected.length > 0 && ` · ${text.table.selected(selected.length)}`}
        </p>
        <div className="table-tools">
          <ToolButton
            icon="filter"
            label={text.table.filter}
            pressed={showsFilters}
            run={() => actions.showFilters(!showsFilters)}
          />
          <ToolButton
            icon="pin"
            label={canPutFirst ? text.table.selectedFirst : text.table.selectedFirstInView}
            pressed={selectedFirst && canPutFirst}
            disabled={!canPutFirst}
            run={() => actions.setSelectedFirst(!selectedFirst)}
          />
          <ColumnChooser data={data} />
          <ToolButton
            icon="copy"
            label={selected.length > 0 ? text.table.copySelected(selected.length) : text.table.copy}
            run={copy}
          />
          <ToolButton icon="save" label={text.table.save} run={save} />
        </div>
      </div>
      {transfer && (
        <div className="table-message">
          <p role="status">{text.table.reading(transfer.done, transfer.total)}</p>
          <progress
            value={transfer.done}
            max={Math.max(1, transfer.total)}
            aria-label={text.table.reading(0, transfer.total)}
          />
          <button type="button" className="button" onClick={actions.stopTransfer}>
            {text.table.stop}
          </button>
        </div>
      )}
      {request && list && list.failed.size > 0 && (
        <p className="table-message" role="alert">
          {text.table.failed}{' '}
          <button type="button" className="button" onClick={() => actions.retryRows(request)}>
            {text.actions.retry}
          </button>
        </p>
      )}
      {total > MAX_ROWS && <p className="table-message">{text.table.limited(MAX_ROWS)}</p>}
      <RowGrid key={`${kind} ${scopeKey(scope)}`} data={data} label={text.table.kinds[kind]} />
      {isEmpty && (
        <div className="table-message">
          {active.length > 0 && (request || unfiltered.length > 0) ? (
            <>
              <p>
                {text.table.blockedBy} {active.map(({ label }) => label).join(text.listSeparator)}
              </p>
              <button type="button" className="button" onClick={actions.clearFilters}>
                {text.table.clearFilters}
              </button>
            </>
          ) : (
            <>
              <p>
                {scope.kind === 'view' ? text.table.noneInView : text.table.none}{' '}
                {scope.kind === 'view' && isViewFiltered && text.table.blockedByView}
              </p>
              {scope.kind === 'view' && isViewFiltered && (
                <button type="button" className="button" onClick={viewFilters.clear}>
                  {text.filters.clear}
                </button>
              )}
            </>
          )}
        </div>
      )}
      {count > 0 && active.length > 0 && (
        <div className="table-message table-filters">
          <p>{active.map(({ label }) => text.table.filterOf(label)).join(text.listSeparator)}</p>
          <button type="button" className="link" onClick={actions.clearFilters}>
            {text.table.clearFilters}
          </button>
        </div>
      )}
    </div>
  );
}

/** The choice between the view, the surroundings of the selection or of earlier entities, and everything. */
function ScopeSelect() {
  const text = useText();
  const nameOf = useNameOf();
  const { table } = useActions();
  const scope = useStore((state) => state.table.scope);
  const selected = useStore((state) => state.view.selection.entities);
  const scopes: TableScope[] = [{ kind: 'view' }, { kind: 'all' }];
  if (scope.kind === 'neighbors') scopes.push(scope);
  const ofSelection: TableScope = { kind: 'neighbors', ids: selected };
  const keyOf = scopeKey;
  if (selected.length > 0 && keyOf(ofSelection) !== keyOf(scope)) scopes.push(ofSelection);
  const labelOf = (one: TableScope) => {
    if (one.kind !== 'neighbors') return text.table[one.kind];
    const names = one.ids.slice(0, 2).map(nameOf).join(text.listSeparator);
    return text.table.around(one.ids.length > 2 ? `${names} ${text.table.more(one.ids.length - 2)}` : names);
  };
  return (
    <select
      className="table-scope"
      aria-label={text.table.scope}
      value={keyOf(scope)}
      onChange={(event) => table.setScope(scopes.find((one) => keyOf(one) === event.target.value) ?? { kind: 'view' })}
    >
      {scopes.map((one) => (
        <option key={keyOf(one)} value={keyOf(one)}>
          {labelOf(one)}
        </option>
      ))}
    </select>
  );
}

/** A button that opens the list of columns. */
function ColumnChooser({ data: { columns, visibleColumns } }: { readonly data: Rows }) {
  const text = useText();
  const { table } = useActions();
  const isResized = useStore((state) =>
    Object.values(state.table.widths).some((widths) => Object.keys(widths).length > 0),
  );
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const controller = new AbortController();
    const options = { capture: true, signal: controller.signal };
    const onPointerDown = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      root.current?.querySelector('button')?.focus();
      event.preventDefault();
    };
    document.addEventListener('pointerdown', onPointerDown, options);
    document.addEventListener('keydown', onKeyDown, options);
    return () => controller.abort();
  }, [isOpen]);

  return (
    <div className="column-chooser" ref={root}>
      <ToolButton icon="columns" label={text.table.columns} expanded={isOpen} run={() => setOpen(!isOpen)} />
      {isOpen && (
        <fieldset className="menu">
          <legend className="visually-hidden">{text.table.columns}</legend>
          {columns.map((column) => (
            <label key={column.id}>
              <input
                type="checkbox"
                checked={visibleColumns.includes(column)}
                disabled={visibleColumns.length === 1 && visibleColumns.includes(column)}
                onChange={() => table.toggleColumn(column.id)}
              />
              {column.label}
            </label>
          ))}
          {isResized && (
            <button type="button" className="link" onClick={table.resetWidths}>
              {text.table.resetWidths}
            </button>
          )}
        </fieldset>
      )}
    </div>
  );
}

interface ToolButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

function ToolButton({ icon, label, pressed, expanded, disabled = false, run }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      onClick={run}
    >
      <Icon name={icon} />
    </button>
  );
}
