import { createDating } from '../../model/createDating.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { DATE_ORIGINS } from '../../model/when.ts';
import { percentage } from '../formatNumber.ts';

/** Counts facts. Lists are in the order of the vocabulary and of the documents. */
export function countDataset(dataset: Dataset) {
  const { documents, entities, figures, relations, version, vocabulary } = dataset;
  const statements = [...relations, ...figures];
  const withDocument = (records: readonly Supported[], id: string) =>
    records.filter((record) => record.documents.includes(id)).length;
  return {
    version,
    entities: { total: entities.length, inSeveralDocuments: countInSeveral(entities) },
    relations: {
      total: relations.length,
      inSeveralDocuments: countInSeveral(relations),
      implied: countImplied(relations),
    },
    figures: { total: figures.length, inSeveralDocuments: countInSeveral(figures), implied: countImplied(figures) },
    dates: countDates(dataset),
    origins: [...DATE_ORIGINS, null].map((origin) => ({
      origin,
      relations: relations.filter(({ whenOrigin }) => whenOrigin === origin).length,
      figures: figures.filter(({ whenOrigin }) => whenOrigin === origin).length,
    })),
    types: vocabulary.types.map(({ id }) => {
      const ofType = entities.filter(({ type }) => type === id);
      return { id, count: ofType.length, inSeveralDocuments: countInSeveral(ofType) };
    }),
    predicates: vocabulary.predicates.map(({ id }) => ({
      id,
      ...countStatements(relations.filter(({ predicate }) => predicate === id)),
    })),
    measures: vocabulary.measures.map(({ id }) => ({
      id,
      ...countStatements(figures.filter(({ measure }) => measure === id)),
    })),
    documents: documents.map(({ id }) => ({
      id,
      entities: withDocument(entities, id),
      relations: withDocument(relations, id),
      figures: withDocument(figures, id),
      implied: countImplied(statements.filter((statement) => statement.documents.includes(id))),
    })),
  };
}

export type DatasetCounts = ReturnType<typeof countDataset>;

/** Formats rows of a label, a number of relations and its share of all relations. */
export function dateRows({ dates, relations }: DatasetCounts): [string, number, string][] {
  const row = (label: string, count: number): [string, number, string] => [
    label,
    count,
    percentage(count, relations.total),
  ];
  return [
    row('own date', dates.own),
    row('date of an entity', dates.ofEntity),
    row('missing', dates.missing),
    row('belongs to nothing dated', dates.none),
  ];
}

/** Formats the share of relations with a derivable date among those that have one or belong to something dated. */
export function shareDated({ dates: { missing, ofEntity, own } }: DatasetCounts): string {
  return percentage(own + ofEntity, own + ofEntity + missing);
}

/** Counts relations by where their date comes from. */
function countDates(dataset: Dataset) {
  const { belongsToEvent } = createDating(dataset);
  const counts = { own: 0, ofEntity: 0, missing: 0, none: 0 };
  for (const relation of dataset.relations) {
    if (relation.whenOrigin === 'fact') counts.own++;
    else if (relation.whenOrigin === 'event') counts.ofEntity++;
    else if (belongsToEvent(relation)) counts.missing++;
    else counts.none++;
  }
  return counts;
}

type Supported = Pick<Entity, 'documents'>;
type Statement = Relation | Figure;

function countStatements(statements: readonly Statement[]) {
  return {
    count: statements.length,
    inSeveralDocuments: countInSeveral(statements),
    implied: countImplied(statements),
  };
}

function countInSeveral(records: readonly Supported[]): number {
  return records.filter(({ documents }) => documents.length >= 2).length;
}

function countImplied(statements: readonly Statement[]): number {
  return statements.filter(({ status }) => status === 'implied').length;
}
