import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { GraphSnapshot } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { paceOf, type Steps } from '../../server/store/steps.ts';
import { buildWheels } from '../server/api/world.ts';

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* compute(steps: number, log: string[] = [], name = ''): Steps<string> {
  for (let step = 0; step < steps; step++) {
    busy(1);
    log.push(name);
    yield;
  }
  return name;
}

const scope = (milliseconds: number, signal = new AbortController().signal) => ({
  signal,
  deadline: Date.now() + milliseconds,
});

test('between the turns of computations the process does other work, and the computations take turns', async () => {
  const log: string[] = [];
  let rounds = 0;
  const isDone = Promise.all(['a', 'b'].map((name) => paceOf(null)(compute(30, log, name)))).then((names) => {
    expect(names).toEqual(['a', 'b']);
    return true;
  });
  while (!(await Promise.race([isDone, setImmediate(false)]))) rounds += 1;
  expect(rounds).toBeGreaterThan(5);
  expect(log.indexOf('b')).toBeLessThan(log.lastIndexOf('a'));
});

test('a computation ends after the deadline and when its signal aborts', async () => {
  const late: string[] = [];
  await expect(paceOf(scope(20))(compute(10_000, late))).rejects.toThrow('The time limit of the request has passed.');
  expect(late.length).toBeLessThan(1_000);
  const controller = new AbortController();
  const aborted = paceOf(scope(60_000, controller.signal))(compute(10_000));
  await setTimeout(10);
  controller.abort(new Error('The caller has gone.'));
  await expect(aborted).rejects.toThrow('The caller has gone.');
});

const FILTERS = { entityFilter: {}, relationFilter: {} };
const PATHS = { filter: {}, limit: 1 };
const PAGE = { limit: 1, offset: 0 };
const LIST = { filter: {}, sort: 'id', descending: false, ...PAGE } as const;
const GROUPS: Parameters<GraphSnapshot['groupRelations']>[0] = {
  ...{ filter: {}, by: ['predicate'], includeMissing: false, having: {} },
  ...{ sort: 'key', descending: false, numbers: [], ...PAGE },
};
const store = createMemoryStore(buildWheels(40, 40));

test.each<[string, (snapshot: GraphSnapshot) => Promise<unknown>]>([
  ['a list of entities', (snapshot) => snapshot.listEntities(LIST)],
  ['a list of relations', (snapshot) => snapshot.listRelations(LIST)],
  ['a list of figures', (snapshot) => snapshot.listFigures(LIST)],
  ['facts in documents', (snapshot) => snapshot.relationsIn(['d1'], { onlyHere: false, filter: {}, ...PAGE })],
  ['texts', (snapshot) => snapshot.searchTexts({ text: 'rim', types: [], limit: 1 })],
  ['relations', (snapshot) => snapshot.relationsOf(['hub-001'], { filter: {}, direction: 'both', ...PAGE })],
  ['neighbours', (snapshot) => snapshot.neighborsOf(['hub-001'], { ...FILTERS, direction: 'both', ...PAGE })],
  ['a neighbourhood', (snapshot) => snapshot.neighborhood({ ids: ['hub-001'], depth: 3, ...FILTERS, limit: 10 })],
  ['common neighbours', (snapshot) => snapshot.common({ ids: ['hub-001'], atLeast: 1, ...FILTERS, limit: 10 })],
  [
    'paths',
    (snapshot) => snapshot.paths({ ...{ from: 'hub-001', to: 'hub-002', mode: 'all' }, maxLength: 4, ...PATHS }),
  ],
  ['facets', (snapshot) => snapshot.facets(FILTERS)],
  ['a timeline', (snapshot) => snapshot.timeline({ ...FILTERS, by: 'year' })],
  ['groups', (snapshot) => snapshot.groupRelations(GROUPS)],
])('answers one after the other leave turns to others, and end when their signal aborts: %s', async (_name, ask) => {
  const controller = new AbortController();
  // Without turns the loop would never end.
  const answers = store.withSnapshot(scope(60_000, controller.signal), async (snapshot) => {
    for (;;) await ask(snapshot);
  });
  setImmediate().then(() => controller.abort(new Error('The caller has gone.')));
  await expect(answers).rejects.toThrow('The caller has gone.');
});
