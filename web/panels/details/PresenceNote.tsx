import type { RelationCard } from '../../api/subgraph.ts';
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

/** The reason why a selected relation is not on the canvas: the filter hides or dims it, or an end of it is not shown. */
export function RelationPresenceNote({ relation: { id, subject, object } }: { readonly relation: RelationCard }) {
  const text = useText();
  const { expansion, filters } = useActions();
  const dims = useStore((state) => state.view.filter.dims);
  const presence = useStore((state) => relationPresenceOf(id, state.view, state.graph));
  const hasSubject = useStore((state) => presenceOf(subject.id, state.view, state.graph) === 'shown');
  const hasObject = useStore((state) => presenceOf(object.id, state.view, state.graph) === 'shown');
  const missing = [hasSubject ? [] : [subject.id], hasObject ? [] : [object.id]].flat();
  const isFiltered = presence === 'filtered';
  if (presence === 'shown' || (!isFiltered && missing.length === 0)) return null;
  const show = isFiltered
    ? () => filters.show({ entities: [], relations: [id] })
    : () => void expansion.addAll([...new Set(missing)]);
  return (
    <p className="callout" role="status">
      {!isFiltered ? text.relation.absent : dims ? text.relation.dimmed : text.relation.filtered}
      <button type="button" className="button" onClick={show}>
        {isFiltered ? text.entity.show : text.actions.addToView}
      </button>
    </p>
  );
}
