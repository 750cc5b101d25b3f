import { LAYOUTS } from './index.ts';
import type { LayoutAnswer, LayoutTask } from './placeInWorker.ts';

/** Copying the positions of thousands of nodes takes time, so they are reported at this interval at most. */
const REPORT_MS = 250;

const answer = (message: LayoutAnswer): void => postMessage(message);

/** Answers a task of `placeInWorker` with the positions, and before that with the progress. */
addEventListener('message', ({ data: { layout: id, nodes, links, root } }: MessageEvent<LayoutTask>) => {
  const layout = LAYOUTS.find((known) => known.id === id);
  if (!layout) throw new Error(`There is no layout ${id}.`);
  let last = performance.now();
  const positions = layout.place(nodes, links, root, (share, present) => {
    if (performance.now() - last < REPORT_MS) return;
    answer({ kind: 'progress', share, positions: present() });
    last = performance.now();
  });
  answer({ kind: 'done', positions, ticks: layout.ticks?.(nodes) ?? [] });
});
