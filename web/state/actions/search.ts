import { readSearch } from '../../api/search.ts';
import { findDocuments, searchResults } from '../selectors/searchResults.ts';
import { NO_SEARCH, type Search } from '../state.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

const DEBOUNCE_MS = 80;
const INITIAL_HITS = 25;
const MAX_HITS = 200;

export function searchActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let controller: AbortController | undefined;

  const set = (part: Partial<Search>) => store.update((state) => ({ ...state, search: { ...state.search, ...part } }));

  /** Runs a search. Aborts the previous one and drops results for a text that is no longer current. */
  async function run(text: string, first: number): Promise<void> {
    controller?.abort();
    controller = new AbortController();
    const { signal } = controller;
    await attempt(async () => {
      if (store.get().search.text !== text) return;
      try {
        const { hits, totalCount } = await readSearch(runQuery, text.trim(), first, signal);
        if (store.get().search.text !== text) return;
        loader.cacheCards(
          hits.map((hit) => hit.entity),
          [],
        );
        const { search, dataset } = store.get();
        set({
          status: 'found',
          searchedText: text,
          hits,
          total: totalCount,
          documents: findDocuments(text, dataset?.documents ?? []),
          active: search.searchedText === text ? search.active : 0,
        });
      } catch (error) {
        if (!signal.aborted) set({ status: 'failed' });
        throw error;
      }
    });
  }

  return {
    search: (text: string): void => {
      clearTimeout(timer);
      if (text.trim() === '') {
        controller?.abort();
        set({ ...NO_SEARCH, text });
        return;
      }
      set({ text, status: 'searching' });
      timer = setTimeout(() => void run(text, INITIAL_HITS), DEBOUNCE_MS);
    },

    loadMoreHits: (): Promise<void> => run(store.get().search.text, MAX_HITS),

    moveActiveHit: (by: 1 | -1): void => {
      const { search } = store.get();
      const { length } = searchResults(search);
      if (length > 0) set({ active: (search.active + by + length) % length });
    },

    setActiveHit: (active: number): void => set({ active }),
    clearSearch: (): void => {
      clearTimeout(timer);
      controller?.abort();
      set(NO_SEARCH);
    },
  };
}
