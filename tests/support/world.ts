import { buildDataset } from '../../server/dataset/buildDataset.ts';
import type { SeedDataset, SeedEntity, SeedFigure, SeedRelation } from '../../server/dataset/seedDataset.ts';
import type { Citation } from '../../server/model/citation.ts';
import type { Dataset, GraphDocument } from '../../server/model/dataset.ts';
import type { Entity } from '../../server/model/entity.ts';
import { ENTITY_FIELDS, FIGURE_FIELDS, RELATION_FIELDS } from '../../server/model/fields.ts';
import type { Figure } from '../../server/model/figure.ts';
import type { Relation } from '../../server/model/relation.ts';
import type { EntityType, LocalisedText, Measure, Predicate, Unit, Vocabulary } from '../../server/model/vocabulary.ts';
import { toOptionalValues } from '../../server/seeds/seedFacts.ts';

/*
 * A small invented world for tests. Tests that need another world build it from the same parts.
 *
 *   wang-bo ──holds_post_at──▶ xinghe ══cooperates_with (2023, 2024)══ yunfan ⟲ owns
 *      │                       ║ │ ╲                                   │  ▲
 *   spoke_at        operates, owns launched (d3, which does not name xinghe)
 *      ▼                       ▼ │   ▼                              attended │ holds_post_at
 *   hai-convention ◀─organised───┘  microdrama ◀─streams─ xinghe-app   │     │
 *      ▲ ◀─────────────────────────────────────────────────────────────┘     │
 *      └──spoke_at── li-an ──────────────────────────────────────────────────┘        gudao (alone)
 */

export function text(zh: string, en: string): LocalisedText {
  return { zh, en };
}

export function cite(document: string, first: number, last = first): Citation {
  return { document, lines: [first, last] };
}

export function entityType(id: string, label: LocalisedText, kinds: readonly string[] = []): EntityType {
  return {
    id,
    label,
    plural: `${label.en}s`,
    group: 'thing',
    shape: 'ellipse',
    color: { light: '#334455', dark: '#ccddee' },
    schemaOrg: id === 'company' ? 'Organization' : null,
    dated: id === 'event',
    kinds: kinds.map((kind) => ({ id: kind, label: text(kind, kind), dated: false })),
  };
}

export function predicate(id: string, label: LocalisedText, rest: Partial<Predicate> = {}): Predicate {
  return {
    id,
    label,
    inverse: text(`被${label.zh}`, `${label.en} (inverse)`),
    group: null,
    symmetric: false,
    datedBy: null,
    inheritsDates: false,
    derivedFrom: null,
    subjectTypes: [],
    objectTypes: [],
    qualifiers: [],
    ...rest,
  };
}

export function seedEntity(
  given: Pick<SeedEntity, 'id' | 'type' | 'name' | 'citations'> & Partial<SeedEntity>,
): SeedEntity {
  return {
    kind: null,
    englishSource: 'translation',
    aliases: [],
    description: text(`${given.name.zh}的简介。`, `About ${given.name.en}.`),
    ...toOptionalValues(ENTITY_FIELDS, {}),
    pinyin: null,
    ...given,
  };
}

export function seedRelation(
  given: Pick<SeedRelation, 'subject' | 'predicate' | 'object' | 'citations'> & Partial<SeedRelation>,
): SeedRelation {
  return {
    ...toOptionalValues(RELATION_FIELDS, {}),
    status: 'asserted',
    reason: null,
    ...given,
  };
}

export function seedFigure(
  given: Pick<SeedFigure, 'subject' | 'measure' | 'amount' | 'unit' | 'citations'> & Partial<SeedFigure>,
): SeedFigure {
  return {
    comparator: '=',
    ...toOptionalValues(FIGURE_FIELDS, {}),
    status: 'asserted',
    reason: null,
    ...given,
  };
}

export function graphDocument(id: string, given: Partial<GraphDocument> = {}): GraphDocument {
  return {
    id,
    file: `${id}.md`,
    title: text(`文件${id}`, `Document ${id}`),
    englishSource: 'translation',
    publisher: null,
    published: null,
    authors: [],
    lineCount: 100,
    sha256: id.padEnd(64, '0'),
    curated: true,
    ...given,
  };
}

