import type { Graph } from '../graph.ts';
import type { View } from '../view/view.ts';
import { visibleEntities, visibleRelations } from './visible.ts';

/** Ids of facts. */
export interface Vanishing {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/** What of the canvas only this document supports, so that it would not be there without it. */
export function onlyInDocument(document: string, view: View, graph: Graph): Vanishing {
  const onlyHere = new Set(graph.documents[document]?.entitiesOnlyHere);
  return {
    entities: visibleEntities(view, graph).flatMap(({ id }) => (onlyHere.has(id) ? [id] : [])),
    relations: visibleRelations(view, graph).flatMap(({ id, citations }) =>
      citations.every((citation) => citation.document.id === document) ? [id] : [],
    ),
  };
}
