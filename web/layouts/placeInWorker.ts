import type { Point } from '../../server/model/geometry.ts';
import type { LayoutLink, LayoutNode } from './Layout.ts';

export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
}

/** Runs the force layout in a worker: with hundreds of nodes it would block the page for half a second. */
export function placeInWorker(task: LayoutTask): Promise<ReadonlyMap<string, Point>> {
  const worker = new Worker(new URL('./forceWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadonlyMap<string, Point>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadonlyMap<string, Point>>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(`The layout worker failed: ${message}`)));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
