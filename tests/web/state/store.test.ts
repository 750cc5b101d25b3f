import { expect, test } from 'vitest';
import { createStore } from '../../../web/state/store.ts';

test('listeners run only when the state changes', () => {
  const store = createStore({ n: 1 });
  const seen: number[] = [];
  const end = store.subscribe(() => seen.push(store.get().n));
  store.update((state) => state);
  store.update(({ n }) => ({ n: n + 1 }));
  end();
  store.update(({ n }) => ({ n: n + 1 }));
  expect([seen, store.get().n]).toEqual([[2], 3]);
});
