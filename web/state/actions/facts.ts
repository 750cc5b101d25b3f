import { readDocumentFigures } from '../../api/document.ts';
import { type EntityDetails, readEntity } from '../../api/entity.ts';
import { readPassages } from '../../api/passages.ts';
import type { Loadable, State } from '../state.ts';
import { onlyEntity } from '../view/selection.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

export function factActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt, change } = context;

  const setDetails = (id: string, reading: Loadable<EntityDetails | null>) =>
    store.update((state) => ({ ...state, details: { ...state.details, [id]: reading } }));

  /** Keeps the ends of relations, so that lists and links can name entities that are not in the view. */
  const keepEnds = ({ relations }: EntityDetails) =>
    loader.keep(
      relations.nodes.flatMap((relation) => [relation.subject, relation.object]),
      relations.nodes,
    );

  async function loadDetails(id: string): Promise<void> {
    setDetails(id, { status: 'loading' });
    await attempt(async () => {
      try {
        const details = await readEntity(runQuery, id, 0);
        if (details) keepEnds(details);
        setDetails(id, { status: 'loaded', value: details });
      } catch (error) {
        setDetails(id, { status: 'failed' });
        throw error;
      }
    });
  }

  const setFigures = (document: string, reading: State['figures'][string]) =>
    store.update((state) => ({ ...state, figures: { ...state.figures, [document]: reading } }));

  async function loadFigures(document: string): Promise<void> {
    setFigures(document, { status: 'loading' });
    await attempt(async () => {
      try {
        const figures = (await readDocumentFigures(runQuery, document)) ?? [];
        loader.keep(
          figures.map((figure) => figure.subject),
          [],
        );
        setFigures(document, { status: 'loaded', value: figures });
      } catch (error) {
        setFigures(document, { status: 'failed' });
        throw error;
      }
    });
  }

  return {
    loadDetails,
    loadFigures,

    /** Reads what the panel of the selected entity, or of the document that is read, needs, once. */
    ensureDetails: async (): Promise<void> => {
      const { view, details, figures, phase } = store.get();
      if (phase !== 'ready') return;
      const id = onlyEntity(view);
      if (id && !details[id]) await loadDetails(id);
      else if (view.document && !figures[view.document.id]) await loadFigures(view.document.id);
    },

    loadMoreRelations: (id: string): Promise<void> =>
      attempt(async () => {
        const reading = store.get().details[id];
        if (reading?.status !== 'loaded' || !reading.value) return;
        const { relations } = reading.value;
        const more = await readEntity(runQuery, id, relations.nodes.length);
        if (!more) return;
        keepEnds(more);
        const nodes = [...relations.nodes, ...more.relations.nodes];
        setDetails(id, { status: 'loaded', value: { ...reading.value, relations: { ...relations, nodes } } });
      }),

    /** Shows the lines of a citation of an entity, relation or figure, or folds them away again. */
    toggleCitation: (owner: string, citation: string): Promise<void> => {
      const { openCitation, passages, dataset } = store.get();
      const open = openCitation?.owner === owner && openCitation.citation === citation;
      change({ openCitation: open ? null : { owner, citation } });
      if (open || !dataset?.meta.passagesAvailable || passages[owner]?.status === 'loaded') return Promise.resolve();
      const set = (reading: Loadable<Awaited<ReturnType<typeof readPassages>>>) =>
        store.update((state) => ({ ...state, passages: { ...state.passages, [owner]: reading } }));
      set({ status: 'loading' });
      return attempt(async () => {
        try {
          set({ status: 'loaded', value: await readPassages(runQuery, owner) });
        } catch (error) {
          set({ status: 'failed' });
          throw error;
        }
      });
    },
  };
}
