import type { Tool } from '../Tool.ts';
import { cite } from './cite.ts';
import { common } from './common.ts';
import { documents } from './documents.ts';
import { entity } from './entity.ts';
import { figures } from './figures.ts';
import { groups } from './groups.ts';
import { neighborhood } from './neighborhood.ts';
import { passage } from './passage.ts';
import { paths } from './paths.ts';
import { relations } from './relations.ts';
import { search } from './search.ts';
import { vocabulary } from './vocabulary.ts';

/** Tools in the order in which assistants see them. */
export const TOOLS: readonly Tool[] = [
  search,
  entity,
  neighborhood,
  paths,
  common,
  relations,
  figures,
  groups,
  passage,
  cite,
  documents,
  vocabulary,
];
