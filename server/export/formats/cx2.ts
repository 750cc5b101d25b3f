import type { FlatValue } from '../../model/fields.ts';
import type { Relation } from '../../model/relation.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { withFigures } from '../content/withFigures.ts';
import { type Column, type ColumnType, column } from '../fields/columns.ts';
import { type NetworkNode, networkAttributes } from '../fields/networkAttributes.ts';
import type { ExportFormat } from './ExportFormat.ts';

/**
 * Cytoscape Exchange 2: a list of aspects. Its ids of nodes and edges are numbers, so that this format has to keep the
 * ids of all entities in memory.
 */
export const cx2: ExportFormat = {
  name: 'cx2',
  summary: 'Cytoscape Exchange 2, with colours and positions; for Cytoscape and NDEx',
  contentType: 'application/json',
  extension: 'cx2',
  async *write(content) {
    const attributes = networkAttributes(content);
    const node = [...OWN_NODE_COLUMNS, ...attributes.node.filter(({ name }) => name !== 'x' && name !== 'y')];
    const edge = [...OWN_EDGE_COLUMNS, ...attributes.edge];
    const { counts } = content.summary;

    yield `[\n${JSON.stringify({ CXVersion: '2.0', hasFragments: false })},\n`;
    yield `${JSON.stringify({ metaData: metaDataOf(counts) })},\n`;
    yield `${aspect('attributeDeclarations', {
      networkAttributes: Object.fromEntries(Object.keys(attributes.network).map((name) => [name, { d: 'string' }])),
      nodes: declare(node),
      edges: declare(edge),
    })},\n`;
    yield `${aspect('networkAttributes', attributes.network)},\n`;

    const numbers = new Map<string, number>();
    yield '{"nodes": [';
    for await (const [entity, figures] of withFigures(content)) {
      const id = numbers.size;
      const { x, y } = entity;
      yield `${id === 0 ? '\n' : ',\n'}${JSON.stringify({ id, x, y, v: valuesOf(node, { entity, figures }) })}`;
      numbers.set(entity.id, id);
    }
    yield '\n]},\n{"edges": [';
    let id = 0;
    for await (const relation of content.relations()) {
      const ends = { s: numbers.get(relation.subject), t: numbers.get(relation.object) };
      yield `${id === 0 ? '\n' : ',\n'}${JSON.stringify({ id, ...ends, v: valuesOf(edge, relation) })}`;
      id += 1;
    }
    yield '\n]},\n';
    yield `${aspect('visualProperties', styleOf(content))},\n`;
    yield `${aspect('status', { success: true, error: '' })}\n]\n`;
  },
};

/** Cytoscape shows `name` and `interaction`. The dataset's ids are attributes, since CX2 has its own ids. */
const OWN_NODE_COLUMNS = [
  column<NetworkNode>('id', 'id', ({ entity }) => entity.id),
  column<NetworkNode>('name', 'text', ({ entity }) => entity.name.zh),
];
const OWN_EDGE_COLUMNS = [
  column<Relation>('id', 'id', ({ id }) => id),
  column<Relation>('interaction', 'id', ({ predicate }) => predicate),
];

/** Types of columns; all others are strings. */
const TYPES: Partial<Record<ColumnType, string>> = {
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
  texts: 'list_of_string',
};

function metaDataOf({ entities, relations }: ExportContent['summary']['counts']) {
  const aspects = {
    attributeDeclarations: 1,
    networkAttributes: 1,
    nodes: entities,
    edges: relations,
    visualProperties: 1,
  };
  return Object.entries(aspects).map(([name, elementCount]) => ({ name, elementCount }));
}

function aspect(name: string, element: object): string {
  return JSON.stringify({ [name]: [element] });
}

function declare(columns: readonly { readonly name: string; readonly type: ColumnType }[]) {
  return Object.fromEntries(columns.map(({ name, type }) => [name, { d: TYPES[type] ?? 'string' }]));
}

/** Leaves out absent values, since CX2 has no null. */
function valuesOf<Fact>(columns: readonly Column<Fact>[], fact: Fact): Record<string, FlatValue> {
  const values = columns.map(({ name, read }) => [name, read(fact)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

function styleOf({ summary }: ExportContent) {
  const label = (attribute: string) => ({ type: 'PASSTHROUGH', definition: { attribute, type: 'string' } });
  const colors = summary.vocabulary.types.map(({ color, id }) => ({ v: id, vp: color.light }));
  return {
    default: {
      network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
      node: { NODE_SHAPE: 'ellipse', NODE_WIDTH: 24, NODE_HEIGHT: 24 },
      edge: { EDGE_WIDTH: 1, EDGE_TARGET_ARROW_SHAPE: 'triangle', EDGE_LINE_STYLE: 'solid' },
    },
    nodeMapping: {
      NODE_LABEL: label('name'),
      NODE_BACKGROUND_COLOR: { type: 'DISCRETE', definition: { attribute: 'type', type: 'string', map: colors } },
    },
    edgeMapping: {
      EDGE_LABEL: label('predicateZh'),
      EDGE_LINE_STYLE: {
        type: 'DISCRETE',
        definition: { attribute: 'status', type: 'string', map: [{ v: 'implied', vp: 'dashed' }] },
      },
    },
  };
}
