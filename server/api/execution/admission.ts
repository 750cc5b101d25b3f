import { UserError } from '../../errors.ts';
import type { Limits } from '../limits/limits.ts';

type AdmissionLimits = Pick<Limits, 'running' | 'waiting' | 'eventLoopDelayMs'>;

/** Interval of the timer that measures how late the event loop is, in milliseconds. */
const RESOLUTION_MS = 20;
const WINDOW_MS = 1_000;

/** Limits how many requests execute at a time. A bounded number waits; others are refused. */
export function createAdmission(limits: AdmissionLimits) {
  const queue = new Set<() => void>();
  let running = 0;
  let windowStart = performance.now();
  let delayMs = 0;
  // Node's monitorEventLoopDelay loses the first delay after each reset.
  let lastTick = performance.now();
  let window = { ticks: 0, lateMs: 0 };
  const timer = setInterval(() => {
    const now = performance.now();
    window.ticks += 1;
    window.lateMs += Math.max(0, now - lastTick - RESOLUTION_MS);
    lastTick = now;
  }, RESOLUTION_MS).unref();

  /** Returns the mean delay of the timer in the last window that ended before a request. */
  function measuredDelay(): number {
    const now = performance.now();
    if (now - windowStart < WINDOW_MS) return delayMs;
    delayMs = window.ticks === 0 ? now - lastTick : window.lateMs / window.ticks;
    window = { ticks: 0, lateMs: 0 };
    windowStart = now;
    return delayMs;
  }

  function waitForTurn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        queue.delete(enter);
        reject(signal.reason);
      };
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      queue.add(enter);
    });
  }

  /** Passes the slot to the request that has waited longest. */
  function releaseSlot(): void {
    const [next] = queue;
    if (!next) {
      running -= 1;
      return;
    }
    queue.delete(next);
    next();
  }

  return {
    /** Runs the work when it is its turn. Throws OVERLOADED if too many wait or the event loop is too slow. */
    async admit<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
      signal.throwIfAborted();
      const delay = measuredDelay();
      if (delay > limits.eventLoopDelayMs)
        throw overloaded('eventLoopDelayMs', limits.eventLoopDelayMs, Math.round(delay));
      if (running < limits.running) running += 1;
      else if (queue.size < limits.waiting) await waitForTurn(signal);
      else throw overloaded('waiting', limits.waiting, queue.size);
      try {
        return await work();
      } finally {
        releaseSlot();
      }
    },
    /** Stops the measurement of the event loop. */
    close(): void {
      clearInterval(timer);
    },
  };
}

function overloaded(measured: keyof AdmissionLimits, limit: number, value: number): UserError {
  return new UserError(
    'OVERLOADED',
    measured === 'waiting'
      ? `${value} requests are already waiting, which is the limit.`
      : `The event loop is ${value} ms behind; the limit is ${limit} ms.`,
    'Retry in a moment. Cached answers are still served.',
    { limit, value, measured },
  );
}
