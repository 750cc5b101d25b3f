import type { Places } from '../../api/places.ts';
import type { NodePlace } from '../../layouts/Layout.ts';
import { memoizeLatest } from '../memoizeLatest.ts';

/** The group of the predicates that say where something is, was held or comes from. */
const PLACES_GROUP = 'places';

export interface LocatingPredicate {
  readonly id: string;
  readonly group: { readonly id: string } | null;
  readonly derivedFrom: string | null;
}

/**
 * Returns the place of each entity: itself if it has coordinates, or else a place where a relation says that it is, was held or
 * comes from. Other relations with a place, such as an export to it, do not put an entity there. Of several places, that of the
 * predicate that comes first in the vocabulary; then the one with fewer relations, which says more.
 *
 * @param predicates In the order of the vocabulary.
 */
export const placesOfEntities = memoizeLatest(
  ({ coordinates, relations }: Places, predicates: readonly LocatingPredicate[]): ReadonlyMap<string, NodePlace> => {
    const ranks = new Map(
      predicates.flatMap(({ id, group, derivedFrom }, rank) =>
        group?.id === PLACES_GROUP && derivedFrom === null ? [[id, rank] as const] : [],
      ),
    );
    const candidates = relations.flatMap(({ subject, predicate, object }) => {
      const rank = ranks.get(predicate.id);
      return rank === undefined || !coordinates.has(object.id) ? [] : [{ entity: subject.id, place: object.id, rank }];
    });
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
