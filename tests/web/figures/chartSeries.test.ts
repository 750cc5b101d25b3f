import { describe, expect, test } from 'vitest';
import {
  axisUnitOf,
  chartableUnit,
  defaultChartEntities,
  entitiesOfSeries,
  toSeries,
} from '../../../web/state/selectors/chartSeries.ts';
import { chosenMeasure, shownChart } from '../../../web/state/selectors/shownChart.ts';
import { figure, PERCENT, PERSONS, YI_PERSONS } from './builders.ts';

const CHINA = { zh: '全国', en: 'nationwide' };
const DAY = 86_400_000;

describe('series of figures', () => {
  test('have one entity and one scope each, by time; those with most dates come first', () => {
    const figures = [
      figure('short', '10.40', { asOf: '2024-12', scope: CHINA }),
      figure('video', '10.91', { asOf: '2024-12', scope: CHINA }),
      figure('video', '10.99', { scope: CHINA }),
      figure('video', '3.20', { asOf: '2023', scope: { zh: '农村', en: 'rural' } }),
      figure('video', '10.74', { asOf: '2023-12', scope: CHINA }),
    ];
    const series = toSeries(figures);
    expect(
      series.map(({ entity, scope, dateCount, points }) => [
        entity,
        scope?.en,
        dateCount,
        points.map((point) => point.figure.amount),
      ]),
    ).toEqual([
      ['video', 'nationwide', 2, ['10.74', '10.91', '10.99']],
      ['short', 'nationwide', 1, ['10.40']],
      ['video', 'rural', 1, ['3.20']],
    ]);
    expect(entitiesOfSeries(series)).toEqual([
      { id: 'video', count: 4 },
      { id: 'short', count: 1 },
    ]);
  });

  test.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-34', '2023-04-01', '2023-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-03-28', '2024-03-28', '2024-03-28'],
    ['2024-03-23/2024-03-30', '2024-03-23', '2024-03-30'],
    ['2016/..', '2016-01-01', '2016-01-01'],
  ])('place %s on the time axis from its first to its last day', (asOf, first, last) => {
    const [point] = toSeries([figure('video', '1', { asOf })])[0]?.points ?? [];
    expect(point?.time).toEqual({ first: Date.parse(first), last: Date.parse(last) + DAY });
  });

  test('take the date of an event, which is marked, but not that of a document', () => {
    const figures = [
      figure('fair', '1', { when: { date: '2024-03', origin: 'EVENT' } }),
      figure('app', '1', { when: { date: '2025-04-07', origin: 'DOCUMENT' } }),
    ];
    const points = toSeries(figures).flatMap((series) => series.points);
    expect(points.map(({ time, isEventDate }) => [time !== null, isEventDate])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

describe('figures for the same date contradict each other', () => {
  const contradictions = (...figures: Parameters<typeof toSeries>[0]) =>
    toSeries(figures).flatMap(({ points }) =>
      points.map(({ figure: { amount }, contradictedBy }) => [amount, contradictedBy.map((other) => other.amount)]),
    );
  const at = { asOf: '2024' };

  test('if they cannot both be right', () => {
    expect(contradictions(figure('a', '10.4', at), figure('a', '10.5', at))).toEqual([
      ['10.4', ['10.5']],
      ['10.5', ['10.4']],
    ]);
    expect(contradictions(figure('a', '39', at), figure('a', '40', { ...at, comparator: '>' }))).toEqual([
      ['39', ['40']],
      ['40', ['39']],
    ]);
    expect(contradictions(figure('a', '50', { ...at, comparator: '≈' }), figure('a', '60', at))).toEqual([
      ['50', ['60']],
      ['60', ['50']],
    ]);
  });

  test.each([
    ['more digits of the same number', figure('a', '10.7', at), figure('a', '10.74', at)],
    ['the same number in another unit', figure('a', '1', at), figure('a', '100000000', { ...at, unit: PERSONS })],
    ['a bound that the number keeps', figure('a', '41', at), figure('a', '40', { ...at, comparator: '>' })],
    ['two bounds', figure('a', '40', { ...at, comparator: '≥' }), figure('a', '50', { ...at, comparator: '>' })],
    ['an approximation', figure('a', '5.76', at), figure('a', '5.5', { ...at, comparator: '≈' })],
    ['another date', figure('a', '10', at), figure('a', '12', { asOf: '2025' })],
    ['no date', figure('a', '10'), figure('a', '12')],
    ['another scope', figure('a', '10', at), figure('a', '12', { ...at, scope: CHINA })],
    ['another entity', figure('a', '10', at), figure('b', '12', at)],
  ])('but not because of %s', (_, first, second) => {
    expect(contradictions(first, second).flatMap(([, others]) => others)).toEqual([]);
  });
});

test('the unit of an axis is the one printed most, but the base unit instead of ten thousands of it', () => {
  const ratio = { label: { zh: '比值', en: 'ratio' }, factor: 1 };
  const days = { id: 'days', label: { zh: '天', en: 'days' }, base: 'seconds', factor: 86_400 };
  const times = { id: 'times', label: { zh: '倍', en: 'times' }, base: 'ratio', factor: 1 };
  const unitOf = (units: readonly (typeof PERCENT)[], base: typeof ratio) =>
    axisUnitOf(
      units.map((unit) => ({ unit })),
      base,
    ).label.en;
  expect(unitOf([YI_PERSONS, YI_PERSONS], PERSONS)).toBe('people');
  expect(unitOf([PERCENT, times, PERCENT], ratio)).toBe('%');
  expect(unitOf([times], ratio)).toBe('times');
  expect(unitOf([days], { label: { zh: '秒', en: 'seconds' }, factor: 1 })).toBe('days');
  expect(unitOf([], ratio)).toBe('ratio');
});

describe('the shown chart', () => {
  const choice = (measure: string, unit: typeof PERSONS, dated: number) => ({
    measure: { id: measure, label: { zh: measure, en: measure } },
    unit,
    count: 3,
    dated,
  });
  const CHOICES = [choice('rank', PERSONS, 1), choice('users', PERCENT, 2), choice('users', PERSONS, 2)];

  test.each([
    ['without a choice, the first measure with two dates', null, 'users percent'],
    ['the chosen measure and unit', { measure: 'users', unit: 'persons', entities: [] }, 'users persons'],
    ['another unit, if the chosen one is gone', { measure: 'rank', unit: 'gone', entities: [] }, 'rank persons'],
    ['another measure, if the chosen one is gone', { measure: 'gone', unit: 'persons', entities: [] }, 'users percent'],
  ])('has %s', (_, chart, expected) => {
    const chosen = chosenMeasure(CHOICES, chart);
    expect(`${chosen?.measure.id} ${chosen?.unit.id}`).toBe(expected);
  });

  test('has the chosen entities with figures in the unit, or else six with dates', () => {
    const users = choice('users', PERSONS, 2);
    const figures = [
      ...Array.from({ length: 7 }, (_, index) => figure(`app-${index}`, '1', { asOf: '2024' })),
      figure('video', '1', { asOf: '2023' }),
      figure('video', '2', { asOf: '2024' }),
      figure('undated', '1'),
      figure('share', '5', { unit: PERCENT, asOf: '2024' }),
    ];
    const shown = (entities: readonly string[]) =>
      shownChart(figures, users, { measure: 'users', unit: 'persons', entities }).entities;
    expect(shown(['app-3', 'share', 'nobody', 'undated'])).toEqual(['app-3', 'undated']);
    expect(shown(['share'])).toEqual(['video', 'app-0', 'app-1', 'app-2', 'app-3', 'app-4']);
    expect(defaultChartEntities(toSeries([figure('undated', '1')]))).toEqual(['undated']);
    expect(chosenMeasure([], null)).toBeNull();
  });
});

describe('the unit in which a measure can be drawn', () => {
  test('is the base unit with values at most dates', () => {
    const figures = [
      figure('a', '1', { asOf: '2023', unit: PERCENT }),
      figure('a', '2', { asOf: '2024', unit: PERCENT }),
      figure('a', '3', { asOf: '2023', unit: PERSONS }),
      figure('a', '4', { asOf: '2024', unit: YI_PERSONS }),
      figure('a', '5', { asOf: '2025', unit: YI_PERSONS }),
    ];
    expect(chartableUnit(figures)).toBe('persons');
    expect(chartableUnit(figures.slice(0, 3))).toBe('ratio');
  });

  test('is null without two dates; the date of a document is none', () => {
    const figures = [
      figure('a', '1', { asOf: '2023' }),
      figure('a', '2', { asOf: '2023' }),
      figure('a', '3'),
      figure('a', '4', { when: { date: '2025', origin: 'DOCUMENT' } }),
    ];
    expect(chartableUnit(figures)).toBeNull();
    expect(chartableUnit([...figures, figure('a', '5', { when: { date: '2024', origin: 'EVENT' } })])).toBe('persons');
  });
});
