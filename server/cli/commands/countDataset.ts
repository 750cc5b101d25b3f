import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';

/** Counts facts. Lists are in the order of the vocabulary and of the documents. */
export function countDataset({ documents, entities, figures, relations, version, vocabulary }: Dataset) {
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
