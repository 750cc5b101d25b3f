import { useMemo, useState } from 'react';
import { foldLetters } from '../../../server/model/foldLetters.ts';
import { countValues, itemsForFacet } from '../../state/selectors/facets.ts';
import { unfilteredItems } from '../../state/selectors/visible.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { conditionOf, type ValuesField } from '../../state/view/pageFilters.ts';
import { DataText } from '../facts/DataText.tsx';
import { TypeMark } from '../facts/TypeMark.tsx';
import { useFilterTexts } from './useFilterTexts.ts';

const FIRST_ROWS = 8;
/** With more rows than this, a search field is useful. */
const MANY_ROWS = 14;

/** The values of a field in the view with counts that follow all other conditions; each row shows or hides its value. */
export function ValueFacet({
  field,
  order,
}: {
  readonly field: ValuesField;
  /** Values in the order of the list; without it, the most frequent first. */
  readonly order?: readonly string[];
}) {
  const text = useText();
  const { filters } = useActions();
  const { types } = useVocabulary();
  const { valueLabel } = useFilterTexts();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const [isWhole, setWhole] = useState(false);
  const [sought, setSought] = useState('');
  const condition = conditionOf(field, view.filter);
  const all = useMemo(() => countValues(field, unfilteredItems(view, graph)), [field, view, graph]);
  const counts = useMemo(() => countValues(field, itemsForFacet(field, view, graph)), [field, view, graph]);

  const isOn = (value: string) => !condition || condition.values.includes(value) === (condition.mode === 'only');
  const known = new Set([...all.keys(), ...(condition?.values ?? [])]);
  const rank = order && new Map(order.map((value, index) => [value, index]));
  const values = [...known].sort((a, b) =>
    rank ? (rank.get(a) ?? 0) - (rank.get(b) ?? 0) : (all.get(b) ?? 0) - (all.get(a) ?? 0),
  );
  const hasSearch = !order && values.length > MANY_ROWS;
  const folded = foldLetters(sought.trim());
  const matching =
    folded === '' ? values : values.filter((value) => foldLetters(valueLabel(field, value)).includes(folded));
  // Values of the condition stay in the list, so that it can be undone where it was made.
  const isFirst = (value: string, index: number) =>
    index < FIRST_ROWS || (condition?.values.includes(value) ?? false) || order !== undefined;
  const rows = isWhole || folded !== '' ? matching : matching.filter(isFirst);
  const rest = matching.length - rows.length;

  return (
    <>
      {hasSearch && (
        <input
          type="search"
          className="text-field"
          aria-label={text.filters.searchValues(text.filters.fields[field])}
          placeholder={text.filters.search}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <ul>
        {rows.map((value) => {
          const label = valueLabel(field, value);
          const [count, whole] = [counts.get(value) ?? 0, all.get(value) ?? 0];
          return (
            <li key={value} className={isOn(value) ? 'facet-value' : 'facet-value off'}>
              <button
                type="button"
                className="facet-toggle"
                aria-pressed={isOn(value)}
                title={text.filters.hint}
                onClick={(event) =>
                  event.altKey ? filters.onlyValue(field, value) : filters.toggleValue(field, value)
                }
              >
                {field === 'type' ? <TypeMark type={types.get(value)} /> : <span className="facet-check" />}
                <span className="facet-name">
                  <DataText>{label}</DataText>
                </span>
                <span className="facet-count" title={text.filters.countOf(count, whole)}>
                  {count === whole ? text.number(whole) : `${text.number(count)}/${text.number(whole)}`}
                </span>
              </button>
              <button
                type="button"
                className="facet-only"
                aria-label={text.filters.onlyLabel(label)}
                onClick={() => filters.onlyValue(field, value)}
              >
                {text.filters.only}
              </button>
            </li>
          );
        })}
      </ul>
      {folded !== '' && rows.length === 0 && <p className="facet-note">{text.filters.noValue}</p>}
      {(rest > 0 || (isWhole && matching.length > FIRST_ROWS && folded === '')) && (
        <button type="button" className="link facet-more" onClick={() => setWhole(!isWhole)}>
          {rest > 0 ? text.filters.more(rest) : text.filters.fewer}
        </button>
      )}
    </>
  );
}
