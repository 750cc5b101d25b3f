import { formatFilter } from './filterFormat.ts';
import {
  type Condition,
  conditionOf,
  type FilterField,
  NO_FILTER,
  NONE_KEPT,
  type PageFilter,
  type ValuesField,
} from './pageFilters.ts';
import type { View, ViewChange } from './view.ts';

/** Sets the condition of its field, at its place in the chain or at the end. */
export function setCondition(condition: Condition): ViewChange {
  return changeFilter((filter) => ({ ...filter, conditions: withCondition(filter.conditions, condition) }));
}

export function removeCondition(field: FilterField): ViewChange {
  return changeFilter((filter) => ({
    ...filter,
    conditions: filter.conditions.filter((condition) => condition.field !== field),
  }));
}

/** Hides a value, or shows it if it is hidden. */
export function toggleValue(field: ValuesField, value: string): ViewChange {
  return (view) => {
    const { mode, values } = conditionOf(field, view.filter) ?? { mode: 'without', values: [] };
    const others = values.filter((other) => other !== value);
    return setValues(field, mode, others.length < values.length ? others : [...values, value])(view);
  };
}

/** Shows one value only. If it is the only one already, shows all. */
export function onlyValue(field: ValuesField, value: string): ViewChange {
  return (view) => {
    const condition = conditionOf(field, view.filter);
    const already = condition?.mode === 'only' && condition.values.length === 1 && condition.values[0] === value;
    return setValues(field, 'only', already ? [] : [value])(view);
  };
}

function setValues(field: ValuesField, mode: 'only' | 'without', values: readonly string[]): ViewChange {
  return values.length > 0 ? setCondition({ field, mode, values }) : removeCondition(field);
}

/** Removes all conditions. */
export function clearFilter(): ViewChange {
  return changeFilter(({ dims }) => ({ ...NO_FILTER, dims }));
}

/** Replaces the filter. */
export function applyFilter(filter: PageFilter): ViewChange {
  return changeFilter(() => filter);
}

/** Sets whether what does not pass is dimmed instead of hidden. */
export function setDims(dims: boolean): ViewChange {
  return changeFilter((filter) => ({ ...filter, dims }));
}

/** Shows entities and relations although they do not pass. */
export function keepShown({ entities, relations }: PageFilter['kept']): ViewChange {
  return changeFilter((filter) => ({
    ...filter,
    kept: {
      entities: [...new Set([...filter.kept.entities, ...entities])],
      relations: [...new Set([...filter.kept.relations, ...relations])],
    },
  }));
}

/** Applies the conditions to everything again. */
export function keepNothing(): ViewChange {
  return changeFilter((filter) => ({ ...filter, kept: NONE_KEPT }));
}

function changeFilter(change: (filter: PageFilter) => PageFilter): ViewChange {
  return (view: View) => {
    const changed = change(view.filter);
    // Without conditions nothing is filtered, so nothing is kept either.
    const filter = changed.conditions.length === 0 ? { ...changed, kept: NONE_KEPT } : changed;
    return isSameFilter(filter, view.filter) ? view : { ...view, filter };
  };
}

export function isSameFilter(a: PageFilter, b: PageFilter): boolean {
  return formatFilter(a).join('~') === formatFilter(b).join('~');
}

function withCondition(conditions: readonly Condition[], added: Condition): readonly Condition[] {
  const isKnown = conditions.some(({ field }) => field === added.field);
  return isKnown
    ? conditions.map((condition) => (condition.field === added.field ? added : condition))
    : [...conditions, added];
}
