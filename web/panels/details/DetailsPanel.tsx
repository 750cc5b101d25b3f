import { useStore } from '../../state/useStore.ts';
import { onlyEntity, onlyRelation } from '../../state/view/selection.ts';
import { DocumentPanel } from '../documents/DocumentPanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { RelationPanel } from './RelationPanel.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';

/** The panel of the selection; without a selection, of the open document. */
export function DetailsPanel() {
  const view = useStore((state) => state.view);
  const { selection } = view;
  const entity = onlyEntity(view);
  const relation = onlyRelation(view);
  const count = selection.entities.length + selection.relations.length;
  if (entity) return <EntityPanel key={entity} id={entity} />;
  if (relation) return <RelationPanel key={relation} id={relation} />;
  if (count > 0) return <SelectionPanel />;
  return view.document && <DocumentPanel key={view.document.id} id={view.document.id} />;
}
