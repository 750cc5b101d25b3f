import { describe, expect, test } from 'vitest';
import { createClient, type RunQuery } from '../../../web/api/client.ts';
import { linkTo } from '../../../web/state/actions/navigation.ts';
import { createExplorer } from '../../../web/state/createExplorer.ts';
import { entityIdsOf } from '../../../web/state/graph.ts';
import { linkedTable } from '../../../web/state/tableLink.ts';
import { serve } from '../../server/api/serve.ts';
import { buildWorld, cite, SEED_WORLD, seedEntity, seedRelation, text } from '../../support/world.ts';

const STUDIOS = Array.from({ length: 500 }, (_, index) => `studio-${String(index).padStart(3, '0')}`);
const WORLD = buildWorld({
  ...SEED_WORLD,
  entities: [
    ...SEED_WORLD.entities,
    ...STUDIOS.map((id, index) =>
      seedEntity({ id, type: 'company', name: text(`影坊${index}`, `Studio ${index}`), citations: [cite('d2', 50)] }),
    ),
  ],
  relations: [
    ...SEED_WORLD.relations,
    ...STUDIOS.map((subject) =>
      seedRelation({ subject, predicate: 'attended', object: 'hai-convention', citations: [cite('d2', 50)] }),
    ),
  ],
}).dataset;

/** Opens a page without a browser, with the real server. */
async function openPage(fragment: string) {
  const { url } = await serve({ dataset: WORLD });
  const send = createClient(`${url}/graphql`);
  let requests = 0;
  const runQuery: RunQuery = (...given) => {
    requests += 1;
    return send(...given);
  };
  const { store, actions } = createExplorer(
    { language: 'zh', theme: 'light', systemDark: false, languageChosen: false },
    runQuery,
  );
  await actions.navigation.open(fragment);
  const messages = () => store.get().notices.map(({ message }) => message);
  const shown = () => entityIdsOf(store.get().view.parts, store.get().graph);
  return { store, actions, messages, shown, requests: () => requests };
}

const REPORT = { kind: 'linkReport', unreadable: [], missing: [], respelled: [], excess: null };

describe('of a link to something that does not exist, the rest is shown, and one message names what is gone:', () => {
  test.each<[string, string, readonly string[], readonly object[]]>([
    ['an entity', 'view=entity.wang-bo~entity.nope', ['wang-bo'], [{ kind: 'entity', id: 'nope' }]],
    ['the only entity', 'view=entity.xinge', [], [{ kind: 'entity', id: 'xinge', nearest: { id: 'xinghe' } }]],
    [
      'an end of a path',
      'view=entity.gudao~path.wang-bo.nope.0',
      ['gudao', 'wang-bo'],
      [{ kind: 'entity', id: 'nope' }],
    ],
    ['both ends of a path', 'view=entity.gudao~path.nope.nada.0', ['gudao'], [{ id: 'nope' }, { id: 'nada' }]],
    ['a path', 'view=path.wang-bo.gudao.0', ['wang-bo', 'gudao'], [{ kind: 'path', id: 'wang-bo … gudao' }]],
    ['a path of a high number', 'view=path.wang-bo.microdrama.99', ['wang-bo', 'microdrama'], [{ kind: 'path' }]],
    [
      'a path from an entity to itself, beside another path',
      'view=path.wang-bo.wang-bo.0~path.wang-bo.hai-convention.0',
      ['wang-bo', 'hai-convention'],
      [{ kind: 'path', id: 'wang-bo … wang-bo' }],
    ],
    ['the centre of an expansion', 'view=entity.gudao~expand.nope.5', ['gudao'], [{ kind: 'entity', id: 'nope' }]],
    ['a type of an expansion', 'view=expand.wang-bo.10.nosuchtype', ['wang-bo'], [{ kind: 'type', id: 'nosuchtype' }]],
    [
      'one of two types',
      'view=expand.wang-bo.10.event+evnt',
      ['wang-bo', 'hai-convention'],
      [{ kind: 'type', id: 'evnt', nearest: { id: 'event' } }],
    ],
    ['a document', 'view=entity.gudao~document.d9', ['gudao'], [{ kind: 'document', id: 'd9', nearest: { id: 'd1' } }]],
    ['the open document', 'view=entity.gudao&document=d9.only', ['gudao'], [{ kind: 'document', id: 'd9' }]],
    [
      'selected facts',
      'view=entity.gudao&select=e:nope~r:a--owns--b',
      ['gudao'],
      [
        { kind: 'relation', id: 'a--owns--b' },
        { kind: 'entity', id: 'nope' },
      ],
    ],
    ['hidden and pinned entities', 'view=entity.gudao&hide=nope&pin=nada', ['gudao'], [{ id: 'nope' }, { id: 'nada' }]],
    [
      'a value of a filter',
      'view=entity.gudao&without=persn',
      ['gudao'],
      [{ kind: 'type', id: 'persn', nearest: { id: 'person' } }],
    ],
    ['the highlighted path', 'view=entity.gudao&path=wang-bo.microdrama.0', ['gudao'], [{ kind: 'path' }]],
  ])('%s', async (_name, link, ids, missing) => {
    const { store, messages, shown } = await openPage(`#${link}`);
    expect([store.get().phase, store.get().outage]).toEqual(['ready', null]);
    expect(shown()).toEqual(ids);
    expect(messages()).toMatchObject([{ ...REPORT, missing }]);
  });
});

