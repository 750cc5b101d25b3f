import { useMemo, useState } from 'react';
import { DATE_ORIGINS } from '../../../server/model/when.ts';
import { itemsForFacet } from '../../state/selectors/facets.ts';
import {
  countPeriods,
  type DateBasis,
  type Period,
  type PeriodCounts,
  type PeriodUnit,
  type PeriodWindow,
  toPeriods,
  windowOf,
} from '../../state/selectors/timePeriods.ts';
import { unfilteredItems } from '../../state/selectors/visible.ts';
import { useActions, useStore } from '../../state/useStore.ts';
import { conditionOf, type DatesCondition } from '../../state/view/pageFilters.ts';

export interface Time extends PeriodCounts {
  readonly condition: DatesCondition | null;
  readonly basis: DateBasis;
  readonly periods: readonly Period[];
  readonly window: PeriodWindow;
  /** Whether undated relations are shown. */
  readonly hasUndated: boolean;
  /** Numbers of relations by the origin of their date. */
  readonly originCounts: ReadonlyMap<string, number>;
  readonly setWindow: (window: PeriodWindow, mergeKey: string) => void;
  readonly setBasis: (basis: DateBasis) => void;
  readonly toggleUndated: () => void;
}

let changes = 0;

/** The dates of the view by period, and the condition about them. */
export function useTime(unit: PeriodUnit): Time {
  const { filters } = useActions();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const condition = conditionOf('dates', view.filter);
  const [ownBasis, setOwnBasis] = useState<DateBasis>({ of: 'facts', origins: DATE_ORIGINS });
  const basis = condition ?? ownBasis;
  const { of, origins } = basis;
  const periods = useMemo(
    () => toPeriods(unfilteredItems(view, graph).relations, { of, origins }, graph.documentDates, unit),
    [view, graph, of, origins, unit],
  );
  const { relations } = useMemo(() => itemsForFacet('dates', view, graph), [view, graph]);
  const counted = useMemo(
    () => countPeriods(periods, relations, { of, origins }, graph.documentDates),
    [periods, relations, of, origins, graph],
  );
  const originCounts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { when } of relations) {
      const origin = when?.origin.toLowerCase();
      if (origin !== undefined) counts.set(origin, (counts.get(origin) ?? 0) + 1);
    }
    return counts;
  }, [relations]);
  const last = periods.length - 1;

  const set = (next: DatesCondition, mergeKey: string): void => {
    setOwnBasis({ of: next.of, origins: next.origins });
    if (next.from === null && next.to === null && next.undated) filters.remove('dates', mergeKey);
    else filters.set(next, mergeKey);
  };
  const newKey = () => {
    changes += 1;
    return `dates ${changes}`;
  };
  const current = (): DatesCondition =>
    condition ?? { field: 'dates', from: null, to: null, undated: true, of, origins };
  return {
    ...counted,
    condition,
    basis,
    periods,
    window: windowOf(periods, condition),
    hasUndated: condition?.undated ?? true,
    originCounts,
    setWindow([from, to], mergeKey) {
      const isWhole = from === 0 && to === last;
      // Choosing the whole axis removes the condition; so the undated ones are back as well.
      if (isWhole) filters.remove('dates', mergeKey);
      else
        set(
          {
            ...current(),
            from: periods[from]?.from ?? null,
            to: periods[to]?.to ?? null,
            undated: condition?.undated ?? false,
          },
          mergeKey,
        );
    },
    setBasis(next) {
      if (condition) set({ ...condition, of: next.of, origins: next.origins }, newKey());
      else setOwnBasis({ of: next.of, origins: next.origins });
    },
    toggleUndated: () => set({ ...current(), undated: !(condition?.undated ?? true) }, newKey()),
  };
}
