import type { CDPSession, Page } from 'playwright-core';

const WARM_UP = 10;
export const ROUNDS = 100;

export interface Heap {
  /** Bytes of JavaScript objects, after garbage collection. */
  readonly before: number;
  readonly after: number;
}

/** Measures the heap before and after 100 times expanding the selected entity and undoing that. */
export async function measureHeap(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(expandAndUndo, WARM_UP);
  const before = await usedHeap(session);
  await page.evaluate(expandAndUndo, ROUNDS);
  return { before, after: await usedHeap(session) };
}

async function usedHeap(session: CDPSession): Promise<number> {
  // After the timers and animations of the last step.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  for (const _ of [1, 2, 3]) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Runs in the page. */
async function expandAndUndo(rounds: number): Promise<void> {
  const counts = (): string => document.querySelector('.status-shown')?.textContent ?? '';
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  const press = async (key: string, ctrlKey: boolean): Promise<void> => {
    const [before, start] = [counts(), performance.now()];
    document.getElementById('graph')?.focus();
    document.getElementById('graph')?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
    while (counts() === before) {
      if (performance.now() - start > 10_000) throw new Error(`Nothing changed after ${key}.`);
      await frame();
    }
    for (let frames = 0; frames < 5; frames++) await frame();
  };
  for (let round = 0; round < rounds; round++) {
    await press('e', false);
    await press('z', true);
  }
}
