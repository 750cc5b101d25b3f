import { expect, it } from 'vitest';
import type { SeedEntity, SeedRelation } from '../../../server/dataset/seedDataset.ts';
import { whenRelationsHeld } from '../../../server/model/when.ts';
import {
  buildWorld,
  cite,
  entityType,
  predicate,
  SEED_WORLD,
  seedEntity,
  seedRelation,
  text,
} from '../../support/world.ts';

const event = entityType('event', text('活动', 'Event'));
const vocabulary = {
  ...SEED_WORLD.vocabulary,
  types: [
    entityType('person', text('人物', 'Person')),
    { ...event, kinds: [{ id: 'series', label: text('系列', 'Series'), dated: false }] },
  ],
  predicates: [
    predicate('spoke_at', text('发言于', 'spoke at'), { datedBy: 'object' }),
    predicate('held_in', text('举办于', 'was held in'), { datedBy: 'subject' }),
    predicate('knows', text('认识', 'knows')),
    predicate('part_of', text('隶属于', 'is part of'), { datedBy: 'object', inheritsDates: true }),
  ],
};

const entities = [
  entity('wang', 'person', { start: '1980' }),
  entity('convention', 'event', { start: '2024-03-23', end: '2024-03-30' }),
  entity('forum', 'event'),
  entity('talk', 'event'),
  entity('opening', 'event', { start: '2024-03-23', end: '2024-03-23' }),
  entity('undated', 'event'),
  entity('cycle-a', 'event'),
  entity('cycle-b', 'event'),
  entity('meetings', 'event', { kind: 'series' }),
];

const PARTS = [
  relation('forum', 'part_of', 'convention'),
  relation('talk', 'part_of', 'forum'),
  relation('opening', 'part_of', 'convention'),
  relation('cycle-a', 'part_of', 'cycle-b'),
  relation('cycle-b', 'part_of', 'cycle-a'),
  relation('wang', 'part_of', 'convention'),
];

const CONVENTION = { origin: 'entity', dated: { date: null, start: '2024-03-23', end: '2024-03-30' } };

it.each([
  ['its own date', relation('wang', 'spoke_at', 'convention', { date: '2024-03-24' }), own('2024-03-24')],
  ['its own date, whatever its predicate', relation('wang', 'knows', 'wang', { date: '2020' }), own('2020')],
  ['the date of its object', relation('wang', 'spoke_at', 'convention'), CONVENTION],
  ['the date of its subject', relation('convention', 'held_in', 'wang'), CONVENTION],
  ['a date inherited from the whole', relation('wang', 'spoke_at', 'forum'), CONVENTION],
  ['a date inherited twice', relation('wang', 'spoke_at', 'talk'), CONVENTION],
  [
    'the date of a part before that of the whole',
    relation('wang', 'spoke_at', 'opening'),
    { origin: 'entity', dated: { date: null, start: '2024-03-23', end: '2024-03-23' } },
  ],
  ['no date where the end has none', relation('wang', 'spoke_at', 'undated'), 'missing'],
  ['no date where parts form a cycle', relation('wang', 'spoke_at', 'cycle-a'), 'missing'],
  ['nothing dated if its predicate names no end', relation('wang', 'knows', 'convention'), null],
  ['nothing dated if the type has no dates', relation('convention', 'spoke_at', 'wang'), null],
  ['nothing dated if the kind has no dates', relation('wang', 'spoke_at', 'meetings'), null],
])('finds %s', (_, given, expected) => {
  expect(when([...PARTS, given])).toEqual(expected);
});

it('prefers the date of the relation by which an entity inherits', () => {
  const parts = [relation('forum', 'part_of', 'convention', { date: '2024-03-25' })];
  expect(when([...parts, relation('wang', 'spoke_at', 'forum')])).toEqual({
    origin: 'entity',
    dated: { date: '2024-03-25', start: null, end: null },
  });
});

/** Returns when the last relation held. */
function when(relations: readonly SeedRelation[]) {
  const { dataset } = buildWorld({ ...SEED_WORLD, vocabulary, entities, relations, figures: [], redirects: [] });
  const last = relations.at(-1);
  const found = dataset.relations.find(
    ({ date, object, predicate: id, subject }) =>
      subject === last?.subject && id === last.predicate && object === last.object && date === last.date,
  );
  if (!found) throw new Error('The dataset lacks the relation.');
  return whenRelationsHeld(dataset)(found);
}

function own(date: string) {
  return { origin: 'relation', dated: { date, start: null, end: null } };
}

function entity(id: string, type: string, given: Partial<SeedEntity> = {}): SeedEntity {
  return seedEntity({ id, type, name: text(`名${id}`, id), citations: [cite('d1', 1)], ...given });
}

function relation(subject: string, predicateId: string, object: string, given: Partial<SeedRelation> = {}) {
  return seedRelation({ subject, predicate: predicateId, object, citations: [cite('d1', 1)], ...given });
}
