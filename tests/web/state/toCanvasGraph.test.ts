import { describe, expect, test } from 'vitest';
import { addDocument, addPaths } from '../../../web/state/graph.ts';
import { type CanvasGraphContext, toCanvasGraph } from '../../../web/state/selectors/toCanvasGraph.ts';
import type { ViewPart } from '../../../web/state/view/viewParts.ts';
import { COOPERATES, entity, graphOf, PERSON, PLATFORM, PRODUCED, positionsOf, relation, viewOf } from './world.ts';

const ALL: ViewPart = { kind: 'all' };
const CONTEXT: CanvasGraphContext = {
  types: [PLATFORM, PERSON],
  predicates: [PRODUCED, COOPERATES],
  documents: [],
  communities: [],
  theme: 'light',
  language: 'zh',
  reached: null,
};
const A = entity('a', { neighborCount: 4, centrality: 2.5 });
const B = entity('b', { type: { id: 'person' }, neighborCount: 1 });
const VIEW = viewOf({ parts: [ALL], positions: positionsOf({ a: { x: 1, y: 2 }, b: { x: 3, y: 4 } }), pinned: ['b'] });
const cite = (document: string, line: number) => ({ document: { id: document }, firstLine: line, lastLine: line });

describe('toCanvasGraph', () => {
  test('draws entities by type, in the language and theme, with badge and pin', () => {
    const graph = graphOf([A, B], [relation('a', 'b')], [[ALL, ['a', 'b']]]);
    expect(toCanvasGraph(VIEW, graph, CONTEXT).nodes).toEqual([
      {
        id: 'a',
        label: '星a',
        shape: 'round-hexagon',
        color: '#0b7285',
        size: 27,
        x: 1,
        y: 2,
        importance: 2.5,
        hiddenNeighbors: 3,
        pinned: false,
      },
      {
        id: 'b',
        label: '星b',
        shape: 'ellipse',
        color: '#c2571a',
        size: 22,
        x: 3,
        y: 4,
        importance: 1,
        hiddenNeighbors: 0,
        pinned: true,
      },
    ]);
    const english = toCanvasGraph(VIEW, graph, { ...CONTEXT, theme: 'dark', language: 'en' });
    expect(english.nodes.map(({ label, color }) => [label, color])).toEqual([
      ['Star a', '#52d0e4'],
      ['Star b', '#ff9d5c'],
    ]);
    expect(english.edges[0]?.label).toBe('produced');
  });

  test('shows the number of documents of a relation, and whether it is implied and directed', () => {
    const graph = graphOf(
      [A, B],
      [
        relation('a', 'b', { citations: [cite('d0', 1), cite('d0', 9), cite('d1', 3)] }),
        relation('b', 'a', { id: 'together', predicate: { id: 'cooperates_with' }, status: 'IMPLIED' }),
      ],
      [[ALL, ['a', 'b']]],
    );
    expect(toCanvasGraph(VIEW, graph, CONTEXT).edges).toEqual([
      { id: 'a--produced--b', source: 'a', target: 'b', label: '出品', documents: 2, implied: false, directed: true },
      { id: 'together', source: 'b', target: 'a', label: '与…合作', documents: 1, implied: true, directed: false },
    ]);
  });

  test('selects only visible nodes', () => {
    const graph = graphOf([A, B], [], [[ALL, ['a', 'b']]]);
    const view = { ...VIEW, selection: { entities: ['a', 'b'], relations: [] }, hidden: ['b'] };
    expect(toCanvasGraph(view, graph, CONTEXT).selectedNodes).toEqual(['a']);
  });

  test('emphasises the active path', () => {
    const path = {
      length: 1,
      cost: 1,
      entities: [A, B],
      steps: [{ from: 'a', to: 'b', relations: [relation('a', 'b')] }],
    };
    const graph = addPaths(
      { from: 'a', to: 'b', conditions: [] },
      { totalCount: 1, paths: [path] },
    )(graphOf([A, B], [relation('a', 'b')], [[ALL, ['a', 'b']]]));
    expect(
      toCanvasGraph({ ...VIEW, path: { from: 'a', to: 'b', index: 0, conditions: [] } }, graph, CONTEXT).emphasis,
    ).toEqual({
      as: 'path',
      nodes: ['a', 'b'],
      edges: ['a--produced--b'],
    });
    expect(toCanvasGraph(VIEW, graph, CONTEXT).emphasis).toBeNull();
  });

  test('emphasises facts that only the open document supports, if highlighted and no path is active', () => {
    const both = { citations: [cite('d0', 1), cite('d1', 3)] };
    const graph = addDocument('d0', { entities: ['a', 'b'], entitiesOnlyHere: ['b', 'elsewhere'] })(
      graphOf([A, B], [relation('a', 'b'), relation('b', 'a', both)], [[ALL, ['a', 'b']]]),
    );
    const view = { ...VIEW, document: { id: 'd0', onlyHere: true, line: null } };
    expect(toCanvasGraph(view, graph, CONTEXT).emphasis).toEqual({
      as: 'part',
      nodes: ['b'],
      edges: ['a--produced--b'],
    });
    expect(
      toCanvasGraph({ ...view, document: { id: 'd0', onlyHere: false, line: null } }, graph, CONTEXT).emphasis,
    ).toBeNull();
    const path = { length: 0, cost: 0, entities: [A], steps: [] };
    const withPath = addPaths({ from: 'a', to: 'a', conditions: [] }, { totalCount: 1, paths: [path] })(graph);
    expect(
      toCanvasGraph({ ...view, path: { from: 'a', to: 'a', index: 0, conditions: [] } }, withPath, CONTEXT).emphasis
        ?.as,
    ).toBe('path');
  });

  test('is equal for the same view', () => {
    const graph = graphOf([A, B], [relation('a', 'b')], [[ALL, ['a', 'b']]]);
    expect(toCanvasGraph(VIEW, graph, CONTEXT)).toEqual(toCanvasGraph(VIEW, graph, CONTEXT));
  });
});

describe('areas around communities', () => {
  const members = (community: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      entity(`c${community}-${index}`, {
        community,
        centrality: index,
        name: { zh: `星${index}`, en: `Star ${index}` },
      }),
    );
  const entities = [...members(0, 3), ...members(1, 4), ...members(2, 2)];
  const graph = graphOf(entities, [], [[ALL, entities.map(({ id }) => id)]]);
  const areasOf = (part: Partial<typeof VIEW>) => toCanvasGraph({ ...VIEW, ...part }, graph, CONTEXT).areas;

  test('are drawn for the largest communities, named by their most central members', () => {
    expect(areasOf({}).map(({ id, label, nodes }) => [id, label, nodes.length])).toEqual([
      ['1', '星3、星2', 4],
      ['0', '星2、星1', 3],
    ]);
  });

  test('are drawn in the whole graph unless chosen otherwise', () => {
    expect(areasOf({ areas: 'off' })).toEqual([]);
    expect(areasOf({ parts: [] })).toEqual([]);
    expect(areasOf({ hidden: ['c1-0', 'c1-1'] }).map(({ id }) => id)).toEqual(['0']);
  });
});