export const VOCABULARY: Vocabulary = {
  types: [
    entityType('person', text('人物', 'Person')),
    entityType('company', text('企业', 'Company'), ['producer', 'group']),
    entityType('short_video_app', text('短视频应用', 'Short-video app')),
    entityType('event', text('活动', 'Event')),
    entityType('concept', text('概念', 'Concept')),
  ],
  predicates: [
    predicate('holds_post_at', text('任职于', 'holds a post at'), { qualifiers: ['role', 'start', 'end'] }),
    predicate('spoke_at', text('发言于', 'spoke at'), { datedBy: 'object', qualifiers: ['date', 'note'] }),
    // The convention has no dates of its own, but those of its organisation.
    predicate('organised', text('主办', 'organised'), {
      datedBy: 'subject',
      inheritsDates: true,
      qualifiers: ['date', 'place', 'edition', 'rank'],
    }),
    predicate('attended', text('参加', 'attended'), { qualifiers: ['date'] }),
    predicate('operates', text('运营', 'operates')),
    predicate('owns', text('拥有', 'owns'), { qualifiers: ['start', 'end'] }),
    predicate('cooperates_with', text('合作', 'cooperates with'), { symmetric: true, qualifiers: ['date'] }),
    predicate('streams', text('播出', 'streams')),
    predicate('launched', text('推出', 'launched'), {
      group: {
        id: 'publication',
        label: text('推出与发布', 'launched and issued'),
        inverse: text('推出与发布方', 'launched and issued by'),
      },
      qualifiers: ['date'],
    }),
  ],
  measures: [measure('users', text('用户规模', 'users')), measure('revenue', text('收入', 'revenue'))],
  units: [
    unit('persons', text('人', 'people')),
    unit('yi_persons', text('亿人', 'hundred million people'), 'persons', 100_000_000),
    unit('yuan', text('元', 'yuan')),
    unit('wan_yuan', text('万元', 'ten thousand yuan'), 'yuan', 10_000),
  ],
};

/** The vocabulary with a predicate that says where something is. */
export const VOCABULARY_WITH_PLACES: Vocabulary = {
  ...VOCABULARY,
  predicates: [
    ...VOCABULARY.predicates,
    predicate('located_in', text('位于', 'is located in'), {
      group: { id: 'places', label: text('地点', 'places'), inverse: text('此地的机构', 'located here') },
    }),
  ],
};

function measure(id: string, label: LocalisedText): Measure {
  return { id, label, dimension: [] };
}

function unit(id: string, label: LocalisedText, base = id, factor = 1): Unit {
  return { id, label, base, factor };
}

