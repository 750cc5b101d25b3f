import { onlyInDocument } from '../selectors/onlyInDocument.ts';
import { visibleEntities, visibleRelations } from '../selectors/visible.ts';
import { closeDocument, markOnlyHere, openDocument } from '../view/activeDocument.ts';
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
  { addLoaded }: ReturnType<typeof expansionActions>,
  { showStart }: ReturnType<typeof navigationActions>,
) {
  const { store, attempt, change, amend, commit, openPage, notify, canvas, announce } = context;

  const isOf = (id: string) => (part: ViewPart) => part.kind === 'document' && part.id === id;

  return {
    /** Opens the panel of a document. The view stays. */
    open: (id: string): void => {
      change({ pathSearch: null });
      openPage(openDocument(id));
    },

    /** Shows what a document supports and nothing else, as a page to come back to. */
    showGraph: (id: string): Promise<void> =>
      attempt(async () => {
        const part = await loader.load({ kind: 'document', id });
        if (!part) {
          notify('warning', { kind: 'unknownIds', ids: [id] });
          return;
        }
        const { graph } = store.get();
        const places = graph.positionsByPart[formatViewPart(part)] ?? {};
        commit({ kind: 'document', id }, (view: View) => openDocument(id)(replaceParts(part, places, graph)(view)));
        openPage((view) => view);
        // On a phone the graph that was asked for is to be seen, not its panel.
        change({ pathSearch: null, sheet: 'low' });
        const { view } = store.get();
        announce({
          kind: 'documentShown',
          id,
          entities: visibleEntities(view, graph).length,
          relations: visibleRelations(view, graph).length,
        });
        // The sheet gives its part of the window back in this frame, and the canvas has its new size in the next.
        requestAnimationFrame(() => requestAnimationFrame(() => canvas()?.fit()));
      }),

    /** Adds what a document supports to what is there. */
    addGraph: (id: string): Promise<void> =>
      attempt(async () => {
        const count = await addLoaded({ kind: 'document', id }, () => ({ kind: 'add', id }));
        if (count === null) notify('warning', { kind: 'unknownIds', ids: [id] });
        else announce({ kind: 'expanded', id, count });
      }),

    /** Takes a document out of the view: its graph, if that is there, and its panel. */
    remove: (id: string): Promise<void> => {
      const { view, graph } = store.get();
      const leave = () => amend((current) => (current.document?.id === id ? closeDocument()(current) : current));
      if (!view.parts.some(isOf(id))) leave();
      else if (view.parts.every(isOf(id))) return showStart();
      else {
        commit({ kind: 'remove', id }, removeParts(isOf(id), graph));
        leave();
      }
      return Promise.resolve();
    },

    leave: (): void => amend(closeDocument()),

    /** Marks what of the view would vanish without the document that is read, or ends that. */
    markOnlyHere: (onlyHere: boolean): Promise<void> => {
      const id = store.get().view.document?.id;
      if (id === undefined) return Promise.resolve();
      return attempt(async () => {
        await loader.facts(id);
        amend(markOnlyHere(onlyHere));
        const { view, graph } = store.get();
        const { entities, relations } = onlyInDocument(id, view, graph);
        if (onlyHere) announce({ kind: 'marked', entities: entities.length, relations: relations.length });
        else announce({ kind: 'unmarked' });
      });
    },
  };
}
