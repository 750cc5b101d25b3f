import type { Dataset } from '../model/dataset.ts';
import type { Entity } from '../model/entity.ts';
import type { Relation } from '../model/relation.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** One JSON object with one record a line: everything, with the lines that say it. */
export const json: ExportFormat = {
  name: 'json',
  summary: 'one JSON object: meta, documents, entities, relations, figures',
  contentType: 'application/json',
  *write(dataset) {
    yield `{\n"meta": ${JSON.stringify(toMeta(dataset))}`;
    yield* writeList('documents', dataset.documents);
    yield* writeList('entities', toEntities(dataset));
    yield* writeList('relations', dataset.relations.map(toRelation));
    yield* writeList('figures', dataset.figures);
    yield '\n}\n';
  },
};

function* writeList(name: string, records: readonly unknown[]): Generator<string> {
  yield `,\n"${name}": [`;
  for (const [index, record] of records.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(record)}`;
  yield records.length === 0 ? ']' : '\n]';
}

function toMeta({
  communities,
  curatedOn,
  documents,
  entities,
  figures,
  licence,
  relations,
  title,
  version,
  vocabulary,
}: Dataset) {
  const counts = {
    documents: documents.length,
    entities: entities.length,
    relations: relations.length,
    figures: figures.length,
  };
  return { version, title, curatedOn, licence, counts, communities, vocabulary };
}

function toEntities({ entities, redirects }: Dataset) {
  const formerIds = new Map<string, string[]>();
  for (const { from, to } of redirects) formerIds.set(to, [...(formerIds.get(to) ?? []), from]);
  return entities.map((entity) => toEntity(entity, formerIds.get(entity.id) ?? []));
}

/** The Chinese name is the `name`; how names are read aloud and searched is left to the reader. */
function toEntity({ forms, id, kind, name, type, ...rest }: Entity, formerIds: readonly string[]) {
  return { id, type, kind, name: name.zh, nameEn: name.en, ...rest, formerIds };
}

function toRelation({ id, object, predicate, subject, ...rest }: Relation) {
  return { id, source: subject, predicate, target: object, ...rest };
}
