import { createHash } from 'node:crypto';
import { buildDataset } from '../../../server/dataset/buildDataset.ts';
import type { SeedDataset, SeedEntity, SeedRelation } from '../../../server/dataset/seedDataset.ts';
import type { Dataset } from '../../../server/model/dataset.ts';
import { ENTITY_FIELDS } from '../../../server/model/fields.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { toOptionalValues } from '../../../server/seeds/seedFacts.ts';
import { seedFigure, seedRelation } from '../../support/world.ts';

/** Lines of the world's documents, which tests of passages write into a folder. */
export const DOCUMENT_TEXTS = {
  d001: [
    '星河视频由云帆公司运营。',
    '林晓在第一届光影大会上发言。',
    '大会在青岛举办。',
    '星河视频用户达1.2万人。',
    '完。',
  ],
  d002: ['云帆公司与远山公司合作。', '星河视频由云帆公司运营。', '林晓发言。'],
} as const;

export function textOfDocument(id: keyof typeof DOCUMENT_TEXTS): string {
  return `${DOCUMENT_TEXTS[id].join('\n')}\n`;
}

/** Builds six entities, five relations and two figures, enough for every kind of answer. */
export function buildWorld(changes: Partial<SeedDataset> = {}): Dataset {
  return buildDataset({ ...WORLD, ...changes });
}

/** Builds `count` hubs that all cooperate with the same `spokes` companies. */
export function buildWheels(count: number, spokes: number): Dataset {
  const number = (index: number) => String(index).padStart(3, '0');
  const hubs = Array.from({ length: count }, (_, index) => company(`hub-${number(index)}`));
  const rims = Array.from({ length: spokes }, (_, index) => company(`rim-${number(index)}`));
  const relations = hubs.flatMap((hub) => rims.map((rim) => relation(hub.id, 'owns', rim.id)));
  return buildWorld({ entities: [...hubs, ...rims], relations, figures: [], redirects: [] });
}

export function company(id: string): SeedEntity {
  return { ...ENTITY, id, type: 'company', kind: null, name: { zh: `公司${id}`, en: `Company ${id}` } };
}

export function relation(
  subject: string,
  predicate: string,
  object: string,
  given: Partial<SeedRelation> = {},
): SeedRelation {
  return seedRelation({ subject, predicate, object, citations: [{ document: 'd001', lines: [1, 1] }], ...given });
}

const text = (zh: string, en: string) => ({ zh, en });

const VOCABULARY: Vocabulary = {
  types: [
    {
      id: 'platform',
      label: text('平台', 'Platform'),
      plural: 'Platforms',
      group: 'organisation',
      shape: 'ellipse',
      color: { light: '#0a0', dark: '#0f0' },
      schemaOrg: null,
      dated: false,
      kinds: [{ id: 'long_video', label: text('长视频平台', 'Long-video platform'), dated: false }],
    },
    {
      id: 'company',
      label: text('公司', 'Company'),
      plural: 'Companies',
      group: 'organisation',
      shape: 'hexagon',
      color: { light: '#00a', dark: '#00f' },
      schemaOrg: null,
      dated: false,
      kinds: [],
    },
    {
      id: 'person',
      label: text('人物', 'Person'),
      plural: 'People',
      group: 'person',
      shape: 'ellipse',
      color: { light: '#a00', dark: '#f00' },
      schemaOrg: null,
      dated: false,
      kinds: [],
    },
    {
      id: 'event',
      label: text('活动', 'Event'),
      plural: 'Events',
      group: 'event',
      shape: 'diamond',
      color: { light: '#aa0', dark: '#ff0' },
      schemaOrg: null,
      dated: true,
      kinds: [],
    },
    {
      id: 'place',
      label: text('地点', 'Place'),
      plural: 'Places',
      group: 'place',
      shape: 'round-triangle',
      color: { light: '#0aa', dark: '#0ff' },
      schemaOrg: null,
      dated: false,
      kinds: [],
    },
  ],
  predicates: [
    {
      id: 'operates',
      label: text('运营', 'operates'),
      inverse: text('运营方', 'is operated by'),
      group: null,
      symmetric: false,
      datedBy: null,
      inheritsDates: false,
      derivedFrom: null,
      subjectTypes: ['company'],
      objectTypes: ['platform'],
      qualifiers: ['start', 'end'],
    },
    {
      id: 'owns',
      label: text('拥有', 'owns'),
      inverse: text('所有者', 'is owned by'),
      group: null,
      symmetric: false,
      datedBy: null,
      inheritsDates: false,
      derivedFrom: null,
      subjectTypes: ['company'],
      objectTypes: ['company'],
      qualifiers: [],
    },
    {
      id: 'cooperates_with',
      label: text('与…合作', 'cooperates with'),
      inverse: text('与…合作', 'cooperates with'),
      group: null,
      symmetric: true,
      datedBy: null,
      inheritsDates: false,
      derivedFrom: null,
      subjectTypes: ['company'],
      objectTypes: ['company'],
      qualifiers: ['note'],
    },
    {
      id: 'spoke_at',
      label: text('发言于', 'spoke at'),
      inverse: text('发言人', 'had speaker'),
      group: null,
      symmetric: false,
      datedBy: 'object',
      inheritsDates: false,
      derivedFrom: null,
      subjectTypes: ['person'],
      objectTypes: ['event'],
      qualifiers: ['role', 'date', 'place'],
    },
    {
      id: 'held_in',
      label: text('举办于', 'was held in'),
      inverse: text('举办地', 'hosted'),
      group: null,
      symmetric: false,
      datedBy: 'subject',
      inheritsDates: false,
      derivedFrom: null,
      subjectTypes: ['event'],
      objectTypes: ['place'],
      qualifiers: ['date'],
    },
  ],
  measures: [{ id: 'users', label: text('用户规模', 'users'), dimension: ['persons'] }],
  units: [
    { id: 'persons', label: text('人', 'persons'), base: 'persons', factor: 1 },
    { id: 'wan_persons', label: text('万人', 'ten thousand persons'), base: 'persons', factor: 10_000 },
  ],
};

