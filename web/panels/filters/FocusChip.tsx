import './chips.css';
import './FocusChip.css';
import { useMemo } from 'react';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { hiddenNeighborCounts, relationsAmong, visibleItems } from '../../state/selectors/visible.ts';
import { distancesFrom } from '../../state/selectors/withinFocus.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { DEPTHS } from '../../state/view/focus.ts';
import { Icon } from '../../theme/icons.tsx';

const NAMED = 2;

/** The focus with its depth, the offer to load the rest of it, and a button to end it. */
export function FocusChip() {
  const text = useText();
  const nameOf = useNameOf();
  const { focus: actions } = useActions();
  const focus = useStore((state) => state.view.focus);
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const isIncomplete = useMemo(() => {
    if (!view.focus) return false;
    const items = visibleItems(view, graph);
    const hidden = hiddenNeighborCounts(items.entities, relationsAmong(items.entities, graph));
    const { depth } = view.focus;
    return [...distancesFrom(view.focus, items)].some(
      ([id, distance]) => distance < depth && (hidden.get(id) ?? 0) > 0,
    );
  }, [view, graph]);
  if (!focus) return null;
  const names = joinTexts(focus.ids.slice(0, NAMED).map(nameOf), text.listSeparator);
  const rest = focus.ids.length - NAMED;
  return (
    <fieldset className="focus-chip" aria-label={text.focus.label}>
      <span className="focus-name">{text.focus.on(rest > 0 ? text.focus.more(names, rest) : names)}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={text.focus.shrink}
        title={`${text.focus.shrink} (-)`}
        disabled={focus.depth === DEPTHS.min}
        onClick={actions.shrink}
      >
        <Icon name="minus" />
      </button>
      <span>{text.focus.depth(focus.depth)}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={text.focus.grow}
        title={`${text.focus.grow} (+)`}
        disabled={focus.depth === DEPTHS.max}
        onClick={actions.grow}
      >
        <Icon name="plus" />
      </button>
      {isIncomplete && (
        <button type="button" className="link" onClick={() => void actions.loadRest()}>
          {text.focus.loadRest}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={text.focus.end}
        title={`${text.focus.end} (Esc)`}
        onClick={actions.end}
      >
        <Icon name="close" />
      </button>
    </fieldset>
  );
}
