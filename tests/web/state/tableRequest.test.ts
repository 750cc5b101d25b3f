import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../server/model/dataset.ts';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import { createClient, type RunQuery } from '../../../web/api/client.ts';
import { type DatasetInfo, readDataset as readInfo } from '../../../web/api/dataset.ts';
import { type ListRequest, readChoices, readRows } from '../../../web/api/table.ts';
import { dictionaryOf, loadDictionary } from '../../../web/i18n/index.ts';
import type { Language } from '../../../web/i18n/language.ts';
import { columnsOf, type TableColumn } from '../../../web/panels/table/columns.tsx';
import {
  serverFilters,
  serverSorts,
  toChoicesRequest,
  toListRequest,
} from '../../../web/state/selectors/tableRequest.ts';
import { countChoices, filterRows, sortRows } from '../../../web/state/selectors/tableRows.ts';
import { COLUMN_IDS, type ColumnFilters, ROW_KINDS, type RowKind, type TableRow } from '../../../web/state/table.ts';
import { serve } from '../../server/api/serve.ts';

let seeds: Dataset;
beforeAll(async () => {
  seeds = await readDataset('graph-seeds');
  await Promise.all([loadDictionary('zh'), loadDictionary('en')]);
});

const ALL = { kind: 'all' } as const;
const PAGE = 200;

const FILTERS: Record<RowKind, readonly ColumnFilters[]> = {
  entities: [
    { name: ['大会', ''] },
    { name: ['TV-', ''] },
    { otherName: ['the', ''], type: ['company', ''] },
    { name: ['《', ''] },
    { kind: ['production/film', ''] },
    { degree: ['3', '7.5'], documents: ['d001', ''] },
    { degree: ['-2', '0'] },
    { degree: ['9', '3'] },
    { centrality: ['2', ''], betweenness: ['', '0.01'] },
    { community: ['1', ''] },
  ],
  relations: [
    { subject: ['视频', ''] },
    { object: ['大会', ''], subjectType: ['person', ''] },
    { predicate: ['attended', ''] },
    { objectType: ['platform', ''], status: ['IMPLIED', ''] },
    { date: ['2024', ''] },
    { date: ['2023-33', '2023-10-05'] },
    { date: ['../2023', ''] },
    { date: ['2024', '2023'] },
    { date: ['2023', '2024'], origin: ['EVENT', ''] },
    { origin: ['DOCUMENT', ''] },
    { documents: ['d002', ''], sources: ['2', ''] },
    { sources: ['', '1'] },
    { role: ['总', ''] },
    { note: ['a', ''] },
    { place: ['中国', ''] },
    { rank: ['0', '3'] },
    { edition: ['', '99999999999'] },
    { rank: ['', '-1'] },
  ],
  figures: [
    { about: ['短剧', ''] },
    { measure: ['users', ''], amount: ['1e8', ''] },
    { amount: ['-1', '2.5'] },
    { unit: ['percent', ''], status: ['ASSERTED', ''] },
    { date: ['2023', '2024-06'], origin: ['FACT', ''] },
    { scope: ['网络', ''] },
    { accordingTo: ['报告', ''], documents: ['d000', ''] },
  ],
};

interface World {
  readonly runQuery: RunQuery;
  readonly info: DatasetInfo;
  readonly all: readonly TableRow[];
}

async function openWorld(kind: RowKind): Promise<World> {
  const { url } = await serve({ dataset: seeds });
  const runQuery = createClient(new URL('graphql', url).href);
  const all: TableRow[] = [];
  for (;;) {
    const { rows, total } = await readRows(
      runQuery,
      { kind, filter: null, sort: null },
      { first: PAGE, offset: all.length },
    );
    all.push(...rows);
    if (all.length >= total) return { runQuery, info: await readInfo(runQuery), all };
  }
}

const TYPES = { entities: 'Entity', relations: 'Relation', figures: 'Figure' };

/** Returns the length of a list, and the ids on its first and last page. */
async function readEnds(runQuery: RunQuery, { kind, filter, sort }: ListRequest) {
  const query = `query Ids($filter: ${TYPES[kind]}Filter, $sort: ${TYPES[kind]}Sort, $offset: Int!) {
    list: ${kind}(filter: $filter, sort: $sort, first: ${PAGE}, offset: $offset) { totalCount nodes { id } }
  }`;
  const read = async (offset: number) => {
    const variables = { filter, offset, ...(sort ? { sort } : {}) };
    return (await runQuery<{ list: { totalCount: number; nodes: { id: string }[] } }>(query, variables)).list;
  };
  const { totalCount, nodes } = await read(0);
  const last = totalCount > PAGE ? await read(totalCount - PAGE) : { nodes };
  return { total: totalCount, first: idsOf(nodes), last: idsOf(last.nodes) };
}

