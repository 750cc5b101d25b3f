import { community } from './community.ts';
import { concentric } from './concentric.ts';
import { force } from './force.ts';
import { grid } from './grid.ts';
import type { Layout } from './Layout.ts';
import { map } from './map.ts';
import { timeline } from './timeline.ts';
import { tree } from './tree.ts';

/** All layouts, in the order of `LAYOUT_IDS`. The page runs them in a worker, so only the worker imports them. */
export const LAYOUTS: readonly Layout[] = [force, concentric, tree, community, grid, map, timeline];
