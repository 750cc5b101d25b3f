import { describe, expect, test } from 'vitest';
import {
  countChoices,
  filterRows,
  nameKeyOf,
  sortRows,
  type ValueColumn,
} from '../../../web/state/selectors/tableRows.ts';
import {
  listOf,
  loadedRows,
  MAX_PAGES,
  NO_ROWS,
  PAGE_ROWS,
  pagesOf,
  parseToggledColumns,
  parseWidths,
  requestKey,
  rowAt,
  START_TABLE,
  type TableRow,
  withFailure,
  withLatest,
  withPage,
} from '../../../web/state/table.ts';

interface Row {
  readonly id: string;
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
  id: english,
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
const named = (zh: string, pinyin: string) => ({ name: { zh, en: 'The 12th' }, pinyin });
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
    // Sorted by the first day; those without one by id.
    expect(sorted('date')).toEqual(['中影', '爱奇艺', '孤岛', '北京10', '北京9']);
    expect(sorted('date', true)).toEqual(['孤岛', '爱奇艺', '中影', '北京10', '北京9']);
  });

  test('by a key of the column, and those that are alike by id in either direction', () => {
    const keyed = COLUMNS.map((column) => ({ ...column, key: ({ types }: Row) => 'wpc'.indexOf(types[0] ?? '') }));
    const sorted = (descending: boolean) => names(sortRows(ROWS, keyed, { column: 'type', descending }, 'zh'));
    expect(sorted(false)).toEqual(['孤岛', '北京10', '北京9', '爱奇艺', '中影']);
    expect(sorted(true)).toEqual(['中影', '北京10', '北京9', '爱奇艺', '孤岛']);
    const [wide, ascii] = [nameKeyOf(named('ＡＢ２', ''), 'zh'), nameKeyOf(named('ab 2', ''), 'zh')];
    expect(wide.replace(' ', '')).toBe(ascii.replace(' ', ''));
    expect(nameKeyOf(named('北京9', 'bei jing 9'), 'zh') < nameKeyOf(named('北京10', 'bei jing 10'), 'zh')).toBe(true);
    expect(nameKeyOf(named('北京9', 'bei jing 9'), 'en')).toBe('the 212th');
  });

  test('by the label of a choice; without an order or by an unknown column they stay as they are', () => {
    expect(names(sortRows(ROWS, COLUMNS, { column: 'type', descending: false }, 'zh'))).toEqual([
      '北京10',
      '北京9',
      '爱奇艺',
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
  [{ name: ['a-Fi', ''] }, ['中影']],
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
    name: ['《》', ''],
    type: ['', ''],
    size: ['ten', ''],
    date: ['', '2024-13'],
    gone: ['x', ''],
  } as const;
  expect(filterRows(ROWS, COLUMNS, { size: ['9', '2'], date: ['2012', '2011'] })).toBe(ROWS);
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

describe('a list of the server', () => {
  const page = (index: number, length = PAGE_ROWS): readonly TableRow[] =>
    Array.from({ length }, (_, position) => ({ id: `${index}.${position}` }) as TableRow);
  const total = 250;
  const list = withPage(withPage(NO_ROWS, 2, page(2, 50), total), 0, page(0), total);

  test('has rows at their positions, and none where pages are missing', () => {
    expect([0, 99, 100, 200, 249, 250].map((index) => rowAt(list, index)?.id)).toEqual([
      '0.0',
      '0.99',
      undefined,
      '2.0',
      '2.49',
      undefined,
    ]);
    expect(loadedRows(list).map(({ id }) => id)).toEqual([...page(0), ...page(2, 50)].map(({ id }) => id));
  });

  test('names the pages of some rows, within the list', () => {
    expect(pagesOf(list, 95, 105)).toEqual([0, 1]);
    expect(pagesOf(list, -20, 5)).toEqual([0]);
    expect(pagesOf(list, 199, 900)).toEqual([1, 2]);
    // Before the number of rows is known, only the first page is asked for.
    expect(pagesOf(NO_ROWS, 900, 930)).toEqual([0]);
  });

  test('remembers a failed page until it is loaded', () => {
    const failed = withFailure(list, 1);
    expect([...failed.failed]).toEqual([1]);
    expect([...withPage(failed, 1, page(1), total).failed]).toEqual([]);
  });

  test('keeps a limited number of pages, those near the latest one', () => {
    let many = NO_ROWS;
    for (let index = 0; index <= MAX_PAGES; index++) many = withPage(many, index, page(index, 1), 1_000_000);
    expect(many.pages.size).toBe(MAX_PAGES);
    expect([many.pages.has(0), many.pages.has(1), many.pages.has(MAX_PAGES)]).toEqual([false, true, true]);
  });

  test('is found by equal arguments, and the oldest lists are dropped', () => {
    const request = { kind: 'entities', filter: { types: ['person'] }, sort: null } as const;
    let lists = withLatest(new Map(), requestKey(request), list);
    expect(listOf({ lists }, { ...request, filter: { types: ['person'] } })).toBe(list);
    expect(listOf({ lists }, { ...request, filter: null })).toBe(NO_ROWS);
    for (let index = 0; index < 50; index++) lists = withLatest(lists, `${index}`, NO_ROWS);
    expect([lists.has(requestKey(request)), lists.has('49'), lists.size <= 24]).toEqual([false, true, true]);
  });
});

test('columns in local storage that cannot be read are those of the start', () => {
  for (const text of [null, '', 'x', '7', 'null', '{"entities":5,"relations":[1]}'])
    expect(parseToggledColumns(text)).toEqual(START_TABLE.toggledColumns);
  expect(parseToggledColumns('{"figures":["scope"]}').figures).toEqual(['scope']);
});

test('widths in local storage are within their limits; others are left out', () => {
  for (const text of [null, 'x', '7', '{"entities":[1,"x"]}']) expect(parseWidths(text).relations).toEqual({});
  expect(parseWidths('{"figures":{"scope":20.5,"about":0,"unit":"9","date":1e9,"status":null}}').figures).toEqual({
    scope: 20.5,
    about: 3,
    date: 60,
  });
  expect(START_TABLE.widths.figures).toEqual({});
});
