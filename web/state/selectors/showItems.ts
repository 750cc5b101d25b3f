import type { Graph } from '../graph.ts';
import { keepShown } from '../view/filters.ts';
import { setFocus } from '../view/focus.ts';
import { reveal } from '../view/hiddenEntities.ts';
import type { PageFilter } from '../view/pageFilters.ts';
import type { ViewChange } from '../view/view.ts';
import { presenceOf, relationPresenceOf } from './visible.ts';

/**
 * Shows entities and relations of the view, with the ends of the relations, although they do not pass the filter or were hidden
 * by hand. Ends the focus if it excludes one of them.
 */
export function showItems({ entities, relations }: PageFilter['kept'], graph: Graph): ViewChange {
  const ends = relations.flatMap((id) => {
    const relation = graph.relations.get(id);
    return relation ? [relation.subject.id, relation.object.id] : [];
  });
  const ids = [...entities, ...ends];
  return (view) => {
    const revealed = reveal(ids)(view);
    const unfocused = setFocus(null)(revealed);
    const kept = keepShown({
      entities: ids.filter((id) => presenceOf(id, unfocused, graph) === 'filtered'),
      relations: relations.filter((id) => relationPresenceOf(id, unfocused, graph) === 'filtered'),
    })(revealed);
    const isExcluded =
      ids.some((id) => presenceOf(id, kept, graph) === 'filtered') ||
      relations.some((id) => relationPresenceOf(id, kept, graph) === 'filtered');
    return isExcluded ? setFocus(null)(kept) : kept;
  };
}
