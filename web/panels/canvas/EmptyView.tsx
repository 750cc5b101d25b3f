import './EmptyView.css';
import { entityIdsOf } from '../../state/graph.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useVisible } from '../../state/useView.ts';
import { hasConditions } from '../../state/view/pageFilters.ts';

/** The reason why the canvas is empty, with buttons to fill it. */
export function EmptyView() {
  const text = useText();
  const { navigation, edits, filters } = useActions();
  const { entities } = useVisible();
  const ready = useStore((state) => state.phase === 'ready');
  const total = useStore((state) => entityIdsOf(state.view.parts, state.graph).length);
  const filtered = useStore((state) => hasConditions(state.view.filter));
  const dims = useStore((state) => state.view.filter.dims);
  if (!ready || entities.length > 0 || (filtered && dims)) return null;
  return (
    <div className="empty-view">
      <h2>{text.empty.heading}</h2>
      <p>{total === 0 ? text.empty.nothing : filtered ? text.empty.filtered(total) : text.empty.hidden}</p>
      <p>
        {total > 0 && filtered && (
          <button type="button" className="button" onClick={filters.clear}>
            {text.filters.clear}
          </button>
        )}
        {total > 0 && !filtered && (
          <button type="button" className="button" onClick={edits.showHidden}>
            {text.actions.showHidden(total)}
          </button>
        )}{' '}
        <button type="button" className="button" onClick={() => void navigation.showStart()}>
          {text.actions.showStart}
        </button>
      </p>
    </div>
  );
}
