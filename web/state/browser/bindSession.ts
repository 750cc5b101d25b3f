import type { Actions } from '../actions/createActions.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { formatSession, parseSession } from './session.ts';

/** Key of the session storage, of which each tab has its own. */
const KEY = 'session';

/**
 * Keeps what a reload would lose and the address does not contain: the tab of the side panel, the text in the search field,
 * and the steps of undo and redo. They are restored only to the same address.
 *
 * @param opened Resolves once the view in the address is shown.
 */
export function bindSession(store: Store<State>, actions: Actions, opened: Promise<void>): void {
  const kept = readSession();
  const address = location.hash;
  addEventListener('pagehide', () => writeSession(formatSession(location.hash, store.get())));
  if (kept === null || kept.address !== address) return;
  if (kept.search !== '') actions.search.search(kept.search);
  void opened.then(() => {
    actions.page.setTab(kept.tab);
    if (store.get().dataset?.meta.version === kept.version)
      void actions.navigation.restoreSteps(kept.past, kept.future);
  });
}

function readSession(): ReturnType<typeof parseSession> {
  try {
    return parseSession(sessionStorage.getItem(KEY) ?? '');
  } catch {
    // The browser may block storage. Then a reload keeps only the address.
    return null;
  }
}

function writeSession(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Storage is blocked or full.
  }
}
