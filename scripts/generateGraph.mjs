// `npm run generate-graph`: writes a synthetic dataset of any size in JSON Lines, for measurements. `--help` lists the options.
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
const main = new URL('../tests/generator/main.ts', import.meta.url).pathname;
// npm changes to the folder of package.json, but --out is relative to the caller's folder.
const cwd = process.env.npm_lifecycle_event === 'generate-graph' ? process.env.INIT_CWD : undefined;
process.exitCode = await run(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), main, ...process.argv.slice(2)],
  { cwd: cwd ?? process.cwd() },
);
