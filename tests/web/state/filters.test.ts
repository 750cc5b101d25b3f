import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDocumentDates } from '../../../web/state/graph.ts';
import { commitMerged, type History, undo } from '../../../web/state/history.ts';
import {
  deleteFilter,
  formatSavedFilters,
  MAX_SAVED_FILTERS,
  parseSavedFilters,
  renameFilter,
  saveFilter,
} from '../../../web/state/savedFilters.ts';
import { entityDates } from '../../../web/state/selectors/entityDates.ts';
import { countBins, countValues, itemsForFacet, numbersIn, toBins } from '../../../web/state/selectors/facets.ts';
import {
  filteredSelection,
  presenceOf,
  relationPresenceOf,
  unfilteredItems,
  visibleItems,
} from '../../../web/state/selectors/visible.ts';
import { formatFilter, parseFilter, parseFilterItem } from '../../../web/state/view/filterFormat.ts';
import {
  applyFilter,
  clearFilter,
  keepNothing,
  keepShown,
  onlyValue,
  removeCondition,
  setCondition,
  setDims,
  toggleValue,
} from '../../../web/state/view/filters.ts';
import { type Condition, NO_FILTER, NONE_KEPT } from '../../../web/state/view/pageFilters.ts';
import { parseLink } from '../../../web/state/view/url.ts';
import { EMPTY_VIEW, type View } from '../../../web/state/view/view.ts';
import type { ViewPart } from '../../../web/state/view/viewParts.ts';
import { anyFilter } from './arbitraries.ts';
import { entity, graphOf, relation, viewOf } from './world.ts';

const ALL: ViewPart = { kind: 'all' };
const person = { type: { id: 'person' } };
const cite = (...documents: string[]) => ({
  citations: documents.map((id) => ({ document: { id }, firstLine: 1, lastLine: 1 })),
});
const when = (date: string, origin: 'FACT' | 'EVENT' | 'DOCUMENT' = 'FACT') => ({ when: { date, origin } });

/** a and b are platforms, p and q people; x is alone. */
const ENTITIES = [
  entity('a', { name: { zh: '爱奇艺', en: 'iQIYI' }, pinyin: 'ài qí yì', neighborCount: 3, community: 1 }),
  entity('b', { neighborCount: 1, kind: { id: 'short', label: { zh: '短', en: 'Short' } } }),
  entity('p', { ...person, neighborCount: 2 }),
  entity('q', { ...person, neighborCount: 40 }),
  entity('x'),
];
const RELATIONS = [
  relation('a', 'b', { ...cite('d0', 'd1'), ...when('2023'), id: 'ab' }),
  relation('a', 'p', { ...cite('d0'), ...when('2024-05-06', 'EVENT'), id: 'ap', status: 'IMPLIED' }),
  relation('a', 'q', { ...cite('d1'), id: 'aq', predicate: { id: 'owns' } }),
  relation('p', 'q', { ...cite('d2'), ...when('2024-11/..', 'DOCUMENT'), id: 'pq' }),
];
const GRAPH = addDocumentDates([
  { id: 'd0', published: null },
  { id: 'd1', published: '2025-04-07' },
  { id: 'd2', published: '2024' },
])(
  graphOf(ENTITIES, RELATIONS, [
    [ALL, ENTITIES.map(({ id }) => id)],
    [{ kind: 'entity', id: 'x' }, ['x']],
  ]),
);
const VIEW = viewOf({ parts: [ALL] });
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');

function shown(conditions: readonly Condition[], view: View = VIEW): string {
  const { entities, relations } = visibleItems({ ...view, filter: { ...NO_FILTER, conditions } }, GRAPH);
  return `${ids(entities)} | ${ids(relations)}`;
}
const dates = (part: Partial<Extract<Condition, { field: 'dates' }>>): Condition => ({
  field: 'dates',
  from: null,
  to: null,
  undated: false,
  of: 'facts',
  origins: ['fact', 'event', 'document'],
  ...part,
});

