/** A value that changes, and those who want to know. Knows neither React nor what the value is. */
export interface Store<State> {
  readonly get: () => State;
  /** Applies a pure producer. Listeners hear of it only where the state became another value. */
  readonly update: (producer: (state: State) => State) => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State>(initial: State): Store<State> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    update(producer) {
      const next = producer(current);
      if (next === current) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
