import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type TableRow, WIDTHS } from '../../state/table.ts';
import { useActions, useText } from '../../state/useStore.ts';
import type { TableColumn } from './columns.tsx';

const KEY_STEP = 16;

/**
 * The edge of a column in its header: a drag or the arrow keys resize the column, a double click or Enter fits it to the
 * rows that are shown.
 */
export function ColumnEdge({ column }: { readonly column: TableColumn<TableRow> }) {
  const text = useText();
  const { table } = useActions();
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const [width, setWidth] = useState(0);
  const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

  /** Sets the width in pixels. The other columns keep the width that they have. */
  const resize = (edge: Element, to: number) => {
    const cells = [...(edge.closest('tr')?.children ?? [])].filter((cell) => cell instanceof HTMLElement);
    const own = edge.closest('th');
    const widths = cells.map((cell) => [cell.dataset.column ?? '', cell === own ? to : cell.offsetWidth] as const);
    table.setWidths(Object.fromEntries(widths.map(([id, pixels]) => [id, pixels / rem()])));
    setWidth(Math.round(to));
  };
  const widthNow = (edge: Element): number => edge.closest('th')?.offsetWidth ?? 0;

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width: widthNow(event.currentTarget) };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current && event.clientX !== drag.current.from)
      resize(event.currentTarget, drag.current.width + event.clientX - drag.current.from);
  };
  const endDrag = () => {
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const edge = event.currentTarget;
    const now = widthNow(edge);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowLeft') resize(edge, now - KEY_STEP);
    else if (event.key === 'ArrowRight') resize(edge, now + KEY_STEP);
    else if (event.key === 'Home') resize(edge, WIDTHS.min * rem());
    else if (event.key === 'Enter') resize(edge, fittingWidth(edge));
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: `hr` cannot have the focus.
    <span
      role="separator"
      className="column-edge"
      aria-label={text.table.resize(column.label)}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={WIDTHS.min * 16}
      aria-valuemax={WIDTHS.max * 16}
      aria-valuetext={text.table.width(width)}
      tabIndex={0}
      onFocus={(event) => setWidth(widthNow(event.currentTarget))}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
      onDoubleClick={(event) => resize(event.currentTarget, fittingWidth(event.currentTarget))}
      onKeyDown={onKeyDown}
    />
  );
}

/** Returns the width that the header and the rendered cells of the column need, in pixels. */
function fittingWidth(edge: Element): number {
  const header = edge.closest('th');
  const index = header?.cellIndex ?? 0;
  const rows = [...(edge.closest('table')?.querySelectorAll('tbody tr[aria-rowindex]') ?? [])];
  const cells = [header?.querySelector('button'), ...rows.map((row) => row.children[index])];
  const needed = cells.flatMap((cell) => (cell ? [contentWidth(cell)] : []));
  const style = header && getComputedStyle(header);
  const padding =
    Number.parseFloat(style?.paddingInlineStart ?? '0') + Number.parseFloat(style?.paddingInlineEnd ?? '0');
  return Math.ceil(Math.max(0, ...needed) + padding) + 2;
}

function contentWidth(cell: Element): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  // Names that are cut off are wider inside.
  const hidden = [...cell.querySelectorAll('bdi, span')].map(
    ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
  );
  return range.getBoundingClientRect().width + Math.max(0, ...hidden);
}
