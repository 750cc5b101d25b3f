import { UserError } from '../../errors.ts';
import type { Scope } from '../../store/GraphStore.ts';

/** Work that several callers may wait for, done once for all who ask for it while it is being done. */
export interface Flights<T> {
  /**
   * Waits for the work of this name; who is the first has `work` done. It ends when time is up (TIMED_OUT), or when all
   * who wait for it have left: `left` says that this one has. Who has left is answered with its signal's reason.
   */
  join(name: string, left: AbortSignal, work: (scope: Scope) => Promise<T>): Promise<T>;
}

interface Flight<T> {
  readonly landing: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/** @param timeoutMs From the first one's asking. */
export function createFlights<T>(timeoutMs: number): Flights<T> {
  const flights = new Map<string, Flight<T>>();

  function depart(name: string, work: (scope: Scope) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => controller.abort(outOfTime(timeoutMs)), timeoutMs);
    const flight: Flight<T> = {
      controller,
      landing: untilAborted(work({ signal, deadline: Date.now() + timeoutMs }), signal).finally(() => {
        clearTimeout(timer);
        if (flights.get(name) === flight) flights.delete(name);
      }),
      waiting: 0,
    };
    flights.set(name, flight);
    return flight;
  }

  return {
    async join(name, left, work) {
      left.throwIfAborted();
      const flight = flights.get(name) ?? depart(name, work);
      flight.waiting += 1;
      try {
        return await untilAborted(flight.landing, left);
      } finally {
        flight.waiting -= 1;
        if (flight.waiting === 0 && left.aborted) {
          // Who asks from now on begins anew.
          if (flights.get(name) === flight) flights.delete(name);
          flight.controller.abort(left.reason);
        }
      }
    },
  };
}

/** What becomes of the promise afterwards is nobody's concern. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    const settled = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).then(settled);
  });
}

function outOfTime(timeoutMs: number): UserError {
  return new UserError(
    'TIMED_OUT',
    `The answer took longer than ${timeoutMs} ms.`,
    'Ask for less: a smaller `first`, `limit` or `depth`, or a narrower filter.',
    { limit: timeoutMs, measured: 'timeoutMs' },
  );
}
