import { expect, test } from 'vitest';
import { buildDataset } from '../../server/dataset/buildDataset.ts';
import type { ExportContent } from '../../server/export/content/ExportContent.ts';
import { createPartContent } from '../../server/export/content/partContent.ts';
import { createWholeContent } from '../../server/export/content/wholeContent.ts';
import { json } from '../../server/export/formats/json.ts';
import { jsonl } from '../../server/export/formats/jsonl.ts';
import { selectByIds } from '../../server/export/selection/selectByIds.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { SEED_WORLD } from '../support/world.ts';
import { dataset, entity, partOf, relation, textOf } from './exported.ts';

test('json has every field of every fact except the forms of names, which serve search', async () => {
  const exported = JSON.parse(await textOf(json));
  const { forms, name, ...xinghe } = entity('xinghe');
  expect(find(exported.entities, 'xinghe')).toEqual({
    ...{ ...xinghe, name: name.zh, nameEn: name.en, formerIds: ['star-river'] },
  });
  const { subject, object, ...organised } = relation('xinghe--organised--hai-convention');
  expect(find(exported.relations, organised.id)).toEqual({ ...organised, source: subject, target: object });
  expect(exported.figures).toEqual(dataset.figures);
  expect(exported.documents).toEqual(dataset.documents);
  expect([exported.entities, exported.relations].map((list) => list.map(idOf))).toEqual([
    dataset.entities.map(idOf),
    dataset.relations.map(idOf),
  ]);
});

test('the meta of json identifies the dataset, without a part', async () => {
  const { communities, curatedOn, licence, title, version } = dataset;
  const types = dataset.vocabulary.types.map(({ schemaOrg, ...type }) => type);
  const vocabulary = { ...dataset.vocabulary, types };
  const counts = { documents: 4, entities: 8, relations: dataset.relations.length, figures: 5 };
  expect(JSON.parse(await textOf(json)).meta).toEqual({
    ...{ version, title, curatedOn, licence, counts, communities, vocabulary },
  });
});

test('jsonl has the same records, one per line, with all else that reading it needs', async () => {
  const { meta, ...lists } = JSON.parse(await textOf(json));
  const kinds = { documents: 'document', entities: 'entity', relations: 'relation', figures: 'figure' };
  const expected = Object.entries(kinds).flatMap(([list, record]) =>
    lists[list].map((fields: { id: string }) => ({
      record,
      ...fields,
      ...(list === 'entities' ? ownFields(fields) : {}),
    })),
  );
  const lines = (await textOf(jsonl)).split('\n');
  expect(lines.pop()).toBe('');
  const { vocabulary } = dataset;
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ record: 'meta', ...meta, vocabulary }, ...expected]);
});

test('jsonl names of similar entities only those that the export has', async () => {
  const similar = buildDataset({
    ...SEED_WORLD,
    entities: SEED_WORLD.entities.map((seed) =>
      seed.id === 'xinghe' ? { ...seed, distinctFrom: ['yunfan', 'gudao'] } : seed,
    ),
  });
  const store = createMemoryStore(similar);
  const distinct = async (content: ExportContent) => {
    const records = (await textOf(jsonl, content))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return find(records, 'xinghe');
  };
  expect(await distinct(await createWholeContent(store))).toMatchObject({ distinctFrom: ['yunfan', 'gudao'] });
  const part = await createPartContent(store, await selectByIds(store, ['xinghe', 'gudao']));
  expect(await distinct(part)).toMatchObject({ distinctFrom: ['gudao'] });
});

/** Fields that the records of entities have only in jsonl. */
function ownFields({ id }: { readonly id: string }) {
  const pinyin = entity(id).forms.find(({ field }) => field === 'nameZh')?.pinyin;
  return { pinyin, distinctFrom: [] };
}

test('a part has the chosen entities, their relations and figures, and the cited documents', async () => {
  const { meta, ...exported } = JSON.parse(await textOf(json, await partOf('yunfan', 'star-river')));
  expect(meta.part).toEqual({
    chosenBy: { ids: ['yunfan', 'star-river'] },
    wholeCounts: { documents: 4, entities: 8, relations: dataset.relations.length, figures: 5 },
  });
  expect(meta.counts).toEqual({ documents: 2, entities: 2, relations: 3, figures: 3 });
  expect(exported.documents.map(idOf)).toEqual(['d1', 'd2']);
  expect(exported.entities.map(idOf)).toEqual(['xinghe', 'yunfan']);
  expect(exported.relations.map(idOf)).toEqual([
    'xinghe--cooperates_with--yunfan--2023',
    'xinghe--cooperates_with--yunfan--2024',
    'yunfan--owns--yunfan',
  ]);
  expect(exported.figures).toEqual(dataset.figures.filter(({ subject }) => subject === 'xinghe'));
});

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function find(records: readonly { readonly id: string }[], id: string): unknown {
  return records.find((record) => record.id === id);
}
