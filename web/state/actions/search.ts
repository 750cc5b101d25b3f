import { loadCode } from '../../api/loadCode.ts';
import { type FoundFact, readSearch, type SearchHit } from '../../api/search.ts';
import { loadDictionary } from '../../i18n/index.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import {
  type Choice,
  type FoundQuestion,
  failSearch,
  moveActive,
  NO_SEARCH,
  pressEnter,
  receiveAnswer,
  type Search,
  type SearchResult,
  type SearchStep,
  showLoaded,
  stopAwaiting,
  typeText,
} from '../search.ts';
import type { Context } from './context.ts';
import type { documentActions } from './documents.ts';
import type { expansionActions } from './expansion.ts';
import type { Loader } from './loader.ts';
import type { selectionActions } from './selection.ts';

const INITIAL_HITS = 25;
const MAX_HITS = 200;
const SUGGESTED_HITS = 8;

/** Commands of the page, which the search finds and runs. */
export interface SearchedCommands {
  readonly find: (text: string) => readonly string[];
  readonly run: (id: string) => void;
}

export function searchActions(
  context: Context,
  loader: Loader,
  expansion: ReturnType<typeof expansionActions>,
  documents: ReturnType<typeof documentActions>,
  selection: ReturnType<typeof selectionActions>,
  commands: SearchedCommands,
) {
  const { store, runQuery, attempt } = context;
  let controller: AbortController | undefined;
  let loadedNames: typeof import('../loadedNames.ts') | null = null;

  const set = (change: (search: Search) => Search) =>
    store.update((state) => {
      const search = change(state.search);
      return search === state.search ? state : { ...state, search };
    });

  function choose(result: SearchResult, choice: Choice): void {
    if (result.kind === 'fact') {
      void chooseFact(result.fact, choice);
      return;
    }
    if (result.kind === 'question') {
      location.assign(result.question.address);
      return;
    }
    const { kind, id } = result;
    if (kind === 'command') {
      set(() => NO_SEARCH);
      commands.run(id);
      return;
    }
    if (kind === 'entity') void (choice === 'add' ? expansion.add : selection.goTo)(id);
    else if (choice === 'add') void documents.addGraph(id);
    else documents.open(id);
  }

  /** Opens a relation between its ends, and a figure with its subject. */
  async function chooseFact(fact: FoundFact, choice: Choice): Promise<void> {
    const ends = fact.__typename === 'Relation' ? [fact.subject.id, fact.object.id] : [];
    const [entity = fact.id] = fact.__typename === 'Figure' ? [fact.subject.id] : ends;
    if (choice === 'add') for (const id of ends.length > 0 ? ends : [entity]) await expansion.add(id);
    else if (fact.__typename === 'Relation') await selection.goToRelation(fact.id, ends);
    else await selection.goTo(entity);
  }

  function take({ search, chosen }: SearchStep): void {
    set(() => search);
    if (chosen) choose(chosen.result, chosen.choice);
  }

  /** Sends a text at once and aborts the request of the previous one, since answers take less time than the next letter. */
  async function run(text: string, first: number): Promise<void> {
    controller?.abort();
    controller = new AbortController();
    const { signal } = controller;
    await attempt(async () => {
      if (store.get().search.text !== text) return;
      try {
        const [{ hits, totalCount, texts, lines, documents: found }, questions] = await Promise.all([
          readSearch(runQuery, text.trim(), first, signal),
          readQuestions(text, store.get().settings.language),
          loadDictionaries(),
        ]);
        const { search } = store.get();
        loader.cacheCards(
          hits.map((hit) => hit.entity),
          [],
        );
        const answer = {
          hits,
          total: totalCount,
          texts: texts.hits,
          lines: lines.hits,
          documents: found.map(({ id }) => id),
          commands: commands.find(text),
          questions,
        };
        take(receiveAnswer(search, text, answer));
      } catch (error) {
        if (!signal.aborted) set((search) => failSearch(search, text));
        throw error;
      }
    });
  }

  /** Loads what finds loaded names, and prepares these. Without it, the server alone finds them. */
  async function prepare(): Promise<void> {
    loadedNames ??= await import('../loadedNames.ts').catch(() => null);
    showFirstHits();
    await loadedNames?.prepareNames(store.get().graph.entities.values());
  }

  /** Shows hits among loaded names while the server searches. */
  function showFirstHits(): void {
    const { search, graph } = store.get();
    if (search.status !== 'searching' || !loadedNames) return;
    const { text, hits: earlier } = search;
    const hits = loadedNames.findLoaded(text.trim(), graph.entities.values(), earlier, INITIAL_HITS);
    set((current) => showLoaded(current, text, hits));
  }

  return {
    prepare,

    search: (text: string): void => {
      set((search) => typeText(search, text));
      showFirstHits();
      if (store.get().search.status === 'searching') void run(text, INITIAL_HITS);
      else controller?.abort();
    },

    pressEnter: (choice: Choice): void => take(pressEnter(store.get().search, choice)),
    stopAwaiting: (): void => set(stopAwaiting),
    choose,

    loadMoreHits: (): Promise<void> => run(store.get().search.text, MAX_HITS),

    moveActiveHit: (by: 1 | -1): void => set((search) => moveActive(search, by)),
    setActiveHit: (active: number): void => set((search) => ({ ...search, active })),
    /** Finds entities for a field that chooses one. Returns null if the server did not answer this text. */
    suggestEntities: async (text: string, signal: AbortSignal): Promise<readonly SearchHit[] | null> => {
      let found: readonly SearchHit[] | null = null;
      await attempt(async () => {
        const { hits } = await readSearch(runQuery, text.trim(), SUGGESTED_HITS, signal);
        loader.cacheCards(
          hits.map(({ entity }) => entity),
          [],
        );
        found = hits;
      });
      return found;
    },

    clearSearch: (): void => {
      controller?.abort();
      set(() => NO_SEARCH);
    },
  };
}

/** Loads all languages, in each of which the search finds commands. */
async function loadDictionaries(): Promise<void> {
  await Promise.all(LANGUAGES.map(loadDictionary));
}

/** Finds questions of the gallery, which is loaded with the first search. */
async function readQuestions(text: string, language: Language): Promise<readonly FoundQuestion[]> {
  const { findQuestions, QUESTIONS, toRequest } = await loadCode(() => import('../../questions/index.ts'));
  return findQuestions(text, QUESTIONS).map((question) => {
    const { query, variables } = toRequest(question, language);
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    return { id: question.id, title: question.title, address: `/graphiql?${parameters}` };
  });
}
