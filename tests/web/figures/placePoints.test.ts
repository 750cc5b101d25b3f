import { expect, test } from 'vitest';
import { formatCompact } from '../../../web/i18n/compactNumber.ts';
import { en } from '../../../web/i18n/en.ts';
import { nearestPoint, placeLabels, placePoints } from '../../../web/panels/figures/placePoints.ts';
import { toCsv } from '../../../web/panels/figures/toCsv.ts';
import { toSeries } from '../../../web/state/selectors/chartSeries.ts';
import { figure, PERSONS } from './builders.ts';

const SIZE = { width: 600, height: 300 };
const MARGINS = { left: 50, right: 10, top: 20, bottom: 30 };
const place = (...figures: Parameters<typeof toSeries>[0]) => placePoints(toSeries(figures), 1, SIZE, MARGINS);

test('dates are on a true time axis, values on an axis from 0, and figures without a date in a band beside it', () => {
  const { plot, points, undated, timeTicks, valueTicks } = place(
    figure('video', '2', { asOf: '2013' }),
    figure('video', '4', { asOf: '2023' }),
    figure('video', '5', { asOf: '2025' }),
    figure('video', '6'),
  );
  const [first, second, third, last] = points;
  if (!first || !second || !third || !last) throw new Error('Points are missing');
  expect((second.x - first.x) / (third.x - second.x)).toBeCloseTo(5, 1);
  expect([first.span !== null, last.span]).toEqual([true, null]);
  expect(undated?.left).toBe(plot.right);
  expect(last.x).toBeGreaterThan(plot.right);
  expect(valueTicks[0]).toEqual({ value: 0, at: plot.bottom });
  expect((plot.bottom - second.y) / (plot.bottom - first.y)).toBeCloseTo(2);
  expect(valueTicks.map(({ value }) => formatCompact(value, 'zh'))).toEqual([
    '0',
    '1亿',
    '2亿',
    '3亿',
    '4亿',
    '5亿',
    '6亿',
  ]);
  expect(timeTicks.map(({ value }) => value)).toEqual(['2014', '2016', '2018', '2020', '2022', '2024', '2026']);
});

test('ticks are as precise as the time between them', () => {
  const ticks = (first: string, last: string) =>
    place(figure('a', '1', { asOf: first }), figure('a', '2', { asOf: last })).timeTicks.map(({ value }) => value);
  expect(ticks('2023-06', '2024-12')).toEqual([
    '2023-07',
    '2023-10',
    '2024-01',
    '2024-04',
    '2024-07',
    '2024-10',
    '2025-01',
  ]);
  expect(place(figure('a', '1')).timeTicks).toEqual([]);
  const single = place(figure('a', '1', { asOf: '2024' }));
  expect(single.points[0]?.x).toBeCloseTo((single.plot.left + single.plot.right) / 2);
});

test('labels overlap neither each other nor points, and the nearest point is found', () => {
  const { points } = place(
    figure('a', '1', { asOf: '2023-12' }),
    figure('b', '1.01', { asOf: '2023-12' }),
    figure('c', '1.02', { asOf: '2023-12' }),
    figure('d', '9', { asOf: '2020' }),
  );
  const labels = placeLabels(points, () => 40, { left: 0, right: 600, top: 0, bottom: 270 });
  expect(labels).toHaveLength(3);
  const [first] = points;
  if (!first) throw new Error('A point is missing');
  expect(nearestPoint(points, { x: first.x + 2, y: first.y + 2 }, 24)?.point).toBe(first.point);
  expect(nearestPoint(points, { x: 0, y: 0 }, 24)).toBeNull();
});

test.each([
  [1_074_000_000, '10.74亿', '1.074 billion'],
  [1_152_481_000_000, '1.15248万亿', '1.15248 trillion'],
  [12_345, '1.2345万', '12,345'],
  [4363, '4,363', '4,363'],
  [98.4, '98.4', '98.4'],
])('%d is %s in Chinese and %s in English', (value, zh, english) => {
  expect([formatCompact(value, 'zh'), formatCompact(value, 'en')]).toEqual([zh, english]);
});

test('the table for spreadsheets has ids, names, the printed and the converted value', () => {
  const series = toSeries([
    figure('app', '4.05', { asOf: '2013', comparator: '>', scope: { zh: '全国，"城镇"', en: '=urban, "nationwide"' } }),
  ]);
  const [header, row, ...rest] = toCsv(series, PERSONS, 'en', (id) => `Star ${id}`, en.chart).split('\r\n');
  expect(header?.startsWith('\ufeffid,entity id,entity,')).toBe(true);
  expect(row?.replace(/^[^,]*,/, '')).toBe(
    'app,Star app,users,"\'=urban, ""nationwide""",2013,FACT,>,4.05,hundred million people,405000000,,ASSERTED,d0:1',
  );
  expect(rest).toEqual(['']);
});
