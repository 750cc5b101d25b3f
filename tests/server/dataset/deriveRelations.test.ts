import { expect, test } from 'vitest';
import { buildDataset } from '../../../server/dataset/buildDataset.ts';
import type { SeedDataset, SeedFigure, SeedRelation } from '../../../server/dataset/seedDataset.ts';
import type { Relation } from '../../../server/model/relation.ts';
import { cite, predicate, SEED_WORLD, seedFigure, seedRelation, text } from '../../support/world.ts';

const LINKED = predicate('linked_to_place', text('关联地点', 'is linked to the place'), { derivedFrom: 'place' });
const GAVE = predicate('gave_figures_on', text('给出其数据', 'gave figures on'), { derivedFrom: 'accordingTo' });

function build(relations: readonly SeedRelation[], figures: readonly SeedFigure[] = [], derived = [LINKED, GAVE]) {
  const vocabulary = { ...SEED_WORLD.vocabulary, predicates: [...SEED_WORLD.vocabulary.predicates, ...derived] };
  const seeds: SeedDataset = { ...SEED_WORLD, vocabulary, relations, figures };
  return buildDataset(seeds);
}

function briefly({ id, status, date, note, citations }: Relation) {
  return { id, status, date, note: note?.en, lines: citations.map(({ document, lines }) => `${document}:${lines[0]}`) };
}

const ORGANISED = seedRelation({
  subject: 'xinghe',
  predicate: 'organised',
  object: 'hai-convention',
  date: '2024-03',
  place: 'gudao',
  citations: [cite('d1', 1)],
});

test('both ends of a relation are joined to its place, with its lines and its date', () => {
  const { entities, relations } = build([ORGANISED]);
  const note = 'Xinghe Video organised Haicheng Convention (2024-03; Lonely Island)';
  expect(relations.map(briefly)).toEqual([
    { id: 'hai-convention--linked_to_place--gudao', status: 'asserted', date: '2024-03', note, lines: ['d1:1'] },
    { id: 'xinghe--linked_to_place--gudao', status: 'asserted', date: '2024-03', note, lines: ['d1:1'] },
    { id: 'xinghe--organised--hai-convention', status: 'asserted', date: '2024-03', lines: ['d1:1'] },
  ]);
  expect(entities.find(({ id }) => id === 'gudao')).toMatchObject({ degree: 2, neighborCount: 2 });
});

test('several statements of one pair become one relation, asserted if one of them is, and undated', () => {
  const reason = text('推知', 'It follows');
  const figures = [
    seedFigure({
      subject: 'xinghe',
      measure: 'users',
      amount: '1',
      unit: 'persons',
      accordingTo: 'yunfan',
      status: 'implied',
      reason,
      citations: [cite('d2', 7)],
    }),
    seedFigure({
      subject: 'xinghe',
      measure: 'revenue',
      amount: '2',
      unit: 'yuan',
      accordingTo: 'yunfan',
      citations: [cite('d1', 4)],
    }),
  ];
  expect(build([], figures).relations.map(briefly)).toEqual([
    {
      id: 'yunfan--gave_figures_on--xinghe',
      status: 'asserted',
      date: null,
      note: 'Xinghe Video revenue 2 yuan; Xinghe Video users 1 person',
      lines: ['d1:4', 'd2:7'],
    },
  ]);
  expect(build([], figures.slice(0, 1)).relations).toMatchObject([{ status: 'implied', reason }]);
});

test('pairs that a relation joins already, in either direction, and entities themselves are left out', () => {
  const curated = seedRelation({
    subject: 'gudao',
    predicate: 'attended',
    object: 'xinghe',
    citations: [cite('d1', 2)],
  });
  const own = seedFigure({
    subject: 'yunfan',
    measure: 'users',
    amount: '1',
    unit: 'persons',
    accordingTo: 'yunfan',
    citations: [cite('d1', 4)],
  });
  expect(build([ORGANISED, curated], [own]).relations.map(({ id }) => id)).toEqual([
    'gudao--attended--xinghe',
    'hai-convention--linked_to_place--gudao',
    'xinghe--organised--hai-convention',
  ]);
});

test('nothing is derived without a predicate for it', () => {
  expect(build([ORGANISED], [], [GAVE]).relations.map(({ id }) => id)).toEqual(['xinghe--organised--hai-convention']);
});
