import type { Report } from '../problem.ts';
import type { Seeds } from '../seeds.ts';

/** One thing that must hold across files. Reports every place where it does not. */
export type Rule = (seeds: Seeds, report: Report) => void;
