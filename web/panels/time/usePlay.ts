import { useEffect, useRef, useState } from 'react';
import { firstWindow, nextWindow, type PeriodWindow, type PlayMode } from '../../state/selectors/timePeriods.ts';
import type { Time } from './useTime.ts';

let plays = 0;

/** Moves or grows the window of a time axis step by step, as one undo step. Any other change of the window ends it. */
export function usePlay(time: Time, mode: PlayMode, stepMs: number) {
  const [isPlaying, setPlaying] = useState(false);
  const key = useRef('');
  const expected = useRef<PeriodWindow | null>(null);
  const latest = useRef(time);
  latest.current = time;

  const show = (window: PeriodWindow): void => {
    expected.current = window;
    latest.current.setWindow(window, key.current);
  };

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      const { periods, window } = latest.current;
      const [from, to] = expected.current ?? window;
      const isOurs = window[0] === from && window[1] === to;
      const next = isOurs ? nextWindow(window, periods.length - 1, mode) : null;
      if (!next) {
        setPlaying(false);
        return;
      }
      expected.current = next;
      latest.current.setWindow(next, key.current);
    }, stepMs);
    return () => clearInterval(timer);
  }, [isPlaying, mode, stepMs]);

  return {
    isPlaying,
    start: (): void => {
      plays += 1;
      key.current = `dates play ${plays}`;
      show(firstWindow(time.window, time.periods.length - 1, mode));
      setPlaying(true);
    },
    stop: (): void => setPlaying(false),
  };
}
