import { deleteFilter, renameFilter, saveFilter } from '../savedFilters.ts';
import { showItems } from '../selectors/showItems.ts';
import { visibleItems } from '../selectors/visible.ts';
import {
  applyFilter,
  clearFilter,
  keepNothing,
  onlyValue,
  removeCondition,
  setCondition,
  setDims,
  toggleValue,
} from '../view/filters.ts';
import type { Condition, FilterField, PageFilter, ValuesField } from '../view/pageFilters.ts';
import type { ViewChange } from '../view/view.ts';
import type { Context } from './context.ts';

/** Changes of one gesture are announced once, when it rests. */
const REST_MS = 500;

/** Changes of the filter, and named filters. */
export function filterActions({ store, commit, commitMerged, announce }: Context) {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const announceResult = (): void => {
    clearTimeout(rest);
    const { view, graph } = store.get();
    const { entities, relations } = visibleItems(view, graph);
    announce({ kind: 'filtered', entities: entities.length, relations: relations.length });
  };
  const change = (viewChange: ViewChange): void => {
    const before = store.get().view;
    commit({ kind: 'filter' }, viewChange);
    if (store.get().view !== before) announceResult();
  };
  const changeMerged = (mergeKey: string, viewChange: ViewChange): void => {
    commitMerged({ kind: 'filter' }, mergeKey, viewChange);
    clearTimeout(rest);
    rest = setTimeout(announceResult, REST_MS);
  };
  const updateSaved = (next: (saved: ReturnType<typeof saveFilter>) => ReturnType<typeof saveFilter>): void =>
    store.update((state) => {
      const savedFilters = next(state.savedFilters);
      return savedFilters === state.savedFilters ? state : { ...state, savedFilters };
    });

  return {
    toggleValue: (field: ValuesField, value: string): void => change(toggleValue(field, value)),
    onlyValue: (field: ValuesField, value: string): void => change(onlyValue(field, value)),

    /** Sets a condition. Successive changes with the same key are one undo step. */
    set: (condition: Condition, mergeKey: string): void => changeMerged(mergeKey, setCondition(condition)),

    remove: (field: FilterField, mergeKey?: string): void =>
      mergeKey === undefined ? change(removeCondition(field)) : changeMerged(mergeKey, removeCondition(field)),

    clear: (): void => change(clearFilter()),
    setDims: (dims: boolean): void => change(setDims(dims)),

    /** Shows entities and relations, with the ends of the relations, although they do not pass. */
    show: (items: PageFilter['kept']): void => change(showItems(items, store.get().graph)),

    keepNothing: (): void => change(keepNothing()),

    save: (name: string): void => updateSaved((saved) => saveFilter(saved, name, store.get().view.filter)),
    rename: (name: string, newName: string): void => updateSaved((saved) => renameFilter(saved, name, newName)),
    delete: (name: string): void => updateSaved((saved) => deleteFilter(saved, name)),
    apply: (name: string): void => {
      const found = store.get().savedFilters.find((saved) => saved.name === name);
      if (found) change(applyFilter(found.filter));
    },
  };
}
