import { force } from './force.ts';
import type { LayoutTask } from './placeByForce.ts';

/** The other side of `placeByForce`: one task in, its places out. */
addEventListener('message', ({ data: { nodes, links } }: MessageEvent<LayoutTask>) => {
  postMessage(force.place(nodes, links));
});
