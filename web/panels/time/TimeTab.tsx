import './TimeTab.css';
import { useState } from 'react';
import { DATE_ORIGINS } from '../../../server/model/when.ts';
import { PERIOD_UNITS, type PeriodUnit, type PlayMode } from '../../state/selectors/timePeriods.ts';
import { useActions, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { TimeBrush } from './TimeBrush.tsx';
import { usePlay } from './usePlay.ts';
import { useTime } from './useTime.ts';

const SPEEDS = { slow: 2000, normal: 1000, fast: 400 } as const;
type Speed = keyof typeof SPEEDS;

/** The time axis of the view: a window over dates, which can play. All of it is one condition of the filter. */
export function TimeTab() {
  const text = useText();
  const { filters } = useActions();
  const [unit, setUnit] = useState<PeriodUnit>('quarter');
  const [mode, setMode] = useState<PlayMode>('move');
  const [speed, setSpeed] = useState<Speed>(() =>
    matchMedia('(prefers-reduced-motion: reduce)').matches ? 'slow' : 'normal',
  );
  const time = useTime(unit);
  const { basis, originCounts } = time;
  const play = usePlay(time, mode, SPEEDS[speed]);

  return (
    <div className="time-tab">
      <div className="time-controls">
        <button
          type="button"
          className="button"
          disabled={time.periods.length < 2}
          onClick={play.isPlaying ? play.stop : play.start}
        >
          <Icon name={play.isPlaying ? 'pause' : 'play'} />
          {play.isPlaying ? text.time.pause : text.time.play}
        </button>
        <label>
          {text.time.window}
          <select value={mode} onChange={(event) => setMode(event.target.value === 'grow' ? 'grow' : 'move')}>
            <option value="move">{text.time.move}</option>
            <option value="grow">{text.time.grow}</option>
          </select>
        </label>
        <label>
          {text.time.speed}
          <select
            value={speed}
            onChange={({ target }) =>
              setSpeed((['slow', 'normal', 'fast'] as const).find((known) => known === target.value) ?? 'normal')
            }
          >
            <option value="slow">{text.time.speeds.slow}</option>
            <option value="normal">{text.time.speeds.normal}</option>
            <option value="fast">{text.time.speeds.fast}</option>
          </select>
        </label>
        <label>
          {text.time.unit}
          <select
            value={unit}
            onChange={({ target }) => setUnit(PERIOD_UNITS.find((known) => known === target.value) ?? 'year')}
          >
            {PERIOD_UNITS.map((known) => (
              <option key={known} value={known}>
                {text.time.units[known]}
              </option>
            ))}
          </select>
        </label>
        {time.condition && (
          <button type="button" className="link" onClick={() => filters.remove('dates')}>
            {text.time.clear}
          </button>
        )}
      </div>
      <TimeBrush time={time} tall />
      <div className="time-controls">
        <label>
          {text.time.datesOf}
          <select
            value={basis.of}
            onChange={({ target }) =>
              time.setBasis({ ...basis, of: target.value === 'documents' ? 'documents' : 'facts' })
            }
          >
            <option value="facts">{text.time.facts}</option>
            <option value="documents">{text.time.documents}</option>
          </select>
        </label>
        {basis.of === 'facts' && (
          <fieldset className="time-origins">
            <legend>{text.time.origins}</legend>
            {DATE_ORIGINS.map((origin) => {
              const isOn = basis.origins.includes(origin);
              const origins = DATE_ORIGINS.filter((known) =>
                known === origin ? !isOn : basis.origins.includes(known),
              );
              return (
                <label key={origin}>
                  <input
                    type="checkbox"
                    checked={isOn}
                    disabled={isOn && basis.origins.length === 1}
                    onChange={() => time.setBasis({ ...basis, origins })}
                  />
                  {text.time.originNames[origin]}
                  <span className="facet-count">{text.number(originCounts.get(origin) ?? 0)}</span>
                </label>
              );
            })}
          </fieldset>
        )}
      </div>
      <p className="facet-note">{text.time.rule}</p>
    </div>
  );
}
