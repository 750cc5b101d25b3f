import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { State } from '../../state/state.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';

const HEIGHTS: readonly State['sheet'][] = ['low', 'half', 'full'];
const DRAG_THRESHOLD = 24;

/** Resizes the bottom sheet of a phone: a tap cycles through its heights, a drag makes it one step higher or lower. */
export function SheetHandle() {
  const text = useText();
  const { page } = useActions();
  const sheet = useStore((state) => state.sheet);
  const startY = useRef<number | null>(null);
  const index = HEIGHTS.indexOf(sheet);
  const step = (by: number) => page.setSheet(HEIGHTS[index + by] ?? sheet);
  const cycle = () => page.setSheet(HEIGHTS[(index + 1) % HEIGHTS.length] ?? sheet);

  const onPointerUp = (event: PointerEvent) => {
    const moved = startY.current === null ? 0 : event.clientY - startY.current;
    startY.current = null;
    if (Math.abs(moved) > DRAG_THRESHOLD) step(moved < 0 ? 1 : -1);
    else cycle();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') step(1);
    else if (event.key === 'ArrowDown') step(-1);
    else if (event.key === 'Enter' || event.key === ' ') cycle();
    else return;
    event.preventDefault();
  };

  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={sheet === 'full' ? text.panel.shrinkSheet : text.panel.enlargeSheet}
      aria-expanded={sheet !== 'low'}
      onPointerDown={(event) => {
        startY.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onKeyDown={onKeyDown}
    >
      <Icon name="minus" />
    </button>
  );
}
