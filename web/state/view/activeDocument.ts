import { clearSelection } from './selection.ts';
import type { View, ViewChange } from './view.ts';

/** Opens a document, which clears the selection and the active path. `line` opens its text there. */
export function openDocument(id: string, line: number | null = null): ViewChange {
  return (view) => {
    const known = view.document?.id === id ? view.document : { id, onlyHere: false, line: null };
    const document = line === null || line === known.line ? known : { ...known, line };
    const cleared = clearSelection()(view);
    return cleared === view && view.document === document && !view.path ? view : { ...cleared, path: null, document };
  };
}

/** Closes the document. Entities that it added to the view stay. */
export function closeDocument(): ViewChange {
  return (view) => (view.document ? { ...view, document: null } : view);
}

/** Sets whether facts that only the document supports are highlighted. */
export function highlightOnlyHere(onlyHere: boolean): ViewChange {
  return (view) =>
    view.document && view.document.onlyHere !== onlyHere ? { ...view, document: { ...view.document, onlyHere } } : view;
}

/** Opens the text of the open document at a line, or closes it. */
export function showLine(line: number | null): ViewChange {
  return (view) =>
    view.document && view.document.line !== line ? { ...view, document: { ...view.document, line } } : view;
}

/** Returns the ids of the documents whose graphs the view shows, then of the open one. */
export function documentsOf({ parts, document }: View): readonly string[] {
  const shown = parts.flatMap((part) => (part.kind === 'document' ? [part.id] : []));
  return [...new Set([...shown, ...(document ? [document.id] : [])])];
}
