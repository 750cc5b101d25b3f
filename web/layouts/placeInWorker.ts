import type { Point } from '../../server/model/geometry.ts';
import { codeError } from '../api/loadCode.ts';
import type { LayoutLink, LayoutNode, Tick } from './Layout.ts';
import type { LayoutId } from './layoutIds.ts';

export interface LayoutTask {
  readonly layout: LayoutId;
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** The node at which a hierarchy begins. */
  readonly root: string | null;
}

export interface LayoutProgress {
  /** From 0 to 1. */
  readonly share: number;
  readonly positions: ReadonlyMap<string, Point>;
}

export interface LayoutResult {
  readonly positions: ReadonlyMap<string, Point>;
  readonly ticks: readonly Tick[];
}

/** Messages of the worker. */
export type LayoutAnswer =
  | ({ readonly kind: 'progress' } & LayoutProgress)
  | ({ readonly kind: 'done' } & LayoutResult);

interface Options {
  readonly onProgress?: (progress: LayoutProgress) => void;
  /** Ends the worker. The promise then never settles. */
  readonly signal?: AbortSignal;
}

/** Runs a layout in a worker: with thousands of nodes it takes seconds, in which the page stays usable. */
export function placeInWorker(task: LayoutTask, { onProgress, signal }: Options = {}): Promise<LayoutResult> {
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  signal?.addEventListener('abort', () => worker.terminate());
  return new Promise<LayoutResult>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.kind === 'done') resolve(data);
      else onProgress?.(data);
    });
    worker.addEventListener('error', ({ message }) => {
      // Without a message its code could not be loaded.
      if (message) reject(new Error(`The layout worker failed: ${message}`));
      else void codeError().then(reject);
    });
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
