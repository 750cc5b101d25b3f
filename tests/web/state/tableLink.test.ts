import { expect, test } from 'vitest';
import type { DatasetInfo } from '../../../web/api/dataset.ts';
import { START_TABLE } from '../../../web/state/table.ts';
import {
  formatTable,
  type LinkedTable,
  linkedTable,
  parseTable,
  resolveTable,
  withLinkedTable,
} from '../../../web/state/tableLink.ts';
import { formatLink, parseLink } from '../../../web/state/view/url.ts';
import { EMPTY_VIEW } from '../../../web/state/view/view.ts';

const TABLE: LinkedTable = {
  kind: 'relations',
  scope: { kind: 'neighbors', ids: ['iqiyi', 'tencent-video'] },
  sort: { column: 'subjectType', descending: true },
  filters: {
    subject: ['爱奇艺 a..b:c~d+', ''],
    date: ['2024-03', '2024-33'],
    sources: ['', '2.5'],
    rank: ['-1', ''],
    predicate: ['group:work', ''],
  },
  toggledColumns: ['rank', 'objectType'],
};
const CONTEXT = { version: 'v', language: 'zh', ids: [], defaultPosition: () => null } as const;

function parse(text: string): { table: LinkedTable | null; problems: readonly string[] } {
  return parseLink(`#view=start.40&table=${text}`);
}

test.each<LinkedTable>([
  TABLE,
  { kind: 'entities', scope: { kind: 'view' }, sort: null, filters: {}, toggledColumns: [] },
  {
    ...TABLE,
    kind: 'figures',
    scope: { kind: 'all' },
    sort: { column: 'amount', descending: false },
    filters: {},
    toggledColumns: [],
  },
])('a link contains the table %#', (table) => {
  const link = formatLink(EMPTY_VIEW, { ...CONTEXT, table });
  expect(link).toMatch(/^[a-z0-9._~:+*=&-]+$/);
  expect(parseLink(link).table).toEqual(table);
  // As messengers carry it.
  expect(parseLink(`${link.replaceAll('~', '%7E').replaceAll(':', '%3A')}。`).table).toEqual(table);
  expect(parseLink(link).problems).toEqual([]);
});

test('a link without a table leaves it as it is, and blank conditions are no conditions', () => {
  expect(parseLink(formatLink(EMPTY_VIEW, CONTEXT)).table).toBe(null);
  expect(
    formatTable({ ...TABLE, filters: { role: [' ', ''] }, toggledColumns: [], sort: null, scope: { kind: 'view' } }),
  ).toBe('relations');
});

test.each([
  ['things~all', null, ['table=things', 'table=all']],
  ['entities~all:x', { kind: 'entities' }, ['table=all:x']],
  ['entities~sort:nope', {}, ['table=sort:nope']],
  ['entities~sort:degree:up', {}, ['table=sort:degree:up']],
  ['entities~where:degree:~all', {}, ['table=where:degree']],
  ['entities~where:degree:1..2..3', {}, ['table=where:degree:1..2..3']],
  ['entities~where:name:_zz_~all', { filters: {} }, ['table=where:name:_zz_']],
  ['entities~where:rank:1', {}, ['table=where:rank:1']],
  ['entities~around:+a', {}, ['table=around:+a']],
  ['entities~around:a b+constructor', { scope: { kind: 'neighbors', ids: ['ab', 'constructor'] } }, []],
  ['entities~columns:name+nope', {}, ['table=columns:name+nope']],
  ['entities~tostring:1~constructor', {}, ['table=tostring:1', 'table=constructor']],
  ['ENTITIES~sort:Degree:DESC', { sort: { column: 'degree', descending: true } }, []],
])('of %s the rest survives', (text, expected, problems) => {
  const { table, problems: found } = parse(text);
  if (expected === null) expect(table).toBe(null);
  else expect(table).toMatchObject(expected);
  expect(found).toEqual(problems);
});

test('what the dataset no longer has is left out and reported', () => {
  const dataset = {
    meta: { communities: [{ index: 0 }] },
    vocabulary: {
      types: [{ id: 'person', kinds: [{ id: 'actor' }] }],
      predicates: [{ id: 'attended', group: { id: 'work' } }],
      measures: [],
      units: [],
    },
    documents: [{ id: 'd001' }],
  } as unknown as DatasetInfo;
  const problems: string[] = [];
  const resolve = (table: LinkedTable) =>
    resolveTable(
      table,
      dataset,
      (id) => (id === 'old' ? 'new' : id === 'new' ? id : null),
      (item) => problems.push(item),
    );
  const { filters, scope } = resolve({
    ...TABLE,
    scope: { kind: 'neighbors', ids: ['old', 'gone', 'new'] },
    filters: { predicate: ['group:work', ''], status: ['implied', ''], documents: ['d9', ''], objectType: ['x', ''] },
  });
  expect(scope).toEqual({ kind: 'neighbors', ids: ['new'] });
  expect(filters).toEqual({ predicate: ['group:work', ''], status: ['IMPLIED', ''] });
  expect(problems).toEqual(['relations~where:documents:d9', 'relations~where:objecttype:x']);
  expect(resolve({ ...TABLE, scope: { kind: 'neighbors', ids: ['gone'] }, filters: {} }).scope).toEqual({
    kind: 'view',
  });
});

test('the table of a link replaces that of its kind of rows only', () => {
  const before = withLinkedTable(START_TABLE, { ...TABLE, kind: 'figures', filters: {}, toggledColumns: ['scope'] });
  const after = withLinkedTable(before, TABLE);
  expect(linkedTable(after)).toEqual(TABLE);
  expect(after.toggledColumns.figures).toEqual(['scope']);
  // Without columns, those that were chosen before stay.
  expect(withLinkedTable(after, { ...TABLE, toggledColumns: [] }).toggledColumns).toEqual(after.toggledColumns);
  expect(parseTable(formatTable(TABLE).split('~'), () => {})).toEqual({ ...TABLE, filters: TABLE.filters });
});