describe('a condition', () => {
  const every = 'a b p q x | ab ap aq pq';
  test.each<[string, Condition, string]>([
    ['one type', { field: 'type', mode: 'only', values: ['person'] }, 'p q | pq'],
    ['not a type', { field: 'type', mode: 'without', values: ['person'] }, 'a b x | ab'],
    ['a kind', { field: 'kind', mode: 'only', values: ['platform.short'] }, 'b | '],
    ['no kind', { field: 'kind', mode: 'only', values: ['platform'] }, 'a x | '],
    ['a community', { field: 'community', mode: 'without', values: ['0'] }, 'a | '],
    ['many neighbours', { field: 'neighbors', min: 2, max: 39 }, 'a p | ap'],
    ['few neighbours', { field: 'neighbors', min: null, max: 1 }, 'b x | '],
    ['a part of a name', { field: 'text', text: '奇 IQ' }, 'a | '],
    ['pinyin', { field: 'text', text: 'aiqi' }, 'a | '],
    ['initials', { field: 'text', text: 'aqy' }, 'a | '],
    // Conditions for relations also hide entities without relations.
    ['a predicate', { field: 'predicate', mode: 'only', values: ['owns'] }, 'a q | aq'],
    ['not a predicate', { field: 'predicate', mode: 'without', values: ['owns'] }, 'a b p q | ab ap pq'],
    ['a document', { field: 'document', mode: 'only', values: ['d0'] }, 'a b p | ab ap'],
    ['any other document', { field: 'document', mode: 'without', values: ['d0'] }, 'a b p q | ab aq pq'],
    ['a status', { field: 'status', mode: 'only', values: ['implied'] }, 'a p | ap'],
    ['two documents', { field: 'sources', min: 2, max: null }, 'a b | ab'],
    ['months within a year of which only the year is known', dates({ from: '2023-05', to: '2023-06' }), 'a b | ab'],
    ['months after an open beginning', dates({ from: '2025-01' }), 'p q | pq'],
    ['months before', dates({ to: '2024-05' }), 'a b p | ab ap'],
    ['undated relations too', dates({ to: '2023-12', undated: true }), 'a b q | ab aq'],
    ['own dates only', dates({ origins: ['fact'], from: '2000-01' }), 'a b | ab'],
    ['dates of documents', dates({ of: 'documents', from: '2025-01' }), 'a b q | ab aq'],
    ['undated documents', dates({ of: 'documents', to: '2023-01', undated: true }), 'a p | ap'],
  ])('for %s', (_, condition, expected) => {
    expect(shown([])).toBe(every);
    expect(shown([condition])).toBe(expected);
  });

  test('for relations leaves entities that were added by name', () => {
    const view = viewOf({ parts: [ALL, { kind: 'entity', id: 'x' }] });
    const owns: Condition = { field: 'predicate', mode: 'only', values: ['owns'] };
    expect(shown([owns], view)).toBe('a q x | aq');
    // A condition for entities hides them like all others.
    expect(shown([owns, { field: 'type', mode: 'without', values: ['platform'] }], view)).toBe(' | ');
  });

  test('of an entity also removes its relations, so that a neighbour left without any is hidden', () => {
    const chain: readonly Condition[] = [
      { field: 'document', mode: 'only', values: ['d0'] },
      { field: 'type', mode: 'without', values: ['person'] },
    ];
    expect(shown(chain)).toBe('a b | ab');
  });
});

describe('what is filtered', () => {
  const filter = { ...NO_FILTER, conditions: [{ field: 'type', mode: 'without', values: ['person'] } as const] };
  const view = viewOf({ parts: [ALL], hidden: ['x'], filter, selection: { entities: ['a', 'p'], relations: ['pq'] } });

  test('is known by its reason', () => {
    expect(['a', 'p', 'x', 'z'].map((id) => presenceOf(id, view, GRAPH))).toEqual([
      'shown',
      'filtered',
      'hidden',
      'absent',
    ]);
    expect(['ab', 'pq', 'zz'].map((id) => relationPresenceOf(id, view, GRAPH))).toEqual([
      'shown',
      'filtered',
      'absent',
    ]);
    expect(filteredSelection(view, GRAPH)).toEqual({ entities: ['p'], relations: ['pq'] });
  });

  test('is shown if it is kept', () => {
    const kept = keepShown({ entities: ['p'], relations: [] })(view);
    expect(ids(visibleItems(kept, GRAPH).relations)).toBe('ab ap');
    const both = keepShown({ entities: ['p', 'q'], relations: ['pq'] })(view);
    expect(ids(visibleItems(both, GRAPH).entities)).toBe('a b p q');
    expect(keepNothing()(both).filter).toEqual(filter);
    expect(clearFilter()(both).filter).toEqual(NO_FILTER);
  });
});

