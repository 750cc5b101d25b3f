import './Histogram.css';
import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { useText } from '../../state/useStore.ts';

export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly title: string;
  /** Text below the bar. */
  readonly tick?: string;
}

type Handle = 'from' | 'to';
interface Drag {
  readonly gesture: string;
  readonly kind: Handle | 'window' | 'new';
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** Distance in pixels within which a pointer takes a handle. */
const REACH = 14;
const LONG_STEP = 5;

let gestures = 0;
/** Returns a new key, so that the changes of one gesture are one undo step. */
function newGesture(): string {
  gestures += 1;
  return String(gestures);
}

/**
 * Bars with a range that two handles, or a drag over the bars, choose. A drag inside the range moves it. `onChange` gets the
 * first and the last bar, and a key that is the same during one gesture.
 */
export function Histogram({
  label,
  bars,
  from,
  to,
  tall = false,
  onChange,
}: {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly from: number;
  readonly to: number;
  readonly tall?: boolean;
  readonly onChange: (from: number, to: number, gesture: string) => void;
}) {
  const text = useText();
  const id = useId();
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const keyGesture = useRef('');
  const last = bars.length - 1;
  const isWhole = from === 0 && to === last;
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const clamp = (index: number, low: number, high: number) => Math.min(high, Math.max(low, index));
  const change = (nextFrom: number, nextTo: number, gesture: string) => {
    if (nextFrom !== from || nextTo !== to) onChange(nextFrom, nextTo, gesture);
  };

  /** Returns the bar under a pointer. */
  const barAt = (x: number): number => {
    const box = track.current?.getBoundingClientRect();
    return box ? clamp(Math.floor(((x - box.left) / box.width) * bars.length), 0, last) : 0;
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const start = barAt(event.clientX);
    const placeOf = (edge: number) => box.left + (edge / bars.length) * box.width;
    const reach = event.pointerType === 'touch' ? REACH * 1.6 : REACH;
    const toFrom = Math.abs(event.clientX - placeOf(from));
    const toTo = Math.abs(event.clientX - placeOf(to + 1));
    const isInside = start >= from && start <= to && (from > 0 || to < last);
    const kind = Math.min(toFrom, toTo) <= reach ? (toFrom < toTo ? 'from' : 'to') : isInside ? 'window' : 'new';
    drag.current = { gesture: newGesture(), kind, start, from, to };
    if (kind === 'new') change(start, start, drag.current.gesture);
  };

  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    const { gesture, kind, start, from: oldFrom, to: oldTo } = drag.current;
    const at = barAt(event.clientX);
    if (kind === 'from') change(clamp(at, 0, to), to, gesture);
    else if (kind === 'to') change(from, clamp(at, from, last), gesture);
    else if (kind === 'new') change(Math.min(start, at), Math.max(start, at), gesture);
    else {
      const by = clamp(at - start, -oldFrom, last - oldTo);
      change(oldFrom + by, oldTo + by, gesture);
    }
  };

  const endDrag = () => {
    drag.current = null;
  };

  const onKeyDown = (handle: Handle) => (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -LONG_STEP,
      PageUp: LONG_STEP,
      Home: -bars.length,
      End: bars.length,
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (handle === 'from') change(clamp(from + by, 0, to), to, keyGesture.current);
    else change(from, clamp(to + by, from, last), keyGesture.current);
  };

  const slider = (handle: Handle) => {
    const now = handle === 'from' ? from : to;
    return (
      <span
        role="slider"
        tabIndex={0}
        className="histogram-handle"
        style={{ insetInlineStart: `${((handle === 'from' ? from : to + 1) / bars.length) * 100}%` }}
        aria-label={handle === 'from' ? text.filters.lowest(label) : text.filters.highest(label)}
        aria-valuemin={handle === 'from' ? 0 : from}
        aria-valuemax={handle === 'from' ? to : last}
        aria-valuenow={now}
        aria-valuetext={bars[now]?.label}
        aria-describedby={id}
        onFocus={() => {
          keyGesture.current = newGesture();
        }}
        onKeyDown={onKeyDown(handle)}
      />
    );
  };

  return (
    <div className={`histogram ${tall ? 'tall' : ''} ${isWhole ? 'whole' : ''}`}>
      <div
        ref={track}
        className="histogram-track"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={endDrag}
        onPointerCancel={endDrag}
      >
        {bars.map((bar, index) => (
          <span
            key={bar.label}
            className={index >= from && index <= to ? 'histogram-bar' : 'histogram-bar outside'}
            title={bar.title}
          >
            <span style={{ blockSize: bar.count === 0 ? 0 : `max(2px, ${(bar.count / highest) * 100}%)` }} />
          </span>
        ))}
        {slider('from')}
        {slider('to')}
      </div>
      {bars.some(({ tick }) => tick !== undefined) && (
        <div className="histogram-ticks" aria-hidden="true">
          {bars.map(
            ({ tick, label: key }, index) =>
              tick !== undefined && (
                <span
                  key={key}
                  className="histogram-tick"
                  style={{ insetInlineStart: `${(index / bars.length) * 100}%` }}
                >
                  {tick}
                </span>
              ),
          )}
        </div>
      )}
      <p id={id} className="histogram-range">
        {isWhole
          ? text.filters.wholeRange
          : from === to
            ? bars[from]?.label
            : text.filters.span(bars[from]?.label ?? '', bars[to]?.label ?? '')}
      </p>
    </div>
  );
}
