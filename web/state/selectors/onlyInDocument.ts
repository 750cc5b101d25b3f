import type { Graph } from '../graph.ts';
import type { View } from '../view/view.ts';
import { visibleEntities, visibleRelations } from './visible.ts';

/** Returns the ids of visible entities and relations that no other document supports. */
export function onlyInDocument(document: string, view: View, graph: Graph): View['selection'] {
  const onlyHere = new Set(graph.documents.get(document)?.entitiesOnlyHere);
  return {
    entities: visibleEntities(view, graph).flatMap(({ id }) => (onlyHere.has(id) ? [id] : [])),
    relations: visibleRelations(view, graph).flatMap(({ id, citations }) =>
      citations.every((citation) => citation.document.id === document) ? [id] : [],
    ),
  };
}
