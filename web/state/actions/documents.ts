import { onlyInDocument } from '../selectors/onlyInDocument.ts';
import { visibleEntities, visibleRelations } from '../selectors/visible.ts';
import { closeDocument, highlightOnlyHere, openDocument, showLine } from '../view/activeDocument.ts';
import { removeParts, replaceParts } from '../view/changeParts.ts';
import type { View } from '../view/view.ts';
import { formatViewPart, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { expansionActions } from './expansion.ts';
import type { Loader } from './loader.ts';
import type { navigationActions } from './navigation.ts';

export function documentActions(
  context: Context,
  loader: Loader,
  { loadAndAdd }: ReturnType<typeof expansionActions>,
  { showStart }: ReturnType<typeof navigationActions>,
) {
  const { store, attempt, change, amend, commit, openPage, notify, canvas, announce } = context;

  const isGraphOf = (id: string) => (part: ViewPart) => part.kind === 'document' && part.id === id;

  return {
    /** Opens the panel of a document without changing the graph. */
    open: (id: string): void => {
      openPage(openDocument(id));
    },

    /** Opens the text of a document at a line. */
    read: (id: string, line = 1): void => {
      openPage(openDocument(id, line));
    },

    /** Moves to a line of the open text; null closes the text. */
    showLine: (line: number | null): void => amend(showLine(line)),

    /** Shows only the graph of a document. */
    showGraph: (id: string): Promise<void> =>
      attempt(async () => {
        const part = await loader.loadPart({ kind: 'document', id });
        if (!part) {
          notify('warning', { kind: 'unknownIds', ids: [id] });
          return;
        }
        const { graph } = store.get();
        const positions = graph.positionsByPart.get(formatViewPart(part)) ?? new Map();
        commit({ kind: 'document', id }, (view: View) => openDocument(id)(replaceParts(part, positions, graph)(view)));
        openPage((view) => view);
        // On a phone the sheet would cover the graph.
        change({ sheet: 'low' });
        const { view } = store.get();
        announce({
          kind: 'documentShown',
          id,
          entities: visibleEntities(view, graph).length,
          relations: visibleRelations(view, graph).length,
        });
        canvas()?.fit();
      }),

    /** Adds the graph of a document to the view. */
    addGraph: (id: string): Promise<void> =>
      attempt(async () => {
        const count = await loadAndAdd({ kind: 'document', id }, () => ({ kind: 'add', id }));
        if (count === null) notify('warning', { kind: 'unknownIds', ids: [id] });
        else announce({ kind: 'expanded', id, count });
      }),

    /** Removes the graph of a document and closes its panel. */
    remove: (id: string): Promise<void> => {
      const { view, graph } = store.get();
      const closePanel = () => amend((current) => (current.document?.id === id ? closeDocument()(current) : current));
      if (!view.parts.some(isGraphOf(id))) closePanel();
      else if (view.parts.every(isGraphOf(id))) return showStart();
      else {
        commit({ kind: 'remove', id }, removeParts(isGraphOf(id), graph));
        closePanel();
      }
      return Promise.resolve();
    },

    close: (): void => amend(closeDocument()),

    /** Sets whether facts that only the open document supports are highlighted. */
    highlightOnlyHere: (onlyHere: boolean): Promise<void> => {
      const id = store.get().view.document?.id;
      if (id === undefined) return Promise.resolve();
      return attempt(async () => {
        await loader.loadFacts(id);
        amend(highlightOnlyHere(onlyHere));
        const { view, graph } = store.get();
        const { entities, relations } = onlyInDocument(id, view, graph);
        if (onlyHere) announce({ kind: 'onlyHereHighlighted', entities: entities.length, relations: relations.length });
        else announce({ kind: 'highlightingStopped' });
      });
    },
  };
}
