import { describe, expect, test } from 'vitest';
import { toMeasureValues } from '../../../web/api/measures.ts';
import { CATEGORY_COLORS } from '../../../web/canvas/drawing/categoryColors.ts';
import { type AppearanceContext, appearanceOf } from '../../../web/state/selectors/appearance.ts';
import type { View } from '../../../web/state/view/view.ts';
import type { ViewPart } from '../../../web/state/view/viewParts.ts';
import { entity, graphOf, PERSON, PLATFORM, relation, viewOf } from './world.ts';

const { categories, sequence, other, missing } = CATEGORY_COLORS.light;
const ALL: ViewPart = { kind: 'all' };
const text = (zh: string) => ({ zh, en: zh });

const document = (id: string): AppearanceContext['documents'][number] => ({
  id,
  file: `${id}.txt`,
  title: text(id),
  publisher: null,
  published: null,
  authors: [],
  lineCount: 1,
  sha256: '',
  curated: true,
  support: { entities: 0, relations: 0, figures: 0 },
  supportOnlyHere: { entities: 0, relations: 0, figures: 0 },
});
const CONTEXT: AppearanceContext = {
  types: [PLATFORM, PERSON],
  documents: [document('d0'), document('d1')],
  communities: Array.from({ length: 12 }, (_, index) => ({ index, size: 12 - index, label: text(`c${index}`) })),
  theme: 'light',
};

/** The appearance of some entities in a view of all. */
function look(part: Partial<View>, entities: readonly ReturnType<typeof entity>[], relations = [relation('a', 'b')]) {
  const graph = graphOf(entities, relations, [[ALL, entities.map(({ id }) => id)]]);
  const { classes, classOf, sizeOf } = appearanceOf(viewOf({ parts: [ALL], ...part }), graph, CONTEXT);
  return {
    classes: classes.map(({ id }) => id),
    labels: classes.map(({ label }) => (typeof label === 'string' ? label : label.en)),
    colors: entities.map((each) => classOf(each).color),
    sizes: entities.map(sizeOf),
  };
}

describe('colours', () => {
  test('show the type unless chosen otherwise, and are neutral for an unknown type', () => {
    const entities = [entity('a'), entity('b', { type: { id: 'person' } }), entity('c', { type: { id: 'gone' } })];
    expect(look({}, entities).colors).toEqual(['#0b7285', '#c2571a', missing]);
  });

  test('show ten communities, and all smaller ones together', () => {
    const entities = [0, 9, 10, 11].map((community) => entity(`e${community}`, { community }));
    const { classes, colors } = look({ color: 'community' }, entities);
    expect(colors).toEqual([categories[0], categories[9], other, other]);
    expect(classes).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'other', 'missing']);
  });

  test('show the only document of an entity, or that it has several', () => {
    const of = (id: string, ...documents: string[]) =>
      entity(id, { documents: documents.map((each) => ({ id: each })) });
    const entities = [of('a', 'd1'), of('b', 'd0', 'd1'), of('c')];
    expect(look({ color: 'document' }, entities).colors).toEqual([categories[2], categories[0], missing]);
  });

  test('show whether the relations of an entity are stated or implied', () => {
    const entities = ['a', 'b', 'c', 'alone'].map((id) => entity(id));
    const relations = [relation('a', 'b'), relation('b', 'c', { status: 'IMPLIED' })];
    expect(look({ color: 'status' }, entities, relations).colors).toEqual([
      categories[0],
      categories[1],
      categories[2],
      missing,
    ]);
  });

  test('show the year of an entity, or of its first relation, later ones more strongly', () => {
    const entities = [entity('a', { start: '2019-05' }), entity('b'), entity('c'), entity('d')];
    const relations = [
      relation('a', 'b', { date: '2024' }),
      relation('b', 'c', { start: '2021-03', date: null }),
      relation('c', 'b', { id: 'x', date: '2022-01-01' }),
    ];
    const { labels, colors } = look({ color: 'date' }, entities, relations);
    expect(labels).toEqual(['2019', '2021', 'missing']);
    expect(colors).toEqual([sequence[0], sequence[5], sequence[5], missing]);
  });

  test('show many years in six spans with about as many entities each', () => {
    const entities = Array.from({ length: 24 }, (_, index) => entity(`e${index}`, { start: String(2000 + index) }));
    const { labels, colors } = look({ color: 'date' }, entities, []);
    expect(labels).toEqual(['2000–2003', '2004–2007', '2008–2011', '2012–2015', '2016–2019', '2020–2023', 'missing']);
    expect(new Set(colors).size).toBe(6);
  });
});

describe('sizes', () => {
  test('have areas in proportion to PageRank or betweenness', () => {
    const entities = [
      entity('a', { centrality: 4, betweenness: 0 }),
      entity('b', { centrality: 1, betweenness: 0.16 }),
    ];
    expect(look({ size: 'pagerank' }, entities).sizes).toEqual([72, 44]);
    expect(look({ size: 'betweenness' }, entities).sizes).toEqual([16, 72]);
  });

  test('show a measure, smallest without a figure', () => {
    const entities = [entity('a'), entity('b'), entity('c')];
    const measures = [
      {
        id: 'users',
        label: text('users'),
        values: new Map([
          ['a', 100],
          ['b', 25],
        ]),
      },
    ];
    const graph = { ...graphOf(entities, [], [[ALL, ['a', 'b', 'c']]]), measures };
    const { sizeOf } = appearanceOf(viewOf({ parts: [ALL], size: 'measure.users' }), graph, CONTEXT);
    expect(entities.map(sizeOf)).toEqual([72, 44, 12]);
  });

  test('take the latest figure for the whole entity, in the most frequent unit', () => {
    const figure = (subject: string, value: number, part: object = {}) => ({
      measure: { id: 'users', label: text('users') },
      subject: { id: subject },
      value,
      unit: { base: 'persons' },
      asOf: '2023',
      scope: null,
      ...part,
    });
    const [users] = toMeasureValues([
      figure('a', 1),
      figure('a', 2, { asOf: '2024' }),
      figure('a', 9, { asOf: '2025', scope: { zh: '农村' } }),
      figure('b', 3, { scope: { zh: '农村' } }),
      figure('c', 50, { unit: { base: 'percent' } }),
    ]);
    expect([...(users?.values ?? [])]).toEqual([
      ['a', 2],
      ['b', 3],
    ]);
  });
});
