import { clearSelection } from './selection.ts';
import type { View, ViewChange } from './view.ts';

/** Turns to a document: nothing else is selected, and a path gives way. */
export function openDocument(id: string): ViewChange {
  return (view) => {
    const document = view.document?.id === id ? view.document : { id, onlyHere: false };
    const cleared = clearSelection()(view);
    return cleared === view && view.document === document && !view.path ? view : { ...cleared, path: null, document };
  };
}

/** Turns away from the document, its marks with it. What it brought stays. */
export function leaveDocument(): ViewChange {
  return (view) => (view.document ? { ...view, document: null } : view);
}

/** Marks what only the document supports, or ends that. */
export function markOnlyHere(onlyHere: boolean): ViewChange {
  return (view) =>
    view.document && view.document.onlyHere !== onlyHere ? { ...view, document: { ...view.document, onlyHere } } : view;
}

/** The documents that a view has to do with: those whose graphs it shows, then the one that is read. */
export function documentsOf({ parts, document }: View): readonly string[] {
  const shown = parts.flatMap((part) => (part.kind === 'document' ? [part.id] : []));
  return [...new Set([...shown, ...(document ? [document.id] : [])])];
}
