import { describe, expect, test } from 'vitest';
import { hide, reveal } from '../../../web/state/view/hiddenEntities.ts';
import { applyLayout, moveTo, togglePinned } from '../../../web/state/view/positions.ts';
import {
  addToSelection,
  clearSelection,
  onlyEntity,
  onlyRelation,
  select,
  selectEntities,
  toggleSelected,
} from '../../../web/state/view/selection.ts';
import { EMPTY_VIEW } from '../../../web/state/view/view.ts';
import { positionsOf, viewOf } from './world.ts';

describe('selection', () => {
  test('selecting an item deselects the others', () => {
    const view = select({ kind: 'relation', id: 'r' })(selectEntities(['a', 'b'])(EMPTY_VIEW));
    expect(view.selection).toEqual({ entities: [], relations: ['r'] });
    expect([onlyEntity(view), onlyRelation(view)]).toEqual([null, 'r']);
  });

  test('selecting a selected item changes nothing', () => {
    const view = select({ kind: 'entity', id: 'a' })(EMPTY_VIEW);
    expect(select({ kind: 'entity', id: 'a' })(view)).toBe(view);
  });

  test('toggling twice restores the selection', () => {
    const view = toggleSelected({ kind: 'entity', id: 'a' })(EMPTY_VIEW);
    expect(onlyEntity(view)).toBe('a');
    expect(toggleSelected({ kind: 'entity', id: 'a' })(view)).toEqual(EMPTY_VIEW);
    const relation = { kind: 'relation', id: 'r' } as const;
    expect(toggleSelected(relation)(toggleSelected(relation)(EMPTY_VIEW))).toEqual(EMPTY_VIEW);
  });

  test('a box adds to the selection, each entity once', () => {
    expect(addToSelection(['a', 'b'])(selectEntities(['b'])(EMPTY_VIEW)).selection.entities).toEqual(['b', 'a']);
  });

  test('clearing nothing changes nothing', () => {
    expect(clearSelection()(EMPTY_VIEW)).toBe(EMPTY_VIEW);
    expect(clearSelection()(selectEntities(['a'])(EMPTY_VIEW))).toEqual(EMPTY_VIEW);
  });
});

describe('hiding', () => {
  test('adds each entity once and deselects it', () => {
    const view = hide(['a', 'b'])(viewOf({ hidden: ['a'], selection: { entities: ['b', 'c'], relations: [] } }));
    expect([view.hidden, view.selection.entities]).toEqual([['a', 'b'], ['c']]);
  });

  test('hiding hidden entities changes nothing', () => {
    const view = viewOf({ hidden: ['a'] });
    expect(hide(['a'])(view)).toBe(view);
  });

  test('shows some or all again', () => {
    const view = viewOf({ hidden: ['a', 'b'] });
    expect(reveal(['a'])(view).hidden).toEqual(['b']);
    expect(reveal()(view).hidden).toEqual([]);
    expect(reveal()(EMPTY_VIEW)).toBe(EMPTY_VIEW);
  });
});

describe('positions', () => {
  test('a dragged entity gets whole pixels as position and is pinned', () => {
    const view = moveTo(positionsOf({ a: { x: 1.6, y: -0.2 } }))(
      viewOf({ positions: positionsOf({ b: { x: 5, y: 5 } }) }),
    );
    expect(view.positions).toEqual(positionsOf({ a: { x: 2, y: 0 }, b: { x: 5, y: 5 } }));
    expect(Object.is(view.positions.get('a')?.y, 0)).toBe(true);
    expect(view.pinned).toEqual(['a']);
  });

  test('a layout moves all entities except pinned ones', () => {
    const view = viewOf({ positions: positionsOf({ a: { x: 1, y: 1 }, b: { x: 2, y: 2 } }), pinned: ['a'] });
    const places = positionsOf({ a: { x: 9, y: 9 }, b: { x: 8, y: 8 } });
    expect(applyLayout(places)(view).positions).toEqual(positionsOf({ a: { x: 1, y: 1 }, b: { x: 8, y: 8 } }));
  });

  test('pins all unless all are pinned', () => {
    expect(togglePinned(['a', 'b'])(viewOf({ pinned: ['a'] })).pinned).toEqual(['a', 'b']);
    expect(togglePinned(['a', 'b'])(viewOf({ pinned: ['a', 'b', 'c'] })).pinned).toEqual(['c']);
  });
});
