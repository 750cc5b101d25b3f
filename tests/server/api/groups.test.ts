import { describe, expect, test } from 'vitest';
import type { GroupRequest } from '../../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { seedFigure } from '../../support/world.ts';
import { serve } from './serve.ts';
import { buildWorld } from './world.ts';

const KEYS = 'keys { value label(lang: EN) node { __typename id } }';

describe('keys of groups have values for filters, labels and nodes', () => {
  const missing = { value: null, label: null, node: null };
  const term = (value: string, label: string) => ({ value, label, node: null });
  const entity = (value: string, label: string) => ({ value, label, node: { __typename: 'Entity', id: value } });

  test.each<[string, string, object[]]>([
    ['entityGroups', 'KIND', [term('platform/long_video', 'Long-video platform'), missing]],
    ['relationGroups', 'SUBJECT_TYPE', [term('company', 'Company'), term('event', 'Event'), term('person', 'Person')]],
    ['relationGroups', 'STATUS', [term('ASSERTED', 'Asserted'), term('IMPLIED', 'Implied')]],
    ['relationGroups', 'PLACE', [entity('qingdao', 'Qingdao'), missing]],
    ['figureGroups', 'SUBJECT', [entity('galaxy', 'Galaxy Video')]],
    [
      'relationGroups',
      'ORIGIN',
      [term('DOCUMENT', 'Date of the document'), term('EVENT', 'Date of the event'), term('FACT', 'Own date'), missing],
    ],
    ['figureGroups', 'WHEN_YEAR', [term('2022', '2022'), term('2023', '2023')]],
    ['figureGroups', 'YEAR', [term('2022', '2022'), term('2023', '2023')]],
    ['figureGroups', 'UNIT', [term('persons', 'persons'), term('wan_persons', 'ten thousand persons')]],
  ])('%s by %s', async (list, by, expected) => {
    const { ask } = await serve();
    const { data, errors } = await ask(`{ ${list}(by: [${by}], sort: { by: KEY }) { nodes { ${KEYS} } } }`);
    expect(errors).toBeUndefined();
    expect(data[list].nodes.map(({ keys }: { keys: object[] }) => keys[0])).toEqual(expected);
  });

  test('a document is a node, and its label has the language of the query', async () => {
    const { ask } = await serve();
    const { data } = await ask(`{ relationGroups(by: [DOCUMENT, YEAR], sort: { by: KEY }, first: 1) { nodes {
      keys { value label node { ... on Document { id title { zh en } } } }
    } } }`);
    const [document, year] = data.relationGroups.nodes[0].keys;
    expect(document.value).toBe('d001');
    expect(document.node.id).toBe('d001');
    expect(document.label).toBe(document.node.title.zh);
    expect(year.node).toBeNull();
  });
});

test('sums and means have no error of binary fractions, and a group with several base units has one item for each', async () => {
  const { vocabulary } = buildWorld();
  const percent = { id: 'percent', label: { zh: '%', en: '%' }, base: 'percent', factor: 1 };
  const figure = (amount: string, unit: string) =>
    seedFigure({ subject: 'galaxy', measure: 'users', amount, unit, citations: [{ document: 'd001', lines: [4, 4] }] });
  const dataset = buildWorld({
    vocabulary: { ...vocabulary, units: [...vocabulary.units, percent] },
    figures: [figure('0.3', 'persons'), figure('5', 'percent'), figure('0.1', 'persons'), figure('0.2', 'persons')],
  });
  const { ask } = await serve({ dataset });
  const { data, errors } = await ask(`{ figureGroups(by: [SUBJECT]) { nodes {
    count values { unit { id } count minimum maximum mean sum }
  } } }`);
  expect(errors).toBeUndefined();
  expect(data.figureGroups.nodes).toEqual([
    {
      count: 4,
      values: [
        { unit: { id: 'persons' }, count: 3, minimum: 0.1, maximum: 0.3, mean: 0.2, sum: 0.6 },
        { unit: { id: 'percent' }, count: 1, minimum: 5, maximum: 5, mean: 5, sum: 5 },
      ],
    },
  ]);
});

