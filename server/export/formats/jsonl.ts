import { formerIdsOf, toDocument, toEntity, toFigure, toMeta, toRelation } from '../fields/records.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** The records of the format json. Their kind is named `record`, since entities have a field `kind`. */
export const jsonl: ExportFormat = {
  name: 'jsonl',
  summary: 'JSON Lines: one record per line, with its kind in `record`; meta comes first',
  contentType: 'application/x-ndjson',
  extension: 'jsonl',
  async *write(content) {
    const formerIds = formerIdsOf(content.redirects);
    yield toLine('meta', toMeta(content));
    for (const document of content.documents) yield toLine('document', toDocument(document));
    for await (const entity of content.entities()) yield toLine('entity', toEntity(entity, formerIds));
    for await (const relation of content.relations()) yield toLine('relation', toRelation(relation));
    for await (const figure of content.figures()) yield toLine('figure', toFigure(figure));
  },
};

function toLine(record: string, fields: object): string {
  return `${JSON.stringify({ record, ...fields })}\n`;
}