function endsOf(rows: readonly { readonly id: string }[]) {
  return { total: rows.length, first: idsOf(rows.slice(0, PAGE)), last: idsOf(rows.slice(-PAGE)) };
}

const contextOf = ({ vocabulary }: DatasetInfo, language: Language) => ({
  language,
  predicates: new Map(vocabulary.predicates.map((predicate) => [predicate.id, predicate])),
});

function columnsIn(kind: RowKind, info: DatasetInfo, language: Language): readonly TableColumn<TableRow>[] {
  return columnsOf(kind, {
    text: dictionaryOf(language),
    ...contextOf(info, language),
    types: new Map(info.vocabulary.types.map((type) => [type.id, type])),
    documents: new Map(info.documents.map((document) => [document.id, document])),
    measures: info.vocabulary.measures.map(({ id }) => id),
    communityOf: (index) => `${index}`,
  });
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe.each(ROW_KINDS)('the server lists %s like the page', (kind) => {
  test('sorted by each column that it sorts by, in both languages and directions', async () => {
    const { runQuery, info, all } = await openWorld(kind);
    const columns = COLUMN_IDS[kind].filter((column) => serverSorts(kind, column));
    expect(columns.length).toBeGreaterThan(5);
    for (const column of columns) {
      for (const [language, descending] of [
        ['zh', false],
        ['en', true],
      ] as const) {
        const sort = { column, descending };
        const inPage = sortRows(all, columnsIn(kind, info, language), sort, language);
        const request = toListRequest({ kind, scope: ALL, sort, filters: {} }, contextOf(info, language));
        expect([column, await readEnds(runQuery, request)]).toEqual([column, endsOf(inPage)]);
      }
    }
  });

  test('filtered by each column that it filters by, with the same choices and counts', async () => {
    const { runQuery, info, all } = await openWorld(kind);
    const [context, columns] = [contextOf(info, 'zh'), columnsIn(kind, info, 'zh')];
    const tested = new Set(FILTERS[kind].flatMap((filters) => Object.keys(filters)));
    expect(COLUMN_IDS[kind].filter((column) => serverFilters(kind, column) !== tested.has(column))).toEqual([]);
    for (const filters of FILTERS[kind]) {
      const inPage = filterRows(all, columns, filters);
      const settings = { kind, scope: ALL, sort: null, filters };
      const onServer = await readEnds(runQuery, toListRequest(settings, context));
      expect([filters, onServer]).toEqual([filters, endsOf(inPage)]);
    }
    const [filters = {}] = FILTERS[kind].slice(-1);
    for (const column of columns) {
      const request = toChoicesRequest({ kind, scope: ALL, sort: null, filters }, column.id, context);
      if (!request) continue;
      const counted = await readChoices(runQuery, request, 'zh');
      const inPage = countChoices(all, columns, filters, column);
      const withoutGroups = inPage.filter(([choice]) => !choice.startsWith('group:'));
      expect(new Map(counted.map(({ value, count }) => [value, count]))).toEqual(new Map(withoutGroups));
    }
  });
});

test('a group of predicates is all of its predicates', () => {
  const predicates = new Map([
    ['a', { group: { id: 'g', label: { zh: '', en: '' }, inverse: { zh: '', en: '' } } }],
    ['b', { group: null }],
  ]);
  const filters = { predicate: ['group:g', ''] } as const;
  const request = toListRequest({ kind: 'relations', scope: ALL, sort: null, filters }, { language: 'zh', predicates });
  expect(request).toEqual({ kind: 'relations', filter: { predicates: ['a'] }, sort: null });
});

test('the rows around some entities are a filter before the conditions', () => {
  const scope = { kind: 'neighbors', ids: ['a', 'b'] } as const;
  const settings = { scope, sort: { column: 'kind', descending: true }, filters: { type: ['person', ''] } } as const;
  const noPredicates = { language: 'en', predicates: new Map() } as const;
  expect(toListRequest({ kind: 'entities', ...settings }, noPredicates)).toEqual({
    kind: 'entities',
    filter: {
      and: [{ or: [{ ids: ['a', 'b'] }, { related: { other: { ids: ['a', 'b'] } } }] }, { types: ['person'] }],
    },
    // The server does not sort by kind.
    sort: null,
  });
  expect(toListRequest({ kind: 'figures', ...settings, filters: {} }, noPredicates).filter).toEqual({
    or: [{ subject: { ids: ['a', 'b'] } }, { accordingTo: { ids: ['a', 'b'] } }],
  });
});