test('entities are sorted and filtered by a number of their relations', async () => {
  const { ask } = await serve();
  const { data, errors } = await ask(
    `query ($related: RelatedFilter!) {
      entities(filter: { related: $related }, sort: { by: RELATIONS, direction: DESCENDING, related: $related }) {
        nodes { id relations(direction: OUT) { totalCount } }
      }
      few: entities(filter: { related: { maxRelations: 1 } }, sort: { by: FIGURES, direction: DESCENDING }) { nodes { id } }
    }`,
    { related: { direction: 'OUT', minRelations: 2 } },
  );
  expect(errors).toBeUndefined();
  expect(data.entities.nodes).toEqual([{ id: 'yunfan', relations: { totalCount: 2 } }]);
  expect(data.few.nodes.map(({ id }: { id: string }) => id)).toEqual(['galaxy', 'lin-xiao', 'qingdao']);
});

test('the store computes only the numbers that the query selects, also in fragments, filters or sorts by', async () => {
  const memory = createMemoryStore(buildWorld());
  const asked: GroupRequest<unknown, string>[] = [];
  const store = {
    ...memory,
    groupRelations: (request: Parameters<typeof memory.groupRelations>[0]) => {
      asked.push(request);
      return memory.groupRelations(request);
    },
  };
  const { ask } = await serve({ store });
  await ask('{ relationGroups(by: [PREDICATE]) { nodes { count } } }');
  await ask(`
    fragment Numbers on RelationGroup { ... on RelationGroup { subjectCount } }
    { relationGroups(by: [PREDICATE]) { ... { nodes { ...Numbers } } } }
  `);
  await ask('{ relationGroups(by: [PREDICATE], having: { minDocuments: 1 }, sort: { by: OBJECTS }) { totalCount } }');
  expect(asked.map(({ numbers }) => numbers)).toEqual([[], ['subjects'], ['objects', 'documents']]);
});

test('pages follow each other by cursor', async () => {
  const { ask } = await serve();
  const page = async (rest: string) =>
    (
      await ask(`{ relationGroups(by: [PREDICATE], first: 2 ${rest}) {
      totalCount pageInfo { endCursor hasNextPage } nodes { keys { value } }
    } }`)
    ).data.relationGroups;
  const first = await page('');
  const next = await page(`, after: "${first.pageInfo.endCursor}"`);
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect(next.nodes).toEqual((await page(', offset: 2')).nodes);
  const { errors } = await ask(`{ relationGroups(by: [OBJECT], after: "${first.pageInfo.endCursor}") { totalCount } }`);
  expect(errors?.[0]?.extensions.code).toBe('STALE_CURSOR');
});

test.each<[string, string]>([
  ['relationGroups(by: [])', '`by` must have 1 to 2 keys; got 0.'],
  ['relationGroups(by: [YEAR, PLACE, STATUS])', '`by` must have 1 to 2 keys; got 3.'],
  ['entityGroups(by: [TYPE, TYPE])', '`by` has the same key twice.'],
  ['figureGroups(by: [UNIT], having: { minCount: 0 })', '`having.minCount` must be between 1 and 2147483647; got 0.'],
  ['figureGroups(by: [UNIT], first: 201)', '`first` must be between 1 and 200; got 201.'],
  [
    'figureGroups(by: [UNIT], filter: { measures: ["user"] })',
    '`filter.measures`: there is no measure "user". Did you mean "users"?',
  ],
  [
    'entities(filter: { related: { minRelations: 0 } })',
    '`filter.related.minRelations` must be between 1 and 2147483647; got 0.',
  ],
  [
    'entities(filter: { related: { minRelations: 3, maxRelations: 2 } })',
    '`filter.related.minRelations` (3) must not exceed `filter.related.maxRelations` (2).',
  ],
  ['entities(sort: { by: DEGREE, related: {} })', '`sort.related` needs `by: RELATIONS`.'],
  ['entities(sort: { by: RELATIONS, figures: {} })', '`sort.figures` needs `by: FIGURES`.'],
  [
    'entities(sort: { by: RELATIONS, related: { relation: { predicates: ["ownz"] } } })',
    '`sort.related.relation.predicates`: there is no predicate "ownz". Did you mean "owns"?',
  ],
])('%s is refused', async (field, message) => {
  const { ask } = await serve();
  const { errors } = await ask(`{ ${field} { totalCount } }`);
  expect(errors?.map(({ message: text, extensions }) => [extensions.code, text])).toEqual([['BAD_INPUT', message]]);
});
