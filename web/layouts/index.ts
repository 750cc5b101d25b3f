import { community } from './community.ts';
import { concentric } from './concentric.ts';
import { force } from './force.ts';
import { grid } from './grid.ts';
import type { Layout } from './Layout.ts';
import { timeline } from './timeline.ts';
import { tree } from './tree.ts';

/** The layouts that users can choose, the default first. */
export const LAYOUTS: readonly Layout[] = [force, concentric, tree, community, grid, timeline];
