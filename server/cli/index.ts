import type { Command } from './Command.ts';
import { check } from './check.ts';

/** Every command, in the order in which --help lists them. */
export const COMMANDS: readonly Command[] = [check];
