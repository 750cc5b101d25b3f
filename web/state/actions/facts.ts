import { readDocumentFigures } from '../../api/document.ts';
import { readDocumentText } from '../../api/documentText.ts';
import { type EntityDetails, readEntity, readRelations } from '../../api/entity.ts';
import { readMeasureFigures, readMeasures } from '../../api/figures.ts';
import { readPassages } from '../../api/passages.ts';
import type { Loadable, State } from '../state.ts';
import { onlyEntity } from '../view/selection.ts';
import { withEntry } from '../withEntry.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

type Table = 'details' | 'figures' | 'measureFigures' | 'texts' | 'passages';
type Value<Key extends Table> = State[Key] extends ReadonlyMap<string, Loadable<infer T>> ? T : never;

/** Actions that load the content of panels and charts. */
export function factActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt, change } = context;

  const set = <Key extends Table>(table: Key, id: string, entry: Loadable<Value<Key>>) =>
    store.update((state) => ({ ...state, [table]: withEntry<string, unknown>(state[table], id, entry) }));

  function load<Key extends Table>(table: Key, id: string, read: () => Promise<Value<Key>>): Promise<void> {
    set(table, id, { status: 'loading' });
    return attempt(async () => {
      try {
        set(table, id, { status: 'loaded', value: await read() });
      } catch (error) {
        set(table, id, { status: 'failed' });
        throw error;
      }
    });
  }

  /** Caches the ends of relations, so that lists and links can name entities outside the view. */
  const cacheEnds = (relations: EntityDetails['relations']) =>
    loader.cacheCards(
      relations.nodes.flatMap((relation) => [relation.subject, relation.object]),
      relations.nodes,
    );

  const loadDetails = (id: string): Promise<void> =>
    load('details', id, async () => {
      const details = await readEntity(runQuery, id);
      if (details) cacheEnds(details.relations);
      return details;
    });

  const loadFigures = (document: string): Promise<void> =>
    load('figures', document, async () => {
      const figures = (await readDocumentFigures(runQuery, document)) ?? [];
      loader.cacheCards(
        figures.map((figure) => figure.subject),
        [],
      );
      return figures;
    });

  const loadText = (document: string): Promise<void> =>
    load('texts', document, () => readDocumentText(runQuery, document));

  const loadMeasures = (): Promise<void> => {
    change({ measures: { status: 'loading' } });
    return attempt(async () => {
      try {
        change({ measures: { status: 'loaded', value: await readMeasures(runQuery) } });
      } catch (error) {
        change({ measures: { status: 'failed' } });
        throw error;
      }
    });
  };

  const loadMeasureFigures = (measure: string): Promise<void> =>
    load('measureFigures', measure, async () => {
      const figures = await readMeasureFigures(runQuery, measure);
      loader.cacheCards(
        figures.map(({ subject }) => subject),
        [],
      );
      return figures;
    });

  return {
    loadDetails,
    loadFigures,
    loadText,
    loadMeasures,
    loadMeasureFigures,

    /** Loads the measures that have figures, once. */
    ensureMeasures: async (): Promise<void> => {
      if (!store.get().measures) await loadMeasures();
    },

    /** Loads all figures of a measure, once. */
    ensureMeasureFigures: async (measure: string): Promise<void> => {
      if (!store.get().measureFigures.has(measure)) await loadMeasureFigures(measure);
    },

    /** Loads the content of the panel of the selected entity or the open document, once. */
    ensureDetails: async (): Promise<void> => {
      const { view, details, figures, texts, phase } = store.get();
      if (phase !== 'ready') return;
      const id = onlyEntity(view);
      const { document } = view;
      if (id && !details.has(id)) await loadDetails(id);
      else if (document && document.line !== null && !texts.has(document.id)) await loadText(document.id);
      else if (document && document.line === null && !figures.has(document.id)) await loadFigures(document.id);
    },

    loadMoreRelations: (id: string): Promise<void> =>
      attempt(async () => {
        const loaded = store.get().details.get(id);
        if (loaded?.status !== 'loaded' || !loaded.value) return;
        const { relations } = loaded.value;
        const more = await readRelations(runQuery, id, relations.nodes.length);
        if (!more) return;
        cacheEnds(more);
        const nodes = [...relations.nodes, ...more.nodes];
        set('details', id, { status: 'loaded', value: { ...loaded.value, relations: { ...relations, nodes } } });
      }),

    /** Opens or closes the cited lines of an entity, relation or figure. */
    toggleCitation: (owner: string, citation: string): Promise<void> => {
      const { openCitation, passages, dataset } = store.get();
      const isOpen = openCitation?.owner === owner && openCitation.citation === citation;
      change({ openCitation: isOpen ? null : { owner, citation } });
      const isUnneeded = isOpen || !dataset?.meta.passagesAvailable || passages.get(owner)?.status === 'loaded';
      return isUnneeded ? Promise.resolve() : load('passages', owner, () => readPassages(runQuery, owner));
    },
  };
}
