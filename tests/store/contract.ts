import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../server/model/dataset.ts';
import type { Entity } from '../../server/model/entity.ts';
import {
  type CommonRequest,
  type DocumentRequest,
  ENTITY_SORTS,
  type EntityFilter,
  type EntitySort,
  type FigureFilter,
  type FigureSort,
  type GraphStore,
  type ListRequest,
  MAX_COUNTED_PATHS,
  type NeighborhoodRequest,
  type NeighborsRequest,
  type PathsRequest,
  RELATION_SORTS,
  type RelatedFilter,
  type RelationFilter,
  type RelationSort,
  type RelationsRequest,
} from '../../server/store/GraphStore.ts';
import { buildWorld, cite, SEED_WORLD, seedEntity, seedRelation, text } from '../support/world.ts';

/**
 * What every engine must answer: the comments of GraphStore.ts, case by case, over the small world. Lists of ids are
 * written by hand; what they stand for is compared whole.
 */
export function storeContract(engine: GraphStore['engine'], open: (dataset: Dataset) => Promise<GraphStore>): void {
  const { dataset, entity, relation, figure } = buildWorld();
  let store: GraphStore;

  beforeAll(async () => {
    store = await open(dataset);
  });
  afterAll(() => store.close());

  const entities = (ids: readonly string[]) => ids.map(entity);
  const relations = (ids: readonly string[]) => ids.map(relation);
  const idsOf = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

  test('a store says which engine it is', () => {
    expect(store.engine).toBe(engine);
  });

  test('the dataset is told without its facts', async () => {
    const { version, title, curatedOn, licence, vocabulary, communities } = dataset;
    const counts = { documents: 4, entities: 8, relations: 13, figures: 4 };
    expect(await store.dataset()).toEqual({ version, title, curatedOn, licence, vocabulary, communities, counts });
  });

  // Alone: among many questions at once the engine may be too late to confirm it.
  test.sequential('what is known to be served needs no asking, and is confirmed while the engine answers', async () => {
    expect(await store.latest()).toEqual({ dataset: await store.dataset(), unconfirmedFor: null });
  });

  describe('the work of one request', () => {
    const begin = (milliseconds = 3_600_000) => {
      const controller = new AbortController();
      return { controller, scope: { signal: controller.signal, deadline: Date.now() + milliseconds } };
    };

    test('asks as outside it, and what it comes to is given', async () => {
      const asked = await store.withSnapshot(begin().scope, async (snapshot) => ({
        engine: snapshot.engine,
        dataset: await snapshot.dataset(),
        found: await snapshot.entities(['xinghe', 'nobody']),
        total: (await snapshot.search({ text: '星河', types: [], limit: 1 })).total,
      }));
      expect(asked).toEqual({
        engine,
        dataset: await store.dataset(),
        found: await store.entities(['xinghe', 'nobody']),
        total: (await store.search({ text: '星河', types: [], limit: 1 })).total,
      });
    });

    test('fails with its own error, done once', async () => {
      let rounds = 0;
      const work = async () => {
        rounds += 1;
        throw new Error('of its own');
      };
      await expect(store.withSnapshot(begin().scope, work)).rejects.toThrow('of its own');
      expect(rounds).toBe(1);
    });

    test('asks nothing more once its signal has aborted: each question rejects with the reason', async () => {
      const { controller, scope } = begin();
      const reason = new Error('the caller went away');
      const asked = store.withSnapshot(scope, async (snapshot) => {
        const before = await snapshot.entities(['xinghe']);
        controller.abort(reason);
        const after = await Promise.allSettled([snapshot.entities(['xinghe']), snapshot.overview({ limit: 1 })]);
        return { before, after };
      });
      expect(await asked).toEqual({
        before: entities(['xinghe']),
        after: [
          { status: 'rejected', reason },
          { status: 'rejected', reason },
        ],
      });
      expect(await store.entities(['xinghe'])).toEqual(entities(['xinghe']));
    });

    test('asks nothing more once its deadline has passed', async () => {
      const asked = store.withSnapshot(begin(-1).scope, (snapshot) => snapshot.overview({ limit: 1 }));
      await expect(asked).rejects.toMatchObject({ code: 'TIMED_OUT' });
    });
  });

  describe('documents', () => {
    test('all are listed by id with what each supports, and what it alone supports', async () => {
      const support = (facts: [number, number, number], onlyHere: [number, number, number]) => ({
        entities: facts[0],
        relations: facts[1],
        figures: facts[2],
        entitiesOnlyHere: onlyHere[0],
        relationsOnlyHere: onlyHere[1],
        figuresOnlyHere: onlyHere[2],
      });
      const [d1, d2, d3, d4] = dataset.documents;
      expect(await store.documents()).toEqual([
        { document: d1, ...support([4, 5, 2], [1, 3, 1]) },
        { document: d2, ...support([5, 8, 2], [2, 6, 1]) },
        { document: d3, ...support([3, 3, 1], [2, 2, 1]) },
        { document: d4, ...support([0, 0, 0], [0, 0, 0]) },
      ]);
    });

    const facts = async (document: string, rest: Partial<DocumentRequest> = {}) => {
      const request = { onlyHere: false, limit: 100, offset: 0, ...rest };
      return {
        entities: (await store.entitiesIn([document], request))[0],
        relations: (await store.relationsIn([document], request))[0],
        figures: (await store.figuresIn([document], request))[0],
      };
    };
    const lists = (entityIds: string[], relationIds: string[], figureIds: string[]) => ({
      entities: { items: entities(entityIds), total: entityIds.length },
      relations: { items: relations(relationIds), total: relationIds.length },
      figures: { items: figureIds.map(figure), total: figureIds.length },
    });

    test('the facts of one are in the order of its lines, then of ids', async () => {
      expect(await facts('d1')).toEqual(
        lists(
          ['hai-convention', 'xinghe', 'yunfan', 'wang-bo'],
          [
            'xinghe--organised--hai-convention',
            'xinghe--cooperates_with--yunfan--2023',
            'wang-bo--holds_post_at--xinghe',
            'wang-bo--spoke_at--hai-convention',
            'xinghe--owns--xinghe-app',
          ],
          ['xinghe--users--10.74-yi_persons--2023-12', 'xinghe--revenue--3.50-wan_yuan--2023'],
        ),
      );
    });

    test('a relation counts for a document that does not name its subject', async () => {
      expect(await facts('d3')).toEqual(
        lists(
          ['hai-convention', 'microdrama', 'gudao'],
          ['xinghe--organised--hai-convention', 'xinghe--launched--microdrama', 'xinghe-app--streams--microdrama'],
          ['microdrama--users--7-persons'],
        ),
      );
    });

    test('only the facts that no other document supports', async () => {
      expect(await facts('d2', { onlyHere: true })).toEqual(
        lists(
          ['xinghe-app', 'li-an'],
          [
            'xinghe--cooperates_with--yunfan--2024',
            'xinghe--operates--xinghe-app',
            'yunfan--attended--hai-convention',
            'yunfan--owns--yunfan',
            'li-an--holds_post_at--yunfan',
            'li-an--spoke_at--hai-convention',
          ],
          ['xinghe--users--1-yi_persons'],
        ),
      );
    });

    test('a page of them, with the total of the whole list', async () => {
      const request = { onlyHere: false, limit: 2, offset: 1 };
      expect(await store.entitiesIn(['d1'], request)).toEqual([{ items: entities(['xinghe', 'yunfan']), total: 4 }]);
      expect(await store.relationsIn(['d3'], { ...request, onlyHere: true })).toEqual([
        { items: relations(['xinghe-app--streams--microdrama']), total: 2 },
      ]);
      expect(await store.figuresIn(['d1'], { ...request, offset: 2 })).toEqual([{ items: [], total: 2 }]);
    });

    test('a page for each of several, in the order asked, also twice', async () => {
      const request = { onlyHere: false, limit: 1, offset: 0 };
      const [d1, d3] = [
        { items: entities(['hai-convention']), total: 4 },
        { items: entities(['hai-convention']), total: 3 },
      ];
      expect(await store.entitiesIn(['d3', 'd1', 'nothing', 'd3'], request)).toEqual([
        d3,
        d1,
        { items: [], total: 0 },
        d3,
      ]);
    });

    test('one without facts has none, nor has one that is not there', async () => {
      expect(await facts('d4')).toEqual(lists([], [], []));
      expect(await facts('d5')).toEqual(lists([], [], []));
      expect(await facts('d5', { onlyHere: true })).toEqual(lists([], [], []));
    });
  });

  describe('entities by id', () => {
    test('each stands in the place of its id, null where there is none, and twice if asked twice', async () => {
      expect(await store.entities(['xinghe', 'nobody', 'li-an', 'xinghe'])).toEqual([
        entity('xinghe'),
        null,
        entity('li-an'),
        entity('xinghe'),
      ]);
    });

    test('a former id leads to the entity, also next to its present id', async () => {
      expect(await store.entities(['star-river', 'xinghe', 'old-sail'])).toEqual(
        entities(['xinghe', 'xinghe', 'yunfan']),
      );
    });

    test('no ids give no entities', async () => {
      expect(await store.entities([])).toEqual([]);
    });
  });

  test('former ids are known with the present ones, by former id', async () => {
    expect(await store.redirects()).toEqual([
      { from: 'old-sail', to: 'yunfan' },
      { from: 'star-river', to: 'xinghe' },
    ]);
  });

  describe('entities by name', () => {
    test.each([
      ['a Chinese name that two entities bear', '星河视频', ['xinghe', 'xinghe-app']],
      ['an English name in other letter case', 'XINGHE video', ['xinghe']],
      ['an alias in other letter case', 'xhv', ['xinghe']],
      ['an alias with marks in it', '云帆《青山》剧组', ['yunfan']],
      ['the alias with other marks', '云帆〈青山〉剧组', []],
      ['a part of a name', '星河视', []],
      ['a name with more after it', '星河视频 ', []],
      ['an id', 'li-an', []],
      ['nothing but a mark', '《', []],
      ['no text', '', []],
      ['what a full-text query would take for an order', 'n_* OR *:*', []],
    ])('%s', async (_, name, ids) => {
      expect(await store.entitiesNamed(name)).toEqual(entities(ids));
    });
  });

  describe('lists of entities', () => {
    const list = (
      filter: EntityFilter,
      rest: { sort?: EntitySort; descending?: boolean; limit?: number; offset?: number } = {},
    ) => store.listEntities({ filter, sort: 'id', descending: false, limit: 100, offset: 0, ...rest });

    test.each<[EntitySort, boolean, string[]]>([
      ['id', false, ['gudao', 'hai-convention', 'li-an', 'microdrama', 'wang-bo', 'xinghe', 'xinghe-app', 'yunfan']],
      ['id', true, ['yunfan', 'xinghe-app', 'xinghe', 'wang-bo', 'microdrama', 'li-an', 'hai-convention', 'gudao']],
      // gu dao, hai cheng da hui, li an, wang bo, wei duan ju, xing he shi pin (twice), yun fan ying ye
      [
        'nameZh',
        false,
        ['gudao', 'hai-convention', 'li-an', 'wang-bo', 'microdrama', 'xinghe', 'xinghe-app', 'yunfan'],
      ],
      ['nameZh', true, ['yunfan', 'xinghe', 'xinghe-app', 'microdrama', 'wang-bo', 'li-an', 'hai-convention', 'gudao']],
      // cloud, haicheng, li, lonely, microdrama, wang, xinghe app, xinghe video
      [
        'nameEn',
        false,
        ['yunfan', 'hai-convention', 'li-an', 'gudao', 'microdrama', 'wang-bo', 'xinghe-app', 'xinghe'],
      ],
      ['nameEn', true, ['xinghe', 'xinghe-app', 'wang-bo', 'microdrama', 'gudao', 'li-an', 'hai-convention', 'yunfan']],
      ['type', false, ['li-an', 'wang-bo', 'xinghe', 'yunfan', 'xinghe-app', 'hai-convention', 'gudao', 'microdrama']],
      ['type', true, ['gudao', 'microdrama', 'hai-convention', 'xinghe-app', 'xinghe', 'yunfan', 'li-an', 'wang-bo']],
      ['degree', true, ['xinghe', 'yunfan', 'hai-convention', 'xinghe-app', 'li-an', 'microdrama', 'wang-bo', 'gudao']],
      [
        'degree',
        false,
        ['gudao', 'li-an', 'microdrama', 'wang-bo', 'xinghe-app', 'hai-convention', 'yunfan', 'xinghe'],
      ],
    ])('by %s, descending: %s; entities that are alike by id', async (sort, descending, ids) => {
      expect(await list({}, { sort, descending })).toEqual({ items: entities(ids), total: 8 });
    });

    test.each(['centrality', 'betweenness'] as const)('by %s', async (sort) => {
      const { items } = await list({}, { sort, descending: true });
      expect(items).toEqual([...dataset.entities].sort((a, b) => b[sort] - a[sort] || (a.id < b.id ? -1 : 1)));
      expect(items[0]?.[sort]).toBeGreaterThan(items[7]?.[sort] ?? 1);
    });

    test.each(ENTITY_SORTS)('one type in the order of %s is the list of all, thinned out', async (sort) => {
      for (const descending of [true, false]) {
        const all = await list({}, { sort, descending });
        const expected = all.items.filter(({ type }) => type === 'person' || type === 'company');
        expect((await list({ types: ['company', 'person'] }, { sort, descending })).items).toEqual(expected);
        const companies = await list({ types: ['company'] }, { sort, descending });
        expect(companies).toEqual({ items: all.items.filter(({ type }) => type === 'company'), total: 2 });
      }
    });

    test.each<[string, EntityFilter, string[]]>([
      ['one type', { types: ['person'] }, ['li-an', 'wang-bo']],
      ['the same type twice', { types: ['person', 'person'] }, ['li-an', 'wang-bo']],
      ['a type of two words', { types: ['short_video_app'] }, ['xinghe-app']],
      ['one type or another', { types: ['event', 'person'] }, ['hai-convention', 'li-an', 'wang-bo']],
      ['empty lists', { types: [], kinds: [], documents: [], communities: [] }, idsOf(dataset.entities)],
      ['one kind', { kinds: ['company/group'] }, ['xinghe']],
      ['several kinds', { kinds: ['company/group', 'company/producer'] }, ['xinghe', 'yunfan']],
      ['a kind of another type', { kinds: ['person/group'] }, []],
      ['one document', { documents: ['d3'] }, ['gudao', 'hai-convention', 'microdrama']],
      [
        'one document or another',
        { documents: ['d3', 'd1'] },
        ['gudao', 'hai-convention', 'microdrama', 'wang-bo', 'xinghe', 'yunfan'],
      ],
      ['an unknown document', { documents: ['d9'] }, []],
      ['a least degree', { minDegree: 4 }, ['hai-convention', 'xinghe', 'yunfan']],
      ['a greatest degree', { maxDegree: 2 }, ['gudao', 'li-an', 'microdrama', 'wang-bo']],
      ['a degree of nothing', { maxDegree: 0 }, ['gudao']],
      ['both bounds of the degree', { minDegree: 3, maxDegree: 5 }, ['hai-convention', 'xinghe-app', 'yunfan']],
      ['bounds that exclude each other', { minDegree: 5, maxDegree: 3 }, []],
      [
        'several fields, which must all hold',
        { types: ['company'], documents: ['d1'], kinds: ['company/producer'], minDegree: 1 },
        ['yunfan'],
      ],
      ['ids, former and unknown ones too', { ids: ['xinghe', 'nobody', 'old-sail'] }, ['xinghe', 'yunfan']],
      ['a day: what may not have ended before', { from: '2025-01-01' }, ['xinghe']],
      ['the last day of one', { from: '2024-12-31' }, ['xinghe', 'yunfan']],
      ['a day: what had begun by then', { to: '2014-12-31' }, ['yunfan']],
      ['a day before all', { to: '2010-01-04' }, []],
      ['long ago: all that have a date', { from: '0001-01-01' }, ['xinghe', 'yunfan']],
    ])('filtered by %s', async (_, filter, ids) => {
      expect(await list(filter)).toEqual({ items: entities(ids), total: ids.length });
    });

    test.each<[string, string, string[]]>([
      ['a part of two names', '星河', ['xinghe', 'xinghe-app']],
      ['traditional characters', '雲帆', ['yunfan']],
      ['full-width letters of an alias', 'ｘＨ', ['xinghe']],
      ['a part of a word', 'icture', ['yunfan']],
      ['words with a gap, which does not count', 'xinghe  v', ['xinghe']],
      ['characters that a mark parts', '帆青山剧', ['yunfan']],
      ['the end of one name and the beginning of another', '视频星河', []],
      ['a description', '简介', []],
      ['an id', 'hai-convention', []],
      ['nothing but marks', '《》', []],
    ])('filtered by text: %s', async (_, searched, ids) => {
      expect(await list({ text: searched })).toEqual({ items: entities(ids), total: ids.length });
    });

    const everybody = idsOf(dataset.entities);
    const allBut = (...ids: string[]) => everybody.filter((id) => !ids.includes(id));
    const posts = { predicates: ['holds_post_at'] };

    test.each<[string, RelatedFilter, string[]]>([
      ['at all', { direction: 'both', relation: {} }, allBut('gudao')],
      ['outward', { direction: 'out', relation: posts }, ['li-an', 'wang-bo']],
      ['inward', { direction: 'in', relation: posts }, ['xinghe', 'yunfan']],
      ['in either direction', { direction: 'both', relation: posts }, ['li-an', 'wang-bo', 'xinghe', 'yunfan']],
      [
        'by a document that does not name it',
        { direction: 'out', relation: { documents: ['d3'] } },
        ['xinghe', 'xinghe-app'],
      ],
      [
        'to a person',
        { direction: 'both', relation: {}, other: { types: ['person'] } },
        ['hai-convention', 'xinghe', 'yunfan'],
      ],
      [
        'to a person by what is not a post',
        { direction: 'both', relation: { not: posts }, other: { types: ['person'] } },
        ['hai-convention'],
      ],
      ['to itself', { direction: 'both', relation: { predicates: ['owns'] }, other: { ids: ['yunfan'] } }, ['yunfan']],
      [
        'to entities that are named, by a former id too',
        { direction: 'in', relation: { not: { predicates: ['operates'] } }, other: { ids: ['star-river', 'wang-bo'] } },
        ['hai-convention', 'microdrama', 'xinghe', 'xinghe-app', 'yunfan'],
      ],
      [
        'by what begins at a person',
        { direction: 'both', relation: { subject: { types: ['person'] } } },
        ['hai-convention', 'li-an', 'wang-bo', 'xinghe', 'yunfan'],
      ],
      [
        'by what ends at something that a company owns',
        {
          direction: 'both',
          relation: { object: { related: { direction: 'in', relation: { predicates: ['owns'] } } } },
        },
        ['li-an', 'xinghe', 'xinghe-app', 'yunfan'],
      ],
      [
        'to something that is related to a concept',
        {
          direction: 'both',
          relation: { documents: ['d2'] },
          other: { related: { direction: 'out', relation: {}, other: { types: ['concept'] } } },
        },
        ['hai-convention', 'xinghe', 'xinghe-app', 'yunfan'],
      ],
      ['by a document that says nothing', { direction: 'both', relation: { documents: ['d4'] } }, []],
    ])('filtered by being related %s', async (_, related, ids) => {
      expect(await list({ related })).toEqual({ items: entities(ids), total: ids.length });
    });

    test.each<[string, EntityFilter, string[]]>([
      ['both of two', { and: [{ types: ['company'] }, { kinds: ['company/group'] }] }, ['xinghe']],
      ['two that use the same field', { and: [{ documents: ['d1'] }, { documents: ['d3'] }] }, ['hai-convention']],
      [
        'one of two',
        { or: [{ types: ['person'] }, { documents: ['d3'] }] },
        ['gudao', 'hai-convention', 'li-an', 'microdrama', 'wang-bo'],
      ],
      [
        'one of two, and a field',
        { documents: ['d1'], or: [{ types: ['person'] }, { minDegree: 5 }] },
        ['wang-bo', 'xinghe', 'yunfan'],
      ],
      ['not', { not: { types: ['person', 'concept'] } }, ['hai-convention', 'xinghe', 'xinghe-app', 'yunfan']],
      ['not of a kind, which others have not at all', { not: { kinds: ['company/group'] } }, allBut('xinghe')],
      ['not since a day: also what has no date', { not: { from: '2025-01-01' } }, allBut('xinghe')],
      ['not that text', { not: { text: '星河' } }, allBut('xinghe', 'xinghe-app')],
      ['not related', { not: { related: { direction: 'both', relation: {} } } }, ['gudao']],
      ['not not', { not: { not: { kinds: ['company/group'] } } }, ['xinghe']],
      ['not both', { not: { types: ['company'], documents: ['d3'] } }, everybody],
      ['neither', { not: { or: [{ types: ['company'] }, { documents: ['d3'] }] } }, ['li-an', 'wang-bo', 'xinghe-app']],
      [
        'one of several that are composed themselves',
        {
          or: [
            { and: [{ types: ['company'] }, { not: { kinds: ['company/group'] } }] },
            { types: ['person'], not: { documents: ['d1'] } },
          ],
        },
        ['li-an', 'yunfan'],
      ],
      ['empty lists of filters', { and: [], or: [] }, everybody],
      ['empty filters', { and: [{}], or: [{}, { types: ['person'] }] }, everybody],
      ['not an empty filter', { not: {} }, []],
    ])('composed: %s', async (_, filter, ids) => {
      expect(await list(filter)).toEqual({ items: entities(ids), total: ids.length });
    });

    test('filtered by community', async () => {
      for (const { index } of dataset.communities) {
        const expected = dataset.entities.filter(({ community }) => community === index);
        expect(await list({ communities: [index] })).toEqual({ items: expected, total: expected.length });
      }
      expect((await list({ communities: [0, 1] })).items).toEqual(
        dataset.entities.filter(({ community }) => community <= 1),
      );
      expect(await list({ communities: [99] })).toEqual({ items: [], total: 0 });
    });

    test('pages follow each other, and the total is that of the whole list', async () => {
      const page = (offset: number) => list({ minDegree: 1 }, { sort: 'degree', descending: true, limit: 3, offset });
      expect(await page(0)).toEqual({ items: entities(['xinghe', 'yunfan', 'hai-convention']), total: 7 });
      expect(await page(3)).toEqual({ items: entities(['xinghe-app', 'li-an', 'microdrama']), total: 7 });
      expect(await page(6)).toEqual({ items: entities(['wang-bo']), total: 7 });
      expect(await page(7)).toEqual({ items: [], total: 7 });
      expect(await page(1000)).toEqual({ items: [], total: 7 });
    });
  });

  describe('lists of relations', () => {
    const list = (filter: RelationFilter, rest: Partial<ListRequest<RelationFilter, RelationSort>> = {}) =>
      store.listRelations({ filter, sort: 'id', descending: false, limit: 100, offset: 0, ...rest });
    const all = idsOf(dataset.relations);
    const DATED = [
      'xinghe--owns--xinghe-app',
      'wang-bo--holds_post_at--xinghe',
      'xinghe--cooperates_with--yunfan--2023',
      'xinghe--launched--microdrama',
      'xinghe--cooperates_with--yunfan--2024',
      'yunfan--attended--hai-convention',
      'xinghe--organised--hai-convention',
      'wang-bo--spoke_at--hai-convention',
    ];
    const UNDATED = [
      'li-an--holds_post_at--yunfan',
      'li-an--spoke_at--hai-convention',
      'xinghe--operates--xinghe-app',
      'xinghe-app--streams--microdrama',
      'yunfan--owns--yunfan',
    ];
    const BY_PREDICATE = [
      ['li-an--holds_post_at--yunfan', 'wang-bo--holds_post_at--xinghe'],
      ['li-an--spoke_at--hai-convention', 'wang-bo--spoke_at--hai-convention'],
      ['xinghe--organised--hai-convention'],
      ['yunfan--attended--hai-convention'],
      ['xinghe--operates--xinghe-app'],
      ['xinghe--owns--xinghe-app', 'yunfan--owns--yunfan'],
      ['xinghe--cooperates_with--yunfan--2023', 'xinghe--cooperates_with--yunfan--2024'],
      ['xinghe-app--streams--microdrama'],
      ['xinghe--launched--microdrama'],
    ];
    const BY_DOCUMENTS = ['xinghe--organised--hai-convention', 'wang-bo--spoke_at--hai-convention'];
    const BY_ONE_DOCUMENT = all.filter((id) => !BY_DOCUMENTS.includes(id));

    test.each<[RelationSort, boolean, string[]]>([
      ['id', false, all],
      ['id', true, all.toReversed()],
      ['predicate', false, BY_PREDICATE.flat()],
      ['predicate', true, BY_PREDICATE.toReversed().flat()],
      ['date', false, [...DATED, ...UNDATED]],
      ['date', true, [...DATED.toReversed(), ...UNDATED]],
      ['documents', false, [...BY_ONE_DOCUMENT, ...BY_DOCUMENTS.toReversed()]],
      ['documents', true, [...BY_DOCUMENTS, ...BY_ONE_DOCUMENT]],
    ])(
      'by %s, descending: %s; those without a date last, those that are alike by id',
      async (sort, descending, ids) => {
        expect(await list({}, { sort, descending })).toEqual({ items: relations(ids), total: 13 });
        const posts = ids.filter((id) => id.includes('holds_post_at'));
        expect(await list({ predicates: ['holds_post_at'] }, { sort, descending })).toEqual({
          items: relations(posts),
          total: 2,
        });
      },
    );

    test('pages follow each other, and the total is that of the whole list', async () => {
      for (const sort of RELATION_SORTS) {
        const whole = await list({}, { sort });
        const pages = await Promise.all([0, 5, 10].map((offset) => list({}, { sort, limit: 5, offset })));
        expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
        expect(await list({}, { sort, offset: 13 })).toEqual({ items: [], total: 13 });
      }
      const page = await list({ statuses: ['implied'] }, { limit: 1, offset: 1 });
      expect(page).toEqual({ items: relations(['yunfan--attended--hai-convention']), total: 3 });
    });

    test.each<[string, RelationFilter, string[]]>([
      ['a word of the role', { text: 'PRESIDENT' }, ['wang-bo--holds_post_at--xinghe']],
      ['traditional characters of the note', { text: '談微短劇' }, ['wang-bo--spoke_at--hai-convention']],
      ['a part of a word', { text: 'crodram' }, ['wang-bo--spoke_at--hai-convention']],
      ['text that only a reason has', { text: '名单' }, []],
      ['nothing but marks', { text: '。' }, []],
      [
        'the subject',
        { subject: { types: ['person'] } },
        [
          'li-an--holds_post_at--yunfan',
          'li-an--spoke_at--hai-convention',
          'wang-bo--holds_post_at--xinghe',
          'wang-bo--spoke_at--hai-convention',
        ],
      ],
      ['a former id of the object', { object: { ids: ['star-river'] } }, ['wang-bo--holds_post_at--xinghe']],
      [
        'both ends',
        { subject: { types: ['company'] }, object: { types: ['event'] } },
        ['xinghe--organised--hai-convention', 'yunfan--attended--hai-convention'],
      ],
      [
        'an end by what it is related to',
        { object: { related: { direction: 'in', relation: { predicates: ['streams'] } } } },
        ['xinghe--launched--microdrama', 'xinghe-app--streams--microdrama'],
      ],
      [
        'one predicate or one document',
        { or: [{ predicates: ['owns'] }, { documents: ['d3'] }] },
        [
          'xinghe--launched--microdrama',
          'xinghe--organised--hai-convention',
          'xinghe--owns--xinghe-app',
          'xinghe-app--streams--microdrama',
          'yunfan--owns--yunfan',
        ],
      ],
      [
        'two documents, both of which support it',
        { and: [{ documents: ['d1'] }, { documents: ['d2'] }] },
        ['wang-bo--spoke_at--hai-convention', 'xinghe--organised--hai-convention'],
      ],
      [
        'not a text, which others have not at all',
        { not: { text: '总裁' } },
        all.filter((id) => !id.startsWith('wang-bo--holds')),
      ],
      [
        'not since a day: also what has no date',
        { predicates: ['holds_post_at', 'spoke_at'], not: { from: '2019-07-01' } },
        ['li-an--holds_post_at--yunfan', 'li-an--spoke_at--hai-convention'],
      ],
      [
        'one of two ends',
        { or: [{ subject: { ids: ['li-an'] } }, { object: { ids: ['microdrama'] } }] },
        [
          'li-an--holds_post_at--yunfan',
          'li-an--spoke_at--hai-convention',
          'xinghe--launched--microdrama',
          'xinghe-app--streams--microdrama',
        ],
      ],
      ['not an empty filter', { not: {} }, []],
    ])('filtered by %s', async (_, filter, ids) => {
      expect(await list(filter)).toEqual({ items: relations(ids), total: ids.length });
    });
  });

  describe('lists of figures', () => {
    const list = (filter: FigureFilter, rest: Partial<ListRequest<FigureFilter, FigureSort>> = {}) =>
      store.listFigures({ filter, sort: 'id', descending: false, limit: 100, offset: 0, ...rest });
    const [FEW, REVENUE, ONE, MANY] = idsOf(dataset.figures) as [string, string, string, string];

    test('the world has these', () => {
      expect([FEW, REVENUE, ONE, MANY]).toEqual([
        'microdrama--users--7-persons',
        'xinghe--revenue--3.50-wan_yuan--2023',
        'xinghe--users--1-yi_persons',
        'xinghe--users--10.74-yi_persons--2023-12',
      ]);
    });

    test.each<[FigureSort, boolean, string[]]>([
      ['id', false, [FEW, REVENUE, ONE, MANY]],
      ['id', true, [MANY, ONE, REVENUE, FEW]],
      ['measure', false, [FEW, ONE, MANY, REVENUE]],
      ['measure', true, [REVENUE, FEW, ONE, MANY]],
      ['date', false, [REVENUE, MANY, FEW, ONE]],
      ['date', true, [MANY, REVENUE, FEW, ONE]],
      ['value', false, [FEW, REVENUE, ONE, MANY]],
      ['value', true, [MANY, ONE, REVENUE, FEW]],
    ])(
      'by %s, descending: %s; those without a date last, those that are alike by id',
      async (sort, descending, ids) => {
        expect(await list({}, { sort, descending })).toEqual({ items: ids.map(figure), total: 4 });
        expect(await list({}, { sort, descending, limit: 2, offset: 1 })).toEqual({
          items: ids.slice(1, 3).map(figure),
          total: 4,
        });
        expect(await list({ units: ['yi_persons'] }, { sort, descending })).toEqual({
          items: ids.filter((id) => id === ONE || id === MANY).map(figure),
          total: 2,
        });
      },
    );

    test.each<[string, FigureFilter, string[]]>([
      ['a measure', { measures: ['revenue'] }, [REVENUE]],
      ['a unit', { units: ['persons', 'wan_yuan'] }, [FEW, REVENUE]],
      ['a comparator', { comparators: ['>', '≈'] }, [REVENUE, ONE]],
      ['a document', { documents: ['d1'] }, [REVENUE, MANY]],
      ['a number of documents', { minDocuments: 2 }, [MANY]],
      ['a status', { statuses: ['implied'] }, [ONE]],
      ['a day on', { from: '2024-01-01' }, []],
      ['its last day', { from: '2023-12-31' }, [REVENUE, MANY]],
      ['up to a day', { to: '2023-11-30' }, [REVENUE]],
      ['a least value, in the base unit', { minValue: 100_000_000 }, [ONE, MANY]],
      ['a greatest value', { maxValue: 35_000 }, [FEW, REVENUE]],
      ['a value between, with a fraction', { minValue: 7.5, maxValue: 100_000_000.5 }, [REVENUE, ONE]],
      ['text of its scope', { text: 'Nation' }, [MANY]],
      ['nothing but marks', { text: '、' }, []],
      ['whom it is about', { subject: { ids: ['star-river'] } }, [REVENUE, ONE, MANY]],
      [
        'what whom it is about is related to',
        { subject: { related: { direction: 'in', relation: { predicates: ['streams'] } } } },
        [FEW],
      ],
      ['empty lists', { measures: [], units: [], comparators: [], and: [], or: [] }, [FEW, REVENUE, ONE, MANY]],
      [
        'one of two, not a third',
        { or: [{ units: ['persons'] }, { documents: ['d2'] }], not: { text: '全国' } },
        [FEW, ONE],
      ],
      ['both of two', { and: [{ measures: ['users'] }, { subject: { types: ['company'] } }] }, [ONE, MANY]],
      ['not since a day: also what has no date', { not: { from: '2023-01-01' } }, [FEW, ONE]],
      ['not an empty filter', { not: {} }, []],
    ])('filtered by %s', async (_, filter, ids) => {
      expect(await list(filter)).toEqual({ items: ids.map(figure), total: ids.length });
    });
  });

  describe('search', () => {
    const hit = (id: string, kind: string, formText: string) => {
      const found = entity(id);
      return { entity: found, kind, form: found.forms.find((form) => form.text === formText) };
    };

    test.each<[string, string, [id: string, kind: string, form: string][]]>([
      [
        'a whole name',
        '星河视频',
        [
          ['xinghe', 'exact', '星河视频'],
          ['xinghe-app', 'exact', '星河视频'],
        ],
      ],
      [
        'the beginning of a name',
        '星河视',
        [
          ['xinghe', 'prefix', '星河视频'],
          ['xinghe-app', 'prefix', '星河视频'],
        ],
      ],
      [
        'an alias before a longer name',
        '星河',
        [
          ['xinghe', 'exact', '星河'],
          ['xinghe-app', 'prefix', '星河视频'],
        ],
      ],
      ['one character inside', '帆', [['yunfan', 'substring', '云帆影业']]],
      ['traditional characters', '雲帆', [['yunfan', 'prefix', '云帆影业']]],
      ['pinyin', 'yunfanying', [['yunfan', 'pinyin', '云帆影业']]],
      ['initials', 'hcdh', [['hai-convention', 'initials', '海城大会']]],
      ['a later English word', 'sail', [['yunfan', 'word', 'Cloud Sail Pictures']]],
      ['two words in any order', 'pictures cloud', [['yunfan', 'word', 'Cloud Sail Pictures']]],
      ['a word and characters', 'cloud 影业', [['yunfan', 'substring', '云帆影业']]],
      ['full-width letters', 'ＸＨＶ', [['xinghe', 'exact', 'XHV']]],
      ['nothing that is there', 'zebra', []],
      ['two words of which one is not there', 'cloud zebra', []],
      ['nothing but marks', '《》 !', []],
      ['what a full-text query would take for an order', 'c_* OR w_* AND (', []],
    ])('%s', async (_, query, hits) => {
      const expected = hits.map(([id, kind, form]) => hit(id, kind, form));
      expect(await store.search({ text: query, types: [], limit: 10 })).toEqual({ hits: expected, total: hits.length });
    });

    test('only the wanted types are searched', async () => {
      const result = await store.search({ text: '星河', types: ['short_video_app', 'event'], limit: 10 });
      expect(result).toEqual({ hits: [hit('xinghe-app', 'prefix', '星河视频')], total: 1 });
    });

    test('the total counts hits past the limit', async () => {
      const result = await store.search({ text: '星河', types: [], limit: 1 });
      expect(result).toEqual({ hits: [hit('xinghe', 'exact', '星河')], total: 2 });
    });
  });

  describe('relations by id', () => {
    test('each stands in the place of its id, null where there is none', async () => {
      const ids = idsOf(dataset.relations);
      const asked = ['', ...ids, 'x--y', 'xinghe--operates--yunfan', 'xinghe--cooperates_with--yunfan', ids[0] ?? ''];
      expect(await store.relations(asked)).toEqual([null, ...relations(ids), null, null, null, relation(ids[0] ?? '')]);
    });

    test('no ids give no relations', async () => {
      expect(await store.relations([])).toEqual([]);
    });
  });

  describe('relations of entities', () => {
    const OF_XINGHE = [
      'wang-bo--holds_post_at--xinghe',
      'xinghe--organised--hai-convention',
      'xinghe--operates--xinghe-app',
      'xinghe--owns--xinghe-app',
      'xinghe--cooperates_with--yunfan--2023',
      'xinghe--cooperates_with--yunfan--2024',
      'xinghe--launched--microdrama',
    ];
    const wholeOf = (ids: readonly string[], filter: RelationFilter = {}, rest: Partial<RelationsRequest> = {}) =>
      store.relationsOf(ids, { filter, direction: 'both', limit: 100, offset: 0, ...rest });
    const of = async (...asked: Parameters<typeof wholeOf>) =>
      (await wholeOf(...asked)).map(({ items, total }) => ({ items, total }));
    const page = (ids: readonly string[], total = ids.length) => ({ items: relations(ids), total });

    test("in the vocabulary's order of predicates, then by id", async () => {
      expect(await of(['xinghe'])).toEqual([page(OF_XINGHE)]);
    });

    test('outward and inward', async () => {
      expect(await of(['xinghe'], {}, { direction: 'out' })).toEqual([page(OF_XINGHE.slice(1))]);
      expect(await of(['xinghe'], {}, { direction: 'in' })).toEqual([page(OF_XINGHE.slice(0, 1))]);
    });

    test('one from an entity to itself is listed once, in every direction', async () => {
      for (const direction of ['both', 'out', 'in'] as const) {
        const [yunfan] = await of(['yunfan'], { predicates: ['owns'] }, { direction });
        expect(yunfan).toEqual(page(['yunfan--owns--yunfan']));
      }
      const [all] = await of(['yunfan']);
      expect(all).toEqual(
        page([
          'li-an--holds_post_at--yunfan',
          'yunfan--attended--hai-convention',
          'yunfan--owns--yunfan',
          'xinghe--cooperates_with--yunfan--2023',
          'xinghe--cooperates_with--yunfan--2024',
        ]),
      );
    });

    test('with the other end of each in its place', async () => {
      const pages = await wholeOf(['nobody', 'yunfan', 'star-river'], {}, { limit: 4, offset: 1 });
      expect(pages.map(({ others }) => others)).toEqual([
        [],
        entities(['hai-convention', 'yunfan', 'xinghe', 'xinghe']),
        entities(['hai-convention', 'xinghe-app', 'xinghe-app', 'yunfan']),
      ]);
    });

    test('a page for each entity in the place of its id; former ids are followed, unknown ones have none', async () => {
      const pages = await of(['gudao', 'star-river', 'nobody', 'wang-bo', 'xinghe'], {}, { limit: 2, offset: 1 });
      expect(pages).toEqual([
        page([]),
        page(OF_XINGHE.slice(1, 3), 7),
        page([]),
        page(['wang-bo--spoke_at--hai-convention'], 2),
        page(OF_XINGHE.slice(1, 3), 7),
      ]);
    });

    test('an offset past the end gives an empty page with the total', async () => {
      expect(await of(['xinghe'], {}, { limit: 5, offset: 7 })).toEqual([page([], 7)]);
      expect(await of([])).toEqual([]);
    });

    test.each<[string, RelationFilter, number[]]>([
      ['one predicate', { predicates: ['owns'] }, [3]],
      ['one predicate or another', { predicates: ['owns', 'operates'] }, [2, 3]],
      ['a predicate that it has not', { predicates: ['streams'] }, []],
      ['one document', { documents: ['d2'] }, [1, 2, 5]],
      ['one document or another', { documents: ['d3', 'd2'] }, [1, 2, 5, 6]],
      ['an unknown document', { documents: ['d9'] }, []],
      ['asserted', { statuses: ['asserted'] }, [0, 1, 2, 3, 4, 5]],
      ['implied', { statuses: ['implied'] }, [6]],
      ['either', { statuses: ['implied', 'asserted'] }, [0, 1, 2, 3, 4, 5, 6]],
      ['a number of documents', { minDocuments: 3 }, [1]],
      ['empty lists', { predicates: [], documents: [], statuses: [] }, [0, 1, 2, 3, 4, 5, 6]],
      [
        'several fields, which must all hold',
        { predicates: ['cooperates_with'], documents: ['d1'], statuses: ['asserted'] },
        [4],
      ],
    ])('filtered by %s', async (_, filter, positions) => {
      expect(await of(['xinghe'], filter)).toEqual([page(positions.map((position) => OF_XINGHE[position] ?? ''))]);
    });

    // Open from 2020; 2024-03-23/30; undated; 2018/2022-06-30; 2023; 2024; 2023-10/12.
    test.each<[string, RelationFilter, number[]]>([
      ['from a day on', { from: '2024-03-31' }, [0, 5]],
      ['from the last day of one', { from: '2024-03-30' }, [0, 1, 5]],
      ['up to a day', { to: '2022-12-31' }, [0, 3]],
      ['up to the first day of one', { to: '2023-01-01' }, [0, 3, 4]],
      ['up to a day before all', { to: '2017-12-31' }, []],
      ['between two days', { from: '2022-07-01', to: '2023-09-30' }, [0, 4]],
      ['from long ago: all that have a date', { from: '0001-01-01' }, [0, 1, 3, 4, 5, 6]],
      ['up to far away: all that have a date', { to: '9999-12-31' }, [0, 1, 3, 4, 5, 6]],
    ])('by dates, %s', async (_, filter, positions) => {
      expect(await of(['xinghe'], filter)).toEqual([page(positions.map((position) => OF_XINGHE[position] ?? ''))]);
    });

    test('one that is not said to have begun may have begun at any time', async () => {
      const post = page(['li-an--holds_post_at--yunfan']);
      const predicates = ['holds_post_at'];
      expect(await of(['yunfan'], { predicates, to: '1950-01-01' })).toEqual([post]);
      expect(await of(['yunfan'], { predicates, from: '2019-06-30' })).toEqual([post]);
      expect(await of(['yunfan'], { predicates, from: '2019-07-01' })).toEqual([page([])]);
    });
  });

  describe('neighbours of entities', () => {
    const of = (ids: readonly string[], rest: Partial<NeighborsRequest> = {}) =>
      store.neighborsOf(ids, {
        entityFilter: {},
        relationFilter: {},
        direction: 'both',
        limit: 100,
        offset: 0,
        ...rest,
      });
    const page = (ids: readonly string[], total = ids.length) => ({ items: entities(ids), total });
    const OF_XINGHE = ['yunfan', 'hai-convention', 'xinghe-app', 'microdrama', 'wang-bo'];

    test('each once, by degree, then id; never the entity itself', async () => {
      expect(await of(['xinghe', 'yunfan'])).toEqual([page(OF_XINGHE), page(['xinghe', 'hai-convention', 'li-an'])]);
    });

    test('outward and inward', async () => {
      expect(await of(['xinghe'], { direction: 'out' })).toEqual([page(OF_XINGHE.slice(0, 4))]);
      expect(await of(['xinghe'], { direction: 'in' })).toEqual([page(['wang-bo'])]);
    });

    test('a page for each in the place of its id; former ids are followed, unknown ones have none', async () => {
      expect(await of(['gudao', 'star-river', 'nobody', 'xinghe'], { limit: 2, offset: 1 })).toEqual([
        page([]),
        page(OF_XINGHE.slice(1, 3), 5),
        page([]),
        page(OF_XINGHE.slice(1, 3), 5),
      ]);
      expect(await of([])).toEqual([]);
    });

    test('that pass both filters', async () => {
      expect(await of(['xinghe'], { relationFilter: { documents: ['d2'] } })).toEqual([
        page(['yunfan', 'hai-convention', 'xinghe-app']),
      ]);
      expect(
        await of(['xinghe'], { entityFilter: { documents: ['d3'] }, relationFilter: { statuses: ['asserted'] } }),
      ).toEqual([page(['hai-convention'])]);
    });
  });

  describe('figures', () => {
    test('each stands in the place of its id, null where there is none', async () => {
      const ids = idsOf(dataset.figures);
      expect(await store.figures([...ids, 'xinghe--users', ids[1] ?? ''])).toEqual([
        ...ids.map(figure),
        null,
        figure(ids[1] ?? ''),
      ]);
      expect(await store.figures([])).toEqual([]);
    });

    test("those of entities are in the vocabulary's order of measures, then by id", async () => {
      const ofXinghe = [
        'xinghe--users--1-yi_persons',
        'xinghe--users--10.74-yi_persons--2023-12',
        'xinghe--revenue--3.50-wan_yuan--2023',
      ].map(figure);
      const ofMicrodrama = [figure('microdrama--users--7-persons')];
      expect(await store.figuresOf(['microdrama', 'nobody', 'star-river', 'li-an', 'xinghe'])).toEqual([
        ofMicrodrama,
        [],
        ofXinghe,
        [],
        ofXinghe,
      ]);
      expect(await store.figuresOf([])).toEqual([]);
    });
  });

  describe('neighbourhood', () => {
    const around = (ids: readonly string[], rest: Partial<NeighborhoodRequest> = {}) =>
      store.neighborhood({ ids, depth: 1, entityFilter: {}, relationFilter: {}, limit: 100, ...rest });

    test('neighbours by degree, then id, with all relations among what is returned', async () => {
      expect(await around(['li-an'])).toEqual({
        entities: entities(['li-an', 'yunfan', 'hai-convention']),
        relations: relations([
          'li-an--holds_post_at--yunfan',
          'li-an--spoke_at--hai-convention',
          'yunfan--attended--hai-convention',
          'yunfan--owns--yunfan',
        ]),
        total: 2,
      });
    });

    test('nearest first, then by degree', async () => {
      const rings = ['li-an', 'yunfan', 'hai-convention', 'xinghe', 'wang-bo', 'xinghe-app', 'microdrama'];
      expect(idsOf((await around(['li-an'], { depth: 2 })).entities)).toEqual(rings.slice(0, 5));
      const all = await around(['li-an'], { depth: 3 });
      expect(all).toEqual({ entities: entities(rings), relations: dataset.relations, total: 6 });
    });

    test('the asked ones come first, each once, in the order asked; unknown ids are left out', async () => {
      const answer = await around(['wang-bo', 'nobody', 'old-sail', 'wang-bo', 'yunfan', 'li-an']);
      expect(idsOf(answer.entities)).toEqual(['wang-bo', 'yunfan', 'li-an', 'xinghe', 'hai-convention']);
      expect(answer.total).toBe(2);
    });

    test('nothing known gives nothing', async () => {
      const nothing = { entities: [], relations: [], total: 0 };
      expect(await around(['nobody'])).toEqual(nothing);
      expect(await around([])).toEqual(nothing);
    });

    test('an entity that is alone stands alone', async () => {
      expect(await around(['gudao'], { depth: 3 })).toEqual({ entities: entities(['gudao']), relations: [], total: 0 });
    });

    test('the limit cuts the farthest and the least, and the relations with them; the total stays', async () => {
      expect(await around(['li-an'], { depth: 3, limit: 1 })).toEqual({
        entities: entities(['li-an', 'yunfan']),
        relations: relations(['li-an--holds_post_at--yunfan', 'yunfan--owns--yunfan']),
        total: 6,
      });
    });

    test('what does not pass the entity filter is not passed through either; asked ones are never filtered', async () => {
      const answer = await around(['li-an', 'gudao'], { depth: 3, entityFilter: { types: ['event', 'person'] } });
      expect(answer).toEqual({
        entities: entities(['li-an', 'gudao', 'hai-convention', 'wang-bo']),
        relations: relations(['li-an--spoke_at--hai-convention', 'wang-bo--spoke_at--hai-convention']),
        total: 2,
      });
    });

    test('every step and every relation returned passes the relation filter', async () => {
      const answer = await around(['wang-bo'], { depth: 3, relationFilter: { documents: ['d1'], from: '2023-01-01' } });
      expect(answer).toEqual({
        entities: entities(['wang-bo', 'xinghe', 'hai-convention', 'yunfan']),
        relations: relations([
          'wang-bo--holds_post_at--xinghe',
          'wang-bo--spoke_at--hai-convention',
          'xinghe--cooperates_with--yunfan--2023',
          'xinghe--organised--hai-convention',
        ]),
        total: 3,
      });
    });

    test('both filters use their own documents', async () => {
      const answer = await around(['microdrama'], {
        depth: 2,
        entityFilter: { documents: ['d2'] },
        relationFilter: { documents: ['d3'] },
      });
      expect(idsOf(answer.entities)).toEqual(['microdrama', 'xinghe', 'xinghe-app', 'hai-convention']);
      expect(idsOf(answer.relations)).toEqual([
        'xinghe--launched--microdrama',
        'xinghe--organised--hai-convention',
        'xinghe-app--streams--microdrama',
      ]);
    });
  });

  describe('overview', () => {
    const byCentrality = [...dataset.entities].sort((a, b) => b.centrality - a.centrality || (a.id < b.id ? -1 : 1));
    const among = (kept: readonly Entity[]) => {
      const ids = new Set(idsOf(kept));
      return dataset.relations.filter(({ subject, object }) => ids.has(subject) && ids.has(object));
    };

    test.each([1, 3, 8, 100])('the %i most central entities and all relations among them', async (limit) => {
      const kept = byCentrality.slice(0, limit);
      expect(await store.overview({ limit })).toEqual({ entities: kept, relations: among(kept), total: 8 });
    });
  });

  describe('relations among entities', () => {
    test('all with both ends among them, by id; unknown ids are left out and former ones followed', async () => {
      expect(await store.relationsAmong(['yunfan', 'nobody', 'star-river', 'yunfan'], {})).toEqual(
        relations([
          'xinghe--cooperates_with--yunfan--2023',
          'xinghe--cooperates_with--yunfan--2024',
          'yunfan--owns--yunfan',
        ]),
      );
    });

    test('that pass the filter', async () => {
      expect(await store.relationsAmong(['yunfan', 'xinghe'], { statuses: ['asserted'], to: '2023-12-31' })).toEqual(
        relations(['xinghe--cooperates_with--yunfan--2023']),
      );
    });

    test('one entity has those to itself, none has none', async () => {
      expect(await store.relationsAmong(['yunfan'], {})).toEqual(relations(['yunfan--owns--yunfan']));
      expect(await store.relationsAmong(['xinghe'], {})).toEqual([]);
      expect(await store.relationsAmong([], {})).toEqual([]);
    });
  });

  describe('paths', () => {
    const between = (from: string, to: string, rest: Partial<PathsRequest> = {}) =>
      store.paths({ from, to, mode: 'shortest', maxLength: 6, filter: {}, limit: 10, ...rest });
    const step = (from: string, to: string, ids: readonly string[]) => ({ from, to, relations: relations(ids) });

    const VIA_CONVENTION = {
      entities: entities(['li-an', 'hai-convention', 'xinghe']),
      steps: [
        step('li-an', 'hai-convention', ['li-an--spoke_at--hai-convention']),
        step('hai-convention', 'xinghe', ['xinghe--organised--hai-convention']),
      ],
    };
    const VIA_YUNFAN = {
      entities: entities(['li-an', 'yunfan', 'xinghe']),
      steps: [
        step('li-an', 'yunfan', ['li-an--holds_post_at--yunfan']),
        step('yunfan', 'xinghe', ['xinghe--cooperates_with--yunfan--2023', 'xinghe--cooperates_with--yunfan--2024']),
      ],
    };

    test('all shortest ways by their entity ids; parallel relations are one way', async () => {
      expect(await between('li-an', 'xinghe')).toEqual({ paths: [VIA_CONVENTION, VIA_YUNFAN], total: 2 });
    });

    test('former ids are followed', async () => {
      expect(await between('li-an', 'star-river')).toEqual({ paths: [VIA_CONVENTION, VIA_YUNFAN], total: 2 });
    });

    test('the limit cuts the list, not the total', async () => {
      expect(await between('li-an', 'xinghe', { limit: 1 })).toEqual({ paths: [VIA_CONVENTION], total: 2 });
    });

    test('neighbours are one step apart, in either direction, with all relations between them', async () => {
      const ids = ['xinghe--operates--xinghe-app', 'xinghe--owns--xinghe-app'];
      expect(await between('xinghe-app', 'xinghe')).toEqual({
        paths: [{ entities: entities(['xinghe-app', 'xinghe']), steps: [step('xinghe-app', 'xinghe', ids)] }],
        total: 1,
      });
    });

    test('the filter holds for every relation, also for those next to each other', async () => {
      expect(
        await between('li-an', 'xinghe', {
          filter: { predicates: ['holds_post_at', 'cooperates_with'], documents: ['d2'] },
        }),
      ).toEqual({
        paths: [
          {
            entities: VIA_YUNFAN.entities,
            steps: [
              step('li-an', 'yunfan', ['li-an--holds_post_at--yunfan']),
              step('yunfan', 'xinghe', ['xinghe--cooperates_with--yunfan--2024']),
            ],
          },
        ],
        total: 1,
      });
    });

    test('days of the filter are not taken for ends of the way', async () => {
      const { paths, total } = await between('li-an', 'xinghe', { filter: { from: '2019-01-01', to: '2023-12-31' } });
      expect(paths.map((path) => idsOf(path.entities))).toEqual([['li-an', 'yunfan', 'xinghe']]);
      expect(paths[0]?.steps[1]?.relations).toEqual(relations(['xinghe--cooperates_with--yunfan--2023']));
      expect(total).toBe(1);
    });

    test('a filter can make the shortest way longer', async () => {
      const filter = { documents: ['d2', 'd3'], statuses: ['asserted' as const] };
      const { paths, total } = await between('wang-bo', 'microdrama', { filter });
      expect(paths.map((path) => idsOf(path.entities))).toEqual([
        ['wang-bo', 'hai-convention', 'xinghe', 'xinghe-app', 'microdrama'],
      ]);
      expect(total).toBe(1);
    });

    test('a way that is too long is none', async () => {
      expect((await between('li-an', 'xinghe', { maxLength: 2 })).total).toBe(2);
      expect(await between('li-an', 'xinghe', { maxLength: 1 })).toEqual({ paths: [], total: 0 });
    });

    test('all ways by length, then by their entity ids; none meets an entity twice', async () => {
      const { paths, total } = await between('li-an', 'xinghe', { mode: 'all' });
      expect(paths.slice(0, 2)).toEqual([VIA_CONVENTION, VIA_YUNFAN]);
      expect(paths.slice(2).map((path) => idsOf(path.entities))).toEqual([
        ['li-an', 'hai-convention', 'wang-bo', 'xinghe'],
        ['li-an', 'hai-convention', 'yunfan', 'xinghe'],
        ['li-an', 'yunfan', 'hai-convention', 'xinghe'],
        ['li-an', 'yunfan', 'hai-convention', 'wang-bo', 'xinghe'],
      ]);
      expect(paths[4]?.steps).toEqual([
        step('li-an', 'yunfan', ['li-an--holds_post_at--yunfan']),
        step('yunfan', 'hai-convention', ['yunfan--attended--hai-convention']),
        step('hai-convention', 'xinghe', ['xinghe--organised--hai-convention']),
      ]);
      expect(total).toBe(6);
    });

    test('all ways no longer than asked', async () => {
      const totals = [1, 2, 3, 4].map(
        async (maxLength) => (await between('li-an', 'xinghe', { mode: 'all', maxLength })).total,
      );
      expect(await Promise.all(totals)).toEqual([0, 2, 5, 6]);
    });

    test('all ways: the limit cuts the list, not the total', async () => {
      const answer = await between('li-an', 'xinghe', { mode: 'all', limit: 1 });
      expect(answer).toEqual({ paths: [VIA_CONVENTION], total: 6 });
    });

    test('all ways that pass the filter, their ends by what they are related to', async () => {
      const filter = {
        not: { subject: { related: { direction: 'out' as const, relation: { predicates: ['owns'] } } } },
      };
      const { paths, total } = await between('li-an', 'xinghe', { mode: 'all', filter });
      expect(paths.map((path) => idsOf(path.entities))).toEqual([['li-an', 'hai-convention', 'wang-bo', 'xinghe']]);
      expect(total).toBe(1);
    });

    test.each([
      ['from an entity to itself', 'yunfan', 'yunfan'],
      ['from an entity to its former id', 'yunfan', 'old-sail'],
      ['to one that stands alone', 'xinghe', 'gudao'],
      ['from an unknown id', 'nobody', 'xinghe'],
      ['to an unknown id', 'xinghe', 'nobody'],
      ['to a document', 'xinghe', 'd1'],
    ])('there is no way %s', async (_, from, to) => {
      expect(await between(from, to)).toEqual({ paths: [], total: 0 });
      expect(await between(from, to, { mode: 'all' })).toEqual({ paths: [], total: 0 });
    });
  });

  describe('what entities have in common', () => {
    const common = (ids: readonly string[], rest: Partial<CommonRequest> = {}) =>
      store.common({ ids, atLeast: 2, entityFilter: {}, relationFilter: {}, limit: 100, ...rest });
    const connector = (id: string, ids: readonly string[]) => ({ entity: entity(id), ids });

    test('others that are related to all of them, with the relations between', async () => {
      expect(await common(['li-an', 'wang-bo'])).toEqual({
        connectors: [connector('hai-convention', ['li-an', 'wang-bo'])],
        relations: relations(['li-an--spoke_at--hai-convention', 'wang-bo--spoke_at--hai-convention']),
        total: 1,
      });
    });

    test('best connected first, then by degree; the limit cuts them and their relations, not the total', async () => {
      const [hai, xinghe, yunfan] = [
        connector('hai-convention', ['wang-bo', 'li-an']),
        connector('xinghe', ['wang-bo']),
        connector('yunfan', ['li-an']),
      ];
      const all = await common(['wang-bo', 'li-an'], { atLeast: 1 });
      expect(all.connectors).toEqual([hai, xinghe, yunfan]);
      // That xinghe organised the convention joins none of the asked.
      expect(await common(['wang-bo', 'li-an'], { atLeast: 1, limit: 2 })).toEqual({
        connectors: [hai, xinghe],
        relations: relations([
          'li-an--spoke_at--hai-convention',
          'wang-bo--holds_post_at--xinghe',
          'wang-bo--spoke_at--hai-convention',
        ]),
        total: 3,
      });
    });

    test('relations among the asked themselves are told; former ids are followed, unknown ones left out', async () => {
      expect(await common(['old-sail', 'nobody', 'star-river', 'yunfan'])).toEqual({
        connectors: [connector('hai-convention', ['yunfan', 'xinghe'])],
        relations: relations([
          'xinghe--cooperates_with--yunfan--2023',
          'xinghe--cooperates_with--yunfan--2024',
          'xinghe--organised--hai-convention',
          'yunfan--attended--hai-convention',
          'yunfan--owns--yunfan',
        ]),
        total: 1,
      });
    });

    test('that pass both filters', async () => {
      expect(await common(['xinghe', 'li-an', 'wang-bo'], { relationFilter: { documents: ['d1'] } })).toEqual({
        connectors: [connector('hai-convention', ['xinghe', 'wang-bo'])],
        relations: relations([
          'wang-bo--holds_post_at--xinghe',
          'wang-bo--spoke_at--hai-convention',
          'xinghe--organised--hai-convention',
        ]),
        total: 1,
      });
      expect((await common(['li-an', 'wang-bo'], { entityFilter: { not: { types: ['event'] } } })).total).toBe(0);
    });

    test('nothing connects fewer than are asked for', async () => {
      expect(await common(['xinghe', 'nobody'])).toEqual({ connectors: [], relations: [], total: 0 });
      expect(await common([], { atLeast: 1 })).toEqual({ connectors: [], relations: [], total: 0 });
    });
  });

  describe('facets', () => {
    const facetsOf = (entityFilter: EntityFilter, relationFilter: RelationFilter = {}) =>
      store.facets({ entityFilter, relationFilter });
    const counts = (...pairs: [string, number][]) => pairs.map(([key, count]) => ({ key, count }));

    test('of everything, by count, then key', async () => {
      const facets = await facetsOf({});
      const communities = dataset.communities.map(({ index, size }): [string, number] => [String(index), size]);
      expect(facets).toEqual({
        types: counts(['company', 2], ['concept', 2], ['person', 2], ['event', 1], ['short_video_app', 1]),
        kinds: counts(['company/group', 1], ['company/producer', 1]),
        documents: counts(['d2', 5], ['d1', 4], ['d3', 3]),
        communities: counts(...communities),
        predicates: counts(
          ['cooperates_with', 2],
          ['holds_post_at', 2],
          ['owns', 2],
          ['spoke_at', 2],
          ['attended', 1],
          ['launched', 1],
          ['operates', 1],
          ['organised', 1],
          ['streams', 1],
        ),
        statuses: counts(['asserted', 10], ['implied', 3]),
        years: counts(['2024', 4], ['2023', 2], ['2018', 1], ['2019', 1], ['2020', 1]),
      });
    });

    test('of a part: relations count where both ends pass', async () => {
      const facets = await facetsOf({ types: ['company', 'event'] });
      expect(facets.predicates).toEqual(counts(['cooperates_with', 2], ['attended', 1], ['organised', 1], ['owns', 1]));
      expect(facets.statuses).toEqual(counts(['asserted', 3], ['implied', 2]));
      expect(facets.years).toEqual(counts(['2024', 3], ['2023', 1]));
      expect(facets.documents).toEqual(counts(['d1', 3], ['d2', 3], ['d3', 1]));
    });

    test('of nothing', async () => {
      const nothing = { types: [], kinds: [], documents: [], communities: [], predicates: [], statuses: [], years: [] };
      expect(await facetsOf({ documents: ['d9'] })).toEqual(nothing);
    });

    test('the filter of relations leaves the entities as they are', async () => {
      const all = await facetsOf({});
      const filter = { statuses: ['implied' as const], not: { predicates: ['owns'] } };
      expect(await facetsOf({}, filter)).toEqual({
        ...all,
        predicates: counts(['attended', 1], ['launched', 1]),
        statuses: counts(['implied', 2]),
        years: counts(['2023', 1], ['2024', 1]),
      });
    });
  });

  describe('timeline', () => {
    const timeline = (by: 'year' | 'month', entityFilter: EntityFilter = {}, relationFilter: RelationFilter = {}) =>
      store.timeline({ entityFilter, relationFilter, by });
    const period = (name: string, relationCount: number, figureCount = 0, entityCount = 0) => ({
      period: name,
      relations: relationCount,
      figures: figureCount,
      entities: entityCount,
    });

    test('by year: when relations begin (or end, where only that is known), figures are of, entities came to be', async () => {
      expect(await timeline('year')).toEqual({
        periods: [
          period('2010', 0, 0, 1),
          period('2015', 0, 0, 1),
          period('2018', 1),
          period('2019', 1),
          period('2020', 1),
          period('2023', 2, 2),
          period('2024', 4),
        ],
        undated: { relations: 4, figures: 2, entities: 6 },
      });
    });

    test('by month: what is not known to the month is in its year, before the months', async () => {
      expect(await timeline('month')).toEqual({
        periods: [
          period('2010-01', 0, 0, 1),
          period('2015', 0, 0, 1),
          period('2018', 1),
          period('2019-06', 1),
          period('2020', 1),
          period('2023', 2, 1),
          period('2023-12', 0, 1),
          period('2024', 1),
          period('2024-03', 3),
        ],
        undated: { relations: 4, figures: 2, entities: 6 },
      });
    });

    test('of a part: figures about its entities, relations that pass and join two of them', async () => {
      expect(await timeline('year', { types: ['company'] }, { statuses: ['asserted'] })).toEqual({
        periods: [period('2010', 0, 0, 1), period('2015', 0, 0, 1), period('2023', 1, 2), period('2024', 1)],
        undated: { relations: 0, figures: 1, entities: 0 },
      });
    });

    test('of nothing', async () => {
      const undated = { relations: 0, figures: 0, entities: 0 };
      expect(await timeline('month', { documents: ['d9'] })).toEqual({ periods: [], undated });
    });
  });

  describe('scans', () => {
    test.each([1, 3, 100])('in pieces of %i, by id, without a gap', async (limit) => {
      async function whole<T extends { readonly id: string }>(
        scan: (after: string | null, limit: number) => Promise<readonly T[]>,
      ): Promise<T[]> {
        const found: T[] = [];
        for (let after: string | null = null; ; after = found.at(-1)?.id ?? null) {
          const piece = await scan(after, limit);
          expect(piece.length).toBeLessThanOrEqual(limit);
          if (piece.length === 0) return found;
          found.push(...piece);
        }
      }
      expect(await whole(store.scanEntities)).toEqual(dataset.entities);
      expect(await whole(store.scanRelations)).toEqual(dataset.relations);
      expect(await whole(store.scanFigures)).toEqual(dataset.figures);
    });

    test('after an id that is not there', async () => {
      expect(idsOf(await store.scanEntities('xinghe-ap', 2))).toEqual(['xinghe-app', 'yunfan']);
      expect(idsOf(await store.scanRelations('xinghe--p', 2))).toEqual([
        'xinghe-app--streams--microdrama',
        'yunfan--attended--hai-convention',
      ]);
      expect(await store.scanFigures('y', 2)).toEqual([]);
    });
  });

  test('closing twice does nothing more', async () => {
    const another = await open(dataset);
    await another.entities(['xinghe']);
    await another.close();
    await another.close();
    expect(await store.entities(['xinghe'])).toEqual([entity('xinghe')]);
  });

  // Another dataset takes the place of the world, so this comes last, when all else has ended.
  describe.sequential('a graph in which each of twelve is related to all others, three times', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `e${String(index).padStart(2, '0')}`);
    const dense = buildWorld({
      ...SEED_WORLD,
      entities: ids.map((id) => seedEntity({ id, type: 'person', name: text(id, id), citations: [cite('d1', 1)] })),
      relations: ids.flatMap((subject, index) =>
        ids
          .slice(index + 1)
          .flatMap((object) =>
            ['owns', 'streams', 'launched'].map((predicate) =>
              seedRelation({ subject, predicate, object, citations: [cite('d1', 1)] }),
            ),
          ),
      ),
      figures: [],
      redirects: [],
    });
    let denseStore: GraphStore;
    beforeAll(async () => {
      denseStore = await open(dense.dataset);
    });
    afterAll(() => denseStore.close());

    test('ways are counted up to a bound, and the first are the first all the same', async () => {
      const request = { from: 'e11', to: 'e00', maxLength: 6, filter: {}, limit: 13 };
      const { paths, total } = await denseStore.paths({ ...request, mode: 'all' });
      expect(paths.map(({ entities }) => idsOf(entities))).toEqual([
        ['e11', 'e00'],
        ...ids.slice(1, 11).map((id) => ['e11', id, 'e00']),
        ['e11', 'e01', 'e02', 'e00'],
        ['e11', 'e01', 'e03', 'e00'],
      ]);
      expect(paths[1]?.steps.map(({ relations }) => relations.length)).toEqual([3, 3]);
      expect(total).toBe(MAX_COUNTED_PATHS);
      expect((await denseStore.paths({ ...request, mode: 'all', maxLength: 3 })).total).toBe(1 + 10 + 90);
      expect((await denseStore.paths({ ...request, mode: 'shortest' })).total).toBe(1);
    });
  });
}
