// `npm run check`: everything that can be said without running the program. All steps run; the last lines sum up.
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

const STEPS = [
  { name: 'generated types are up to date', args: ['scripts/generate.mjs', '--check'] },
  { name: 'the API is what its version says', args: ['scripts/contract.mjs'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--project', '.'] },
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'seeds', args: ['scripts/graph.mjs', 'check'] },
  { name: 'seeds are formatted', args: ['scripts/graph.mjs', 'format', '--check'] },
];

/** Gives the names of the steps that passed and of those that failed. */
export async function check() {
  const results = [];
  for (const { name, args } of STEPS) {
    console.log(`check: ${name}`);
    results.push({ name, passed: (await run(process.execPath, args)) === 0 });
  }
  for (const { name, passed } of results) console.log(`${passed ? '✓' : '✗'} ${name}`);
  return {
    passed: results.filter(({ passed }) => passed).length,
    failed: results.filter(({ passed }) => !passed).length,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  const { failed } = await check();
  process.exitCode = failed > 0 ? 1 : 0;
}
