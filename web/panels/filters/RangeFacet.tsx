import { useMemo } from 'react';
import { countBins, itemsForFacet, numbersIn, toBins } from '../../state/selectors/facets.ts';
import { unfilteredItems } from '../../state/selectors/visible.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { conditionOf, isOfRelations, type RangeField } from '../../state/view/pageFilters.ts';
import { Histogram } from './Histogram.tsx';

/** A histogram of a number, in which two handles choose a range. */
export function RangeFacet({ field }: { readonly field: RangeField }) {
  const text = useText();
  const { filters } = useActions();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const condition = conditionOf(field, view.filter);
  const bins = useMemo(() => toBins(numbersIn(field, unfilteredItems(view, graph))), [field, view, graph]);
  const counts = useMemo(
    () => countBins(bins, numbersIn(field, itemsForFacet(field, view, graph))),
    [field, bins, view, graph],
  );
  if (bins.length === 0) return null;

  const { min = null, max = null } = condition ?? {};
  const label = text.filters.fields[field];
  const bars = bins.map((bin, index) => {
    const range = text.filters.range(bin.min, bin.max);
    const count = counts[index] ?? 0;
    return {
      label: range,
      count,
      title: text.filters.barTitle(range, count, isOfRelations(field) ? 'relations' : 'entities'),
    };
  });
  const first = bins.findIndex((bin) => min === null || bin.max >= min);
  const last = bins.findLastIndex((bin) => max === null || bin.min <= max);
  return (
    <Histogram
      label={label}
      bars={bars}
      from={first < 0 ? bins.length - 1 : first}
      to={last < 0 ? 0 : last}
      onChange={(from, to, gesture) => {
        const isAll = from === 0 && to === bins.length - 1;
        const key = `${field} ${gesture}`;
        if (isAll) filters.remove(field, key);
        else
          filters.set(
            {
              field,
              min: from === 0 ? null : (bins[from]?.min ?? null),
              max: to === bins.length - 1 ? null : (bins[to]?.max ?? null),
            },
            key,
          );
      }}
    />
  );
}
