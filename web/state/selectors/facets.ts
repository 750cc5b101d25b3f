import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import type { Graph } from '../graph.ts';
import {
  ENTITY_NUMBERS,
  ENTITY_VALUES,
  type FilterField,
  type RangeField,
  RELATION_NUMBERS,
  RELATION_VALUES,
  type ValuesField,
} from '../view/pageFilters.ts';
import type { View } from '../view/view.ts';
import { applyConditions, type Items, unfilteredItems, visibleItems } from './visible.ts';

/** Returns what passes all conditions except that of one field, so that a facet does not count against itself. */
export function itemsForFacet(field: FilterField, view: View, graph: Graph): Items {
  const { conditions, kept } = view.filter;
  const others = conditions.filter((condition) => condition.field !== field);
  if (others.length === conditions.length) return visibleItems(view, graph);
  const items = unfilteredItems(view, graph);
  return others.length === 0 ? items : applyConditions(items, others, kept, view.parts, graph.documentDates);
}

/** Counts entities or relations by each of their values. */
export function countValues(field: ValuesField, { entities, relations }: Items): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of valuesIn(field, entities, relations)) add(value);
  return counts;
}

function valuesIn(
  field: ValuesField,
  entities: readonly EntityCard[],
  relations: readonly RelationCard[],
): readonly string[] {
  switch (field) {
    case 'type':
    case 'kind':
    case 'community':
      return entities.flatMap(ENTITY_VALUES[field]);
    default:
      return relations.flatMap(RELATION_VALUES[field]);
  }
}

export function numbersIn(field: RangeField, { entities, relations }: Items): readonly number[] {
  return field === 'neighbors' ? entities.map(ENTITY_NUMBERS[field]) : relations.map(RELATION_NUMBERS[field]);
}

/** A bar of a histogram of whole numbers. Both ends are included. */
export interface NumberBin {
  readonly min: number;
  readonly max: number;
}

const MAX_SINGLE_BINS = 12;

/** Returns a bin for each number up to the highest; if those are many, bins of doubling width: 0, 1, 2, 3-4, 5-8 … */
export function toBins(numbers: readonly number[]): readonly NumberBin[] {
  const lowest = numbers.reduce((low, number) => Math.min(low, number), Number.POSITIVE_INFINITY);
  const highest = numbers.reduce((high, number) => Math.max(high, number), 0);
  if (numbers.length === 0) return [];
  const bins: NumberBin[] = [];
  for (let min = lowest; min <= highest; ) {
    const isSingle = highest - lowest < MAX_SINGLE_BINS || min < 3;
    const max = isSingle ? min : Math.min(highest, 2 ** Math.ceil(Math.log2(min)));
    bins.push({ min, max });
    min = max + 1;
  }
  return bins;
}

export function countBins(bins: readonly NumberBin[], numbers: readonly number[]): readonly number[] {
  return bins.map(({ min, max }) => numbers.filter((number) => number >= min && number <= max).length);
}
