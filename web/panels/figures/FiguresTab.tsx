import './FiguresTab.css';
import { useEffect, useMemo, useState } from 'react';
import { groupBy } from '../../../server/model/groupBy.ts';
import type { MeasureChoice, MeasuredFigure } from '../../api/figures.ts';
import { formatAmount } from '../../i18n/amounts.ts';
import { formatDate } from '../../i18n/dates.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatCitation } from '../../i18n/sentence.ts';
import { axisUnitOf, type ChartPoint, type ChartSeries, entitiesOfSeries } from '../../state/selectors/chartSeries.ts';
import { chosenMeasure, shownChart } from '../../state/selectors/shownChart.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { Chart, lookOf } from './Chart.tsx';
import { PointTable } from './PointTable.tsx';
import { SaveChart } from './SaveChart.tsx';
import { usePaneHeight } from './usePaneHeight.ts';

/** With more entities, a text field finds them. */
const ENTITIES_WITHOUT_SEARCH = 10;

/** Figures of one measure over time: the choice of measure and entities, the chart, and its table. */
export function FiguresTab() {
  const text = useText();
  const { facts } = useActions();
  const measures = useStore((state) => state.measures);
  const chart = useStore((state) => state.view.chart);
  const choices = measures?.status === 'loaded' ? measures.value : null;
  const choice = choices && chosenMeasure(choices, chart);
  const measure = choice?.measure.id;
  const figures = useStore((state) => (measure === undefined ? undefined : state.measureFigures.get(measure)));

  useEffect(() => void facts.ensureMeasures(), [facts]);
  useEffect(() => {
    if (measure !== undefined) void facts.ensureMeasureFigures(measure);
  }, [facts, measure]);

  if (measures?.status === 'failed' || figures?.status === 'failed') {
    const retry = () => (measure === undefined ? facts.loadMeasures() : facts.loadMeasureFigures(measure));
    return (
      <p className="callout">
        {text.chart.failed}
        <button type="button" className="button" onClick={() => void retry()}>
          {text.actions.retry}
        </button>
      </p>
    );
  }
  if (choices?.length === 0) return <p className="figures-tab">{text.chart.none}</p>;
  if (!choices || !choice || figures?.status !== 'loaded')
    return (
      <p className="figures-tab" role="status">
        {text.panel.loading}
      </p>
    );
  return <Comparison choices={choices} choice={choice} figures={figures.value} />;
}

function Comparison({
  choices,
  choice,
  figures,
}: {
  readonly choices: readonly MeasureChoice[];
  readonly choice: MeasureChoice;
  readonly figures: readonly MeasuredFigure[];
}) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { charts } = useActions();
  const chart = useStore((state) => state.view.chart);
  const { series, entities } = useMemo(() => shownChart(figures, choice, chart), [figures, choice, chart]);
  const shown = useMemo(
    () => entities.flatMap((id) => series.filter(({ entity }) => entity === id)),
    [series, entities],
  );
  const unit = useMemo(
    () =>
      axisUnitOf(
        shown.flatMap(({ points }) => points.map(({ figure }) => figure)),
        choice.unit,
      ),
    [shown, choice],
  );
  const [root, height] = usePaneHeight();
  const measure = choice.measure.label[language];
  const label = text.chart.label(measure, joinTexts(entities.map(nameOf), text.listSeparator));
  const open = ({ figure }: ChartPoint) => {
    const [citation] = figure.citations;
    if (citation) void charts.openEvidence(figure.subject.id, figure.id, formatCitation(citation));
  };
  return (
    <div className="figures-tab" ref={root}>
      <div className="figures-grid">
        <MeasureSelect choices={choices} choice={choice} />
        <EntityChoice choice={choice} series={series} entities={entities} />
        <figure className="figures-chart">
          <figcaption className="figures-caption">
            <span>
              <DataText>{measure}</DataText>
            </span>
            <SaveChart name={choice.measure.id} series={shown} unit={unit} label={label} />
          </figcaption>
          <Chart
            key={choice.measure.id}
            series={shown}
            entities={entities}
            unit={unit}
            label={label}
            height={height}
            onOpen={open}
          />
          <Contradictions series={shown} />
          <p className="figures-key">{text.chart.key}</p>
        </figure>
        <PointTable series={shown} unit={unit} label={label} />
      </div>
    </div>
  );
}

