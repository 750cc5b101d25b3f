import './PaneEdge.css';
import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Pane } from '../../state/panes.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';

interface Props {
  readonly pane: Pane;
  /** Id of the element that is resized. Its style sheet reads `--pane-size` and has the limits. */
  readonly paneId: string;
}

/** Sizes in pixels. */
interface Extent {
  readonly now: number;
  readonly min: number;
  readonly max: number;
}

/** The axis along which a pane is resized, and whether it grows with the coordinate or against it. */
const AXES = {
  search: { axis: 'x', sign: 1 },
  side: { axis: 'x', sign: -1 },
  dock: { axis: 'y', sign: -1 },
} as const satisfies Record<Pane, unknown>;

const ARROWS: Readonly<Record<string, { readonly axis: 'x' | 'y'; readonly by: 1 | -1 }>> = {
  ArrowLeft: { axis: 'x', by: -1 },
  ArrowRight: { axis: 'x', by: 1 },
  ArrowUp: { axis: 'y', by: -1 },
  ArrowDown: { axis: 'y', by: 1 },
};
const KEY_STEP = 24;
/** A pane that is dragged to less than this share of its smallest size collapses. */
const COLLAPSE_SHARE = 0.6;

/** The edge of a pane: a drag or the arrow keys resize the pane, Enter collapses it, a double click resets its size. */
export function PaneEdge({ pane, paneId }: Props) {
  const text = useText();
  const { page } = useActions();
  const { isOpen, size } = useStore((state) => state.panes[pane]);
  const [extent, setExtent] = useState<Extent>({ now: 0, min: 0, max: 0 });
  const drag = useRef<{ readonly from: number; readonly extent: Extent } | null>(null);
  const { axis, sign } = AXES[pane];

  useLayoutEffect(() => {
    document.getElementById(paneId)?.style.setProperty('--pane-size', size === null ? null : `${size}px`);
  }, [paneId, size]);

  useEffect(() => {
    const element = document.getElementById(paneId);
    if (!element) return;
    const observer = new ResizeObserver(() => setExtent(measure(element, axis)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [paneId, axis]);

  const positionOf = (event: PointerEvent) => (axis === 'x' ? event.clientX : event.clientY);
  const resize = (to: number, { min, max }: Extent) => {
    if (to < min * COLLAPSE_SHARE) page.setPane(pane, { isOpen: false });
    else page.setPane(pane, { isOpen: true, size: Math.round(Math.min(max, Math.max(min, to))) });
  };

  const onPointerDown = (event: PointerEvent) => {
    const element = document.getElementById(paneId);
    if (event.button !== 0 || !element) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: positionOf(event), extent: measure(element, axis) };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    const moved = positionOf(event) - drag.current.from;
    if (moved !== 0) resize(drag.current.extent.now + sign * moved, drag.current.extent);
  };
  const endDrag = () => {
    drag.current = null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const element = document.getElementById(paneId);
    if (!element || event.ctrlKey || event.metaKey || event.altKey) return;
    const current = measure(element, axis);
    const arrow = ARROWS[event.key];
    if (arrow?.axis === axis) {
      const to = current.now + sign * arrow.by * KEY_STEP;
      // From the smallest size on, the pane keeps it. Enter collapses the pane.
      resize(isOpen ? Math.max(current.min, to) : to > 0 ? current.min : 0, current);
    } else if (event.key === 'Home') resize(current.min, current);
    else if (event.key === 'End') resize(current.max, current);
    else if (event.key === 'Enter') page.setPane(pane, { isOpen: !isOpen });
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: `hr` cannot have the focus.
    <div
      role="separator"
      className={`pane-edge of-${pane}`}
      aria-label={text.panes.resize[pane]}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-controls={paneId}
      aria-valuenow={Math.round(extent.now)}
      aria-valuemin={0}
      aria-valuemax={Math.round(extent.max)}
      aria-valuetext={isOpen ? text.panes.size(Math.round(extent.now)) : text.panes.collapsed}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
      onDoubleClick={() => page.setPane(pane, { isOpen: true, size: null })}
      onKeyDown={onKeyDown}
    />
  );
}

/** Returns the size of an element, 0 while it is not rendered, and the limits in its style sheet. */
function measure(element: HTMLElement, axis: 'x' | 'y'): Extent {
  const style = getComputedStyle(element);
  const [least, most] = axis === 'x' ? [style.minWidth, style.maxWidth] : [style.minHeight, style.maxHeight];
  const min = Number.parseFloat(least) || 0;
  const now = axis === 'x' ? element.offsetWidth : element.offsetHeight;
  return { now, min, max: Math.max(min, Number.parseFloat(most) || now) };
}
