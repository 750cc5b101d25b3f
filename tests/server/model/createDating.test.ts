import { expect, it } from 'vitest';
import type { SeedEntity, SeedFigure, SeedRelation } from '../../../server/dataset/seedDataset.ts';
import { createDating } from '../../../server/model/createDating.ts';
import type { When } from '../../../server/model/when.ts';
import {
  buildWorld,
  cite,
  entityType,
  graphDocument,
  predicate,
  SEED_WORLD,
  seedEntity,
  seedFigure,
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
  entity('award', 'event', { start: '2023-35' }),
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

const CONVENTION = { when: '2024-03-23/2024-03-30', origin: 'event', earliest: '2024-03-23', latest: '2024-03-30' };
const AWARD = { when: '2023-35', earliest: '2023-07-01', latest: '2023-09-30' };
const OPENING = { when: '2024-03-23', origin: 'event', earliest: '2024-03-23', latest: '2024-03-23' };
const PUBLISHED = { when: '2025-04', origin: 'document', earliest: '2025-04-01', latest: '2025-04-30' };
const UNDATED = { when: null, origin: null, earliest: null, latest: null };
const DATED_DOCUMENT = { citations: [cite('d2', 1), cite('d3', 1), cite('d1', 1)] };

it.each([
  ['its own date', relation('wang', 'spoke_at', 'convention', { date: '2024-03-24' }), day('2024-03-24')],
  [
    'its own date, whatever its predicate',
    relation('wang', 'knows', 'wang', { date: '2024-02-29' }),
    day('2024-02-29'),
  ],
  [
    'beginning and end as an interval',
    relation('wang', 'knows', 'wang', { start: '2016', end: '2020-06' }),
    {
      when: '2016/2020-06',
      origin: 'fact',
      earliest: '2016-01-01',
      latest: '2020-06-30',
    },
  ],
  [
    'an interval with an open end',
    relation('wang', 'knows', 'wang', { start: '2016' }),
    {
      when: '2016/..',
      origin: 'fact',
      earliest: '2016-01-01',
      latest: null,
    },
  ],
  [
    'an interval with an open beginning',
    relation('wang', 'knows', 'wang', { end: '2016' }),
    {
      when: '../2016',
      origin: 'fact',
      earliest: null,
      latest: '2016-12-31',
    },
  ],
  ['one date where the interval begins and ends at the same', relation('wang', 'spoke_at', 'opening'), OPENING],
  ['the date of its object', relation('wang', 'spoke_at', 'convention'), CONVENTION],
  ['the date of its subject', relation('convention', 'held_in', 'wang'), CONVENTION],
  ['the only known date of its object', relation('wang', 'spoke_at', 'award'), { ...AWARD, origin: 'event' }],
  ['a date inherited from the whole', relation('wang', 'spoke_at', 'forum'), CONVENTION],
  ['a date inherited twice', relation('wang', 'spoke_at', 'talk'), CONVENTION],
  [
    'the date of the event before that of the document',
    relation('wang', 'spoke_at', 'forum', DATED_DOCUMENT),
    CONVENTION,
  ],
  ['the first date of its documents', relation('wang', 'knows', 'wang', DATED_DOCUMENT), PUBLISHED],
  ['the date of a document where the end has none', relation('wang', 'spoke_at', 'undated', DATED_DOCUMENT), PUBLISHED],
  ['no date where the end has none', relation('wang', 'spoke_at', 'undated'), UNDATED],
  ['no date where parts form a cycle', relation('wang', 'spoke_at', 'cycle-a'), UNDATED],
  ['no date if its predicate names no end', relation('wang', 'knows', 'convention'), UNDATED],
  ['no date if the type has none', relation('convention', 'spoke_at', 'wang'), UNDATED],
])('a relation has %s', (_, given, expected) => {
  expect(dateOf([...PARTS, given])).toEqual(expected);
});

it('prefers the date of the relation by which an entity inherits', () => {
  const parts = [relation('forum', 'part_of', 'convention', { date: '2024-03-25' })];
  expect(dateOf([...parts, relation('wang', 'spoke_at', 'forum')])).toEqual({ ...day('2024-03-25'), origin: 'event' });
});

it.each([
  ['its own date', figure({ subject: 'convention', asOf: '2024-03-24' }), day('2024-03-24')],
  ['the date of its subject', figure({ subject: 'convention', accordingTo: 'opening' }), CONVENTION],
  ['the date that its subject inherits', figure({ subject: 'forum' }), CONVENTION],
  ['the date of its source, if its subject has none', figure({ subject: 'undated', accordingTo: 'opening' }), OPENING],
  ['the date of a document', figure({ subject: 'wang', accordingTo: 'wang', ...DATED_DOCUMENT }), PUBLISHED],
  ['no date', figure({ subject: 'wang' }), UNDATED],
])('a figure has %s', (_, given, expected) => {
  expect(whenOf(build(PARTS, [given]).figures[0])).toEqual(expected);
});

it.each([
  ['an event', relation('wang', 'spoke_at', 'undated'), true],
  ['a kind without dates', relation('wang', 'spoke_at', 'meetings'), false],
  ['a type without dates', relation('convention', 'spoke_at', 'wang'), false],
  ['nothing', relation('wang', 'knows', 'convention'), false],
])('a relation can belong to %s', (_, given, expected) => {
  const dataset = build([given]);
  expect(dataset.relations.map(createDating(dataset).belongsToEvent)).toEqual([expected]);
});

function build(relations: readonly SeedRelation[], figures: readonly SeedFigure[] = []) {
  const documents = [
    graphDocument('d1'),
    graphDocument('d2', { published: '2025-05-01' }),
    graphDocument('d3', { published: '2025-04' }),
  ];
  return buildWorld({ ...SEED_WORLD, documents, vocabulary, entities, relations, figures, redirects: [] }).dataset;
}

/** Returns the date of the last relation. */
function dateOf(relations: readonly SeedRelation[]) {
  const last = relations.at(-1);
  return whenOf(
    build(relations).relations.find(
      ({ date, object, predicate: id, subject }) =>
        subject === last?.subject && id === last.predicate && object === last.object && date === last.date,
    ),
  );
}

function whenOf(fact: When | undefined) {
  if (!fact) throw new Error('The dataset lacks the fact.');
  return { when: fact.when, origin: fact.whenOrigin, earliest: fact.whenEarliest, latest: fact.whenLatest };
}

function day(date: string) {
  return { when: date, origin: 'fact', earliest: date, latest: date };
}

function entity(id: string, type: string, given: Partial<SeedEntity> = {}): SeedEntity {
  return seedEntity({ id, type, name: text(`名${id}`, id), citations: [cite('d1', 1)], ...given });
}

function relation(subject: string, predicateId: string, object: string, given: Partial<SeedRelation> = {}) {
  return seedRelation({ subject, predicate: predicateId, object, citations: [cite('d1', 1)], ...given });
}

function figure(given: Pick<SeedFigure, 'subject'> & Partial<SeedFigure>) {
  return seedFigure({ measure: 'users', amount: '3', unit: 'persons', citations: [cite('d1', 1)], ...given });
}