describe('facets', () => {
  const conditions: readonly Condition[] = [
    { field: 'type', mode: 'only', values: ['platform'] },
    { field: 'document', mode: 'only', values: ['d0'] },
  ];
  const view = viewOf({ parts: [ALL], filter: { ...NO_FILTER, conditions } });

  test('follow all conditions except their own', () => {
    const counts = (field: 'type' | 'document' | 'predicate') =>
      Object.fromEntries(countValues(field, itemsForFacet(field, view, GRAPH)));
    expect(counts('type')).toEqual({ platform: 2, person: 1 });
    expect(counts('document')).toEqual({ d0: 1, d1: 1 });
    expect(counts('predicate')).toEqual({ produced: 1 });
  });

  test('of numbers have bins that contain each number once', () => {
    expect(numbersIn('sources', unfilteredItems(VIEW, GRAPH))).toEqual([2, 1, 1, 1]);
    expect(toBins([])).toEqual([]);
    expect(toBins([1, 3])).toEqual([1, 2, 3].map((number) => ({ min: number, max: number })));
    expect(toBins([0, 40]).map(({ min, max }) => [min, max])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 4],
      [5, 8],
      [9, 16],
      [17, 32],
      [33, 40],
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 1 }), (numbers) => {
        const counts = countBins(toBins(numbers), numbers);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(numbers.length);
      }),
    );
  });
});

test('entities have their own date, or else the earliest of their relations, but not that of a document', () => {
  const entities = [entity('a'), entity('b', { start: '2020' }), entity('p', { end: '2019-02' }), entity('q')];
  expect(entityDates({ entities, relations: RELATIONS })).toEqual(
    new Map([
      ['a', '2023-01-01'],
      ['b', '2020-01-01'],
      ['p', '2019-02-01'],
    ]),
  );
});

describe('changing the filter', () => {
  const typeOf = (view: View) => view.filter.conditions.find(({ field }) => field === 'type');

  test('a click hides a value and shows it again', () => {
    const without = toggleValue('type', 'person')(EMPTY_VIEW);
    expect(typeOf(without)).toEqual({ field: 'type', mode: 'without', values: ['person'] });
    expect(toggleValue('type', 'person')(without)).toEqual(EMPTY_VIEW);
  });

  test('“only” shows one value, further clicks add and remove others', () => {
    const only = onlyValue('type', 'event')(toggleValue('type', 'person')(EMPTY_VIEW));
    expect(typeOf(only)).toEqual({ field: 'type', mode: 'only', values: ['event'] });
    const two = toggleValue('type', 'person')(only);
    expect(typeOf(two)).toEqual({ field: 'type', mode: 'only', values: ['event', 'person'] });
    expect(typeOf(toggleValue('type', 'event')(two))).toEqual({ field: 'type', mode: 'only', values: ['person'] });
    expect(onlyValue('type', 'event')(only)).toEqual(EMPTY_VIEW);
  });

  test('a condition keeps its place in the chain', () => {
    const range: Condition = { field: 'sources', min: 2, max: null };
    const view = toggleValue('type', 'a')(setCondition(range)(toggleValue('type', 'person')(EMPTY_VIEW)));
    expect(view.filter.conditions.map(({ field }) => field)).toEqual(['type', 'sources']);
    expect(removeCondition('type')(view).filter.conditions).toEqual([range]);
  });

  test('that stays the same changes nothing', () => {
    expect(clearFilter()(EMPTY_VIEW)).toBe(EMPTY_VIEW);
    expect(setDims(false)(EMPTY_VIEW)).toBe(EMPTY_VIEW);
    expect(keepShown({ entities: ['a'], relations: [] })(EMPTY_VIEW)).toBe(EMPTY_VIEW);
    expect(applyFilter(NO_FILTER)(EMPTY_VIEW)).toBe(EMPTY_VIEW);
    expect(clearFilter()(setDims(true)(EMPTY_VIEW)).filter.dims).toBe(true);
  });

  test('by one gesture is one step', () => {
    const start: History = { view: EMPTY_VIEW, past: [], future: [] };
    const drag = (key: string, min: number) =>
      commitMerged({ kind: 'filter' }, key, setCondition({ field: 'neighbors', min, max: null }));
    const moved = [drag('1', 2), drag('1', 3), drag('2', 4), drag('2', 5)].reduce(
      (history, step) => step(history),
      start,
    );
    expect(moved.past.length).toBe(2);
    expect(undo(moved).view.filter.conditions).toEqual([{ field: 'neighbors', min: 3, max: null }]);
    // After undo, the same gesture would be a new step.
    expect(drag('1', 9)(undo(moved)).past.length).toBe(2);
    expect(undo(undo(moved)).view).toBe(EMPTY_VIEW);
  });
});

