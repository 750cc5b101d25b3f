import type { Dataset } from '../../model/dataset.ts';
import type { LineCounts } from '../../seeds/documents/countLines.ts';
import { formatNumber, percentage } from '../formatNumber.ts';
import type { DatasetCounts } from './countDataset.ts';

/** The numbers of a dataset as a page; with the documents at hand, `lines` says how much of each is cited. */
export function writeStatsMarkdown(
  dataset: Dataset,
  counts: DatasetCounts,
  lines: readonly LineCounts[] | null,
): string {
  const { documents, entities, figures, measures, predicates, relations, types } = counts;
  const { vocabulary } = dataset;
  const total = (name: string, { inSeveralDocuments, total }: DatasetCounts['entities'], implied: string) => [
    name,
    total,
    percentage(inSeveralDocuments, total),
    implied,
  ];
  const titles = new Map(dataset.documents.map(({ id, title }) => [id, title.en]));
  return [
    '# The dataset in numbers',
    '',
    `Version \`${dataset.version}\`, last gone over on ${dataset.curatedOn}. Renewed by`,
    `\`npm run graph -- stats --format markdown --out docs/statistics.md\`.`,
    '',
    ...section(
      'In all',
      'The second share is of what rests on two documents or more; the last, of what was concluded rather than stated.',
      ['', 'total', 'in 2+ documents', 'implied'],
      [
        total('entities', entities, ''),
        total('relations', relations, percentage(relations.implied, relations.total)),
        total('figures', figures, percentage(figures.implied, figures.total)),
      ],
    ),
    ...section(
      'By document',
      'What several documents state is counted for each.',
      ['document', 'title', 'entities', 'relations', 'figures', 'implied'],
      documents.map((document) => [
        document.id,
        titles.get(document.id) ?? '',
        document.entities,
        document.relations,
        document.figures,
        percentage(document.implied, document.relations + document.figures),
      ]),
    ),
    ...(lines === null ? [] : linesSection(lines)),
    ...section(
      'Entities by type',
      null,
      ['type', 'entities', 'in 2+ documents'],
      used(types).map(({ count, id, inSeveralDocuments }) => [
        labelOf(vocabulary.types, id),
        count,
        percentage(inSeveralDocuments, count),
      ]),
    ),
    ...section(
      'Relations by predicate',
      null,
      ['predicate', ...STATEMENTS],
      statementRows(vocabulary.predicates, predicates),
    ),
    ...section('Figures by measure', null, ['measure', ...STATEMENTS], statementRows(vocabulary.measures, measures)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const STATEMENTS = ['total', 'in 2+ documents', 'implied'];

type Cell = string | number;

function linesSection(lines: readonly LineCounts[]): string[] {
  return section(
    'Lines of the documents',
    'Of the lines that are not empty: cited by a fact, set aside by the curators, neither.',
    ['document', 'lines', 'cited', 'set aside', 'uncited'],
    lines.map(({ cited, document, setAside, total, uncited }) => [
      document,
      total,
      percentage(cited, total),
      percentage(setAside, total),
      uncited,
    ]),
  );
}

function statementRows(
  entries: Parameters<typeof labelOf>[0],
  counts: DatasetCounts['predicates'] | DatasetCounts['measures'],
): Cell[][] {
  return used(counts).map(({ count, id, implied, inSeveralDocuments }) => [
    labelOf(entries, id),
    count,
    percentage(inSeveralDocuments, count),
    percentage(implied, count),
  ]);
}

/** What there is any of, the most first. */
function used<T extends { readonly count: number }>(list: readonly T[]): T[] {
  return list.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

function labelOf(
  entries: readonly { readonly id: string; readonly label: { readonly en: string } }[],
  id: string,
): string {
  return `${entries.find((entry) => entry.id === id)?.label.en ?? id} (\`${id}\`)`;
}

/** A heading, a sentence and a table, numbers and shares to the right. */
function section(
  heading: string,
  about: string | null,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): string[] {
  const isText = (column: number) => column === 0 || heads[column] === 'title';
  return [
    `## ${heading}`,
    '',
    ...(about === null ? [] : [about, '']),
    toRow(heads),
    toRow(heads.map((_, column) => (isText(column) ? '---' : '--:'))),
    ...rows.map((row) => toRow(row.map((cell) => (typeof cell === 'number' ? formatNumber(cell) : cell)))),
    '',
  ];
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
