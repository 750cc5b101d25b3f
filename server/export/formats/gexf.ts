import type { ExportContent } from '../content/ExportContent.ts';
import { withFigures } from '../content/withFigures.ts';
import { type Column, toText, XML_TYPES } from '../fields/columns.ts';
import { colorsOf, networkAttributes } from '../fields/networkAttributes.ts';
import { escapeXml } from '../output/xml.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** GEXF 1.2, which more programs read than 1.3. Like GraphML, with elements for colours and positions. */
export const gexf: ExportFormat = {
  name: 'gexf',
  summary: 'GEXF 1.2: like graphml, with colours and positions for Gephi',
  contentType: 'application/gexf+xml',
  extension: 'gexf',
  async *write(content) {
    const { edge, node: all } = networkAttributes(content);
    const node = all.filter(({ name }) => !['x', 'y', 'color'].includes(name));
    const colors = colorsOf(content);
    const labels = new Map(content.summary.vocabulary.predicates.map(({ id, label }) => [id, label.zh]));

    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n';
    yield `<meta lastmodifieddate="${content.summary.curatedOn}">\n`;
    yield `<creator>${escapeXml(content.summary.title.zh)}</creator>\n`;
    yield `<description>${escapeXml(describe(content))}</description>\n</meta>\n`;
    yield '<graph defaultedgetype="directed" mode="static">\n';
    yield declare('node', node);
    yield declare('edge', edge);
    yield '<nodes>\n';
    for await (const [entity, figures] of withFigures(content)) {
      const { id, name, type, x, y } = entity;
      yield `<node id="${escapeXml(id)}" label="${escapeXml(name.zh)}">${values(node, { entity, figures })}`;
      const [r, g, b] = rgbOf(colors.get(type) ?? '#000000');
      yield `<viz:color r="${r}" g="${g}" b="${b}"/>`;
      // The y axis of GEXF points upwards.
      yield `<viz:position x="${x}" y="${y === 0 ? 0 : -y}" z="0"/></node>\n`;
    }
    yield '</nodes>\n<edges>\n';
    for await (const relation of content.relations()) {
      const { id, object, predicate, subject } = relation;
      const ends = `source="${escapeXml(subject)}" target="${escapeXml(object)}"`;
      const label = escapeXml(labels.get(predicate) ?? predicate);
      yield `<edge id="${escapeXml(id)}" ${ends} label="${label}">${values(edge, relation)}</edge>\n`;
    }
    yield '</edges>\n</graph>\n</gexf>\n';
  },
};

/** Describes the dataset in a text, since GEXF has no attributes of the graph. */
function describe({ documents, part, summary: { licence, title, version } }: ExportContent): string {
  return [
    `${title.en} (${title.zh}).`,
    `Version ${version}. Licence: ${licence}.`,
    ...(part ? [`Part: ${JSON.stringify(part)}`] : []),
    'Documents:',
    ...documents.map((document) => `${document.id}: ${JSON.stringify(document)}`),
  ].join('\n');
}

function declare<Fact>(owner: 'node' | 'edge', columns: readonly Column<Fact>[]): string {
  const attributes = columns.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${XML_TYPES[type] ?? 'string'}"/>\n`,
  );
  return `<attributes class="${owner}">\n${attributes.join('')}</attributes>\n`;
}

function values<Fact>(columns: readonly Column<Fact>[], fact: Fact): string {
  const attvalues = columns.flatMap(({ name, read }) => {
    const text = toText(read(fact));
    return text === null ? [] : `<attvalue for="${name}" value="${escapeXml(text)}"/>`;
  });
  return `<attvalues>${attvalues.join('')}</attvalues>`;
}

/** Returns red, green and blue of `#rrggbb` or `#rgb`, from 0 to 255. */
function rgbOf(color: string): readonly number[] {
  const digits = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit) : color.slice(1).match(/../g);
  return (digits ?? []).map((pair) => Number.parseInt(pair, 16));
}
