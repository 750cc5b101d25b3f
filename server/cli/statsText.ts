import type { DatasetCounts } from './countDataset.ts';
import { share } from './share.ts';
import { formatTable } from './table.ts';

/** The numbers of a dataset for a terminal. */
export function writeStatsText(counts: DatasetCounts): string {
  const { documents, entities, figures, measures, predicates, relations, types, version } = counts;
  const row = (name: string, { inSeveralDocuments, total }: DatasetCounts['entities'], implied?: number) => [
    name,
    total,
    share(inSeveralDocuments, total),
    implied === undefined ? '' : share(implied, total),
  ];
  const counted = (list: readonly { readonly id: string; readonly count: number }[]) =>
    list.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]);
  return [
    `Version ${version}`,
    formatTable(
      ['', 'total', 'in 2+ documents', 'implied'],
      [
        row('entities', entities),
        row('relations', relations, relations.implied),
        row('figures', figures, figures.implied),
      ],
    ),
    formatTable(
      ['document', 'entities', 'relations', 'figures', 'implied'],
      documents.map((document) => [
        document.id,
        document.entities,
        document.relations,
        document.figures,
        document.implied,
      ]),
    ),
    formatTable(['type', 'entities'], counted(types)),
    formatTable(['predicate', 'relations'], counted(predicates)),
    formatTable(['measure', 'figures'], counted(measures)),
  ].join('\n');
}
