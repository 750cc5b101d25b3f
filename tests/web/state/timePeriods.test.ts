import { describe, expect, test } from 'vitest';
import { DATE_ORIGINS } from '../../../server/model/when.ts';
import {
  countPeriods,
  firstWindow,
  nextWindow,
  type PeriodWindow,
  type PlayMode,
  toPeriods,
  windowOf,
} from '../../../web/state/selectors/timePeriods.ts';
import type { DatesCondition } from '../../../web/state/view/pageFilters.ts';
import { relation } from './world.ts';

const dated = (date: string, origin: 'FACT' | 'EVENT' | 'DOCUMENT' = 'FACT') =>
  relation('a', 'b', { when: { date, origin } });
const RELATIONS = [
  dated('2023'),
  dated('2023-11-05', 'EVENT'),
  dated('2024-02-03/2024-02-09'),
  dated('2023-12/..', 'DOCUMENT'),
  relation('a', 'b'),
];
const FACTS = { of: 'facts', origins: DATE_ORIGINS } as const;
const NO_DATES = new Map<string, string>();
const DOCUMENT_DATES = new Map([['d0', '2025-04-07']]);

describe('the periods of a time axis', () => {
  test('reach from the first to the last known day', () => {
    const dates = (unit: 'year' | 'quarter' | 'month') =>
      toPeriods(RELATIONS, FACTS, NO_DATES, unit).map(({ date }) => date);
    expect(dates('year')).toEqual(['2023', '2024']);
    expect(dates('quarter')).toEqual(['2023-33', '2023-34', '2023-35', '2023-36', '2024-33']);
    expect(dates('month').length).toBe(14);
    expect(toPeriods(RELATIONS, FACTS, NO_DATES, 'quarter')[3]).toEqual({
      date: '2023-36',
      from: '2023-10',
      to: '2023-12',
    });
    expect(
      toPeriods(RELATIONS, { ...FACTS, of: 'documents' }, DOCUMENT_DATES, 'month').map(({ date }) => date),
    ).toEqual(['2025-04']);
  });

  test('are none without dates, or if they would be too many', () => {
    expect(toPeriods([relation('a', 'b')], FACTS, NO_DATES, 'year')).toEqual([]);
    const far = [dated('1024'), dated('2024')];
    expect(toPeriods(far, FACTS, NO_DATES, 'quarter')).toEqual([]);
    expect(toPeriods([dated('1824'), dated('2024')], FACTS, NO_DATES, 'year').length).toBe(201);
  });

  test('count a relation in each period in which it may be', () => {
    const quarters = toPeriods(RELATIONS, FACTS, NO_DATES, 'quarter');
    expect(countPeriods(quarters, RELATIONS, FACTS, NO_DATES)).toEqual({ counts: [1, 1, 1, 3, 2], undated: 1 });
    const ownDates = { ...FACTS, origins: ['fact'] as const };
    expect(countPeriods(quarters, RELATIONS, ownDates, NO_DATES)).toEqual({ counts: [1, 1, 1, 1, 1], undated: 3 });
  });
});

test('the window of a condition is the periods that it chooses', () => {
  const quarters = toPeriods(RELATIONS, FACTS, NO_DATES, 'quarter');
  const window = (from: string | null, to: string | null) =>
    windowOf(quarters, { field: 'dates', from, to, undated: false, ...FACTS } satisfies DatesCondition);
  expect(windowOf(quarters, null)).toEqual([0, 4]);
  expect(window('2023-05', '2023-12')).toEqual([1, 3]);
  expect(window('2023-07', null)).toEqual([2, 4]);
  expect(window('2030-01', null)).toEqual([4, 4]);
  expect(window(null, '1999-01')).toEqual([0, 0]);
});

test('playing moves or grows the window to the end, from the beginning if it is there already', () => {
  const play = (start: PeriodWindow, mode: PlayMode) => {
    const shown: PeriodWindow[] = [];
    for (let window: PeriodWindow | null = firstWindow(start, 3, mode); window; window = nextWindow(window, 3, mode))
      shown.push(window);
    return shown.map((window) => window.join('-')).join(' ');
  };
  expect(play([0, 3], 'move')).toBe('0-0 1-1 2-2 3-3');
  expect(play([0, 1], 'move')).toBe('0-1 1-2 2-3');
  expect(play([2, 3], 'move')).toBe('0-1 1-2 2-3');
  expect(play([1, 1], 'grow')).toBe('1-1 1-2 1-3');
  expect(play([1, 3], 'grow')).toBe('1-1 1-2 1-3');
  expect(play([3, 3], 'grow')).toBe('0-0 0-1 0-2 0-3');
});
