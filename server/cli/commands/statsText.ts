import { formatNumber, percentage } from '../formatNumber.ts';
import { type DatasetCounts, dateRows, shareDated } from './countDataset.ts';

/** Formats the counts for a terminal. */
export function writeStatsText(counts: DatasetCounts): string {
  const { documents, entities, figures, measures, predicates, relations, types, version } = counts;
  const row = (name: string, { inSeveralDocuments, total }: DatasetCounts['entities'], implied?: number) => [
    name,
    total,
    percentage(inSeveralDocuments, total),
    implied === undefined ? '' : percentage(implied, total),
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
    formatTable(
      ['date', 'relations', 'share'],
      [...dateRows(counts), ['derivable of those dated or missing', '', shareDated(counts)]],
    ),
    formatTable(['type', 'entities'], counted(types)),
    formatTable(['predicate', 'relations'], counted(predicates)),
    formatTable(['measure', 'figures'], counted(measures)),
  ].join('\n');
}

type Cell = string | number;

/** Formats rows as columns: the first is aligned to the left, the others to the right. */
function formatTable(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = [heads, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? formatNumber(cell) : cell)),
  );
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
