import type { Report } from '../problem.ts';
import type { Seeds } from '../seeds.ts';

/** A condition across files. Reports every violation. */
export type Rule = (seeds: Seeds, report: Report) => void;
