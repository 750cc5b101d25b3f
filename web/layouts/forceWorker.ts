import { force } from './force.ts';
import type { LayoutTask } from './placeInWorker.ts';

/** The other side of `placeInWorker`: one task in, its places out. */
addEventListener('message', ({ data: { nodes, links } }: MessageEvent<LayoutTask>) => {
  postMessage(force.place(nodes, links));
});
