import { expect, test } from 'vitest';
import { json } from '../../server/export/formats/json.ts';
import { jsonl } from '../../server/export/formats/jsonl.ts';
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

test('jsonl has the same records, one per line', async () => {
  const { meta, ...lists } = JSON.parse(await textOf(json));
  const kinds = { documents: 'document', entities: 'entity', relations: 'relation', figures: 'figure' };
  const expected = Object.entries(kinds).flatMap(([list, record]) =>
    lists[list].map((fields: object) => ({ record, ...fields })),
  );
  const lines = (await textOf(jsonl)).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ record: 'meta', ...meta }, ...expected]);
});

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