test('a link with every kind of damage gives one message', async () => {
  const { messages, shown } = await openPage(
    '#view=entity.WANG-BO~entity.nope~expnd.x~entity.云帆影业&at=*9999.*9999&hide=xyz',
  );
  expect(shown()).toEqual(['wang-bo']);
  expect(messages()).toMatchObject([
    {
      kind: 'linkReport',
      unreadable: ['view=expnd.x'],
      missing: [{ id: 'nope' }, { id: 'xyz' }, { id: '云帆影业', nearest: { id: 'yunfan' } }],
      respelled: [['WANG-BO', 'wang-bo']],
      excess: { of: 'positions', value: 19_998 },
    },
  ]);
});

test('former ids are redirected wherever a link has them', async () => {
  const { store, messages } = await openPage(
    '#view=entity.old-sail~expand.old-sail.3~path.old-sail.xinghe.0&select=e:old-sail&pin=old-sail&path=old-sail.xinghe.0',
  );
  expect(messages()).toEqual([]);
  expect(store.get().view).toMatchObject({
    parts: [
      { kind: 'entity', id: 'yunfan' },
      { kind: 'expand', id: 'yunfan' },
      { kind: 'path', from: 'yunfan' },
    ],
    selection: { entities: ['yunfan'] },
    pinned: ['yunfan'],
    path: { from: 'yunfan', to: 'xinghe', index: 0 },
  });
});

test('positions are kept only if every part is shown, since they are in the order of the entities', async () => {
  const whole = await openPage('#view=entity.wang-bo~entity.gudao&at=a_b.c_d');
  expect([...whole.store.get().view.positions]).toEqual([
    ['wang-bo', { x: 10, y: 11 }],
    ['gudao', { x: 12, y: 13 }],
  ]);
  const partial = await openPage('#view=entity.nope~entity.gudao&at=a_b.c_d');
  expect(partial.store.get().view.positions.get('gudao')).not.toEqual({ x: 12, y: 13 });
});

