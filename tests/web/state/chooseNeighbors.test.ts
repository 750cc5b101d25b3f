import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import { createClient } from '../../../web/api/client.ts';
import { createExplorer } from '../../../web/state/createExplorer.ts';
import {
  addedAmong,
  countByPredicate,
  countByType,
  matchingNeighbors,
  toExpansion,
} from '../../../web/state/selectors/chooseNeighbors.ts';
import { visibleEntities } from '../../../web/state/selectors/visible.ts';
import type { Neighbors } from '../../../web/state/state.ts';
import { formatConditions, type QueryCondition } from '../../../web/state/view/queryConditions.ts';
import { formatViewPart } from '../../../web/state/view/viewParts.ts';
import { serve } from '../../server/api/serve.ts';
import { COOPERATES, entity, PRODUCED, relation } from './world.ts';

const PREDICATES = [COOPERATES, PRODUCED];
const NEIGHBORS: Neighbors = {
  total: 5,
  id: 'a',
  entities: ['p1', 'x1', 'p2', 'x2', 'p3'].map((id) =>
    entity(id, { type: { id: id.startsWith('p') ? 'person' : 'platform' } }),
  ),
  relations: [
    relation('a', 'p1', { when: { date: '2024-03', origin: 'FACT' } }),
    relation('x1', 'a', { when: { date: '2020', origin: 'FACT' } }),
    relation('p2', 'a', { id: 'with', predicate: { id: 'cooperates_with' } }),
    relation('x2', 'a', { when: { date: '2024', origin: 'DOCUMENT' }, status: 'IMPLIED' }),
    relation('a', 'p3', { when: { date: '2023/..', origin: 'FACT' } }),
  ],
};
const ALL = { types: [], conditions: [] };
const of = (...pairs: readonly (readonly [QueryCondition['kind'], string])[]) => ({
  types: [],
  conditions: pairs.map(([kind, value]) => ({ kind, value })),
});

describe('choosing neighbours', () => {
  test.each([
    [of(['direction', 'out']), ['p1', 'p2', 'p3']],
    [of(['direction', 'in'], ['predicate', 'produced']), ['x1', 'x2']],
    [of(['from', '2022'], ['to', '2024-02']), ['p3']],
    [of(['from', '2024']), ['p1', 'p3']],
    [of(['status', 'asserted']), ['p1', 'x1', 'p2', 'p3']],
    [of(['documents', '2']), []],
    [{ ...of(['direction', 'out']), types: ['person'] }, ['p1', 'p2', 'p3']],
  ])('by %j', (choice, ids) => {
    expect(matchingNeighbors(NEIGHBORS, choice, PREDICATES).map(({ id }) => id)).toEqual(ids);
  });

  test('counts them by type and by predicate, the most frequent first, under the other conditions', () => {
    expect(countByType(NEIGHBORS.entities)).toEqual([
      { id: 'person', count: 3 },
      { id: 'platform', count: 2 },
    ]);
    const choice = { ...of(['predicate', 'cooperates_with']), types: ['person'] };
    expect(countByPredicate(NEIGHBORS, choice, PREDICATES)).toEqual([
      { id: 'produced', count: 2 },
      { id: 'cooperates_with', count: 1 },
    ]);
  });

  test('sets a limit that includes visible neighbours before the last wanted one', () => {
    const isShown = (id: string) => id === 'p1';
    const partOf = (choice: typeof ALL | ReturnType<typeof of>, wanted: number) =>
      formatViewPart(toExpansion(NEIGHBORS, choice, PREDICATES, isShown, wanted));
    expect(partOf(ALL, 2)).toBe('expand.a.3');
    expect(partOf(of(['direction', 'out']), 1)).toBe('expand.a.2.direction:out');
    expect(partOf(ALL, 99)).toBe('expand.a.5');
  });
});

const SEEDS = fileURLToPath(new URL('../../../graph-seeds', import.meta.url));

async function openPage(fragment: string) {
  const { url } = await serve({ dataset: await readDataset(SEEDS) });
  const { store, actions } = createExplorer(
    { language: 'zh', languageChosen: true, theme: 'light', systemDark: false },
    createClient(`${url}/graphql`),
  );
  await actions.navigation.open(fragment);
  const predicates = store.get().dataset?.vocabulary.predicates ?? [];
  const open = async (id = 'iqiyi'): Promise<Neighbors> => {
    await actions.expansion.chooseNeighbors(id);
    const { dialog } = store.get();
    if (dialog?.kind !== 'chooser' || !dialog.neighbors) throw new Error('The dialog has no neighbours.');
    return dialog.neighbors;
  };
  const shown = () => new Set(visibleEntities(store.get().view, store.get().graph).map(({ id }) => id));
  return { store, actions, predicates, open, shown };
}

test('a choice adds what it counts', async () => {
  const { actions, predicates, open, shown } = await openPage('#view=entity.iqiyi~entity.microdrama');
  for (const [id, choice] of [
    ['iqiyi', of(['direction', 'in'])],
    ['iqiyi', of(['direction', 'out'], ['status', 'asserted'])],
    ['iqiyi', of(['from', '2024'], ['to', '2024-12'])],
    ['iqiyi', of(['to', '2023'])],
    ['microdrama', of(['documents', '2'])],
    ['iqiyi', { ...of(['direction', 'in']), types: ['person'] }],
  ] as const) {
    const matching = matchingNeighbors(await open(id), choice, predicates);
    expect(matching.length, formatConditions(choice.conditions)).toBeGreaterThan(0);
    await actions.expansion.expandChosen(choice, matching.length);
    expect(shown(), formatConditions(choice.conditions)).toEqual(
      new Set(['iqiyi', 'microdrama', ...matching.map((one) => one.id)]),
    );
    actions.edits.undo();
  }
});

test('a part of an expansion collapses, and undo and a second choice bring it back', async () => {
  const { store, actions, predicates, open, shown } = await openPage('#view=entity.iqiyi');
  const neighbors = await open();
  await actions.expansion.expandChosen(ALL, neighbors.entities.length);
  expect(shown().size).toBe(neighbors.entities.length + 1);
  const outgoing = of(['direction', 'out']);
  const { view, graph } = store.get();
  const removable = matchingNeighbors(addedAmong(await open(), view, graph), outgoing, predicates);
  actions.expansion.collapseChosen(outgoing, removable.length);
  expect(shown().size).toBe(neighbors.entities.length + 1 - removable.length);
  expect(store.get().past.at(-1)?.label).toEqual({ kind: 'collapseSome', id: 'iqiyi', count: removable.length });
  await open();
  await actions.expansion.expandChosen(outgoing, 3);
  expect(shown().size).toBe(neighbors.entities.length + 1 - removable.length + 3);
  await open();
  actions.expansion.collapseChosen(ALL, neighbors.entities.length);
  expect([...shown()]).toEqual(['iqiyi']);
  actions.edits.undo();
  expect(shown().size).toBe(neighbors.entities.length + 1 - removable.length + 3);
});
