import { ApiError, isAborted, type RunQuery } from '../../api/client.ts';
import type { Canvas } from '../../canvas/Canvas.ts';
import type { Message, StepLabel } from '../../i18n/messages.ts';
import { amend, commit } from '../history.ts';
import type { Notice, State } from '../state.ts';
import type { Store } from '../store.ts';
import type { ViewChange } from '../view/view.ts';

/** What every action works with: the state, the server, and the canvas once there is one. */
export interface Context {
  readonly store: Store<State>;
  readonly runQuery: RunQuery;
  readonly canvas: () => Canvas | null;
  readonly change: (part: Partial<State>) => void;
  /** Changes the view as one step that can be undone. */
  readonly commit: (label: StepLabel, change: ViewChange) => void;
  readonly amend: (change: ViewChange) => void;
  /** Changes the view as a page to come back to: something is opened, and its panel is to be read. */
  readonly openPage: (change: ViewChange) => void;
  readonly notify: (tone: Notice['tone'], message: Message) => void;
  readonly dismiss: (id: number) => void;
  /** Tells a screen reader. */
  readonly announce: (message: Message) => void;
  /**
   * Runs a task that asks the server, and answers for its errors: where the server is gone the task waits and is run
   * again once it is back. Resolves when the task has ended, one way or the other.
   */
  readonly attempt: (task: () => Promise<void>) => Promise<void>;
  /** Runs again what waits for the server. */
  readonly resume: () => Promise<void>;
}

/** How long a plain notice stays. Warnings stay until they are dismissed. */
const NOTICE_MS = 6000;

export function createContext(store: Store<State>, runQuery: RunQuery, canvas: () => Canvas | null): Context {
  let waiting: (() => Promise<void>)[] = [];
  let lastNotice = 0;

  const change = (part: Partial<State>) => store.update((state) => ({ ...state, ...part }));
  const dismiss = (id: number) =>
    store.update((state) => ({ ...state, notices: state.notices.filter((notice) => notice.id !== id) }));

  const notify = (tone: Notice['tone'], message: Message) => {
    lastNotice += 1;
    const id = lastNotice;
    const text = JSON.stringify(message);
    store.update((state) => ({
      ...state,
      notices: [
        ...state.notices.filter((other) => JSON.stringify(other.message) !== text),
        { id, tone, message },
      ].slice(-4),
    }));
    if (tone === 'plain') setTimeout(dismiss, NOTICE_MS, id);
  };

  const context: Context = {
    store,
    runQuery,
    canvas,
    change,
    commit: (label, viewChange) => store.update(commit(label, viewChange)),
    amend: (viewChange) => store.update(amend(viewChange)),
    openPage: (viewChange) =>
      store.update((state) => ({
        ...amend(viewChange)(state),
        pageCount: state.pageCount + 1,
        tab: 'details',
        openCitation: null,
        sheet: state.sheet === 'low' ? 'half' : state.sheet,
      })),
    notify,
    dismiss,
    announce: (message) => change({ announcement: message }),
    async attempt(task) {
      store.update((state) => ({ ...state, pendingTasks: state.pendingTasks + 1 }));
      try {
        await task();
      } catch (error) {
        if (isAborted(error)) return;
        const gone = error instanceof ApiError && error.failure === 'unreachable';
        // Without a first view there is nothing to go on with, whatever the reason; so that is tried again too.
        if (gone || store.get().phase === 'loading') {
          if (!gone) console.error(error);
          waiting.push(task);
          change({ connection: 'lost' });
        } else if (error instanceof ApiError && error.failure === 'refused') {
          notify('warning', { kind: 'refused', text: error.message, hint: error.hint });
        } else {
          console.error(error);
          notify('warning', { kind: 'broken' });
        }
      } finally {
        store.update((state) => ({ ...state, pendingTasks: state.pendingTasks - 1 }));
      }
    },
    async resume() {
      const tasks = waiting;
      waiting = [];
      if (store.get().connection === 'lost') {
        change({ connection: 'ok' });
        notify('plain', { kind: 'reconnected' });
      }
      for (const task of tasks) await context.attempt(task);
    },
  };
  return context;
}
