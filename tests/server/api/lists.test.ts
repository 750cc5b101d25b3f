import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { serve } from './serve.ts';

const SCHEMA = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

interface Field {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Name of the type of the value, or of the items of a list. */
  readonly of: string;
  readonly isList: boolean;
  readonly siblings: readonly string[];
}

const FIELDS: readonly Field[] = Object.values(SCHEMA.getTypeMap())
  .filter((type) => isObjectType(type))
  .filter((type) => !isIntrospectionType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      name: `${type.name}.${field.name}`,
      field,
      of: getNamedType(field.type).name,
      isList: isListType(getNullableType(field.type)),
      siblings: Object.keys(type.getFields()),
    })),
  );

describe('lists are all alike', () => {
  const IS_PAGE = /(?:Connection|Groups)$/;

  /** Lists of objects without pages, and the reason. */
  const EXCEPTIONS: Readonly<Record<string, string>> = {
    'Query.nodes': 'has one item for each of `ids`.',
    'Query.entitiesNamed': 'has one item for each of `names`.',
    'NamedEntities.entities': 'has the few entities that share a whole name.',
    'Vocabulary.types': 'is a closed list.',
    'Vocabulary.predicates': 'is a closed list.',
    'Vocabulary.measures': 'is a closed list.',
    'Vocabulary.units': 'is a closed list.',
    'EntityType.kinds': 'is a closed list.',
    'Meta.communities': 'has one item for each community, of which there are few.',
    'Entity.citations': 'is the evidence of one entity.',
    'Entity.documents': 'is the evidence of one entity.',
    'Relation.citations': 'is the evidence of one relation.',
    'Relation.documents': 'is the evidence of one relation.',
    'Figure.citations': 'is the evidence of one figure.',
    'Figure.documents': 'is the evidence of one figure.',
    'Reference.citations': 'is the evidence of one fact.',
    'Passage.lines': 'has the cited lines and at most five around them.',
    'Subgraph.entities': 'is a part of the graph; `limit` and `ids` limit it as a whole.',
    'Subgraph.relations': 'has all relations among the entities of a part of the graph.',
    'PathResult.paths': 'has at most `limit` of the best paths, beside their number.',
    'Path.entities': 'has at most seven entities, in the order of the path.',
    'Path.steps': 'has at most six steps, in the order of the path.',
    'PathStep.relations': 'has all relations of one step.',
    'CommonResult.connectors': 'has at most `limit` of the best connectors, beside their number.',
    'CommonResult.relations': 'has all relations among a few entities.',
    'Connector.connects': 'has at most as many entities as `ids`.',
    'SearchResult.hits': 'has at most `first` of the best hits, beside their number.',
    'SearchResult.documents': 'has the documents that match; `documentList` with `text` is their list.',
    'TextHits.hits': 'has at most `first` of the best hits, beside their number.',
    'LineHits.hits': 'has at most `first` lines, beside their number.',
    'LineHit.facts': 'has at most `first` facts; the lists of facts take `lines` as a filter.',
    'Facets.types': 'is counts, one for each value; `entityGroups` is their list.',
    'Facets.kinds': 'is counts, one for each value; `entityGroups` is their list.',
    'Facets.documents': 'is counts, one for each value; `entityGroups` is their list.',
    'Facets.communities': 'is counts, one for each value; `entityGroups` is their list.',
    'Facets.predicates': 'is counts, one for each value; `relationGroups` is their list.',
    'Facets.statuses': 'is counts, one for each value; `relationGroups` is their list.',
    'Facets.years': 'is counts, one for each value; `relationGroups` is their list.',
    'Timeline.periods': 'is counts, one for each period.',
    'EntityGroup.keys': 'has one item for each key.',
    'RelationGroup.keys': 'has one item for each key.',
    'FigureGroup.keys': 'has one item for each key.',
    'FigureGroup.values': 'has one item for each base unit.',
  };

  /** Lists with pages, but without a filter and an order, and the reason. */
  const FIXED: Readonly<Record<string, string>> = { 'Document.lines': 'is a text, which `search` finds.' };

  const pages = FIELDS.filter(({ of }) => IS_PAGE.test(of));
  const unpaged = FIELDS.filter(
    ({ name, of, isList }) => isList && isObjectOrInterface(of) && !IS_PAGE.test(name.split('.')[0] ?? ''),
  );

  test.each(pages)('$name has a filter, an order and pages', ({ name, field, of }) => {
    const typeOf = (argument: string) => `${field.args.find(({ name }) => name === argument)?.type}`;
    const fact = of.replace(IS_PAGE, '');
    expect({ first: typeOf('first'), after: typeOf('after'), offset: typeOf('offset') }).toEqual({
      first: 'Int',
      after: 'String',
      offset: 'Int',
    });
    if (!(name in FIXED))
      expect({ filter: typeOf('filter'), sort: typeOf('sort') }).toEqual({
        filter: `${fact}Filter`,
        sort: expect.stringMatching(`^${fact}(Group)?Sort$`),
      });
  });

  test.each([...new Set(pages.map(({ of }) => of))])(
    '%s has items, their number and the position of the page',
    (of) => {
      const type = SCHEMA.getType(of);
      const fields = isObjectType(type) ? type.getFields() : {};
      expect({
        nodes: `${fields.nodes?.type}`,
        total: `${fields.totalCount?.type}`,
        page: `${fields.pageInfo?.type}`,
      }).toEqual({
        nodes: expect.stringMatching(/^\[\w+!\]!$/),
        total: 'Int!',
        page: 'PageInfo!',
      });
    },
  );

  test('every other list of objects has a list with pages beside it, or a reason', () => {
    const reasoned = unpaged.filter(({ name }) => name in EXCEPTIONS).map(({ name }) => name);
    const rest = unpaged.filter(({ name }) => !(name in EXCEPTIONS));
    expect(Object.keys(EXCEPTIONS).sort()).toEqual(reasoned.sort());
    expect(
      rest.map(({ name, field, siblings }) => {
        const paged = `${field.name.replace(/s$/, '')}List`;
        const isDeprecated = field.deprecationReason?.includes(`\`${paged}\``) ?? false;
        return { name, isPaged: siblings.includes(paged), isDeprecated };
      }),
    ).toEqual(['Query.documents', 'Entity.figures'].map((name) => ({ name, isPaged: true, isDeprecated: true })));
  });
});

