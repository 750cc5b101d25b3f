import { withFigures } from '../content/withFigures.ts';
import { colorsOf } from '../fields/networkAttributes.ts';
import { formerIdsOf, toDocument, toEntity, toFigure, toMeta, toRelation } from '../fields/records.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** Input of `cytoscape({ elements })` and output of `cy.json()`; Cytoscape Desktop imports it too. */
export const cyjs: ExportFormat = {
  name: 'cyjs',
  summary: 'Cytoscape.js JSON: entities as nodes with positions, relations as edges',
  contentType: 'application/json',
  extension: 'cyjs',
  async *write(content) {
    const formerIds = formerIdsOf(content.redirects);
    const colors = colorsOf(content);
    const { title } = content.summary;
    const data = { name: title.en, ...toMeta(content), documents: content.documents.map(toDocument) };

    yield `{\n"format_version": "1.0",\n"target_cytoscapejs_version": "~3.0",\n"data": ${JSON.stringify(data)},\n`;
    yield '"elements": {\n"nodes": [';
    let separator = '\n';
    for await (const [entity, figures] of withFigures(content)) {
      const { x, y, ...fields } = toEntity(entity, formerIds);
      const own = { label: entity.name.zh, color: colors.get(entity.type) ?? null, figures: figures.map(toFigure) };
      yield `${separator}${JSON.stringify({ data: { ...fields, ...own }, position: { x, y } })}`;
      separator = ',\n';
    }
    yield '\n],\n"edges": [';
    const labels = new Map(content.summary.vocabulary.predicates.map(({ id, label }) => [id, label.zh]));
    separator = '\n';
    for await (const relation of content.relations()) {
      const label = labels.get(relation.predicate) ?? relation.predicate;
      yield `${separator}${JSON.stringify({ data: { ...toRelation(relation), label } })}`;
      separator = ',\n';
    }
    yield '\n]\n}\n}\n';
  },
};
