import { describe, expect, test } from 'vitest';
import { countChoices, filterRows, sortRows, type ValueColumn } from '../../../web/state/selectors/tableRows.ts';
import { isComplete, listKey, listOf, parseToggledColumns, START_TABLE } from '../../../web/state/table.ts';

interface Row {
  readonly name: string;
  readonly english: string;
  readonly types: readonly string[];
  readonly size: number | null;
  readonly date: string | null;
}

const TYPES: Readonly<Record<string, string>> = { p: '平台', c: '企业', w: '作品' };
const COLUMNS: readonly ValueColumn<Row>[] = [
  { id: 'name', values: { type: 'text', texts: ({ name, english }) => [name, english] } },
  { id: 'type', values: { type: 'choice', choices: ({ types }) => types, label: (type) => TYPES[type] ?? type } },
  { id: 'size', values: { type: 'number', number: ({ size }) => size } },
  { id: 'date', values: { type: 'date', date: ({ date }) => date } },
];
const row = (
  name: string,
  english: string,
  types: readonly string[],
  size: number | null,
  date: string | null,
): Row => ({
  name,
  english,
  types,
  size,
  date,
});
const ROWS = [
  row('爱奇艺', 'iQIYI', ['p'], 10, '2010-04'),
  row('中影', 'China Film', ['c'], 9, '2010'),
  row('孤岛', 'Island', ['w', 'c'], null, '2024-03-28/2024-03-31'),
  row('北京10', 'Beijing 10', ['p'], 100, null),
  row('北京9', 'Beijing 9', ['p'], 0.5, '../2009'),
];
const names = (rows: readonly Row[]) => rows.map(({ name }) => name);

describe('rows are sorted', () => {
  test('by pinyin or by English name, with numbers in names as numbers', () => {
    const sorted = (language: 'zh' | 'en', descending = false) =>
      names(sortRows(ROWS, COLUMNS, { column: 'name', descending }, language));
    expect(sorted('zh')).toEqual(['爱奇艺', '北京9', '北京10', '孤岛', '中影']);
    expect(sorted('zh', true)).toEqual(['中影', '孤岛', '北京10', '北京9', '爱奇艺']);
  });

  test('by number and by date, those without a value last in either direction', () => {
    const sorted = (column: string, descending = false) => names(sortRows(ROWS, COLUMNS, { column, descending }, 'zh'));
    expect(sorted('size')).toEqual(['北京9', '中影', '爱奇艺', '北京10', '孤岛']);
    expect(sorted('size', true)).toEqual(['北京10', '爱奇艺', '中影', '北京9', '孤岛']);
    // An open beginning is sorted by its end; a year begins before its months.
    expect(sorted('date')).toEqual(['北京9', '中影', '爱奇艺', '孤岛', '北京10']);
    expect(sorted('date', true)).toEqual(['孤岛', '爱奇艺', '中影', '北京9', '北京10']);
  });

  test('by the label of a choice; without an order or by an unknown column they stay as they are', () => {
    expect(names(sortRows(ROWS, COLUMNS, { column: 'type', descending: false }, 'zh'))).toEqual([
      '爱奇艺',
      '北京10',
      '北京9',
      '中影',
      '孤岛',
    ]);
    expect(sortRows(ROWS, COLUMNS, null, 'zh')).toBe(ROWS);
    expect(sortRows(ROWS, COLUMNS, { column: 'gone', descending: true }, 'zh')).toBe(ROWS);
  });
});

test.each([
  [{ name: ['IQ', ''] }, ['爱奇艺']],
  [{ name: ['beijing', ''] }, ['北京10', '北京9']],
  [{ type: ['c', ''] }, ['中影', '孤岛']],
  [{ size: ['9', ''] }, ['爱奇艺', '中影', '北京10']],
  [{ size: ['', '9'] }, ['中影', '北京9']],
  [{ date: ['2010', '2010'] }, ['爱奇艺', '中影']],
  [{ date: ['2010-05', ''] }, ['中影', '孤岛']],
  [{ date: ['', '2009'] }, ['北京9']],
  [{ date: ['2024-33', '2024-33'] }, ['孤岛']],
  [{ type: ['p', ''], size: ['1', '50'] }, ['爱奇艺']],
] as const)('rows that pass %j are %j', (filters, expected) => {
  expect(names(filterRows(ROWS, COLUMNS, filters))).toEqual(expected);
});

test('conditions that are empty or cannot be read are ignored', () => {
  const filters = {
    name: [' ', ''],
    type: ['', ''],
    size: ['ten', ''],
    date: ['', '2024-13'],
    gone: ['x', ''],
  } as const;
  expect(filterRows(ROWS, COLUMNS, filters)).toBe(ROWS);
});

test('choices are counted among the rows that pass the other columns', () => {
  const [, type] = COLUMNS;
  if (!type) throw new Error('no column');
  expect(countChoices(ROWS, COLUMNS, { type: ['c', ''], name: ['', ''] }, type)).toEqual([
    ['p', 3],
    ['c', 2],
    ['w', 1],
  ]);
  expect(countChoices(ROWS, COLUMNS, { type: ['w', ''], size: ['', '9'] }, type)).toEqual([
    ['c', 1],
    ['p', 1],
  ]);
});

test('lists are kept by kind and scope, and know whether they are complete', () => {
  const around = { kind: 'neighbors', ids: ['a', 'b'] } as const;
  const list = { rows: [], total: 0, status: 'idle' } as const;
  const table = { ...START_TABLE, lists: new Map([[listKey('entities', around), list]]) };
  expect(listOf(table, 'entities', around)).toBe(list);
  expect(isComplete(list)).toBe(true);
  expect([listOf(table, 'relations', around), listOf(table, 'entities', { kind: 'all' })].map(isComplete)).toEqual([
    false,
    false,
  ]);
});

test('columns in local storage that cannot be read are those of the start', () => {
  for (const text of [null, '', 'x', '7', 'null', '{"entities":5,"relations":[1]}'])
    expect(parseToggledColumns(text)).toEqual(START_TABLE.toggledColumns);
  expect(parseToggledColumns('{"figures":["scope"]}').figures).toEqual(['scope']);
});
