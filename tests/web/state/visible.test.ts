import { describe, expect, test } from 'vitest';
import { pickStart } from '../../../web/start/pickStart.ts';
import { addCards } from '../../../web/state/graph.ts';
import { nearestEntity } from '../../../web/state/selectors/nearestEntity.ts';
import { toOutline } from '../../../web/state/selectors/outline.ts';
import {
  hiddenNeighborCounts,
  presenceOf,
  relationsAmong,
  visibleEntities,
} from '../../../web/state/selectors/visible.ts';
import { NO_FILTER } from '../../../web/state/view/pageFilters.ts';
import type { ViewPart } from '../../../web/state/view/viewParts.ts';
import { entity, graphOf, positionsOf, relation, viewOf } from './world.ts';

const ALL: ViewPart = { kind: 'all' };
const ENTITIES = [
  entity('a', { neighborCount: 3, centrality: 1 }),
  entity('b', { neighborCount: 1, type: { id: 'person' }, centrality: 3 }),
  entity('c', { neighborCount: 2, centrality: 2 }),
];
const RELATIONS = [relation('a', 'b'), relation('a', 'c'), relation('a', 'z'), relation('c', 'c')];
const GRAPH = graphOf(ENTITIES, RELATIONS, [[ALL, ['a', 'b', 'c']]]);
const VIEW = viewOf({ parts: [ALL] });

describe('the canvas', () => {
  test('has the entities of the parts, except hidden and filtered ones', () => {
    const filter = { ...NO_FILTER, conditions: [{ field: 'type', mode: 'without', values: ['person'] } as const] };
    const view = { ...VIEW, hidden: ['c'], filter };
    expect(visibleEntities(view, GRAPH).map(({ id }) => id)).toEqual(['a']);
    expect(['a', 'b', 'c', 'z'].map((id) => presenceOf(id, view, GRAPH))).toEqual([
      'shown',
      'filtered',
      'hidden',
      'absent',
    ]);
  });

  test('has the relations with both ends in the view, including loops', () => {
    expect(relationsAmong(ENTITIES, GRAPH).map(({ id }) => id)).toEqual([
      'a--produced--b',
      'a--produced--c',
      'c--produced--c',
    ]);
  });

  test('badges count hidden neighbours, without loops', () => {
    expect([...hiddenNeighborCounts(ENTITIES, relationsAmong(ENTITIES, GRAPH))]).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 1],
    ]);
  });

  test('adding a known card returns the same object', () => {
    expect(addCards([entity('a')], [relation('a', 'b')])(GRAPH)).toBe(GRAPH);
  });
});

test('the outline lists every entity, the most central first, and every relation under its subject', () => {
  expect(
    toOutline(VIEW, GRAPH).map((entry) => [entry.entity.id, entry.relations.map(({ object }) => object.id)]),
  ).toEqual([
    ['b', []],
    ['c', ['c']],
    ['a', ['b', 'c']],
  ]);
});

describe('arrow keys', () => {
  const graph = graphOf(
    ['m', 'right', 'far-right', 'up', 'left'].map((id) => entity(id)),
    [relation('m', 'far-right')],
    [[ALL, ['m', 'right', 'far-right', 'up', 'left']]],
  );
  const view = viewOf({
    parts: [ALL],
    positions: positionsOf({
      m: { x: 0, y: 0 },
      right: { x: 10, y: 0 },
      'far-right': { x: 50, y: 5 },
      up: { x: 1, y: -10 },
      left: { x: -10, y: 9 },
    }),
  });

  const from = (id: string) => ({ id, at: view.positions.get(id) ?? { x: 0, y: 0 } });

  test('prefer a neighbour to a nearer entity', () => {
    expect(nearestEntity(from('m'), 'right', view, graph)).toBe('far-right');
  });

  test('select the nearest entity if there is no neighbour', () => {
    expect([nearestEntity(from('m'), 'up', view, graph), nearestEntity(from('m'), 'left', view, graph)]).toEqual([
      'up',
      'left',
    ]);
  });

  test('select nothing in an empty direction, and the first entity without a selection', () => {
    expect([nearestEntity(from('m'), 'down', view, graph), nearestEntity(null, 'down', view, graph)]).toEqual([
      null,
      'm',
    ]);
  });

  test('continue at the nearest entity if theirs is no longer visible', () => {
    const without = { ...view, hidden: ['m'] };
    expect(nearestEntity(from('m'), 'down', without, graph)).toBe('right');
  });
});

describe('the start view', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e'].map((id) => entity(id));

  test('prefers entities related to the most central one', () => {
    const chosen = pickStart(candidates, [relation('a', 'd'), relation('d', 'e')], 3);
    expect(chosen.map(({ id }) => id)).toEqual(['a', 'd', 'e']);
  });

  test('takes the most central entity left if none is related', () => {
    const chosen = pickStart(candidates, [relation('a', 'd'), relation('b', 'e')], 4);
    expect(chosen.map(({ id }) => id)).toEqual(['a', 'd', 'b', 'e']);
  });

  test('has all candidates if there are fewer than wanted', () => {
    expect(pickStart(candidates, [], 9)).toEqual(candidates);
  });
});
