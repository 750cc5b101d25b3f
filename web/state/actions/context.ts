import { ApiError, isAborted, type RunQuery } from '../../api/client.ts';
import type { Canvas } from '../../canvas/Canvas.ts';
import type { Message, StepLabel } from '../../i18n/messages.ts';
import { amend, commit } from '../history.ts';
import type { Notice, State } from '../state.ts';
import type { Store } from '../store.ts';
import type { ViewChange } from '../view/view.ts';

/** Shared means of all actions. */
export interface Context {
  readonly store: Store<State>;
  readonly runQuery: RunQuery;
  /** Null until the canvas is rendered. */
  readonly canvas: () => Canvas | null;
  readonly change: (part: Partial<State>) => void;
  /** Changes the view and records one undo step. */
  readonly commit: (label: StepLabel, change: ViewChange) => void;
  /** Changes the view without an undo step. */
  readonly amend: (change: ViewChange) => void;
  /** Changes the view, shows the details, and adds an entry to the browser history. */
  readonly openPage: (change: ViewChange) => void;
  readonly notify: (tone: Notice['tone'], message: Message) => void;
  readonly dismiss: (id: number) => void;
  /** Sets the message for screen readers. */
  readonly announce: (message: Message) => void;
  /**
   * Runs a task that needs the server and handles its errors. If the server is unreachable, `resume` runs the task again
   * later. Never rejects.
   */
  readonly attempt: (task: () => Promise<void>) => Promise<void>;
  /** Runs the tasks that failed because the server was unreachable. */
  readonly resume: () => Promise<void>;
}

const NOTICE_MS = 6000;

export function createContext(store: Store<State>, runQuery: RunQuery, canvas: () => Canvas | null): Context {
  let retryTasks: (() => Promise<void>)[] = [];
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
        const unreachable = error instanceof ApiError && error.failure === 'unreachable';
        // Without a first view the page is useless, so its loading is retried after any error.
        if (unreachable || store.get().phase === 'loading') {
          if (!unreachable) console.error(error);
          retryTasks.push(task);
          change({ connection: 'lost' });
        } else if (error instanceof ApiError && error.failure === 'invalidRequest') {
          notify('warning', { kind: 'invalidRequest', text: error.message, hint: error.hint });
        } else {
          console.error(error);
          notify('warning', { kind: 'serverError' });
        }
      } finally {
        store.update((state) => ({ ...state, pendingTasks: state.pendingTasks - 1 }));
      }
    },
    async resume() {
      const tasks = retryTasks;
      retryTasks = [];
      if (store.get().connection === 'lost') {
        change({ connection: 'ok' });
        notify('plain', { kind: 'reconnected' });
      }
      for (const task of tasks) await context.attempt(task);
    },
  };
  return context;
}