function MeasureSelect({
  choices,
  choice,
}: {
  readonly choices: readonly MeasureChoice[];
  readonly choice: MeasureChoice;
}) {
  const text = useText();
  const language = useLanguage();
  const { charts } = useActions();
  const keyOf = ({ measure, unit }: MeasureChoice) => `${measure.id} ${unit.id}`;
  return (
    <label className="figures-measure">
      {text.figure.measure}
      <select
        className="select"
        value={keyOf(choice)}
        onChange={({ target }) => {
          const chosen = choices.find((one) => keyOf(one) === target.value);
          if (chosen) charts.choose({ measure: chosen.measure.id, unit: chosen.unit.id, entities: [] });
        }}
      >
        {[...groupBy(choices, ({ unit }) => unit.id).values()].map((group) => (
          <optgroup key={group[0]?.unit.id} label={text.chart.unit(group[0]?.unit.label[language] ?? '')}>
            {group.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {text.chart.measureCount(one.measure.label[language], one.count)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** The entities with figures of the measure. Those that are shown have their colour and symbol. */
function EntityChoice({
  choice: { measure, unit },
  series,
  entities,
}: {
  readonly choice: MeasureChoice;
  readonly series: readonly ChartSeries[];
  readonly entities: readonly string[];
}) {
  const text = useText();
  const nameOf = useNameOf();
  const { charts } = useActions();
  const [searched, setSearched] = useState('');
  const all = entitiesOfSeries(series);
  const found = all.filter(({ id }) => nameOf(id).toLowerCase().includes(searched.trim().toLowerCase()));
  const toggle = (id: string) =>
    charts.choose({
      measure: measure.id,
      unit: unit.id,
      entities: entities.includes(id) ? entities.filter((other) => other !== id) : [...entities, id],
    });
  return (
    <fieldset className="figures-entities">
      <legend>
        {text.chart.entities} <span className="count">{text.chart.chosen(entities.length, all.length)}</span>
      </legend>
      {all.length > ENTITIES_WITHOUT_SEARCH && (
        <input
          type="search"
          className="field-input"
          value={searched}
          aria-label={text.chart.findEntity}
          placeholder={text.chart.findEntity}
          onChange={({ target }) => setSearched(target.value)}
        />
      )}
      <ul>
        {found.map(({ id, count }) => {
          const index = entities.indexOf(id);
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={index >= 0}
                  disabled={index >= 0 && entities.length === 1}
                  onChange={() => toggle(id)}
                />
                <SeriesMark index={index} />
                <DataText>{nameOf(id)}</DataText>
                <span className="count">{text.number(count)}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** The colour and symbol of an entity in the chart; nothing for -1. */
export function SeriesMark({ index }: { readonly index: number }) {
  const look = lookOf(Math.max(0, index));
  return (
    <svg className={`series-mark ${look.className}`} viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
      {index >= 0 && <path className="chart-mark" d={look.path} />}
    </svg>
  );
}

/** Says which figures cannot all be right. */
function Contradictions({ series }: { readonly series: readonly ChartSeries[] }) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const groups = series.flatMap(({ key, entity, scope, points }) =>
    [
      ...groupBy(
        points.filter(({ contradictedBy }) => contradictedBy.length > 0),
        ({ figure }) => figure.when?.date ?? '',
      ),
    ].map(([date, contradicting]) => ({ key: `${key} ${date}`, entity, scope, date, contradicting })),
  );
  if (groups.length === 0) return null;
  return (
    <ul className="figures-contradictions">
      {groups.map(({ key, entity, scope, date, contradicting }) => (
        <li key={key}>
          {text.chart.differ(
            joinTexts([nameOf(entity), scope?.[language], formatDate(date, language)]),
            joinTexts(
              contradicting.map(
                ({ figure }) =>
                  `${formatAmount(figure, language)} [${figure.citations.map(formatCitation).join(', ')}]`,
              ),
              text.listSeparator,
            ),
          )}
        </li>
      ))}
    </ul>
  );
}
