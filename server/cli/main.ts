import { processEffects } from './effects.ts';
import { runCommandLine } from './runCommandLine.ts';

// `graph export | head` closes the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

process.exitCode = await runCommandLine(process.argv.slice(2), processEffects());
