import { processEffects } from '../../server/cli/effects.ts';
import { runGenerator } from './runGenerator.ts';

process.exitCode = await runGenerator(process.argv.slice(2), processEffects());
