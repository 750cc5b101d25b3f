import { setImmediate } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import type { Scope } from './GraphStore.ts';

/** A computation that yields often, so that it can be interrupted or ended between its steps. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Runs a computation. After each turn the process answers what else has arrived. */
export type Pace = <Result>(steps: Steps<Result>) => Promise<Result>;

const TURN_MS = 5;
/** Items of a list between two steps; they take far less than a turn. */
export const ITEMS_PER_STEP = 256;

/** Returns the pace of the computations of one scope, which ends them. */
export function paceOf(scope: Scope | null): Pace {
  let turnEnd = performance.now() + TURN_MS;
  return async (steps) => {
    for (;;) {
      if (performance.now() >= turnEnd) {
        await nextTurn();
        if (scope) checkScope(scope);
        turnEnd = performance.now() + TURN_MS;
      }
      const step = steps.next();
      if (step.done) return step.value;
    }
  };
}

export type Pacer = ReturnType<typeof createPacer>;

/** Units of work before the clock is read at all: a short answer needs no turns. */
const FREE_UNITS = 500;
const UNITS_PER_READING = 16;

/**
 * Paces the work of one scope that consists of many small units in many places, which wait for turns in the order in which
 * they stopped.
 */
export function createPacer(scope: Scope | null) {
  let units = 0;
  let turnEnd = performance.now() + TURN_MS;
  let isOver = false;
  let isLong = false;
  let waiting: (() => void)[] = [];
  let isRunning = false;
  let end = (_error: unknown) => {};

  async function giveTurns(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      await nextTurn();
      if (scope) checkScope(scope);
      isOver = false;
      turnEnd = performance.now() + TURN_MS;
      const resumed = waiting;
      waiting = [];
      let count = 0;
      for (const resume of resumed) {
        if (isOver || performance.now() >= turnEnd) break;
        count += 1;
        resume();
        // The resumed work runs before the next.
        await null;
      }
      // A new array instead of `unshift` with all as arguments, of which there may be too many.
      if (count < resumed.length) waiting = resumed.slice(count).concat(waiting);
    }
    isRunning = false;
  }

  return {
    /** Whether the work has needed more than one turn. */
    isLong: () => isLong,
    /** Counts a unit of work and returns whether it must wait for `nextTurn`. */
    isTurnOver(): boolean {
      units += 1;
      if (isOver) return true;
      if (units < FREE_UNITS || units % UNITS_PER_READING !== 0) return false;
      isOver = performance.now() >= turnEnd;
      return isOver;
    },
    /** Resolves when work may go on; never after the deadline or an abort, which `untilEnd` reports. */
    nextTurn(): Promise<void> {
      isLong = true;
      const resumed = new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      if (!isRunning) giveTurns().catch((error) => end(error));
      return resumed;
    },
    /** Settles as the work does, or rejects once the scope has ended while the work waited for a turn. */
    untilEnd<Result>(work: Promise<Result>): Promise<Result> {
      return new Promise((resolve, reject) => {
        end = reject;
        work.then(resolve, reject);
      });
    },
  };
}

let lastTurn = Promise.resolve();

/** Waits for a turn. Computations take turns, one in each round of the event loop, so that many of them do not block it. */
function nextTurn(): Promise<void> {
  lastTurn = lastTurn.then(() => setImmediate());
  return lastTurn;
}

/** Throws the reason of the signal if it has aborted, and TIMED_OUT after the deadline. */
export function checkScope({ signal, deadline }: Scope): void {
  signal.throwIfAborted();
  if (Date.now() > deadline) throw new UserError('TIMED_OUT', 'The time limit of the request has passed.');
}

export function* forEachItem<Item>(items: Iterable<Item>, visit: (item: Item, index: number) => void): Steps<void> {
  let visited = 0;
  for (const item of items) {
    visit(item, visited);
    visited += 1;
    if (visited % ITEMS_PER_STEP === 0) yield;
  }
}

export function* filterItems<Item>(items: Iterable<Item>, passes: (item: Item) => boolean): Steps<Item[]> {
  const found: Item[] = [];
  yield* forEachItem(items, (item) => {
    if (passes(item)) found.push(item);
  });
  return found;
}

/** Computes a result for each item, one after the other. */
export function* mapItems<Item, Result>(
  items: Iterable<Item>,
  compute: (item: Item) => Steps<Result>,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(yield* compute(item));
    yield;
  }
  return results;
}
