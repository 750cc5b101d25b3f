import { type RefCallback, useCallback, useState } from 'react';

/** Space of the chart's title and margins in the pane. */
const SURROUNDINGS = 84;
const SMALLEST = 190;
const LARGEST = 480;
/** In a sheet of a phone, whose height changes. */
const IN_SHEET = 260;

/** Returns a ref for a child of the dock, and the height of a chart that fits into the dock. */
export function usePaneHeight(): readonly [RefCallback<HTMLElement>, number] {
  const [height, setHeight] = useState(IN_SHEET);
  const ref = useCallback((element: HTMLElement | null) => {
    const pane = element?.closest('.dock-content');
    if (!pane) return;
    const observer = new ResizeObserver(([entry]) => {
      const space = Math.floor(entry?.contentRect.height ?? 0) - SURROUNDINGS;
      setHeight(Math.max(SMALLEST, Math.min(LARGEST, space)));
    });
    observer.observe(pane);
    return () => observer.disconnect();
  }, []);
  return [ref, height];
}
