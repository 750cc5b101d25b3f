import { describe, expect, test } from 'vitest';
import {
  ENTITY_SORTS,
  type EntityFilter,
  type EntitySort,
  type FigureFilter,
  type FigureSort,
  type ListRequest,
  RELATION_SORTS,
  type RelatedFilter,
  type RelationFilter,
  type RelationSort,
  type SortCounts,
} from '../../../server/store/GraphStore.ts';
import { type ContractWorld, idsOf } from './ContractWorld.ts';

export function listContract(world: ContractWorld): void {
  const { dataset, entities, relations, figure } = world;

  describe('lists of entities', () => {
    const list = (filter: EntityFilter, rest: Partial<ListRequest<EntityFilter, EntitySort> & SortCounts> = {}) =>
      world.store.listEntities({ filter, sort: 'id', descending: false, limit: 100, offset: 0, ...rest });

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
    ])('by %s, descending: %s; equal ones by id', async (sort, descending, ids) => {
      expect(await list({}, { sort, descending })).toEqual({ items: entities(ids), total: 8 });
    });

    test.each(['centrality', 'betweenness'] as const)('by %s', async (sort) => {
      const { items } = await list({}, { sort, descending: true });
      expect(items).toEqual([...dataset.entities].sort((a, b) => b[sort] - a[sort] || (a.id < b.id ? -1 : 1)));
      expect(items[0]?.[sort]).toBeGreaterThan(items[7]?.[sort] ?? 1);
    });

    test.each<[EntitySort, (id: string) => string | number | null]>([
      ['community', (id) => world.entity(id).community],
      ['start', (id) => world.entity(id).earliest],
      ['end', (id) => world.entity(id).latest],
      ['documents', (id) => world.entity(id).documents.length],
    ])('by %s; those without one last', async (sort, keyOf) => {
      for (const descending of [true, false]) {
        const ids = inKeyOrder(idsOf(dataset.entities), keyOf, descending);
        expect(await list({}, { sort, descending })).toEqual({ items: entities(ids), total: 8 });
      }
    });

    test.each(ENTITY_SORTS)('one type by %s has the same order as the list of all', async (sort) => {
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
      ['a minimum degree', { minDegree: 4 }, ['hai-convention', 'xinghe', 'yunfan']],
      ['a maximum degree', { maxDegree: 2 }, ['gudao', 'li-an', 'microdrama', 'wang-bo']],
      ['degree 0', { maxDegree: 0 }, ['gudao']],
      ['both bounds of the degree', { minDegree: 3, maxDegree: 5 }, ['hai-convention', 'xinghe-app', 'yunfan']],
      ['bounds that exclude each other', { minDegree: 5, maxDegree: 3 }, []],
      [
        'several fields, which must all hold',
        { types: ['company'], documents: ['d1'], kinds: ['company/producer'], minDegree: 1 },
        ['yunfan'],
      ],
      ['ids, including former and unknown ones', { ids: ['xinghe', 'nobody', 'old-sail'] }, ['xinghe', 'yunfan']],
      ['a first day: entities that may not have ended before', { from: '2025-01-01' }, ['xinghe']],
      ['the last day of an entity', { from: '2024-12-31' }, ['xinghe', 'yunfan']],
      ['a last day: entities that may have begun by then', { to: '2014-12-31' }, ['yunfan']],
      ['a last day before all entities', { to: '2010-01-04' }, []],
      ['an early first day: all entities with a date', { from: '0001-01-01' }, ['xinghe', 'yunfan']],
      [
        'a first day, or without a date',
        { from: '2025-01-01', undated: true, types: ['company', 'concept'] },
        ['gudao', 'microdrama', 'xinghe'],
      ],
      [
        'a last day, or without a date',
        { to: '2014-12-31', undated: true, types: ['company', 'event'] },
        ['hai-convention', 'yunfan'],
      ],
      ['fields with a value', { has: ['start', 'end'] }, ['yunfan']],
      ['a list with a value', { has: ['aliases'] }, ['hai-convention', 'xinghe', 'yunfan']],
      [
        'fields without a value',
        { lacks: ['kind', 'aliases'] },
        ['gudao', 'li-an', 'microdrama', 'wang-bo', 'xinghe-app'],
      ],
      ['a field with and one without a value', { has: ['start'], lacks: ['end'] }, ['xinghe']],
      ['a cited line', { lines: ['d1:11'] }, ['xinghe']],
      ['cited lines that overlap', { lines: ['d1:4-5', 'd2:20-99'] }, ['li-an', 'yunfan']],
      ['lines without a citation', { lines: ['d1:2', 'd1:13-99'] }, []],
      ['the origin of the English name', { englishSources: ['official', 'pinyin'] }, ['li-an', 'wang-bo', 'xinghe']],
      [
        'a number of neighbours',
        { minNeighbors: 3, maxNeighbors: 4 },
        idsOf(dataset.entities.filter(({ neighborCount }) => neighborCount >= 3 && neighborCount <= 4)),
      ],
      ['coordinates, which none has', { minLatitude: -90 }, []],
      ['a part of a name in either language, ignoring script and punctuation', { name: '雲帆' }, ['yunfan']],
      ['a part of an English name', { name: 'HE V' }, ['xinghe']],
      ['a name that is only an alias', { name: 'xh' }, []],
      ['a name of punctuation marks only', { name: '《》' }, []],
      ['text of the description', { description: '星河视频的' }, ['xinghe', 'xinghe-app']],
      ['a text that no description has', { description: 'xhv' }, []],
      [
        'the publisher of a document',
        { document: { publisher: '海城日報' } },
        ['hai-convention', 'wang-bo', 'xinghe', 'yunfan'],
      ],
      ['a document that does not exist', { document: { author: '丙' } }, []],
      [
        'not a document with an author',
        { not: { document: { author: '甲' } } },
        ['gudao', 'li-an', 'microdrama', 'xinghe-app'],
      ],
      ['a figure', { figures: {} }, ['microdrama', 'xinghe']],
      ['a figure of a measure and a size', { figures: { measures: ['users'], minValue: 8 } }, ['xinghe']],
      ['not a figure of a size', { figures: {}, not: { figures: { minValue: 8 } } }, ['microdrama']],
      [
        'a relation to an entity with a figure',
        { related: { direction: 'out', relation: {}, other: { figures: { maxValue: 7 } } } },
        ['xinghe', 'xinghe-app'],
      ],
    ])('filtered by %s', async (_, filter, ids) => {
      expect(await list(filter)).toEqual({ items: entities(ids), total: ids.length });
    });

    test.each<[string, string, string[]]>([
      ['a part of two names', '星河', ['xinghe', 'xinghe-app']],
      ['traditional characters', '雲帆', ['yunfan']],
      ['full-width letters of an alias', 'ｘＨ', ['xinghe']],
      ['a part of a word', 'icture', ['yunfan']],
      ['words with spaces, which are ignored', 'xinghe  v', ['xinghe']],
      ['characters around a punctuation mark', '帆青山剧', ['yunfan']],
      ['the end of one name and the beginning of another', '视频星河', []],
      ['a description', '简介', []],
      ['an id', 'hai-convention', []],
      ['only punctuation marks', '《》', []],
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
      ['by a document without facts', { direction: 'both', relation: { documents: ['d4'] } }, []],
    ])('filtered by being related %s', async (_, related, ids) => {
      expect(await list({ related })).toEqual({ items: entities(ids), total: ids.length });
    });

    test.each<[string, RelatedFilter, string[]]>([
      ['two of any', { direction: 'both', relation: {}, minRelations: 2 }, allBut('gudao')],
      ['at most two of any', { direction: 'both', relation: {}, maxRelations: 2 }, ['li-an', 'microdrama', 'wang-bo']],
      [
        'three to four inward',
        { direction: 'in', relation: {}, minRelations: 3, maxRelations: 4 },
        ['hai-convention', 'yunfan'],
      ],
      [
        'two to the same entity',
        { direction: 'out', relation: {}, other: { ids: ['old-sail'] }, minRelations: 2 },
        ['xinghe'],
      ],
      [
        'two, of which one is to itself',
        { direction: 'both', relation: { predicates: ['owns', 'attended'] }, minRelations: 2 },
        ['yunfan'],
      ],
      ['more than there are', { direction: 'both', relation: {}, minRelations: 99 }, []],
    ])('filtered by a number of relations: %s', async (_, related, ids) => {
      expect(await list({ related })).toEqual({ items: entities(ids), total: ids.length });
      const others = everybody.filter((id) => !ids.includes(id));
      expect(await list({ not: { related } })).toEqual({ items: entities(others), total: others.length });
    });

    test('filtered by a number of relations of a neighbour', async () => {
      const related: RelatedFilter = {
        direction: 'out',
        relation: { object: { related: { direction: 'in', relation: {}, minRelations: 4 } } },
      };
      expect(idsOf((await list({ related })).items)).toEqual(['li-an', 'wang-bo', 'xinghe', 'yunfan']);
    });

    const counted = { descending: true, sort: 'relations' } as const;

    test.each<[string, Parameters<typeof list>[1], string[]]>([
      [
        'all relations',
        counted,
        ['xinghe', 'yunfan', 'hai-convention', 'xinghe-app', 'li-an', 'microdrama', 'wang-bo', 'gudao'],
      ],
      [
        'some relations; those that are alike by id',
        { ...counted, countedRelations: { direction: 'out', relation: {}, other: { types: ['event', 'company'] } } },
        ['xinghe', 'li-an', 'wang-bo', 'yunfan', 'gudao', 'hai-convention', 'microdrama', 'xinghe-app'],
      ],
      [
        'few relations first',
        { ...counted, descending: false, countedRelations: { direction: 'in', relation: { statuses: ['asserted'] } } },
        ['gudao', 'li-an', 'wang-bo', 'microdrama', 'xinghe', 'xinghe-app', 'hai-convention', 'yunfan'],
      ],
      [
        'all figures',
        { ...counted, sort: 'figures' },
        ['xinghe', 'microdrama', 'gudao', 'hai-convention', 'li-an', 'wang-bo', 'xinghe-app', 'yunfan'],
      ],
      [
        'some figures',
        { ...counted, sort: 'figures', countedFigures: { maxValue: 10 } },
        ['microdrama', 'gudao', 'hai-convention', 'li-an', 'wang-bo', 'xinghe', 'xinghe-app', 'yunfan'],
      ],
    ])('by the number of %s', async (_, order, ids) => {
      expect(await list({}, order)).toEqual({ items: entities(ids), total: 8 });
      const two = await list({ types: ['company'] }, { ...order, limit: 1, offset: 1 });
      expect(two).toEqual({
        items: entities([ids.filter((id) => id === 'xinghe' || id === 'yunfan')[1] ?? '']),
        total: 2,
      });
    });

    test.each<[string, EntityFilter, string[]]>([
      ['and', { and: [{ types: ['company'] }, { kinds: ['company/group'] }] }, ['xinghe']],
      ['and, twice the same field', { and: [{ documents: ['d1'] }, { documents: ['d3'] }] }, ['hai-convention']],
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
      ['not of a kind, including entities without a kind', { not: { kinds: ['company/group'] } }, allBut('xinghe')],
      ['not since a day, including facts without a date', { not: { from: '2025-01-01' } }, allBut('xinghe')],
      ['not containing a text', { not: { text: '星河' } }, allBut('xinghe', 'xinghe-app')],
      ['not related', { not: { related: { direction: 'both', relation: {} } } }, ['gudao']],
      ['not not', { not: { not: { kinds: ['company/group'] } } }, ['xinghe']],
      ['not, with two fields', { not: { types: ['company'], documents: ['d3'] } }, everybody],
      ['neither', { not: { or: [{ types: ['company'] }, { documents: ['d3'] }] } }, ['li-an', 'wang-bo', 'xinghe-app']],
      [
        'or, nested',
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

    test('pages do not overlap and have the total of the whole list', async () => {
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
      world.store.listRelations({ filter, sort: 'id', descending: false, limit: 100, offset: 0, ...rest });
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

    const zhOrder = ['gudao', 'hai-convention', 'li-an', 'wang-bo', 'microdrama', 'xinghe', 'yunfan'];
    const enOrder = ['yunfan', 'hai-convention', 'li-an', 'gudao', 'microdrama', 'wang-bo', 'xinghe-app', 'xinghe'];
    const typeOrder = dataset.vocabulary.types.map(({ id }) => id);
    /** Two entities have the same Chinese name. */
    const zh = (id: string) => zhOrder.indexOf(id === 'xinghe-app' ? 'xinghe' : id);
    const en = (id: string) => enOrder.indexOf(id);
    const typeOf = (id: string) => typeOrder.indexOf(world.entity(id).type);

    test.each<[RelationSort, (id: string) => string | number | null]>([
      ['status', (id) => world.relation(id).status],
      ['rank', (id) => world.relation(id).rank],
      ['edition', (id) => world.relation(id).edition],
      ['subjectNameZh', (id) => zh(world.relation(id).subject)],
      ['subjectNameEn', (id) => en(world.relation(id).subject)],
      ['subjectType', (id) => typeOf(world.relation(id).subject)],
      ['objectNameZh', (id) => zh(world.relation(id).object)],
      ['objectNameEn', (id) => en(world.relation(id).object)],
      ['objectType', (id) => typeOf(world.relation(id).object)],
    ])('by %s; those without one last, those that are alike by id', async (sort, keyOf) => {
      for (const descending of [true, false]) {
        const ids = inKeyOrder(all, keyOf, descending);
        expect(await list({}, { sort, descending })).toEqual({ items: relations(ids), total: 13 });
        const ofEntity = inKeyOrder(
          all.filter((id) => [world.relation(id).subject, world.relation(id).object].includes('yunfan')),
          keyOf,
          descending,
        );
        const request = { filter: {}, direction: 'both', limit: 100, offset: 0, order: { sort, descending } } as const;
        const [page] = await world.store.relationsOf(['yunfan'], request);
        expect(page?.items).toEqual(relations(ofEntity));
      }
    });

    test('by date, of the chosen origins', async () => {
      const origins = ['event', 'document'] as const;
      const undated = all.filter(
        (id) => !['li-an--spoke_at--hai-convention', 'xinghe-app--streams--microdrama'].includes(id),
      );
      for (const [descending, dated] of [
        [false, ['li-an--spoke_at--hai-convention', 'xinghe-app--streams--microdrama']],
        [true, ['xinghe-app--streams--microdrama', 'li-an--spoke_at--hai-convention']],
      ] as const)
        expect(await list({}, { sort: 'date', descending, origins })).toEqual({
          items: relations([...dated, ...undated]),
          total: 13,
        });
    });

    test('pages do not overlap and have the total of the whole list', async () => {
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
      ['text that occurs only in a reason', { text: '名单' }, []],
      ['only punctuation marks', { text: '。' }, []],
      ['a word of the role only', { role: '总裁' }, ['wang-bo--holds_post_at--xinghe']],
      ['a word of the note in the role', { role: '微短剧' }, []],
      ['a word of the note only', { note: 'on micro' }, ['wang-bo--spoke_at--hai-convention']],
      ['a word of the reason', { reason: '名單' }, ['yunfan--attended--hai-convention']],
      ['a place', { place: { ids: ['gudao'] } }, ['xinghe--organised--hai-convention']],
      ['the type of the place', { place: { types: ['person'] } }, []],
      [
        'not a place, including relations without one',
        { not: { place: {} }, predicates: ['organised', 'launched'] },
        ['xinghe--launched--microdrama'],
      ],
      ['a rank', { minRank: 1, maxRank: 1 }, ['xinghe--organised--hai-convention']],
      ['no rank above', { minRank: 2 }, []],
      ['an edition', { minEdition: 11 }, ['xinghe--organised--hai-convention']],
      ['a lower edition', { maxEdition: 10 }, []],
      ['cited lines', { lines: ['d1:10-11'] }, ['wang-bo--holds_post_at--xinghe', 'wang-bo--spoke_at--hai-convention']],
      [
        'one of several ranges of lines',
        { lines: ['d3:5', 'd9:1', 'd2:21'] },
        ['li-an--spoke_at--hai-convention', 'xinghe--launched--microdrama'],
      ],
      [
        'the author of a document',
        { document: { author: '乙' }, statuses: ['asserted'], predicates: ['organised', 'streams'] },
        ['xinghe--organised--hai-convention'],
      ],
      [
        'the publication of a document',
        { document: { from: '2024-04-01' } },
        ['xinghe--launched--microdrama', 'xinghe--organised--hai-convention', 'xinghe-app--streams--microdrama'],
      ],
      [
        'a document without a date',
        { document: { lacks: ['published'] }, predicates: ['owns', 'spoke_at'] },
        ['li-an--spoke_at--hai-convention', 'wang-bo--spoke_at--hai-convention', 'yunfan--owns--yunfan'],
      ],
      ['fields with a value', { has: ['date', 'place'] }, ['xinghe--organised--hai-convention']],
      ['fields without a value', { lacks: ['when'] }, ['xinghe--operates--xinghe-app', 'yunfan--owns--yunfan']],
      [
        'the origin of its date',
        { origins: ['event', 'document'] },
        ['li-an--spoke_at--hai-convention', 'xinghe-app--streams--microdrama'],
      ],
      [
        'a first day by any origin',
        { from: '2024-03-31', origins: ['fact', 'event', 'document'] },
        [
          'wang-bo--holds_post_at--xinghe',
          'xinghe--cooperates_with--yunfan--2024',
          'xinghe-app--streams--microdrama',
          'yunfan--attended--hai-convention',
        ],
      ],
      [
        'both days by the event',
        { from: '2024-03-30', to: '2024-03-30', origins: ['event'] },
        ['li-an--spoke_at--hai-convention'],
      ],
      ['a last day by the document', { to: '2024-03-31', origins: ['document'] }, []],
      [
        'a first day of its own, or without a date',
        { from: '2024-01-01', undated: true, predicates: ['spoke_at', 'owns', 'streams'] },
        [
          'li-an--spoke_at--hai-convention',
          'wang-bo--spoke_at--hai-convention',
          'xinghe-app--streams--microdrama',
          'yunfan--owns--yunfan',
        ],
      ],
      [
        'a last day of the event, or without a date of it',
        { to: '2023-12-31', origins: ['event'], undated: true, predicates: ['spoke_at', 'owns'] },
        ['wang-bo--spoke_at--hai-convention', 'xinghe--owns--xinghe-app', 'yunfan--owns--yunfan'],
      ],
      [
        'not by the date of the event',
        { not: { from: '2024-01-01', origins: ['event'] }, predicates: ['spoke_at'] },
        ['wang-bo--spoke_at--hai-convention'],
      ],
      [
        'the figures of the subject',
        { subject: { figures: { maxValue: 35_000 } }, predicates: ['owns', 'streams', 'launched'] },
        ['xinghe--launched--microdrama', 'xinghe--owns--xinghe-app'],
      ],
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
        'the relations of an end',
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
        'and, two supporting documents',
        { and: [{ documents: ['d1'] }, { documents: ['d2'] }] },
        ['wang-bo--spoke_at--hai-convention', 'xinghe--organised--hai-convention'],
      ],
      [
        'not containing a text, including relations without texts',
        { not: { text: '总裁' } },
        all.filter((id) => !id.startsWith('wang-bo--holds')),
      ],
      [
        'not since a day, including facts without a date',
        { predicates: ['holds_post_at', 'spoke_at'], not: { from: '2019-07-01' } },
        ['li-an--holds_post_at--yunfan', 'li-an--spoke_at--hai-convention'],
      ],
      [
        'or, two ends',
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
      world.store.listFigures({ filter, sort: 'id', descending: false, limit: 100, offset: 0, ...rest });
    const [FEW, REVENUE, ONE, MANY] = idsOf(dataset.figures) as [string, string, string, string];

    test('the world has four figures', () => {
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
      ['documents', false, [FEW, REVENUE, ONE, MANY]],
      ['documents', true, [MANY, FEW, REVENUE, ONE]],
      ['status', false, [FEW, REVENUE, MANY, ONE]],
      ['status', true, [ONE, FEW, REVENUE, MANY]],
      ['subjectNameZh', false, [FEW, REVENUE, ONE, MANY]],
      ['subjectNameZh', true, [REVENUE, ONE, MANY, FEW]],
      ['subjectNameEn', false, [FEW, REVENUE, ONE, MANY]],
      ['subjectNameEn', true, [REVENUE, ONE, MANY, FEW]],
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

    test('by date, of the chosen origins', async () => {
      const byDate = (descending: boolean) => list({}, { sort: 'date', descending, origins: ['document', 'fact'] });
      expect(idsOf((await byDate(false)).items)).toEqual([REVENUE, MANY, FEW, ONE]);
      expect(idsOf((await byDate(true)).items)).toEqual([FEW, MANY, REVENUE, ONE]);
    });

    test.each<[string, FigureFilter, string[]]>([
      ['a measure', { measures: ['revenue'] }, [REVENUE]],
      ['a unit', { units: ['persons', 'wan_yuan'] }, [FEW, REVENUE]],
      ['a comparator', { comparators: ['>', '≈'] }, [REVENUE, ONE]],
      ['a document', { documents: ['d1'] }, [REVENUE, MANY]],
      ['a number of documents', { minDocuments: 2 }, [MANY]],
      ['a status', { statuses: ['implied'] }, [ONE]],
      ['a first day', { from: '2024-01-01' }, []],
      ['the last day of a figure', { from: '2023-12-31' }, [REVENUE, MANY]],
      ['a last day', { to: '2023-11-30' }, [REVENUE]],
      ['a minimum value in the base unit', { minValue: 100_000_000 }, [ONE, MANY]],
      ['a maximum value', { maxValue: 35_000 }, [FEW, REVENUE]],
      ['both bounds of the value, with fractions', { minValue: 7.5, maxValue: 100_000_000.5 }, [REVENUE, ONE]],
      ['text of the scope', { text: 'Nation' }, [MANY]],
      ['only punctuation marks', { text: '、' }, []],
      ['its source', { accordingTo: { ids: ['old-sail'] } }, [REVENUE]],
      ['a kind that its source has not', { accordingTo: { kinds: ['company/group'] } }, []],
      ['not a source, including figures without one', { not: { accordingTo: {} } }, [FEW, ONE, MANY]],
      ['cited lines', { lines: ['d2:5', 'd3:1-4'] }, [ONE]],
      ['a document', { document: { curated: true, lacks: ['authors'] } }, [FEW, ONE, MANY]],
      ['the reason', { reason: 'convert' }, [ONE]],
      ['fields with a value', { has: ['accordingTo'] }, [REVENUE]],
      ['fields without a value', { lacks: ['scope', 'when'] }, [ONE]],
      ['the origin of its date', { origins: ['document'] }, [FEW]],
      [
        'a first day by any origin',
        { from: '2023-12-31', origins: ['fact', 'event', 'document'] },
        [FEW, REVENUE, MANY],
      ],
      ['a last day, or without a date', { to: '2023-11-30', undated: true }, [FEW, REVENUE, ONE]],
      ['the subject', { subject: { ids: ['star-river'] } }, [REVENUE, ONE, MANY]],
      [
        'the relations of the subject',
        { subject: { related: { direction: 'in', relation: { predicates: ['streams'] } } } },
        [FEW],
      ],
      ['empty lists', { measures: [], units: [], comparators: [], and: [], or: [] }, [FEW, REVENUE, ONE, MANY]],
      ['or, not', { or: [{ units: ['persons'] }, { documents: ['d2'] }], not: { text: '全国' } }, [FEW, ONE]],
      ['and', { and: [{ measures: ['users'] }, { subject: { types: ['company'] } }] }, [ONE, MANY]],
      ['not since a day, including facts without a date', { not: { from: '2023-01-01' } }, [FEW, ONE]],
      ['not an empty filter', { not: {} }, []],
    ])('filtered by %s', async (_, filter, ids) => {
      expect(await list(filter)).toEqual({ items: ids.map(figure), total: ids.length });
    });
  });
}

/** Sorts ids by a key, equal ones by id; those without a key come last. */
function inKeyOrder(
  ids: readonly string[],
  keyOf: (id: string) => string | number | null,
  descending: boolean,
): readonly string[] {
  const keys = [...new Set(ids.map(keyOf))].filter((key) => key !== null).sort((a, b) => (a < b ? -1 : 1));
  const groups = descending ? keys.toReversed() : keys;
  return [...groups, null].flatMap((key) => ids.filter((id) => keyOf(id) === key).toSorted());
}
