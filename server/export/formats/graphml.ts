import type { FlatValue } from '../../model/fields.ts';
import type { Relation } from '../../model/relation.ts';
import { withFigures } from '../content/withFigures.ts';
import { type Column, column, toText, XML_TYPES } from '../fields/columns.ts';
import { type NetworkNode, networkAttributes } from '../fields/networkAttributes.ts';
import { escapeXml } from '../output/xml.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** GraphML 1.0 with typed attributes and their descriptions. */
export const graphml: ExportFormat = {
  name: 'graphml',
  summary: 'GraphML: entities as nodes, relations as edges; for NetworkX, igraph, Gephi, yEd',
  contentType: 'application/graphml+xml',
  extension: 'graphml',
  async *write(content) {
    const attributes = networkAttributes(content);
    const label = column<NetworkNode>(
      'label',
      'text',
      ({ entity }) => entity.name.zh,
      'The Chinese name, as programs show it.',
    );
    const node = [label, ...attributes.node];
    const edge = [EDGE_ID, ...attributes.edge];
    const network = Object.entries(attributes.network);

    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
    for (const [name] of network) yield declare('graph', name);
    for (const { meaning, name, type } of node) yield declare('node', name, XML_TYPES[type], meaning);
    for (const { meaning, name, type } of edge) yield declare('edge', name, XML_TYPES[type], meaning);
    yield '<graph id="graph" edgedefault="directed">\n';
    for (const [name, value] of network) yield `${datum('graph', name, value)}\n`;
    for await (const [entity, figures] of withFigures(content)) {
      yield `<node id="${escapeXml(entity.id)}">${data('node', node, { entity, figures })}</node>\n`;
    }
    for await (const relation of content.relations()) {
      const { id, object, subject } = relation;
      const ends = `source="${escapeXml(subject)}" target="${escapeXml(object)}"`;
      yield `<edge id="${escapeXml(id)}" ${ends}>${data('edge', edge, relation)}</edge>\n`;
    }
    yield '</graph>\n</graphml>\n';
  },
};

/** igraph 1.0 gives edges the ids of nodes, unless an attribute is named `id`. */
const EDGE_ID = column<Relation>('id', 'id', ({ id }) => id, 'The id of the relation, as in the id of the edge.');

type Owner = 'graph' | 'node' | 'edge';

function declare(owner: Owner, name: string, type = 'string', meaning = ''): string {
  const description = meaning === '' ? '' : `<desc>${escapeXml(meaning)}</desc>`;
  return `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${type}">${description}</key>\n`;
}

function data<Fact>(owner: Owner, columns: readonly Column<Fact>[], fact: Fact): string {
  return columns.map(({ name, read }) => datum(owner, name, read(fact))).join('');
}

function datum(owner: Owner, name: string, value: FlatValue): string {
  const text = toText(value);
  return text === null ? '' : `<data key="${owner}.${name}">${escapeXml(text)}</data>`;
}
