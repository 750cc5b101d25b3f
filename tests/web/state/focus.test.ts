import { describe, expect, test } from 'vitest';
import { showItems } from '../../../web/state/selectors/showItems.ts';
import { visibleItems } from '../../../web/state/selectors/visible.ts';
import { distancesFrom } from '../../../web/state/selectors/withinFocus.ts';
import { replaceParts } from '../../../web/state/view/changeParts.ts';
import { changeDepth, setFocus } from '../../../web/state/view/focus.ts';
import { entity, graphOf, relation, viewOf } from './world.ts';

const CHAIN = ['a', 'b', 'c', 'd', 'e'];
const entities = CHAIN.map((id) => entity(id));
const relations = CHAIN.slice(1).map((id, index) => relation(CHAIN[index] ?? '', id));
const graph = graphOf(entities, relations, [[{ kind: 'all' }, CHAIN]]);
const view = viewOf({ parts: [{ kind: 'all' }] });

describe('a focus', () => {
  test('shows the entities up to its depth, with the relations among them', () => {
    const { entities: shown, relations: joined } = visibleItems(setFocus({ ids: ['b'], depth: 1 })(view), graph);
    expect(shown.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(joined.map(({ id }) => id)).toEqual(['a--produced--b', 'b--produced--c']);
    const wider = changeDepth(1)(setFocus({ ids: ['a', 'e'], depth: 1 })(view));
    expect(visibleItems(wider, graph).entities.map(({ id }) => id)).toEqual(CHAIN);
  });

  test('takes the distance from the nearest of its entities', () => {
    const distances = distancesFrom({ ids: ['a', 'd'], depth: 3 }, { entities, relations });
    expect(Object.fromEntries(distances)).toEqual({ a: 0, b: 1, c: 1, d: 0, e: 1 });
  });

  test('counts only paths over what passes the filter', () => {
    const filtered = {
      ...setFocus({ ids: ['a'], depth: 3 })(view),
      filter: { ...view.filter, conditions: [{ field: 'text' as const, text: 'Star' }] },
      hidden: ['c'],
    };
    expect(visibleItems(filtered, graph).entities.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('has a depth from 1 to 3', () => {
    const focus = setFocus({ ids: ['a'], depth: 3 })(view);
    expect(changeDepth(1)(focus)).toBe(focus);
    const small = setFocus({ ids: ['a'], depth: 1 })(view);
    expect(changeDepth(-1)(small)).toBe(small);
    expect(changeDepth(-1)(focus).focus).toEqual({ ids: ['a'], depth: 2 });
  });

  test('ends with showing an item only if it excludes the item', () => {
    const focus = { ids: ['b'], depth: 1 };
    const limited = {
      ...setFocus(focus)(view),
      filter: { ...view.filter, conditions: [{ field: 'text' as const, text: 'Star b' }] },
    };
    const within = showItems({ entities: ['a'], relations: [] }, graph)(limited);
    expect([within.focus, visibleItems(within, graph).entities.map(({ id }) => id)]).toEqual([focus, ['a', 'b']]);
    const outside = showItems({ entities: [], relations: ['d--produced--e'] }, graph)(limited);
    expect([outside.focus, visibleItems(outside, graph).entities.map(({ id }) => id)]).toEqual([null, ['b', 'd', 'e']]);
    const passing = {
      ...limited,
      filter: { ...limited.filter, conditions: [{ field: 'text' as const, text: 'Star' }] },
    };
    const unkept = showItems({ entities: ['e'], relations: [] }, graph)(passing);
    expect([unkept.focus, unkept.filter]).toEqual([null, passing.filter]);
    const revealed = showItems({ entities: ['c'], relations: [] }, graph)({ ...setFocus(focus)(view), hidden: ['c'] });
    expect([revealed.focus, revealed.hidden]).toEqual([focus, []]);
  });

  test('limits nothing if none of its entities is shown, and ends with the parts it belongs to', () => {
    const gone = { ...setFocus({ ids: ['a'], depth: 1 })(view), hidden: ['a'] };
    expect(visibleItems(gone, graph).entities.map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e']);
    const other = graphOf(entities, relations, [[{ kind: 'start', limit: 2 }, ['b', 'c']]]);
    expect(replaceParts({ kind: 'start', limit: 2 }, new Map(), other)(gone).focus).toBeNull();
  });
});
