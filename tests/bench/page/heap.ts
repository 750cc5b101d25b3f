import type { Page } from 'playwright-core';
import { expandAndUndo, type Heap, readHeap } from '../../support/heap.ts';

const WARM_UP = 10;
export const ROUNDS = 100;

export interface HeapGrowth {
  readonly before: Heap;
  readonly after: Heap;
}

/** Measures the heap before and after 100 times expanding the selected entity and undoing that. */
export async function measureHeap(page: Page): Promise<HeapGrowth> {
  await expandAndUndo(page, WARM_UP);
  const before = await readHeap(page);
  await expandAndUndo(page, ROUNDS);
  return { before, after: await readHeap(page) };
}
