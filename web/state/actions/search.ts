import { readSearch } from '../../api/search.ts';
import {
  type Choice,
  failSearch,
  moveActive,
  NO_SEARCH,
  pressEnter,
  receiveAnswer,
  type Search,
  type SearchResult,
  type SearchStep,
  stopAwaiting,
  typeText,
} from '../search.ts';
import { findDocuments } from '../selectors/findDocuments.ts';
import type { Context } from './context.ts';
import type { documentActions } from './documents.ts';
import type { expansionActions } from './expansion.ts';
import type { Loader } from './loader.ts';
import type { selectionActions } from './selection.ts';

const DEBOUNCE_MS = 80;
const INITIAL_HITS = 25;
const MAX_HITS = 200;

export function searchActions(
  context: Context,
  loader: Loader,
  expansion: ReturnType<typeof expansionActions>,
  documents: ReturnType<typeof documentActions>,
  selection: ReturnType<typeof selectionActions>,
) {
  const { store, runQuery, attempt } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let controller: AbortController | undefined;

  const set = (change: (search: Search) => Search) =>
    store.update((state) => {
      const search = change(state.search);
      return search === state.search ? state : { ...state, search };
    });

  function choose({ kind, id }: SearchResult, choice: Choice): void {
    if (kind === 'entity') void (choice === 'add' ? expansion.add : selection.goTo)(id);
    else if (choice === 'add') void documents.addGraph(id);
    else documents.open(id);
  }

  function take({ search, chosen }: SearchStep): void {
    set(() => search);
    if (chosen) choose(chosen.result, chosen.choice);
  }

  /** Sends a text and aborts the request of the previous one. */
  async function run(text: string, first: number): Promise<void> {
    controller?.abort();
    controller = new AbortController();
    const { signal } = controller;
    await attempt(async () => {
      if (store.get().search.text !== text) return;
      try {
        const { hits, totalCount } = await readSearch(runQuery, text.trim(), first, signal);
        const { search, dataset } = store.get();
        loader.cacheCards(
          hits.map((hit) => hit.entity),
          [],
        );
        const found = findDocuments(text, dataset?.documents ?? []);
        take(receiveAnswer(search, text, { hits, total: totalCount, documents: found }));
      } catch (error) {
        if (!signal.aborted) set((search) => failSearch(search, text));
        throw error;
      }
    });
  }

  return {
    search: (text: string): void => {
      clearTimeout(timer);
      set((search) => typeText(search, text));
      if (store.get().search.status === 'searching')
        timer = setTimeout(() => void run(text, INITIAL_HITS), DEBOUNCE_MS);
      else controller?.abort();
    },

    pressEnter: (choice: Choice): void => take(pressEnter(store.get().search, choice)),
    stopAwaiting: (): void => set(stopAwaiting),
    choose,

    loadMoreHits: (): Promise<void> => run(store.get().search.text, MAX_HITS),

    moveActiveHit: (by: 1 | -1): void => set((search) => moveActive(search, by)),
    setActiveHit: (active: number): void => set((search) => ({ ...search, active })),
    clearSearch: (): void => {
      clearTimeout(timer);
      controller?.abort();
      set(() => NO_SEARCH);
    },
  };
}
