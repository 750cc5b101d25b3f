import { presenceOf } from '../../state/selectors/visible.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';

/** The reason why a selected entity is not on the canvas, with a button to show it. */
export function PresenceNote({ id }: { readonly id: string }) {
  const text = useText();
  const { expansion, edits } = useActions();
  const known = useStore((state) => state.graph.entities.has(id));
  const presence = useStore((state) => presenceOf(id, state.view, state.graph));
  if (presence === 'shown' || !known) return null;
  const show = presence === 'filtered' ? () => edits.showFiltered(id) : () => void expansion.add(id);
  return (
    <p className="callout" role="status">
      {text.entity[presence]}
      <button type="button" className="button" onClick={show}>
        {presence === 'absent' ? text.actions.addToView : text.entity.show}
      </button>
    </p>
  );
}
