import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Dictionary } from '../i18n/en.ts';
import { DICTIONARIES } from '../i18n/index.ts';
import type { Language } from '../i18n/language.ts';
import type { Actions } from './actions/createActions.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

/** What every component can reach: the state to read from, and what a person can do. */
export interface Explorer {
  readonly store: Store<State>;
  readonly actions: Actions;
}

export const ExplorerContext = createContext<Explorer | null>(null);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('a component stands outside of ExplorerContext');
  return explorer;
}

export function useActions(): Actions {
  return useExplorer().actions;
}

/** A slice of the state. The selector must return the same value for the same state. */
export function useStore<Slice>(select: (state: State) => Slice): Slice {
  const { store } = useExplorer();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export function useLanguage(): Language {
  return useStore((state) => state.settings.language);
}

/** The texts of the interface in the present language. */
export function useText(): Dictionary {
  return DICTIONARIES[useLanguage()];
}
