import { ApiError, isAborted, type RunQuery } from '../../api/client.ts';
import { readVersion } from '../../api/dataset.ts';
import type { Message } from '../../i18n/messages.ts';
import type { Notice, Outage, State } from '../state.ts';
import type { Store } from '../store.ts';

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
/** Longer waits that a server asks for are left to the user. */
const LONGEST_WAIT_MS = 10 * 60_000;
/** Automatic retries while the server is overloaded. A lost connection is retried until it is back. */
const MAX_OVERLOAD_RETRIES = 5;

export interface OutageHandling {
  /**
   * Runs a task that needs the server and handles its errors. A task that got no answer runs again once the server answers.
   * `onFailure` runs if the task failed and will not run again unless the user repeats it. `repeat` does so from the start, if
   * `onFailure` undoes more than the task restores. Never rejects.
   */
  readonly attempt: (
    task: () => Promise<void>,
    onFailure?: () => unknown,
    repeat?: () => Promise<void>,
  ) => Promise<void>;
  /**
   * Checks whether the server answers again, and then runs the tasks that got no answer. Reloads the page if the server now
   * has another version of the dataset; the address of the page restores the view.
   */
  readonly reconnect: (by: 'timer' | 'user') => Promise<void>;
}

/** Handles failed requests: wrong ones are reported, slow ones are offered again, those without an answer are repeated. */
export function handleOutages(
  store: Store<State>,
  runQuery: RunQuery,
  notify: (tone: Notice['tone'], message: Message, retry?: () => void) => void,
): OutageHandling {
  let waiting: (() => Promise<void>)[] = [];
  let retries = 0;
  let isReconnecting = false;

  const setOutage = (outage: Outage | null) => store.update((state) => ({ ...state, outage }));

  /** Reports an error; `retry` is for those that the user may repeat. Returns whether the task waits for the server. */
  function report(error: unknown, retry?: () => void): boolean {
    const failed = error instanceof ApiError ? error : null;
    if (!failed || failed.failure === 'serverError') console.error(error);
    const { failure = 'serverError', code = '', message: text = '', hint = null } = failed ?? {};
    const isWaiting = failure === 'unreachable' || failure === 'overloaded' || failure === 'foreignAnswer';
    // Without a first view the page is useless, so the user can always retry to load it.
    if (isWaiting || store.get().phase === 'loading') {
      setOutage({ failure, code, text, hint, retryInMs: failed && retryDelay(failed, retries) });
      return true;
    }
    const message: Message = { kind: 'requestFailed', failed: { failure, code, text, hint } };
    if (failure === 'timedOut') notify('warning', message, retry);
    else notify('warning', message);
    return false;
  }

  const attempt: OutageHandling['attempt'] = async (task, onFailure, repeat = () => attempt(task, onFailure)) => {
    store.update((state) => ({ ...state, pendingTasks: state.pendingTasks + 1 }));
    try {
      await task();
    } catch (error) {
      if (isAborted(error)) return;
      if (report(error, () => void repeat())) waiting.push(() => attempt(task, onFailure, repeat));
      else onFailure?.();
    } finally {
      store.update((state) => ({ ...state, pendingTasks: state.pendingTasks - 1 }));
    }
  };

  async function runWaiting(): Promise<void> {
    const tasks = waiting;
    waiting = [];
    for (const [index, task] of tasks.entries()) {
      await task();
      if (waiting.length === 0) continue;
      // The server does not answer yet.
      waiting.push(...tasks.slice(index + 1));
      return;
    }
    retries = 0;
    setOutage(null);
    notify('plain', { kind: 'reconnected' });
  }

  return {
    attempt,
    async reconnect(by) {
      if (!store.get().outage || isReconnecting) return;
      isReconnecting = true;
      retries = by === 'user' ? 0 : retries + 1;
      try {
        const version = await readVersion(runQuery);
        const { dataset } = store.get();
        if (dataset && dataset.meta.version !== version) location.reload();
        else await runWaiting();
      } catch (error) {
        report(error);
      } finally {
        isReconnecting = false;
      }
    },
  };
}

/** Returns the time until the next automatic retry, or null if only the user retries. */
function retryDelay({ failure, retryAfterMs }: ApiError, retries: number): number | null {
  const backOff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** retries);
  if (failure === 'unreachable') return backOff;
  const wait = Math.max(backOff, retryAfterMs ?? 0);
  return failure === 'overloaded' && retries < MAX_OVERLOAD_RETRIES && wait <= LONGEST_WAIT_MS ? wait : null;
}
