import { force } from './force.ts';
import type { LayoutTask } from './placeInWorker.ts';

/** Answers each task of `placeInWorker` with the positions. */
addEventListener('message', ({ data: { nodes, links } }: MessageEvent<LayoutTask>) => {
  postMessage(force.place(nodes, links));
});