export const SEED_WORLD: SeedDataset = {
  title: text('小世界', 'A small world'),
  curatedOn: '2024-05-01',
  licence: 'CC-BY-4.0',
  vocabulary: VOCABULARY,
  documents: [
    graphDocument('d1', {
      publisher: text('海城日报', 'Haicheng Daily'),
      published: '2024-03-29',
      authors: ['甲', '乙'],
    }),
    graphDocument('d2'),
    graphDocument('d3', { englishSource: 'official', published: '2024-04' }),
    graphDocument('d4', { curated: false, lineCount: 7 }),
  ],
  entities: [
    seedEntity({
      id: 'xinghe',
      type: 'company',
      kind: 'group',
      name: text('星河视频', 'Xinghe Video'),
      englishSource: 'official',
      aliases: ['星河', 'XHV'],
      start: '2015',
      citations: [cite('d1', 3), cite('d1', 10, 12), cite('d2', 1)],
    }),
    seedEntity({
      id: 'xinghe-app',
      type: 'short_video_app',
      name: text('星河视频', 'Xinghe App'),
      citations: [cite('d2', 2)],
    }),
    seedEntity({
      id: 'yunfan',
      type: 'company',
      kind: 'producer',
      name: text('云帆影业', 'Cloud Sail Pictures'),
      aliases: ['云帆《青山》剧组'],
      start: '2010-01-05',
      end: '2024',
      citations: [cite('d1', 5), cite('d2', 1)],
    }),
    seedEntity({
      id: 'wang-bo',
      type: 'person',
      name: text('王博', 'Wang Bo'),
      englishSource: 'pinyin',
      citations: [cite('d1', 10)],
    }),
    seedEntity({
      id: 'li-an',
      type: 'person',
      name: text('李安', 'Li An'),
      englishSource: 'pinyin',
      citations: [cite('d2', 20)],
    }),
    seedEntity({
      id: 'hai-convention',
      type: 'event',
      name: text('海城大会', 'Haicheng Convention'),
      aliases: ['大会'],
      citations: [cite('d1', 1), cite('d2', 1), cite('d3', 1)],
    }),
    seedEntity({
      id: 'microdrama',
      type: 'concept',
      name: text('微短剧', 'Microdrama'),
      citations: [cite('d3', 4)],
    }),
    seedEntity({ id: 'gudao', type: 'concept', name: text('孤岛', 'Lonely Island'), citations: [cite('d3', 9)] }),
  ],
  relations: [
    seedRelation({
      subject: 'wang-bo',
      predicate: 'holds_post_at',
      object: 'xinghe',
      role: text('总裁', 'President'),
      start: '2020',
      citations: [cite('d1', 10)],
    }),
    seedRelation({
      subject: 'li-an',
      predicate: 'holds_post_at',
      object: 'yunfan',
      role: text('导演', 'Director'),
      end: '2019-06',
      citations: [cite('d2', 20)],
    }),
    seedRelation({
      subject: 'wang-bo',
      predicate: 'spoke_at',
      object: 'hai-convention',
      date: '2024-03-28',
      note: text('谈微短剧', 'On microdramas'),
      citations: [cite('d1', 11), cite('d2', 3)],
    }),
    seedRelation({
      subject: 'li-an',
      predicate: 'spoke_at',
      object: 'hai-convention',
      citations: [cite('d2', 21)],
    }),
    seedRelation({
      subject: 'xinghe',
      predicate: 'organised',
      object: 'hai-convention',
      date: '2024-03-23/2024-03-30',
      edition: 11,
      rank: 1,
      place: 'gudao',
      citations: [cite('d1', 1), cite('d2', 1), cite('d3', 1)],
    }),
    seedRelation({
      subject: 'yunfan',
      predicate: 'attended',
      object: 'hai-convention',
      date: '2024-03',
      status: 'implied',
      reason: text('见名单', 'From the list'),
      citations: [cite('d2', 5)],
    }),
    seedRelation({ subject: 'xinghe', predicate: 'operates', object: 'xinghe-app', citations: [cite('d2', 2)] }),
    seedRelation({
      subject: 'xinghe',
      predicate: 'owns',
      object: 'xinghe-app',
      start: '2018',
      end: '2022-06-30',
      citations: [cite('d1', 12)],
    }),
    seedRelation({
      subject: 'yunfan',
      predicate: 'owns',
      object: 'yunfan',
      status: 'implied',
      reason: text('自有', 'Owns itself'),
      citations: [cite('d2', 6)],
    }),
    seedRelation({
      subject: 'xinghe',
      predicate: 'cooperates_with',
      object: 'yunfan',
      date: '2023',
      citations: [cite('d1', 5)],
    }),
    seedRelation({
      subject: 'xinghe',
      predicate: 'cooperates_with',
      object: 'yunfan',
      date: '2024',
      citations: [cite('d2', 1)],
    }),
    seedRelation({ subject: 'xinghe-app', predicate: 'streams', object: 'microdrama', citations: [cite('d3', 4)] }),
    seedRelation({
      subject: 'xinghe',
      predicate: 'launched',
      object: 'microdrama',
      date: '2023-36',
      status: 'implied',
      reason: text('上下文', 'From the context'),
      citations: [cite('d3', 4, 5)],
    }),
  ],
  figures: [
    seedFigure({
      subject: 'xinghe',
      measure: 'revenue',
      amount: '3.50',
      unit: 'wan_yuan',
      comparator: '≈',
      asOf: '2023',
      accordingTo: 'yunfan',
      citations: [cite('d1', 12)],
    }),
    seedFigure({
      subject: 'xinghe',
      measure: 'users',
      amount: '10.74',
      unit: 'yi_persons',
      asOf: '2023-12',
      scope: text('全国', 'nationwide'),
      citations: [cite('d1', 11), cite('d2', 4)],
    }),
    seedFigure({
      subject: 'xinghe',
      measure: 'users',
      amount: '1',
      unit: 'yi_persons',
      comparator: '>',
      status: 'implied',
      reason: text('换算', 'Converted'),
      citations: [cite('d2', 4, 6)],
    }),
    seedFigure({ subject: 'microdrama', measure: 'users', amount: '7', unit: 'persons', citations: [cite('d3', 5)] }),
  ],
  redirects: [
    { from: 'star-river', to: 'xinghe' },
    { from: 'old-sail', to: 'yunfan' },
  ],
};

export interface World {
  readonly dataset: Dataset;
  /** Facts by id; they throw for one that is not there, so that no test compares nothing with nothing. */
  entity(id: string): Entity;
  relation(id: string): Relation;
  figure(id: string): Figure;
}

export function buildWorld(seed: SeedDataset = SEED_WORLD): World {
  const dataset = buildDataset(seed);
  return {
    dataset,
    entity: (id) => find(dataset.entities, id),
    relation: (id) => find(dataset.relations, id),
    figure: (id) => find(dataset.figures, id),
  };
}

function find<T extends { readonly id: string }>(facts: readonly T[], id: string): T {
  const fact = facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`no ${id} among ${facts.map((candidate) => candidate.id).join(', ')}`);
  return fact;
}
