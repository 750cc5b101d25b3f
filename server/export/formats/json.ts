import { formerIdsOf, toDocument, toEntity, toFigure, toMeta, toRelation } from '../fields/records.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** One JSON object with one record per line. */
export const json: ExportFormat = {
  name: 'json',
  summary: 'one JSON object: meta, documents, entities, relations, figures',
  contentType: 'application/json',
  extension: 'json',
  async *write(content) {
    const formerIds = formerIdsOf(content.redirects);
    yield `{\n"meta": ${JSON.stringify(toMeta(content))}`;
    yield* writeList('documents', content.documents, toDocument);
    yield* writeList('entities', content.entities(), (entity) => toEntity(entity, formerIds));
    yield* writeList('relations', content.relations(), toRelation);
    yield* writeList('figures', content.figures(), toFigure);
    yield '\n}\n';
  },
};

async function* writeList<Fact>(
  name: string,
  facts: Iterable<Fact> | AsyncIterable<Fact>,
  toRecord: (fact: Fact) => object,
): AsyncGenerator<string> {
  yield `,\n"${name}": [`;
  let separator = '\n';
  for await (const fact of facts) {
    yield `${separator}${JSON.stringify(toRecord(fact))}`;
    separator = ',\n';
  }
  yield separator === '\n' ? ']' : '\n]';
}
