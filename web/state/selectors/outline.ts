import { compareIds } from '../../../server/model/compare.ts';
import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import type { Graph } from '../graph.ts';
import { memoizeLatest } from '../memoizeLatest.ts';
import type { View } from '../view/view.ts';
import { type Items, visibleItems } from './visible.ts';

/** An entity with the relations of which it is the subject. */
export interface OutlineEntry {
  readonly entity: EntityCard;
  readonly relations: readonly { readonly relation: RelationCard; readonly object: EntityCard }[];
}

/** Returns every visible entity and relation once, for the text version of the canvas; the most central first. */
export function toOutline(view: View, graph: Graph): readonly OutlineEntry[] {
  return outlineOf(visibleItems(view, graph), graph.entities);
}

const outlineOf = memoizeLatest(({ entities, relations }: Items, cards: Graph['entities']): readonly OutlineEntry[] => {
  const bySubject = new Map<string, RelationCard[]>();
  for (const relation of relations) {
    bySubject.set(relation.subject.id, [...(bySubject.get(relation.subject.id) ?? []), relation]);
  }
  return entities
    .toSorted((a, b) => b.centrality - a.centrality || compareIds(a, b))
    .map((entity) => ({
      entity,
      relations: (bySubject.get(entity.id) ?? []).flatMap((relation) => {
        const object = cards.get(relation.object.id);
        return object ? [{ relation, object }] : [];
      }),
    }));
});
