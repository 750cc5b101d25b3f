import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Dictionary } from '../i18n/en.ts';
import { dictionaryOf } from '../i18n/index.ts';
import type { Language } from '../i18n/language.ts';
import type { Actions } from './actions/createActions.ts';
import type { Explorer } from './createExplorer.ts';
import type { State } from './state.ts';

export const ExplorerContext = createContext<Explorer | null>(null);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('Component rendered outside ExplorerContext');
  return explorer;
}

export function useActions(): Actions {
  return useExplorer().actions;
}

/** Returns a slice of the state. The selector must return the same value for the same state. */
export function useStore<Slice>(select: (state: State) => Slice): Slice {
  const { store } = useExplorer();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export function useLanguage(): Language {
  return useStore((state) => state.settings.language);
}

/** Returns the texts of the interface in the current language. */
export function useText(): Dictionary {
  return dictionaryOf(useLanguage());
}
