import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { type Column, column, columnsOf } from './columns.ts';
import { toDocument, toFigure } from './records.ts';

/*
 * Nodes of a network are entities and edges are relations, so that measures of the network are measures of the graph.
 * Figures are attributes of their entity's node, and documents are attributes of the network.
 */

export interface NetworkNode {
  readonly entity: Entity;
  readonly figures: readonly Figure[];
}

/** Returns the attributes of nodes and edges, beside their ids and ends, and of the network. */
export function networkAttributes(content: ExportContent) {
  const columns = columnsOf(content);
  const colors = colorsOf(content);
  const node: Column<NetworkNode>[] = [
    ...columns.entity
      .filter(({ name }) => name !== 'id')
      .map(({ read, ...column }): Column<NetworkNode> => ({ ...column, read: ({ entity }) => read(entity) })),
    column('color', 'text', ({ entity }) => colors.get(entity.type) ?? null, 'Colour of its type, #rrggbb.'),
    column(
      'figures',
      'text',
      ({ figures }) => (figures.length === 0 ? null : JSON.stringify(figures.map(toFigure))),
      'Its figures as a JSON list of the records of the format json; empty if it has none.',
    ),
  ];
  return {
    node,
    edge: columns.relation.filter(({ name }) => !['id', 'subject', 'object'].includes(name)),
    network: toNetworkAttributes(content),
  };
}

/** Colours of the light theme, by type. */
export function colorsOf({ summary }: Pick<ExportContent, 'summary'>): ReadonlyMap<string, string> {
  return new Map(summary.vocabulary.types.map(({ color, id }) => [id, color.light]));
}

function toNetworkAttributes({ documents, part, summary }: ExportContent): Record<string, string> {
  const { communities, curatedOn, licence, title, version } = summary;
  return {
    name: title.en,
    titleZh: title.zh,
    version,
    curatedOn,
    licence,
    documents: JSON.stringify(documents.map(toDocument)),
    communities: JSON.stringify(communities),
    ...(part ? { part: JSON.stringify(part) } : {}),
  };
}
