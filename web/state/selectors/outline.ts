import { compareIds } from '../../../server/model/compare.ts';
import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import type { Graph } from '../graph.ts';
import type { View } from '../view/view.ts';
import { visibleEntities, visibleRelations } from './visible.ts';

/** An entity with the relations of which it is the subject. */
export interface OutlineEntry {
  readonly entity: EntityCard;
  readonly relations: readonly { readonly relation: RelationCard; readonly object: EntityCard }[];
}

/** Returns every visible entity and relation once, for the text version of the canvas; the most central first. */
export function toOutline(view: View, graph: Graph): readonly OutlineEntry[] {
  const bySubject = new Map<string, RelationCard[]>();
  for (const relation of visibleRelations(view, graph)) {
    bySubject.set(relation.subject.id, [...(bySubject.get(relation.subject.id) ?? []), relation]);
  }
  return visibleEntities(view, graph)
    .toSorted((a, b) => b.centrality - a.centrality || compareIds(a, b))
    .map((entity) => ({
      entity,
      relations: (bySubject.get(entity.id) ?? []).flatMap((relation) => {
        const object = graph.entities.get(relation.object.id);
        return object ? [{ relation, object }] : [];
      }),
    }));
}
