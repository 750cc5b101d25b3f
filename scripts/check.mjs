// `npm run check`: every check that needs no running program. Steps run in parallel; the last line is a summary.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';

/** The longest step comes first, so that the others run beside it. */
const STEPS = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--project', '.'] },
  { name: 'seeds', args: ['scripts/graph.mjs', 'check'] },
  { name: 'seeds are formatted', args: ['scripts/graph.mjs', 'format', '--check'] },
  {
    name: 'lint, format and import cycles',
    args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off', '.'],
  },
  { name: 'generated types are up to date', args: ['scripts/generate.mjs', '--check'] },
  { name: 'words', args: ['scripts/checkWords.mjs'] },
  { name: 'imports run in one direction', args: ['scripts/checkImports.mjs'] },
  { name: 'docker-compose.yml', args: ['node_modules/dclint/bin/dclint.cjs', '--quiet', 'docker-compose.yml'] },
  { name: 'licences of packages', args: ['scripts/checkLicences.mjs'] },
  { name: 'the API agrees with its version', args: ['scripts/contract.mjs'] },
];

/** Runs all steps and prints the output of those that fail. Returns how many passed, and the names of those that failed. */
export async function check() {
  const waiting = [...STEPS];
  const failed = new Set();
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { status, output } = await capture(step.args);
      console.log(`${status === 0 ? '✓' : '✗'} ${step.name}`);
      if (status === 0) continue;
      console.log(output.replace(/^/gm, '  '));
      failed.add(step.name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return { passed: STEPS.length - failed.size, failed: [...failed] };
}

function capture(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (status) => resolve({ status, output: output.trimEnd() }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  const { passed, failed } = await check();
  console.log(failed.length === 0 ? `All ${passed} checks passed.` : `Failed: ${failed.join('; ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
