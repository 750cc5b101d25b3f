import { describe, expect, test } from 'vitest';
import { visibleEntities } from '../../../web/state/selectors/visible.ts';
import { addParts, collapse, expand, isExpanded, replaceParts } from '../../../web/state/view/changeParts.ts';
import type { ViewPart } from '../../../web/state/view/viewParts.ts';
import { entity, graphOf, inALine, positionsOf, viewOf } from './world.ts';

const START: ViewPart = { kind: 'start', limit: 2 };
const EXPAND_A: Extract<ViewPart, { kind: 'expand' }> = {
  kind: 'expand',
  id: 'a',
  limit: 2,
  types: [],
  conditions: [],
};
const EXPAND_B: Extract<ViewPart, { kind: 'expand' }> = {
  kind: 'expand',
  id: 'b',
  limit: 2,
  types: [],
  conditions: [],
};

const GRAPH = graphOf(
  ['a', 'b', 'c', 'd'].map((id) => entity(id)),
  [],
  [
    [START, ['a', 'b']],
    [EXPAND_A, ['a', 'b', 'c']],
    [EXPAND_B, ['b', 'c', 'd']],
  ],
);
const VIEW = viewOf({ parts: [START], positions: positionsOf({ a: { x: 1, y: 1 }, b: { x: 2, y: 2 } }) });

const idsOf = (view: typeof VIEW) => visibleEntities(view, GRAPH).map((shown) => shown.id);

describe('adding a part', () => {
  test('shows its entities and moves no others', () => {
    const added = addParts([EXPAND_A], GRAPH, inALine)(VIEW);
    expect(idsOf(added)).toEqual(['a', 'b', 'c']);
    expect(added.positions).toEqual(new Map([...VIEW.positions, ['c', { x: 100, y: 0 }]]));
  });

  test('again changes nothing', () => {
    const once = addParts([EXPAND_A], GRAPH, inALine)(VIEW);
    expect(addParts([EXPAND_A], GRAPH, inALine)(once)).toBe(once);
  });

  test('shows its hidden entities again, and no other hidden ones', () => {
    const added = addParts([EXPAND_A], GRAPH, inALine)({ ...VIEW, hidden: ['b', 'z'] });
    expect(added.hidden).toEqual(['z']);
  });
});

describe('collapsing', () => {
  test('restores the view before the expansion', () => {
    expect(collapse('a', GRAPH)(expand(EXPAND_A, GRAPH, inALine)(VIEW))).toEqual(VIEW);
  });

  test('keeps entities of other parts and their positions', () => {
    const both = expand(EXPAND_B, GRAPH, inALine)(expand(EXPAND_A, GRAPH, inALine)(VIEW));
    const left = collapse('a', GRAPH)(both);
    expect(idsOf(left)).toEqual(['a', 'b', 'c', 'd']);
    expect(left.positions).toEqual(both.positions);
    expect(idsOf(collapse('b', GRAPH)(both))).toEqual(['a', 'b', 'c']);
  });

  test('drops selection, pins and hiding of removed entities', () => {
    const added = expand(EXPAND_A, GRAPH, inALine)(VIEW);
    const used = { ...added, selection: { entities: ['a', 'c'], relations: [] }, pinned: ['b', 'c'], hidden: ['c'] };
    const left = collapse('a', GRAPH)(used);
    expect([left.selection.entities, left.pinned, left.hidden]).toEqual([['a'], ['b'], []]);
  });

  test('an entity that is not expanded changes nothing', () => {
    expect(collapse('b', GRAPH)(VIEW)).toBe(VIEW);
  });
});

test('expanding an entity again replaces the first expansion', () => {
  const wider: typeof EXPAND_A = { ...EXPAND_A, limit: 3 };
  const graph = graphOf(
    Object.values(GRAPH.entities),
    [],
    [
      [START, ['a', 'b']],
      [EXPAND_A, ['a', 'b', 'c']],
      [wider, ['a', 'b', 'c', 'd']],
    ],
  );
  const first = expand(EXPAND_A, graph, inALine)(VIEW);
  const second = expand(wider, graph, inALine)(first);
  expect(second.parts).toEqual([START, wider]);
  expect(second.positions).toEqual(new Map([...first.positions, ['d', { x: 100, y: 0 }]]));
  expect([isExpanded('a', second), isExpanded('a', collapse('a', graph)(second))]).toEqual([true, false]);
});

test('expanding by another choice keeps the first expansion, and collapsing removes both', () => {
  const people: typeof EXPAND_A = { ...EXPAND_A, limit: 1, types: ['person'] };
  const graph = graphOf(
    Object.values(GRAPH.entities),
    [],
    [
      [START, ['a', 'b']],
      [EXPAND_A, ['a', 'b', 'c']],
      [people, ['a', 'd']],
    ],
  );
  const both = expand(people, graph, inALine)(expand(EXPAND_A, graph, inALine)(VIEW));
  expect(both.parts).toEqual([START, EXPAND_A, people]);
  expect(collapse('a', graph)(both)).toEqual(VIEW);
});

test('replacing all parts keeps the positions of pinned entities and shows hidden ones', () => {
  const view = { ...VIEW, pinned: ['a'], hidden: ['b'], path: { from: 'a', to: 'b', index: 0, conditions: [] } };
  const positions = positionsOf({ b: { x: 20, y: 20 }, c: { x: 30, y: 30 }, d: { x: 40, y: 40 } });
  expect(replaceParts(EXPAND_B, positions, GRAPH)(view)).toEqual(viewOf({ parts: [EXPAND_B], positions, pinned: [] }));
  const here = replaceParts(EXPAND_A, new Map([...positions, ['a', { x: 9, y: 9 }]]), GRAPH)(view);
  expect([here.positions.get('a'), here.positions.get('b'), here.pinned]).toEqual([
    { x: 1, y: 1 },
    { x: 20, y: 20 },
    ['a'],
  ]);
});
