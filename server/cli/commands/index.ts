import type { Command } from '../Command.ts';
import { check } from './check.ts';
import { exportCommand } from './export.ts';
import { format } from './format.ts';
import { importCommand } from './import.ts';
import { stats } from './stats.ts';
import { suggest } from './suggest.ts';

/** All commands in the order of --help. */
export const COMMANDS: readonly Command[] = [check, format, importCommand, exportCommand, stats, suggest];
