import fc from 'fast-check';
import { buildDataset } from '../../server/dataset/buildDataset.ts';
import type { SeedDataset, SeedFigure, SeedRelation } from '../../server/dataset/seedDataset.ts';
import type { Citation } from '../../server/model/citation.ts';
import type { Dataset } from '../../server/model/dataset.ts';
import type { LocalisedText } from '../../server/model/vocabulary.ts';
import { cite, graphDocument, seedEntity, seedFigure, seedRelation, text, VOCABULARY } from './world.ts';

/*
 * Small random datasets in which rare features of a curated graph are common: ties, equal names, parallel relations, loops, open
 * intervals, entities with one citation.
 */

export const DOCUMENT_IDS = ['d1', 'd2', 'd3'];
export const PREDICATE_IDS = ['owns', 'holds_post_at', 'cooperates_with'];
export const TYPE_IDS = ['person', 'company', 'short_video_app'];
const LARGEST = 9;
/** Includes numbers, properties of plain objects, ids that no dataset has, and former ids at the end. */
export const ENTITY_IDS = ['e0', 'e1', 'constructor', '10', '9', 'e2', 'e3', 'true', 'null', 'e9', 'former', 'foreign'];

const CITATIONS: fc.Arbitrary<Citation[]> = fc.uniqueArray(
  fc
    .record({ document: fc.constantFrom(...DOCUMENT_IDS), first: fc.integer({ min: 1, max: 4 }) })
    .map(({ document, first }) => cite(document, first, first + 1)),
  { minLength: 1, maxLength: 3, selector: ({ document, lines }) => `${document}:${lines[0]}` },
);
const MAYBE_TEXT: fc.Arbitrary<LocalisedText | null> = fc.option(
  fc.constantFrom(text('甲', 'one'), text('乙', 'two'), text('', '')),
);
const CHINESE = fc.string({
  unit: fc.constantFrom('星', '河', '云', '旅', '长', 'ü', 'テ', '《', ' ', '𠀀'),
  minLength: 1,
  maxLength: 4,
});
const LATIN = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', 'ß', 'Lyu', '2', ' ', '-', '星'),
  minLength: 1,
  maxLength: 5,
});
const MAYBE_DATE = fc.option(
  fc.constantFrom('2019', '2020-02', '2020-02-29', '2021-33', '2019-12-30/2020-01-02', '../2020', '2021/..'),
);
const STATEMENT = {
  status: fc.constantFrom('asserted' as const, 'implied' as const),
  reason: MAYBE_TEXT,
  citations: CITATIONS,
};

const entityOf = (id: string) =>
  fc
    .record({
      type: fc.constantFrom(...TYPE_IDS),
      kind: fc.option(fc.constantFrom('producer', 'group')),
      zh: CHINESE,
      en: LATIN,
      aliases: fc.array(fc.oneof(CHINESE, LATIN), { maxLength: 2 }),
      start: MAYBE_DATE,
      citations: CITATIONS,
    })
    .map(({ zh, en, ...rest }) => seedEntity({ id, name: text(zh, en), ...rest }));

const relationAmong = (ids: fc.Arbitrary<string>): fc.Arbitrary<SeedRelation> =>
  fc
    .record({
      subject: ids,
      predicate: fc.constantFrom(...PREDICATE_IDS),
      object: ids,
      role: MAYBE_TEXT,
      date: MAYBE_DATE,
      start: MAYBE_DATE,
      end: MAYBE_DATE,
      rank: fc.option(fc.integer({ min: 1, max: 3 })),
      note: MAYBE_TEXT,
      ...STATEMENT,
    })
    .map(seedRelation);

const figureOf = (ids: fc.Arbitrary<string>): fc.Arbitrary<SeedFigure> =>
  fc
    .record({
      subject: ids,
      measure: fc.constantFrom('users', 'revenue'),
      amount: fc.constantFrom('1', '1.0', '10.74', '-3.5', '0'),
      unit: fc.constantFrom('persons', 'yi_persons', 'wan_yuan'),
      comparator: fc.constantFrom('=' as const, '≈' as const, '≥' as const),
      asOf: MAYBE_DATE,
      scope: MAYBE_TEXT,
      ...STATEMENT,
    })
    .map(seedFigure);

const SEEDS: fc.Arbitrary<SeedDataset> = fc.integer({ min: 1, max: LARGEST }).chain((size) => {
  const ids = ENTITY_IDS.slice(0, size);
  const anyId = fc.constantFrom(...ids);
  return fc
    .record({
      entities: fc.tuple(...ids.map(entityOf)),
      relations: fc.array(relationAmong(anyId), { maxLength: 24, size: 'max' }),
      figures: fc.array(figureOf(anyId), { maxLength: 6, size: 'max' }),
      redirects: anyId.map((to) => [{ from: 'former', to }]),
    })
    .map((facts) => ({
      title: text('随机', 'Random'),
      curatedOn: '2024-01-01',
      licence: 'CC0-1.0',
      vocabulary: VOCABULARY,
      documents: DOCUMENT_IDS.map((id) => graphDocument(id)),
      ...facts,
    }));
});

export const DATASETS: fc.Arbitrary<Dataset> = SEEDS.map(buildDataset);

/** Datasets whose relations start and end on one date each, in this order, as the rules of seeds demand. */
export const DATASETS_IN_ORDER: fc.Arbitrary<Dataset> = SEEDS.map((seeds) =>
  buildDataset({ ...seeds, relations: seeds.relations.map(inOrder) }),
);

function inOrder(relation: SeedRelation): SeedRelation {
  const [start, end] = [relation.start, relation.end].map((date) => (date?.includes('/') ? null : (date ?? null)));
  const isReversed = start && end && start > end;
  return seedRelation({
    ...relation,
    start: (isReversed ? end : start) ?? null,
    end: (isReversed ? start : end) ?? null,
  });
}
