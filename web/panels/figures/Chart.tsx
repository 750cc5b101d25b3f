import './Chart.css';
import {
  line,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { formatAmount } from '../../i18n/amounts.ts';
import { formatCompact } from '../../i18n/compactNumber.ts';
import { formatDate } from '../../i18n/dates.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import type { AxisUnit, ChartPoint, ChartSeries } from '../../state/selectors/chartSeries.ts';
import { useLanguage, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { PointCard } from './PointCard.tsx';
import { nearestPoint, type PlacedPoint, placeLabels, placePoints } from './placePoints.ts';
import { dateText, pointLabel } from './pointTexts.ts';
import { useSize } from './useSize.ts';

interface Props {
  readonly series: readonly ChartSeries[];
  /** Entities in the order of their colours and symbols. */
  readonly entities: readonly string[];
  readonly unit: AxisUnit;
  /** Name of the chart for screen readers. */
  readonly label: string;
  readonly height: number;
  readonly onOpen: (point: ChartPoint) => void;
}

/** Colours in Chart.css, and symbols, so that colour is not the only sign. */
const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar, symbolWye];
const COLORS = 6;
const SYMBOL_AREA = 64;
/** Lines of different scopes of one entity. */
const DASHES = [undefined, '6 4', '2 3', '8 3 2 3'];
const MARGINS = { left: 12, right: 14, top: 24, bottom: 26 };
/** Estimated width of a character of a tick or a label, in pixels: wide for Chinese characters. */
const widthOfText = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.7), 0);
const MOUSE_RADIUS = 24;
const FINGER_RADIUS = 44;

/** The class and the symbol of an entity in charts. */
export function lookOf(index: number): { readonly className: string; readonly path: string } {
  const type = SYMBOLS[index % SYMBOLS.length] ?? symbolCircle;
  return { className: `series-${index % COLORS}`, path: symbol(type, SYMBOL_AREA)() ?? '' };
}

/**
 * Figures over time as SVG. Each point can be focused: arrow keys move between points, Enter opens one. The mouse and a finger
 * take the nearest point.
 */
