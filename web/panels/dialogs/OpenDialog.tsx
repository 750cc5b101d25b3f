import { useStore } from '../../state/useStore.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { ExpandChooser } from './ExpandChooser.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';

/** The dialog that is open. */
export function OpenDialog() {
  const dialog = useStore((state) => state.dialog);
  if (dialog?.kind === 'chooser') {
    const { id, neighbors, conditions } = dialog;
    return <ExpandChooser key={id} id={id} neighbors={neighbors} conditions={conditions} />;
  }
  if (dialog?.kind === 'cite') return <CiteDialog references={dialog.references} />;
  if (dialog?.kind === 'export') return <ExportDialog />;
  return dialog?.kind === 'shortcuts' ? <ShortcutSheet /> : null;
}
