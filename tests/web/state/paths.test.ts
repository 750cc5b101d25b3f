import { describe, expect, test } from 'vitest';
import type { FoundPath } from '../../../web/api/paths.ts';
import { connectEntities, pairsOf } from '../../../web/state/selectors/connectEntities.ts';
import { describePath, sortPaths } from '../../../web/state/selectors/describePath.ts';
import { toNeighborhoodRequest, toPathsRequest } from '../../../web/state/selectors/toRequest.ts';
import {
  addCondition,
  type ConditionKind,
  EXPANSION_KINDS,
  formatConditions,
  PATH_KINDS,
  parseConditions,
  type QueryCondition,
} from '../../../web/state/view/queryConditions.ts';
import { COOPERATES, entity, PRODUCED, relation } from './world.ts';

const cite = (id: string) => ({ document: { id }, firstLine: 1, lastLine: 1 });

/** Returns a path over the entities; `parts` are the relations of its steps. */
function pathOver(ids: readonly string[], parts: readonly Parameters<typeof relation>[2][] = []): FoundPath {
  return {
    length: ids.length - 1,
    cost: ids.length - 1,
    entities: ids.map((id) => entity(id)),
    steps: ids.slice(1).map((to, index) => {
      const from = ids[index] ?? '';
      return { from, to, relations: [relation(from, to, parts[index])] };
    }),
  };
}

const parse = (text: string, kinds: readonly ConditionKind[] = PATH_KINDS) => parseConditions(text.split('+'), kinds);

describe('conditions', () => {
  test('are in one order, each once', () => {
    expect(formatConditions(parse('status:asserted+avoid:b+avoid:a+avoid:b') ?? [])).toBe(
      'avoid:a+avoid:b+status:asserted',
    );
  });

  test.each([
    'avoid',
    'avoid:',
    'avoid:Ünknown',
    'hubs:0',
    'hubs:x',
    'direction:sideways',
    'from:2024-13',
    'from:2020/2021',
    'documents:1',
    'length:6',
    'length:2+length:3',
    'via:a+via:b+via-type:c+via:d',
    'depth:2',
    'somethingelse:a',
  ])('%j are none of a path', (text) => {
    expect(parse(text)).toBeNull();
  });

  test('of an expansion concern its relations', () => {
    expect(parse('depth:2+predicate:produced', EXPANSION_KINDS)).not.toBeNull();
    expect(parse('avoid:a', EXPANSION_KINDS)).toBeNull();
  });

  test('that exist once are replaced', () => {
    const first = addCondition([], { kind: 'hubs', value: '50' }) ?? [];
    expect(addCondition(first, { kind: 'hubs', value: '20' })).toEqual([{ kind: 'hubs', value: '20' }]);
    expect(addCondition(first, { kind: 'hubs', value: 'x' })).toBeNull();
  });

  test('become the arguments of the API', () => {
    const conditions = parse(
      'via:x+via-type:person+avoid:y+avoid-type:concept+hubs:50+predicate:produced+direction:out+from:2020+documents:2+status:asserted+mode:all+length:4+prefer:documents',
    );
    expect(toPathsRequest({ from: 'a', to: 'b', conditions: conditions ?? [] })).toEqual({
      from: 'a',
      to: 'b',
      maxLength: 4,
      mode: 'ALL',
      filter: { predicates: ['produced'], from: '2020', to: null, minDocuments: 2, statuses: ['ASSERTED'] },
      direction: 'OUT',
      via: [{ ids: ['x'] }, { types: ['person'] }],
      avoid: { or: [{ ids: ['y'] }, { types: ['concept'] }, { minDegree: 51 }] },
      prefer: ['DOCUMENTS'],
    });
  });

  test('of a direction leave symmetric predicates as they are', () => {
    const conditions: readonly QueryCondition[] = [{ kind: 'direction', value: 'in' }];
    const request = { kind: 'expand' as const, id: 'a', limit: 5, types: [], conditions };
    expect(toNeighborhoodRequest(request, [PRODUCED, COOPERATES]).relations).toEqual({
      or: [{ object: { ids: ['a'] } }, { predicates: ['cooperates_with'] }],
    });
  });
});

describe('a list of paths', () => {
  const old = pathOver(['a', 'b', 'c'], [{ date: '2019' }, { start: '2020-05', end: '2021-02' }]);
  const supported = pathOver(['a', 'd', 'e', 'c'], Array(3).fill({ citations: [cite('d0'), cite('d1')] }));
  const recent = pathOver(['a', 'f', 'g', 'c'], [{ date: '2024-03-28' }]);

  test('tells length, weakest support and years', () => {
    expect(describePath(old)).toEqual({
      length: 2,
      cost: 2,
      documents: 1,
      years: ['2019', '2021'],
      latest: '2021-02-28',
    });
    expect(describePath(supported)).toMatchObject({ documents: 2, years: null });
  });

  test('is sorted by length, sources or date, else in the order of the API', () => {
    const paths = [supported, recent, old];
    expect(sortPaths(paths, 'best')).toEqual([0, 1, 2]);
    expect(sortPaths(paths, 'length')).toEqual([2, 0, 1]);
    expect(sortPaths(paths, 'documents')).toEqual([0, 1, 2]);
    expect(sortPaths([old, recent, supported], 'documents')).toEqual([2, 0, 1]);
    expect(sortPaths(paths, 'latest')).toEqual([1, 2, 0]);
  });
});

describe('a connecting subgraph', () => {
  const between = (from: string, to: string, ...paths: readonly FoundPath[]) => ({
    from,
    to,
    found: { totalCount: paths.length, paths },
  });

  test('has the shortest paths of a spanning tree, and shares entities', () => {
    const pairs = [
      between('a', 'b', pathOver(['a', 'x', 'b'])),
      between('a', 'c', pathOver(['a', 'y', 'c']), pathOver(['a', 'x', 'c'])),
      between('b', 'c', pathOver(['b', 'z', 'w', 'c'])),
    ];
    expect(connectEntities(['a', 'b', 'c'], pairs)).toEqual({
      paths: [
        { from: 'a', to: 'b', index: 0 },
        { from: 'a', to: 'c', index: 1 },
      ],
      unreached: [],
    });
  });

  test('names the entities without a path to the first', () => {
    const pairs = pairsOf(['a', 'b', 'c']).map(({ from, to }) =>
      from === 'b' ? between(from, to, pathOver(['b', 'c'])) : between(from, to),
    );
    expect(connectEntities(['a', 'b', 'c'], pairs)).toEqual({
      paths: [{ from: 'b', to: 'c', index: 0 }],
      unreached: ['b', 'c'],
    });
  });
});
