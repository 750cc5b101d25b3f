import { expect, test } from 'vitest';
import { createStore } from '../../../web/state/store.ts';

test('listeners hear of changes, and only of changes', () => {
  const store = createStore({ n: 1 });
  const heard: number[] = [];
  const end = store.subscribe(() => heard.push(store.get().n));
  store.update((state) => state);
  store.update(({ n }) => ({ n: n + 1 }));
  end();
  store.update(({ n }) => ({ n: n + 1 }));
  expect([heard, store.get().n]).toEqual([[2], 3]);
});
