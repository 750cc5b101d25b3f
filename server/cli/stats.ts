import { UserError } from '../errors.ts';
import type { Dataset } from '../model/dataset.ts';
import { readDataset } from '../seeds/readSeeds.ts';
import { type Command, DONE, textOf } from './Command.ts';
import { SEEDS_OPTION, seedsFolder } from './paths.ts';
import { formatTable } from './table.ts';

export const stats: Command = {
  name: 'stats',
  summary: 'Count what the dataset holds.',
  options: {
    format: { value: 'FORMAT', summary: 'text (unless given) or json' },
    ...SEEDS_OPTION,
  },
  async run(given, effects) {
    const format = textOf(given, 'format') ?? 'text';
    if (format !== 'text' && format !== 'json') {
      throw new UserError('BAD_INPUT', `There is no format "${format}".`, 'Formats: text, json.');
    }
    const counted = countDataset(await readDataset(seedsFolder(given, effects)));
    await effects.stdout.write(format === 'json' ? `${JSON.stringify(counted, null, 2)}\n` : toText(counted));
    return DONE;
  },
};

type Stats = ReturnType<typeof countDataset>;

/** Numbers of a dataset; lists in the order of the vocabulary and of the documents. */
export function countDataset({ documents, entities, figures, relations, version, vocabulary }: Dataset) {
  const support = (records: readonly Supported[]) => ({
    total: records.length,
    inSeveralDocuments: records.filter((record) => record.documents.length >= 2).length,
  });
  const statements = [...relations, ...figures];
  const withDocument = (records: readonly Supported[], id: string) =>
    records.filter((record) => record.documents.includes(id)).length;
  return {
    version,
    entities: support(entities),
    relations: { ...support(relations), implied: relations.filter(isImplied).length },
    figures: { ...support(figures), implied: figures.filter(isImplied).length },
    types: countBy(vocabulary.types, entities, (entity) => entity.type),
    predicates: countBy(vocabulary.predicates, relations, (relation) => relation.predicate),
    measures: countBy(vocabulary.measures, figures, (figure) => figure.measure),
    documents: documents.map(({ id }) => ({
      id,
      entities: withDocument(entities, id),
      relations: withDocument(relations, id),
      figures: withDocument(figures, id),
      implied: withDocument(statements.filter(isImplied), id),
    })),
  };
}

interface Supported {
  readonly documents: readonly string[];
}

function isImplied({ status }: { readonly status: string }): boolean {
  return status === 'implied';
}

function countBy<T>(list: readonly { readonly id: string }[], records: readonly T[], idOf: (record: T) => string) {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(idOf(record), (counts.get(idOf(record)) ?? 0) + 1);
  return list.map(({ id }) => ({ id, count: counts.get(id) ?? 0 }));
}

function toText({ documents, entities, figures, measures, predicates, relations, types, version }: Stats): string {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
  const row = (name: string, { inSeveralDocuments, total }: Stats['entities'], implied?: number) => [
    name,
    total,
    share(inSeveralDocuments, total),
    implied === undefined ? '' : share(implied, total),
  ];
  const counted = (list: Stats['types']) => list.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]);
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