const ENTITY = {
  englishSource: 'translation',
  aliases: [],
  description: text('测试用。', 'Made up.'),
  ...toOptionalValues(ENTITY_FIELDS, {}),
  citations: [{ document: 'd001', lines: [1, 1] }],
} satisfies Partial<SeedEntity>;

const DOCUMENT = {
  englishSource: 'translation',
  publisher: null,
  published: '2024-03',
  authors: ['佚名'],
  curated: true,
} as const;

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

const WORLD: SeedDataset = {
  title: text('测试图谱', 'Test graph'),
  curatedOn: '2024-05-06',
  licence: 'CC-BY-4.0',
  vocabulary: VOCABULARY,
  documents: [
    {
      ...DOCUMENT,
      id: 'd001',
      file: 'one.md',
      title: text('第一份', 'The first'),
      lineCount: 5,
      sha256: sha256(textOfDocument('d001')),
    },
    {
      ...DOCUMENT,
      id: 'd002',
      file: 'two.md',
      title: text('第二份', 'The second'),
      published: null,
      lineCount: 3,
      sha256: sha256(textOfDocument('d002')),
    },
  ],
  entities: [
    {
      ...ENTITY,
      id: 'galaxy',
      type: 'platform',
      kind: 'long_video',
      name: text('星河视频', 'Galaxy Video'),
      aliases: ['星河'],
      citations: [
        { document: 'd001', lines: [1, 1] },
        { document: 'd002', lines: [2, 2] },
      ],
    },
    {
      ...company('yunfan'),
      name: text('云帆公司', 'Yunfan'),
      aliases: ['同名'],
      citations: [
        { document: 'd001', lines: [1, 1] },
        { document: 'd002', lines: [1, 2] },
      ],
    },
    {
      ...company('yuanshan'),
      name: text('远山公司', 'Yuanshan'),
      aliases: ['同名'],
      citations: [{ document: 'd002', lines: [1, 1] }],
    },
    {
      ...ENTITY,
      id: 'lin-xiao',
      type: 'person',
      kind: null,
      name: text('林晓', 'Lin Xiao'),
      englishSource: 'pinyin',
      citations: [{ document: 'd001', lines: [2, 2] }],
    },
    {
      ...ENTITY,
      id: 'light-1',
      type: 'event',
      kind: null,
      name: text('第一届光影大会', 'First Light Convention'),
      start: '2024-03',
      citations: [{ document: 'd001', lines: [2, 3] }],
    },
    {
      ...ENTITY,
      id: 'qingdao',
      type: 'place',
      kind: null,
      name: text('青岛', 'Qingdao'),
      englishSource: 'official',
      citations: [{ document: 'd001', lines: [3, 3] }],
    },
  ],
  relations: [
    relation('yunfan', 'operates', 'galaxy', {
      citations: [
        { document: 'd001', lines: [1, 1] },
        { document: 'd002', lines: [2, 2] },
      ],
    }),
    relation('yunfan', 'cooperates_with', 'yuanshan', {
      note: text('联合出品', 'joint production'),
      citations: [{ document: 'd002', lines: [1, 1] }],
    }),
    relation('lin-xiao', 'spoke_at', 'light-1', {
      role: text('嘉宾', 'guest'),
      date: '2024-03-28',
      place: 'qingdao',
      citations: [{ document: 'd001', lines: [2, 2] }],
    }),
    relation('light-1', 'held_in', 'qingdao', {
      status: 'implied',
      reason: text('“大会”指本届', 'the convention is this one'),
      citations: [{ document: 'd001', lines: [3, 3] }],
    }),
    relation('yunfan', 'owns', 'yuanshan', { citations: [{ document: 'd002', lines: [1, 1] }] }),
  ],
  figures: [
    seedFigure({
      subject: 'galaxy',
      measure: 'users',
      amount: '1.2',
      unit: 'wan_persons',
      asOf: '2023-12',
      accordingTo: 'yunfan',
      citations: [{ document: 'd001', lines: [4, 4] }],
    }),
    seedFigure({
      subject: 'galaxy',
      measure: 'users',
      amount: '9000',
      unit: 'persons',
      comparator: '>',
      asOf: '2022',
      scope: text('海外', 'abroad'),
      citations: [{ document: 'd001', lines: [4, 4] }],
    }),
  ],
  redirects: [{ from: 'galaxy-tv', to: 'galaxy' }],
};
