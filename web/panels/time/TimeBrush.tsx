import './TimeBrush.css';
import { formatDate } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../state/useStore.ts';
import { Histogram } from '../filters/Histogram.tsx';
import type { Time } from './useTime.ts';

const MAX_TICKS = 14;

/** A histogram of dates with a window that the user moves, and a bar of what has no date. */
export function TimeBrush({ time, tall = false }: { readonly time: Time; readonly tall?: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { periods, counts, undated, window, hasUndated } = time;
  const label = time.basis.of === 'documents' ? text.filters.documentDates : text.filters.fields.dates;
  const years = new Set(periods.map(({ from }) => from.slice(0, 4))).size;
  const yearsPerTick = Math.ceil(years / MAX_TICKS);
  const firstYear = Number(periods[0]?.from.slice(0, 4));
  const hasTick = (from: string, index: number) =>
    (index === 0 || from.endsWith('-01')) && (Number(from.slice(0, 4)) - firstYear) % yearsPerTick === 0;
  const highest = Math.max(1, ...counts);
  const bars = periods.map(({ date, from }, index) => {
    const period = formatDate(date, language);
    const count = counts[index] ?? 0;
    return {
      label: period,
      count,
      title: text.filters.barTitle(period, count, 'relations'),
      ...(tall && hasTick(from, index) ? { tick: from.slice(0, 4) } : {}),
    };
  });
  return (
    <div className={tall ? 'time-brush tall' : 'time-brush'}>
      {periods.length === 0 ? (
        <p className="facet-note">{text.time.noDates}</p>
      ) : (
        <Histogram
          label={label}
          bars={bars}
          from={window[0]}
          to={window[1]}
          tall={tall}
          onChange={(from, to, gesture) => time.setWindow([from, to], `dates drag ${gesture}`)}
        />
      )}
      <label className="time-undated">
        {tall && (
          <span className="time-undated-bar" aria-hidden="true">
            <span style={{ blockSize: `${Math.min(1, undated / highest) * 100}%` }} />
          </span>
        )}
        <input type="checkbox" checked={hasUndated} onChange={time.toggleUndated} />
        <span>{text.time.undated}</span>
        <span className="facet-count">{text.number(undated)}</span>
      </label>
    </div>
  );
}
