import { setImmediate } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import type { Scope } from '../../store/GraphStore.ts';
import type { Limits } from '../limits/limits.ts';

type AdmissionLimits = Pick<Limits, 'running' | 'waiting' | 'cost' | 'eventLoopDelayMs'>;

/** Waits until an operation of this cost may run; null if it may run at once. */
export type AdmitCost = (cost: number) => Promise<void> | null;

/** Interval of the timer that measures how late the event loop is, in milliseconds. */
const RESOLUTION_MS = 20;
/** Share of the time before a deadline that a request may wait. The rest is for its execution. */
const WAITING_SHARE = 0.5;

/**
 * Limits what executes at a time. A bounded number waits; others are refused. Each request counts against a number
 * until it is known to be expensive. It then counts by its cost instead, so that expensive requests run one or a few at a
 * time and never delay the others.
 */
export function createAdmission(limits: AdmissionLimits) {
  const places = createPlaces(limits.running);
  const costs = createPlaces(limits.cost);
  /** A request of a higher cost is expensive: as many as may run at a time cost as much as the most expensive one. */
  const lightCost = limits.cost / limits.running;
  let lastTick = performance.now();
  let lateMs = 0;
  const timer = setInterval(() => {
    lateMs = performance.now() - lastTick - RESOLUTION_MS;
    lastTick = performance.now();
  }, RESOLUTION_MS).unref();

  /** Refuses a request if the event loop still is too slow: one round of it takes as long as the limit. */
  async function checkEventLoop(): Promise<void> {
    const limit = limits.eventLoopDelayMs;
    // The first round ends the one that was late.
    for (const isLast of [false, true]) {
      const before = performance.now();
      await setImmediate();
      const delay = Math.round(performance.now() - before);
      if (!isLast || delay <= limit) continue;
      throw overloaded(
        `The event loop is ${delay} ms behind; the limit is ${limit} ms.`,
        limits,
        'eventLoopDelayMs',
        delay,
      );
    }
  }

  /** Waits for a place of this size, at most until half of the time before the deadline has passed. */
  async function enter(kind: typeof places, size: number, { signal, deadline }: Scope): Promise<void> {
    if (kind.take(size)) return;
    const waiting = places.waiting() + costs.waiting();
    if (waiting >= limits.waiting)
      throw overloaded(`${waiting} requests are already waiting, which is the limit.`, limits, 'waiting', waiting);
    const milliseconds = Math.max(0, Math.round(WAITING_SHARE * (deadline - Date.now())));
    if (await kind.wait(size, signal, milliseconds)) return;
    throw overloaded(
      `The request has waited ${milliseconds} ms for ${kind === costs ? 'other expensive requests' : 'others'}.`,
      limits,
      kind === costs ? 'cost' : 'running',
      size,
    );
  }

  function isLate(): boolean {
    return Math.max(lateMs, performance.now() - lastTick - RESOLUTION_MS) > limits.eventLoopDelayMs;
  }

  return {
    /** Runs the work when it is its turn. Throws OVERLOADED if too many wait or the event loop is too slow. */
    async admit<T>(scope: Scope, work: (admitCost: AdmitCost) => Promise<T>): Promise<T> {
      scope.signal.throwIfAborted();
      if (isLate()) await checkEventLoop();
      await enter(places, 1, scope);
      let release = () => places.release(1);
      let isExpensive = false;
      const admitCost: AdmitCost = (cost) => {
        // A request that has several operations counts once.
        if (cost <= lightCost || isExpensive) return null;
        isExpensive = true;
        release();
        release = () => {};
        return enter(costs, cost, scope).then(() => {
          if (hasEnded) costs.release(cost);
          else release = () => costs.release(cost);
        });
      };
      let hasEnded = false;
      try {
        return await work(admitCost);
      } finally {
        hasEnded = true;
        release();
      }
    },
    /** Stops the measurement of the event loop. */
    close(): void {
      clearInterval(timer);
    },
  };
}

/** Places for requests of different sizes, with a queue in the order of arrival. One alone may be larger than all. */
function createPlaces(total: number) {
  const queue = new Set<{ readonly size: number; readonly enter: () => void }>();
  let taken = 0;
  const fits = (size: number) => taken === 0 || taken + size <= total;
  const fill = () => {
    for (const next of queue) {
      if (!fits(next.size)) return;
      taken += next.size;
      next.enter();
    }
  };

  return {
    waiting: () => queue.size,
    /** Takes a place if there is one and nobody waits. */
    take(size: number): boolean {
      if (queue.size > 0 || !fits(size)) return false;
      taken += size;
      return true;
    },
    /** Returns whether a place became free in time. */
    wait(size: number, signal: AbortSignal, milliseconds: number): Promise<boolean> {
      return new Promise((resolve, reject) => {
        const leave = () => {
          queue.delete(waiting);
          clearTimeout(timer);
          signal.removeEventListener('abort', abort);
        };
        const giveUp = () => {
          leave();
          // The next one may need less.
          fill();
        };
        const abort = () => {
          giveUp();
          reject(signal.reason);
        };
        const timer = setTimeout(() => {
          giveUp();
          resolve(false);
        }, milliseconds);
        const waiting = {
          size,
          enter() {
            leave();
            resolve(true);
          },
        };
        signal.addEventListener('abort', abort, { once: true });
        queue.add(waiting);
      });
    },
    release(size: number): void {
      taken -= size;
      fill();
    },
  };
}

function overloaded(
  message: string,
  limits: AdmissionLimits,
  measured: keyof AdmissionLimits,
  value: number,
): UserError {
  return new UserError('OVERLOADED', message, 'Retry in a moment. Cached answers are still served.', {
    ...{ limit: limits[measured], value, measured },
  });
}
