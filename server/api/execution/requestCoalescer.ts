import { UserError } from '../../errors.ts';
import type { Scope } from '../../store/GraphStore.ts';
import { untilAborted } from './untilAborted.ts';

interface InFlight<T> {
  readonly promise: Promise<T>;
  readonly controller: AbortController;
  callers: number;
}

/**
 * Lets concurrent requests of the same key share one execution.
 *
 * @param timeoutMs Measured from the first caller's request.
 */
export function createRequestCoalescer<T>(timeoutMs: number) {
  const inFlight = new Map<string, InFlight<T>>();

  function start(key: string, work: (scope: Scope) => Promise<T>): InFlight<T> {
    const controller = new AbortController();
    const { signal } = controller;
    // AbortSignal.any and AbortSignal.timeout would add 35 µs, a seventh of the CPU time of a short answer.
    const timer = setTimeout(() => controller.abort(timedOut(timeoutMs)), timeoutMs);
    const execution: InFlight<T> = {
      controller,
      promise: untilAborted(work({ signal, deadline: Date.now() + timeoutMs }), signal).finally(() => {
        clearTimeout(timer);
        remove(key, execution);
      }),
      callers: 0,
    };
    inFlight.set(key, execution);
    return execution;
  }

  function remove(key: string, execution: InFlight<T>): void {
    if (inFlight.get(key) === execution) inFlight.delete(key);
  }

  return {
    /**
     * Joins the running execution of this key, or starts one with `work`. Rejects with TIMED_OUT after the
     * timeout, and with the signal's reason once that aborts. The execution is aborted when all its callers have left.
     */
    async run(key: string, signal: AbortSignal, work: (scope: Scope) => Promise<T>): Promise<T> {
      signal.throwIfAborted();
      const execution = inFlight.get(key) ?? start(key, work);
      execution.callers += 1;
      try {
        return await untilAborted(execution.promise, signal);
      } finally {
        execution.callers -= 1;
        if (execution.callers === 0 && signal.aborted) {
          // Later callers must not join an execution that is ending.
          remove(key, execution);
          execution.controller.abort(signal.reason);
        }
      }
    },
  };
}

function timedOut(timeoutMs: number): UserError {
  return new UserError(
    'TIMED_OUT',
    `The answer took longer than ${timeoutMs} ms.`,
    'Request less: a smaller `first`, `limit` or `depth`, or a narrower filter.',
    { limit: timeoutMs, measured: 'timeoutMs' },
  );
}
