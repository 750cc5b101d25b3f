import { monitorEventLoopDelay } from 'node:perf_hooks';
import { UserError } from '../../errors.ts';

/** Lets in so many at a time; a bounded number waits, and the rest is told to come again. */
export interface Admission {
  /** Does the work when it is its turn. Throws OVERLOADED at once where too many wait, or the process cannot keep up. */
  admit<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  /** Stops measuring. */
  close(): void;
}

export interface AdmissionLimits {
  /** Answers that are worked on at a time. */
  readonly running: number;
  /** Answers that wait for their turn. */
  readonly waiting: number;
  /** How late, in milliseconds and on average over a second, the process may be in what it does. */
  readonly eventLoopDelayMs: number;
}

/** Of the histogram: it looks every so many milliseconds how late it is. */
const RESOLUTION_MS = 20;
const WINDOW_MS = 1_000;

export function createAdmission({ running: most, waiting: mostWaiting, eventLoopDelayMs }: AdmissionLimits): Admission {
  const queue = new Set<() => void>();
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  let running = 0;
  let windowBegan = performance.now();
  let delayMs = 0;

  function measuredDelay(): number {
    if (performance.now() - windowBegan < WINDOW_MS) return delayMs;
    delayMs = histogram.count === 0 ? 0 : Math.max(0, histogram.mean / 1e6 - RESOLUTION_MS);
    histogram.reset();
    windowBegan = performance.now();
    return delayMs;
  }

  async function turn(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
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

  /** The place goes to the one who has waited longest, or is free again. */
  function leave(): void {
    const [next] = queue;
    if (!next) {
      running -= 1;
      return;
    }
    queue.delete(next);
    next();
  }

  return {
    async admit(signal, work) {
      signal.throwIfAborted();
      const delay = measuredDelay();
      if (delay > eventLoopDelayMs) throw overloaded('eventLoopDelayMs', eventLoopDelayMs, Math.round(delay));
      if (running < most) running += 1;
      else if (queue.size < mostWaiting) await turn(signal);
      else throw overloaded('waiting', mostWaiting, queue.size);
      try {
        return await work();
      } finally {
        leave();
      }
    },
    close: () => {
      histogram.disable();
    },
  };
}

function overloaded(measured: keyof AdmissionLimits, limit: number, value: number): UserError {
  return new UserError(
    'OVERLOADED',
    measured === 'waiting'
      ? `${value} requests are waiting already, which is the limit.`
      : `The server is ${value} ms late in all it does; the limit is ${limit}.`,
    'Try again in a moment. Answers that were given before are given still.',
    { limit, value, measured },
  );
}
