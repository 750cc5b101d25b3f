import './chips.css';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { entitiesOf } from '../../state/graph.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { pluralOf, useVocabulary } from '../../state/useView.ts';
import { filterChips } from '../../state/view/filters.ts';
import { hasFilters } from '../../state/view/pageFilters.ts';
import { Icon } from '../../theme/icons.tsx';

/** The active filters, each with a button to remove it. */
export function FilterChips() {
  const text = useText();
  const language = useLanguage();
  const { edits } = useActions();
  const { types } = useVocabulary();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  if (!hasFilters(view)) return null;

  const present = [...new Set(entitiesOf(view, graph).map((entity) => entity.type.id))];
  const nameOf = (id: string) => {
    const type = types.get(id);
    return type ? pluralOf(type, language) : id;
  };
  return (
    <ul className="filter-chips" aria-label={text.filters.label}>
      {filterChips(view.hiddenTypes, present).map((chip) => {
        const only = chip.kind === 'only';
        const label = only
          ? text.filters.only(joinTexts(chip.types.map(nameOf), text.listSeparator))
          : text.filters.without(nameOf(chip.type));
        return (
          <li key={label}>
            <button
              type="button"
              className="chip"
              aria-label={text.filters.removeOne(label)}
              onClick={() => (only ? edits.clearFilters() : edits.toggleType(chip.type))}
            >
              {label}
              <Icon name="close" />
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" className="chip plain" onClick={edits.clearFilters}>
          {text.filters.clear}
        </button>
      </li>
    </ul>
  );
}