describe('a link with many parts takes a few requests:', () => {
  test.each<[string, (id: string) => string, number]>([
    ['entities', (id) => `entity.${id}`, 5],
    // 25 in a request.
    ['expansions', (id) => `expand.${id}.1`, 30],
  ])('500 %s', async (_name, part, most) => {
    const { shown, requests, messages } = await openPage(`#view=${STUDIOS.map(part).join('~')}`);
    expect(messages()).toEqual([]);
    expect(shown()).toEqual(expect.arrayContaining(STUDIOS));
    expect(requests()).toBeLessThanOrEqual(most);
  });

  test('a selection of 500 facts', async () => {
    const selected = STUDIOS.map((id) => `r:${id}--attended--hai-convention`);
    const { store, requests } = await openPage(`#view=entity.gudao&select=${selected.join('~')}`);
    expect(store.get().view.selection.relations).toHaveLength(500);
    expect(requests()).toBeLessThanOrEqual(6);
  });

  test('40 paths', async () => {
    const paths = STUDIOS.slice(0, 40).map((id) => `path.${id}.wang-bo.0`);
    const { store, requests } = await openPage(`#view=${paths.join('~')}`);
    expect(store.get().view.parts).toHaveLength(40);
    expect(requests()).toBeLessThanOrEqual(11);
  });
});

test('a link that cannot be read, or is too large, leaves an open view as it is and says so', async () => {
  const { store, actions, messages } = await openPage('#view=entity.wang-bo');
  const link = linkTo(store.get());
  await actions.navigation.open('#no-such-anchor');
  expect(messages()).toMatchObject([{ kind: 'linkReport', unreadable: ['no-such-anchor'] }]);
  await actions.navigation.open(`#view=${'entity.gudao~'.repeat(9000)}`);
  expect(messages()).toMatchObject([
    { kind: 'linkReport', excess: { of: 'characters', limit: 100_000, value: 117_006 } },
  ]);
  expect(linkTo(store.get())).toBe(link);
});

test('an entity that the page knows already, from a search or the details of another, can be added', async () => {
  const { actions, shown, messages } = await openPage('#view=entity.wang-bo&select=e:gudao');
  await actions.expansion.add('gudao');
  expect(shown()).toEqual(['wang-bo', 'gudao']);
  expect(messages()).toEqual([]);
});

test('of two links, the later is shown, whichever is answered first', async () => {
  const { actions, shown } = await openPage('#view=entity.wang-bo');
  await Promise.all([
    actions.navigation.open(`#view=${STUDIOS.map((id) => `expand.${id}.1`).join('~')}`),
    actions.navigation.open('#view=entity.gudao'),
  ]);
  expect(shown()).toEqual(['gudao']);
});

test('a link to another view sets the table, and one within the same view leaves it as it is', async () => {
  const { store, actions, messages } = await openPage('#view=entity.wang-bo');
  const table = () => linkedTable(store.get().table);
  const before = table();
  await actions.navigation.open('#view=entity.wang-bo&table=figures');
  expect(table()).toEqual(before);
  await actions.navigation.open(
    '#view=entity.gudao&table=relations~around:old-sail~sort:date:desc~where:status:implied',
  );
  expect(table()).toEqual({
    kind: 'relations',
    // The current id of an entity with a former one.
    scope: { kind: 'neighbors', ids: ['yunfan'] },
    sort: { column: 'date', descending: true },
    filters: { status: ['IMPLIED', ''] },
    toggledColumns: [],
  });
  // The address has the table while it is shown, and a change of it is no step of undo.
  expect(linkTo(store.get())).not.toContain('table=');
  actions.page.setPane('dock', { isOpen: true });
  actions.table.setSort({ column: 'sources', descending: false });
  expect(linkTo(store.get())).toContain('&table=relations~around:yunfan~sort:sources~where:status:implied');
  expect(store.get().past).toEqual([]);
  await actions.navigation.open('#view=entity.wang-bo&table=relations~around:nope~where:predicate:nope');
  expect(table().scope).toEqual({ kind: 'view' });
  expect(messages()).toMatchObject([
    { unreadable: ['table=relations~where:predicate:nope'], missing: [{ kind: 'entity', id: 'nope' }] },
  ]);
});
