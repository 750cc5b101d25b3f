import './chips.css';
import { useMemo } from 'react';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { applyConditions, filteredSelection, unfilteredItems, visibleItems } from '../../state/selectors/visible.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { hasConditions, isOfRelations } from '../../state/view/pageFilters.ts';
import { Icon } from '../../theme/icons.tsx';
import { useFilterTexts } from './useFilterTexts.ts';

/** The conditions of the filter, each with the number of items that it alone hides and a button to remove it. */
export function FilterChips() {
  const text = useText();
  const nameOf = useNameOf();
  const { filters } = useActions();
  const { conditionLabel } = useFilterTexts();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const { conditions, kept, dims } = view.filter;
  const hidden = useMemo(() => {
    const all = unfilteredItems(view, graph);
    const shown = visibleItems(view, graph);
    return view.filter.conditions.map((condition) => {
      const others = view.filter.conditions.filter((other) => other !== condition);
      const without =
        others.length === 0 ? all : applyConditions(all, others, view.filter.kept, view.parts, graph.documentDates);
      const sort = isOfRelations(condition.field) ? 'relations' : 'entities';
      return { sort, count: without[sort].length - shown[sort].length } as const;
    });
  }, [view, graph]);
  const selected = useMemo(() => filteredSelection(view, graph), [view, graph]);
  if (!hasConditions(view.filter)) return null;

  const keptCount = kept.entities.length + kept.relations.length;
  const selectedCount = selected.entities.length + selected.relations.length;
  const [only] = selected.entities;
  return (
    <ul className="filter-chips" aria-label={text.filters.label}>
      {conditions.map((condition, index) => {
        const label = conditionLabel(condition);
        const { count, sort } = hidden[index] ?? { count: 0, sort: 'entities' };
        const minus = count > 0 ? `−${text.number(count)}` : '';
        return (
          <li key={condition.field}>
            <button
              type="button"
              className="chip"
              aria-label={text.filters.removeOne(label) + minus}
              title={joinTexts([label, text.filters.hides(count, sort, dims)])}
              onClick={() => filters.remove(condition.field)}
            >
              <span className="chip-label">{label}</span>
              {minus && <span className="chip-count">{minus}</span>}
              <Icon name="close" />
            </button>
          </li>
        );
      })}
      {keptCount > 0 && (
        <li>
          <button
            type="button"
            className="chip"
            aria-label={text.filters.removeOne(text.filters.kept(keptCount))}
            onClick={filters.keepNothing}
          >
            {text.filters.kept(keptCount)}
            <Icon name="close" />
          </button>
        </li>
      )}
      <li>
        <button type="button" className="chip plain" onClick={filters.clear}>
          {text.filters.clear}
        </button>
      </li>
      {selectedCount > 0 && (
        <li>
          <button type="button" className="chip warning" onClick={() => filters.show(selected)}>
            {selectedCount === 1 && only !== undefined
              ? text.filters.showOneSelected(nameOf(only), dims)
              : text.filters.showSelected(selectedCount, dims)}
          </button>
        </li>
      )}
    </ul>
  );
}
