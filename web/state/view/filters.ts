import type { EntityCard } from '../../api/subgraph.ts';
import { hasFilters, isFiltered, NO_FILTERS, withoutFiltersOf } from './pageFilters.ts';
import type { ViewChange } from './view.ts';

/** Hides a type, or shows it if it is hidden. */
export function toggleType(type: string): ViewChange {
  return (view) => ({
    ...view,
    hiddenTypes: view.hiddenTypes.includes(type)
      ? view.hiddenTypes.filter((other) => other !== type)
      : [...view.hiddenTypes, type],
  });
}

/** Hides every other type. If they are hidden already, shows all. */
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

/** Chip of the filter: one hidden type, or the few types that are shown. */
export type FilterChip =
  | { readonly kind: 'without'; readonly type: string }
  | { readonly kind: 'only'; readonly types: readonly string[] };

/** Returns the chips of the filter, for a view with the given types. Lists the shown types if those are fewer. */
export function filterChips(hiddenTypes: readonly string[], types: readonly string[]): FilterChip[] {
  const shown = types.filter((type) => !hiddenTypes.includes(type));
  if (hiddenTypes.length > 2 && shown.length > 0 && shown.length <= 2) return [{ kind: 'only', types: shown }];
  return hiddenTypes.map((type) => ({ kind: 'without', type }));
}