export function Chart({ series, entities, unit, label, height, onOpen }: Props) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const [frame, width] = useSize();
  const svg = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState<string | null>(null);

  const placed = useMemo(() => {
    const labels = placePoints(series, unit.factor, { width: 400, height }, MARGINS).valueTicks.map(({ value }) =>
      widthOfText(formatCompact(value, language)),
    );
    return placePoints(
      series,
      unit.factor,
      { width: width || 400, height },
      { ...MARGINS, left: MARGINS.left + Math.max(0, ...labels) },
    );
  }, [series, unit.factor, width, height, language]);
  const { plot, undated, points } = placed;
  const labels = useMemo(() => {
    const bounds = { left: plot.left - 20, right: width || 400, top: 2, bottom: plot.bottom };
    return placeLabels(points, ({ point }) => widthOfText(pointLabel(point, unit.factor, language)), bounds);
  }, [points, plot, width, unit.factor, language]);

  const shown = points.find(({ point }) => point.figure.id === active) ?? null;
  const lookOfPoint = ({ series: one }: PlacedPoint) => lookOf(Math.max(0, entities.indexOf(one.entity)));

  const find = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return null;
    const radius = event.pointerType === 'mouse' ? MOUSE_RADIUS : FINGER_RADIUS;
    return nearestPoint(points, { x: event.clientX - box.left, y: event.clientY - box.top }, radius);
  };
  const moveFocus = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const placedPoint = points[index];
      if (placedPoint) onOpen(placedPoint.point);
      return;
    }
    if (event.key === 'Escape' && active !== null) {
      event.stopPropagation();
      setActive(null);
      return;
    }
    const next = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: points.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const marks = svg.current?.querySelectorAll<SVGGElement>('.chart-point');
    marks?.[(next + points.length) % points.length]?.focus();
  };

  const focusable = shown ? points.indexOf(shown) : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      className="chart"
      ref={frame}
      role="group"
      aria-label={label}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setActive(null);
      }}
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it has the name. */}
      <svg
        ref={svg}
        width={width || '100%'}
        height={height}
        onPointerMove={(event) => event.pointerType === 'mouse' && setActive(find(event)?.point.figure.id ?? null)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setActive(null)}
        onPointerUp={(event) => {
          const found = find(event);
          // A finger shows the point first, because it cannot hover.
          if (event.pointerType !== 'mouse') setActive(found?.point.figure.id ?? null);
          else if (found) onOpen(found.point);
        }}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG without tabindex is not focusable. */}
        <g className="chart-axis" aria-hidden="true">
          {placed.valueTicks.map(({ value, at }) => (
            <g key={value}>
              <line className="chart-grid" x1={plot.left} x2={undated?.right ?? plot.right} y1={at} y2={at} />
              <text x={plot.left - 6} y={at} dy="0.32em" textAnchor="end">
                {formatCompact(value, language)}
              </text>
            </g>
          ))}
          <text className="chart-unit" x={MARGINS.left / 2} y={12}>
            {text.chart.unit(unit.label[language])}
          </text>
          {placed.timeTicks.map(({ value, at }) => (
            <g key={value}>
              <line className="chart-tick" x1={at} x2={at} y1={plot.bottom} y2={plot.bottom + 4} />
              <text x={at} y={plot.bottom + 18} textAnchor="middle">
                {formatDate(value, language)}
              </text>
            </g>
          ))}
          {undated && (
            <>
              <rect
                className="chart-undated"
                x={undated.left}
                y={plot.top}
                width={undated.right - undated.left}
                height={plot.bottom - plot.top}
              />
              <text x={(undated.left + undated.right) / 2} y={plot.bottom + 18} textAnchor="middle">
                {text.chart.undated}
              </text>
            </>
          )}
        </g>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG without tabindex is not focusable. */}
        <g aria-hidden="true">
          {series.map((one, index) => {
            const dated = points.filter(({ series: other, span }) => other === one && span);
            if (dated.length < 2) return null;
            const scopes = series.filter(({ entity, dateCount }) => entity === one.entity && dateCount > 1);
            return (
              <path
                key={one.key}
                className={`chart-line ${lookOf(Math.max(0, entities.indexOf(one.entity))).className}`}
                strokeDasharray={DASHES[Math.max(0, scopes.indexOf(one)) % DASHES.length]}
                d={
                  line<PlacedPoint>(
                    ({ x }) => x,
                    ({ y }) => y,
                  )(dated) ?? `M${index} 0`
                }
              />
            );
          })}
          {labels.map(({ point, y }) => (
            <text key={point.point.figure.id} className="chart-label" x={point.x} y={y} textAnchor="middle">
              {pointLabel(point.point, unit.factor, language)}
            </text>
          ))}
        </g>
        {points.map((placedPoint, index) => {
          const { point, series: one, x, y, span } = placedPoint;
          const look = lookOfPoint(placedPoint);
          const { figure } = point;
          const names = [
            nameOf(one.entity),
            one.scope?.[language],
            formatAmount(figure, language),
            dateText(point, language, text.chart),
            point.contradictedBy.length > 0 && text.chart.contradicted,
          ];
          return (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no buttons.
            <g
              key={figure.id}
              className={[
                'chart-point',
                look.className,
                ...(figure.id === active ? ['active'] : []),
                ...(point.isEventDate || !point.time ? ['open'] : []),
              ].join(' ')}
              role="button"
              tabIndex={index === focusable ? 0 : -1}
              aria-label={joinTexts(names, text.listSeparator)}
              transform={`translate(${x} ${y})`}
              onFocus={() => setActive(figure.id)}
              onKeyDown={(event) => moveFocus(event, index)}
            >
              {span && span[1] - span[0] > 14 && <path className="chart-span" d={`M${span[0] - x} 0H${span[1] - x}`} />}
              {/[>≥]/.test(figure.comparator) && <path className="chart-bound" d="M0 -6V-17M-4 -13 0 -17 4 -13" />}
              {/[<≤]/.test(figure.comparator) && <path className="chart-bound" d="M0 6V17M-4 13 0 17 4 13" />}
              {point.contradictedBy.length > 0 && <circle className="chart-contradiction" r="10" />}
              <path className="chart-mark" d={look.path} />
            </g>
          );
        })}
      </svg>
      {shown && <PointCard placed={shown} unit={unit} width={width || 400} height={height} onOpen={onOpen} />}
    </div>
  );
}
