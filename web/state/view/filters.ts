import type { EntityCard } from '../../api/subgraph.ts';
import { hasFilters, isFiltered, NO_FILTERS, withoutFiltersOf } from './pageFilters.ts';
import type { ViewChange } from './view.ts';

/** Shows a type that the filter leaves out, or leaves it out. */
export function toggleType(type: string): ViewChange {
  return (view) => ({
    ...view,
    hiddenTypes: view.hiddenTypes.includes(type)
      ? view.hiddenTypes.filter((other) => other !== type)
      : [...view.hiddenTypes, type],
  });
}

/** Leaves out every other type; where that is so already, shows all again. */
export function onlyType(type: string, types: readonly string[]): ViewChange {
  return (view) => {
    const others = types.filter((other) => other !== type);
    const already =
      view.hiddenTypes.length === others.length && others.every((other) => view.hiddenTypes.includes(other));
    return { ...view, hiddenTypes: already ? [] : others };
  };
}

export function clearFilters(): ViewChange {
  return (view) => (hasFilters(view) ? { ...view, ...NO_FILTERS } : view);
}

/** Changes the filters so that they no longer hide an entity. */
export function showFiltered(entity: EntityCard): ViewChange {
  return (view) => (isFiltered(entity, view) ? { ...view, ...withoutFiltersOf(entity, view) } : view);
}

/** A chip of the applied filter: what is left out, or, where that is shorter to say, the few types that are shown. */
export type FilterChip =
  | { readonly kind: 'without'; readonly type: string }
  | { readonly kind: 'only'; readonly types: readonly string[] };

/** The applied filter as chips, given the types that the view has. */
export function filterChips(hiddenTypes: readonly string[], types: readonly string[]): FilterChip[] {
  const shown = types.filter((type) => !hiddenTypes.includes(type));
  if (hiddenTypes.length > 2 && shown.length > 0 && shown.length <= 2) return [{ kind: 'only', types: shown }];
  return hiddenTypes.map((type) => ({ kind: 'without', type }));
}
