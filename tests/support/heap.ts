import type { Page } from 'playwright-core';

/** The memory of a page after garbage collection. */
export interface Heap {
  /** All bytes, and those of code that V8 has compiled, which it keeps in caches of its own. */
  readonly bytes: number;
  readonly codeBytes: number;
  /** Numbers of JavaScript's objects and functions, of nodes of the document and of listeners for its events. */
  readonly objects: number;
  readonly closures: number;
  readonly domNodes: number;
  readonly listeners: number;
}

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  /** The fields of all nodes, one after the other. */
  readonly nodes: number[];
}

export async function readHeap(page: Page): Promise<Heap> {
  // After the timers and animations of the last step.
  await page.waitForTimeout(1000);
  const session = await page.context().newCDPSession(page);
  try {
    for (const _ of [1, 2, 3]) await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((other) => other.name === name)?.value ?? Number.NaN;
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const { snapshot, nodes }: Snapshot = JSON.parse(chunks.join(''));
    const { node_fields: fields, node_types } = snapshot.meta;
    const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
    const count = { objects: 0, closures: 0, codeBytes: 0 };
    for (let node = 0; node < nodes.length; node += fields.length) {
      const name = node_types[0][nodes[node + type] ?? -1];
      if (name === 'code') count.codeBytes += nodes[node + size] ?? 0;
      else if (name === 'object') count.objects += 1;
      else if (name === 'closure') count.closures += 1;
    }
    return { bytes: usedSize, ...count, domNodes: metric('Nodes'), listeners: metric('JSEventListeners') };
  } finally {
    await session.detach();
  }
}

/** Expands the selected entity and undoes that, again and again. */
export function expandAndUndo(page: Page, rounds: number): Promise<void> {
  return page.evaluate(runRounds, rounds);
}

/** Runs in the page. */
async function runRounds(rounds: number): Promise<void> {
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
