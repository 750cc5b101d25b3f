import type { Places } from '../../api/places.ts';
import type { NodePlace } from '../../layouts/Layout.ts';
import { memoizeLatest } from '../memoizeLatest.ts';

/**
 * Returns the place of each entity: itself if it has coordinates, or else a place that a relation connects it with, or else
 * the place of one of its relations. Of several, the one of the predicate that comes first in the vocabulary, where an entity
 * is located before where it was exported to; then the one with fewer relations, which says more.
 *
 * @param predicates In the order of the vocabulary.
 */
export const placesOfEntities = memoizeLatest(
  (
    { coordinates, relations }: Places,
    predicates: readonly { readonly id: string }[],
  ): ReadonlyMap<string, NodePlace> => {
    const rankOf = new Map(predicates.map(({ id }, index) => [id, index]));
    const candidates: { readonly entity: string; readonly place: string; readonly rank: number }[] = [];
    for (const { subject, predicate, object, place } of relations) {
      const rank = rankOf.get(predicate.id) ?? predicates.length;
      const ends = [subject.id, object.id];
      for (const [entity = '', other = ''] of [ends, ends.toReversed()]) {
        if (coordinates.has(other)) candidates.push({ entity, place: other, rank });
        if (place && coordinates.has(place.id))
          candidates.push({ entity, place: place.id, rank: rank + predicates.length });
      }
    }
    const counts = new Map<string, number>();
    for (const { place } of candidates) counts.set(place, (counts.get(place) ?? 0) + 1);
    const countOf = ({ place }: { readonly place: string }): number => counts.get(place) ?? 0;
    const result = new Map<string, NodePlace>([...coordinates].map(([id, at]) => [id, { ...at, isOwn: true }]));
    for (const { entity, place } of candidates.sort((a, b) => a.rank - b.rank || countOf(a) - countOf(b))) {
      const at = coordinates.get(place);
      if (at && !result.has(entity)) result.set(entity, { ...at, isOwn: false });
    }
    return result;
  },
);
