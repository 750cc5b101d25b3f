import { deleteFilter, renameFilter, saveFilter } from '../savedFilters.ts';
import { showItems } from '../selectors/showItems.ts';
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

/** Changes of the filter, and named filters. */
export function filterActions({ store, commit, commitMerged }: Context) {
  const change = (viewChange: ViewChange): void => commit({ kind: 'filter' }, viewChange);
  const updateSaved = (next: (saved: ReturnType<typeof saveFilter>) => ReturnType<typeof saveFilter>): void =>
    store.update((state) => {
      const savedFilters = next(state.savedFilters);
      return savedFilters === state.savedFilters ? state : { ...state, savedFilters };
    });

  return {
    toggleValue: (field: ValuesField, value: string): void => change(toggleValue(field, value)),
    onlyValue: (field: ValuesField, value: string): void => change(onlyValue(field, value)),

    /** Sets a condition. Successive changes with the same key are one undo step. */
    set: (condition: Condition, mergeKey: string): void =>
      commitMerged({ kind: 'filter' }, mergeKey, setCondition(condition)),

    remove: (field: FilterField, mergeKey?: string): void =>
      mergeKey === undefined
        ? change(removeCondition(field))
        : commitMerged({ kind: 'filter' }, mergeKey, removeCondition(field)),

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
