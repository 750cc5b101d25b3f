import type { RunQuery } from '../api/client.ts';
import { type StartData, withStartData } from '../api/startData.ts';
import { type Actions, createActions } from './actions/createActions.ts';
import { commandContext, currentCommands, findCommands } from './commands/index.ts';
import { initialState, type Settings, type State } from './state.ts';
import { createStore, type Store } from './store.ts';

/** State of the page with all its actions. Every component gets it. */
export interface Explorer {
  readonly store: Store<State>;
  readonly actions: Actions;
}

export function createExplorer(
  settings: Settings,
  runQuery: RunQuery,
  startData: Promise<StartData | null> = Promise.resolve(null),
): Explorer {
  const store = createStore(initialState(settings));
  // Commands call actions, and the search, an action, finds and runs commands.
  const actions: Actions = createActions(store, withStartData(runQuery, startData), startData, {
    find: (text) => findCommands(text, store.get(), actions),
    run: (id) => currentCommands(commandContext(store.get(), actions)).get(id)?.run(),
  });
  return { store, actions };
}
