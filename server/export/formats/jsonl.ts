import type { Entity } from '../../model/entity.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { formerIdsOf, toDocument, toEntity, toFigure, toMeta, toRelation } from '../fields/records.ts';
import type { ExportFormat } from './ExportFormat.ts';

/**
 * The records of the format json, with all else that the dataset needs to be read again (server/seeds/records). Their kind is
 * named `record`, since entities have a field `kind`.
 */
export const jsonl: ExportFormat = {
  name: 'jsonl',
  summary:
    'JSON Lines: one record per line, with its kind in `record`; meta comes first; a dataset for --from and SEEDS_DIR',
  contentType: 'application/x-ndjson',
  extension: 'jsonl',
  async *write(content) {
    const formerIds = formerIdsOf(content.redirects);
    const { vocabulary } = content.summary;
    const distinctFrom = await chooseDistinct(content);
    yield toLine('meta', { ...toMeta(content), vocabulary });
    for (const document of content.documents) yield toLine('document', toDocument(document));
    for await (const entity of content.entities()) {
      const pinyin = entity.forms.find(({ field }) => field === 'nameZh')?.pinyin ?? '';
      yield toLine('entity', { ...toEntity(entity, formerIds), pinyin, distinctFrom: distinctFrom(entity) });
    }
    for await (const relation of content.relations()) yield toLine('relation', toRelation(relation));
    for await (const figure of content.figures()) yield toLine('figure', toFigure(figure));
  },
};

function toLine(record: string, fields: object): string {
  return `${JSON.stringify({ record, ...fields })}\n`;
}

/** Returns the similar entities of an entity that the export has. */
async function chooseDistinct({ entities, part }: ExportContent): Promise<(entity: Entity) => readonly string[]> {
  if (part === null) return ({ distinctFrom = [] }) => distinctFrom;
  const exported = new Set<string>();
  for await (const { id } of entities()) exported.add(id);
  return ({ distinctFrom = [] }) => distinctFrom.filter((id) => exported.has(id));
}