describe('a filter as text', () => {
  test('is read again', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const texts = formatFilter(filter);
        expect(parseFilter(texts)).toEqual(filter);
        for (const text of texts) expect(text).toMatch(/^[a-z][a-z0-9.:+_-]*[a-z0-9._]$/);
      }),
    );
  });

  test.each([
    'type:',
    'type:a++b',
    'colour:red',
    'constructor:a',
    'status:maybe',
    'neighbors:..',
    'neighbors:1',
    'neighbors:x..2',
    'dates:2023..2024',
    'dates:2023-13..',
    'dates:2023-01..2023-02..',
    'dates:..+soon',
    'text:',
    'text:_20_',
    'text:_d800_',
    'text:_110000_',
    'text:中',
    'keep:a',
    'keep:e:',
    'dim:1',
  ])('%j is no condition', (text) => {
    expect(parseFilterItem(text)).toBeNull();
  });

  test('is a field of links; older links list hidden types', () => {
    const read = (fragment: string) => {
      const { filter, problems } = parseLink(fragment);
      return { filter, problems };
    };
    const without = { field: 'type', mode: 'without', values: ['person', 'event'] } as const;
    expect(read('#view=all&without=person~event')).toEqual({
      filter: { ...NO_FILTER, conditions: [without] },
      problems: [],
    });
    expect(read('#view=all&filter=type:not:person+event~colour:red~DIM~keep:e:a')).toEqual({
      filter: { conditions: [without], kept: { ...NONE_KEPT, entities: ['a'] }, dims: true },
      problems: ['filter=colour:red'],
    });
  });
});

describe('saved filters', () => {
  const filter = { ...NO_FILTER, conditions: [{ field: 'neighbors', min: 2, max: null } as const] };

  test('are saved, renamed and deleted by their unique names', () => {
    const saved = saveFilter(saveFilter([], ' 主要  平台 ', filter), 'b', NO_FILTER);
    expect(saved.map(({ name }) => name)).toEqual(['b', '主要 平台']);
    expect(saveFilter(saved, '主要 平台', NO_FILTER)).toEqual([
      { name: '主要 平台', filter: NO_FILTER },
      { name: 'b', filter: NO_FILTER },
    ]);
    expect(saveFilter(saved, '  ', filter)).toBe(saved);
    expect(renameFilter(saved, 'b', '主要 平台')).toEqual([{ name: '主要 平台', filter: NO_FILTER }]);
    expect(renameFilter(saved, 'b', 'b')).toBe(saved);
    expect(deleteFilter(saved, 'b')).toEqual([{ name: '主要 平台', filter }]);
    const many = Array.from({ length: 60 }, (_, index) => String(index)).reduce(
      (list, name) => saveFilter(list, name, filter),
      saved,
    );
    expect([many.length, many[0]?.name]).toEqual([MAX_SAVED_FILTERS, '59']);
  });

  test('survive storage, of which everything else is left out', () => {
    fc.assert(
      fc.property(anyFilter, (any) => {
        const saved = [{ name: 'a', filter: any }];
        expect(parseSavedFilters(formatSavedFilters(saved))).toEqual(saved);
      }),
    );
    const bad = [
      null,
      1,
      'a',
      {},
      { name: 'a' },
      { name: 1, filter: [] },
      { name: 'a', filter: [1] },
      { name: '', filter: [] },
    ];
    const good = { name: 'ok', filter: ['neighbors:2..'] };
    expect(parseSavedFilters(JSON.stringify([...bad, { name: 'x', filter: ['nonsense'] }, good, good]))).toEqual([
      { name: 'ok', filter },
    ]);
    for (const text of [null, '', '{', 'null', '{"a":1}']) expect(parseSavedFilters(text)).toEqual([]);
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(parseSavedFilters(text))));
  });
});
