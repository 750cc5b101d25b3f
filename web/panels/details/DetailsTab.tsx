import { useStore } from '../../state/useStore.ts';
import { onlyEntity, onlyRelation } from '../../state/view/selection.ts';
import { DocumentPanel } from '../documents/DocumentPanel.tsx';
import { PathPanel } from '../paths/PathPanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { RelationPanel } from './RelationPanel.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';
import { StartPanel } from './StartPanel.tsx';

/** The panel of the selection; without a selection, of the path or the open document. */
export function DetailsTab() {
  const view = useStore((state) => state.view);
  const search = useStore((state) => state.pathSearch);
  const { selection, path } = view;
  const entity = onlyEntity(view);
  const relation = onlyRelation(view);
  const count = selection.entities.length + selection.relations.length;
  const ends = path ? [path.from, path.to] : [];
  const onlyEnds = count === 0 || (count === 2 && selection.entities.every((id) => ends.includes(id)));
  if (search && search.status !== 'choosing') return <PathPanel />;
  if (path && onlyEnds) return <PathPanel />;
  if (entity) return <EntityPanel key={entity} id={entity} />;
  if (relation) return <RelationPanel key={relation} id={relation} />;
  if (count > 0) return <SelectionPanel />;
  return view.document ? <DocumentPanel key={view.document.id} id={view.document.id} /> : <StartPanel />;
}