function isObjectOrInterface(name: string): boolean {
  const type = SCHEMA.getType(name);
  return type !== undefined && 'getFields' in type;
}

test('the figures of an entity have pages, a filter and an order', async () => {
  const { ask } = await serve();
  const figures = async (args: string) =>
    (await ask(`{ entity(id: "galaxy") { figureList${args} { totalCount nodes { id } pageInfo { hasNextPage } } } }`))
      .data.entity.figureList;
  const [USERS, ABROAD] = ['galaxy--users--1.2-wan_persons--2023-12', 'galaxy--users--9000-persons--2022'];
  const list = (ids: (string | undefined)[], totalCount = ids.length, hasNextPage = false) => ({
    totalCount,
    nodes: ids.map((id) => ({ id })),
    pageInfo: { hasNextPage },
  });
  expect(await figures('')).toEqual(list([USERS, ABROAD]));
  expect(await figures('(sort: { by: DATE })')).toEqual(list([ABROAD, USERS]));
  expect(await figures('(sort: { by: VALUE }, first: 1)')).toEqual(list([ABROAD], 2, true));
  expect(await figures('(filter: { text: "海外" })')).toEqual(list([ABROAD]));
});

test('documents have pages, a filter and an order', async () => {
  const { ask } = await serve();
  const documents = async (args: string) => {
    const { documentList } = (await ask(`{ documentList${args} { totalCount nodes { id } } }`)).data;
    return [documentList.totalCount, ...documentList.nodes.map(({ id }: { id: string }) => id)];
  };
  expect(await documents('')).toEqual([2, 'd001', 'd002']);
  expect(await documents('(sort: { by: ID, direction: DESCENDING }, first: 1)')).toEqual([2, 'd002']);
  // d002 has no date, and comes last in both directions.
  for (const direction of ['ASCENDING', 'DESCENDING'])
    expect(await documents(`(sort: { by: PUBLISHED, direction: ${direction} })`)).toEqual([2, 'd001', 'd002']);
  expect(await documents('(sort: { by: LINES, direction: DESCENDING })')).toEqual([2, 'd001', 'd002']);
  expect(await documents('(sort: { by: FIGURES })')).toEqual([2, 'd002', 'd001']);
  expect(await documents('(filter: { has: [PUBLISHED] }, sort: { by: RELATIONS })')).toEqual([1, 'd001']);
});

test('lists of an entity and of a document are filtered and sorted', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    entity(id: "yunfan") {
      relations(sort: { by: DOCUMENTS, direction: DESCENDING }, first: 2) { totalCount nodes { id } }
      neighbors(sort: { by: NAME_EN, direction: DESCENDING }) { nodes { id } }
      byFigures: neighbors(sort: { by: FIGURES, figures: { measures: ["users"] }, direction: DESCENDING }) { nodes { id } }
    }
    document(id: "d001") {
      entities(filter: { types: ["company"] }, sort: { by: ID }) { nodes { id } }
      relations(filter: { statuses: [IMPLIED] }) { nodes { id } }
      figures(sort: { by: VALUE }, first: 1) { totalCount nodes { id documents { id } } }
    }
  }`);
  const nodes = (...ids: string[]) => ({ nodes: ids.map((id) => ({ id })) });
  expect(data).toEqual({
    entity: {
      relations: { totalCount: 3, ...nodes('yunfan--operates--galaxy', 'yuanshan--cooperates_with--yunfan') },
      neighbors: nodes('yuanshan', 'galaxy'),
      byFigures: nodes('galaxy', 'yuanshan'),
    },
    document: {
      entities: nodes('yunfan'),
      relations: nodes('light-1--held_in--qingdao'),
      figures: { totalCount: 2, nodes: [{ id: 'galaxy--users--9000-persons--2022', documents: [{ id: 'd001' }] }] },
    },
  });
});

test('cursors of lists with another order are refused', async () => {
  const { ask } = await serve();
  const list = (args: string) => `{ entity(id: "yunfan") { relations(first: 1${args}) { pageInfo { endCursor } } } }`;
  const { endCursor } = (await ask(list(''))).data.entity.relations.pageInfo;
  expect((await ask(list(`, after: "${endCursor}"`))).errors).toBeUndefined();
  expect((await ask(list(`, sort: { by: DATE }, after: "${endCursor}"`))).errors?.[0]).toMatchObject({
    message: 'The cursor belongs to another list.',
    extensions: { code: 'STALE_CURSOR' },
  });
});
