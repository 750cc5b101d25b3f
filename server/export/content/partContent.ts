import { compareIds } from '../../model/compare.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import { groupBy } from '../../model/groupBy.ts';
import { indexById } from '../../model/indexById.ts';
import type { Relation } from '../../model/relation.ts';
import type { GraphSnapshot } from '../../store/GraphStore.ts';
import type { ExportContent, ExportPart } from './ExportContent.ts';

/** Chosen facts. The ends of the relations and the subjects of the figures are among the entities. */
export interface Selection {
  readonly chosenBy: ExportPart['chosenBy'];
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
  /** Documents to export even if no chosen fact cites them. */
  readonly documentIds: readonly string[];
}

/** Returns the chosen facts with the documents that they cite. */
export async function createPartContent(snapshot: GraphSnapshot, selection: Selection): Promise<ExportContent> {
  const [whole, allDocuments, allRedirects] = await Promise.all([
    snapshot.dataset(),
    snapshot.documents(),
    snapshot.redirects(),
  ]);
  const entities = sortById(selection.entities);
  const relations = sortById(selection.relations);
  const figures = sortById(selection.figures);
  const cited = new Set([
    ...selection.documentIds,
    ...[...entities, ...relations, ...figures].flatMap((fact) => fact.documents),
  ]);
  const documents = allDocuments.flatMap(({ document }) => (cited.has(document.id) ? document : []));
  const entityIds = new Set(entities.map(({ id }) => id));
  const bySubject = groupBy(figures, ({ subject }) => subject);

  return {
    summary: {
      ...whole,
      counts: {
        documents: documents.length,
        entities: entities.length,
        relations: relations.length,
        figures: figures.length,
      },
    },
    part: { chosenBy: selection.chosenBy, wholeCounts: whole.counts },
    documents,
    redirects: allRedirects.filter(({ to }) => entityIds.has(to)),
    entities: () => each(entities),
    relations: () => each(relations),
    figures: () => each(figures),
    figuresOf: async (ids) => ids.map((id) => bySubject.get(id) ?? []),
  };
}

async function* each<T>(facts: readonly T[]): AsyncGenerator<T> {
  yield* facts;
}

/** Sorts facts by id and removes duplicates. */
function sortById<T extends { readonly id: string }>(facts: readonly T[]): T[] {
  return [...indexById(facts).values()].sort(compareIds);
}
