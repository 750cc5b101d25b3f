import { presenceOf, relationPresenceOf } from '../../state/selectors/visible.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';

/** The reason why a selected entity is not on the canvas, with a button to show it. */
export function PresenceNote({ id }: { readonly id: string }) {
  const text = useText();
  const { expansion, filters } = useActions();
  const dims = useStore((state) => state.view.filter.dims);
  const known = useStore((state) => state.graph.entities.has(id));
  const presence = useStore((state) => presenceOf(id, state.view, state.graph));
  if (presence === 'shown' || !known) return null;
  const show =
    presence === 'filtered' ? () => filters.show({ entities: [id], relations: [] }) : () => void expansion.add(id);
  return (
    <p className="callout" role="status">
      {presence === 'filtered' && dims ? text.entity.dimmed : text.entity[presence]}
      <button type="button" className="button" onClick={show}>
        {presence === 'absent' ? text.actions.addToView : text.entity.show}
      </button>
    </p>
  );
}

/** The note for a selected relation that the filter hides or dims. */
export function RelationPresenceNote({ id }: { readonly id: string }) {
  const text = useText();
  const { filters } = useActions();
  const isFiltered = useStore((state) => relationPresenceOf(id, state.view, state.graph) === 'filtered');
  const dims = useStore((state) => state.view.filter.dims);
  if (!isFiltered) return null;
  return (
    <p className="callout" role="status">
      {dims ? text.relation.dimmed : text.relation.filtered}
      <button type="button" className="button" onClick={() => filters.show({ entities: [], relations: [id] })}>
        {text.entity.show}
      </button>
    </p>
  );
}
